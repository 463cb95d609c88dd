"""The keys of a practice. Its key line is that of each moment, also while a question is asked."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from wallyoga.keys.action import Action, Foot, group_actions, name_actions

PRACTICE = (
    *group_actions(
        "At any moment",
        Action(
            "practice.pause",
            "space,b,full_stop",
            "pause",
            "Pause, and go on with three seconds to settle",
            words="stop resume presenter",
        ),
        Action(
            "practice.come_out",
            "x",
            "come out",
            "Come out now: the way out is shown, and what you did is kept",
            words="end finish",
        ),
        Action("practice.stop_signs", "s", "", "The signs to stop at, while the practice stands still"),
        Action(
            "practice.leave", "q,escape", "", "Leave: keep what you did, discard it, or go on", words="quit exit stop"
        ),
    ),
    *group_actions(
        "The pose",
        Action(
            "practice.gentler", "g", "", "Show gentler ways to do this pose, or the pose as it is again", words="easier"
        ),
        Action("practice.rest", "r", "", "Take a break, and come back to this pose", words="rest"),
        Action(
            "practice.guide",
            "i",
            "",
            "Read about this pose, while the practice stands still",
            words="guide poses about",
        ),
        Action(
            "practice.more",
            "plus",
            "",
            "One breath or half a minute more; both sides stay alike",
            words="longer",
        ),
        Action(
            "practice.fewer",
            "minus",
            "",
            "One breath or half a minute less, on the side to come as well",
            words="shorter",
        ),
    ),
    *group_actions(
        "Steps",
        Action(
            "practice.back",
            "left,pageup",
            "",
            "Begin this step again; twice: the step before (or answer left)",
            words="previous",
        ),
        Action("practice.next", "right,pagedown", "", "Go on to the next step (or answer right)", words="skip forward"),
    ),
    *group_actions(
        "The screen",
        Action(
            "practice.bigger",
            "z",
            "",
            "The view from the floor, as large as fits",
            words="zoom large floor",
        ),
        Action("practice.sound", "m", "", "Hear tones and voice, or be quiet", words="mute unmute tones voice quiet"),
        Action("practice.look", "v", "", "Draw the figure in another look", words="solid ascii outline"),
    ),
)


QUESTION = group_actions(
    "Which side was tighter",
    Action("question.left", "l", "", "Answer left"),
    Action("question.same", "s,equals_sign,enter", "", "Answer that both sides were the same", words="both equal"),
    Action("question.right", "r", "", "Answer right"),
)
"""The keys of the question which side was tighter. While it can be answered, they come before those of a practice."""


class Moment(StrEnum):
    """The moment of a practice that decides what its keys are called."""

    HOLD = "a hold that counts breaths"
    TIMED = "a hold that has a time"
    NATURAL = "a hold or a break that has a time for so many natural breaths"
    MOVE = "the time to move"
    ASKED = "the question which side was tighter"
    UNANSWERED = "a move or a rest after a question that nobody answered"
    COMING_OUT = "the way out"
    GENTLER = "the gentler ways"


_ANYTIME: Foot = {"practice.pause": ("pause", 0), "practice.come_out": ("come out", 0)}

_FLOOR: Foot = {"practice.bigger": ("floor", 0)}
"""The view from the floor: beside the ways to pause and out, so that each has its place at every moment."""

_CARE: Foot = {"practice.stop_signs": ("signs", 0), "practice.gentler": ("gentler", 0), "practice.rest": ("break", 1)}
"""The keys of a hold that eases: before those that change its length or its place, where the stretch is strongest."""

_STEP: Foot = {"practice.back": ("step", 3), "practice.next": ("step", 3)}

_REST: Foot = {
    "practice.leave": ("quit", 5),
    "practice.guide": ("pose", 6),
}


def _foot_of_hold(length: str) -> Foot:
    """Return the key line of a hold whose length changes by so much."""
    return {
        **_ANYTIME,
        **_FLOOR,
        **_CARE,
        **_STEP,
        "practice.more": (length, 4),
        "practice.fewer": (length, 4),
        **_REST,
    }


PRACTICE_FOOT: dict[Moment, Foot] = {
    Moment.HOLD: _foot_of_hold("breath"),
    Moment.TIMED: _foot_of_hold("30 s"),
    Moment.NATURAL: _foot_of_hold("10 s"),
    Moment.MOVE: {
        **_ANYTIME,
        **_FLOOR,
        **_STEP,
        "practice.more": ("10 s", 4),
        "practice.fewer": ("10 s", 4),
        **_REST,
    },
    Moment.ASKED: {
        "practice.back": ("left", 0),
        "question.left": ("left", 0),
        "question.same": ("the same", 0),
        "practice.next": ("right", 0),
        "question.right": ("right", 0),
        "practice.come_out": ("come out", 0),
        "practice.pause": ("pause", 1),
    },
    Moment.UNANSWERED: {
        **_ANYTIME,
        "question.left": ("tighter left", 0),
        "question.right": ("right", 0),
        "practice.bigger": ("floor", 1),
        "practice.stop_signs": ("signs", 2),
        **_STEP,
        **_REST,
    },
    Moment.COMING_OUT: {"practice.pause": ("pause", 0), **_FLOOR, **_STEP, **_REST},
    Moment.GENTLER: {
        **_ANYTIME,
        "practice.gentler": ("the pose again", 0),
        "practice.bigger": ("floor", 1),
        "practice.stop_signs": ("signs", 0),
    },
}
"""The key line of a practice at each moment: also while it asks which side was tighter."""

STOP_SIGNS = (
    Action("stop_signs.come_out", "x", "come out now", "Come out now: the way out is shown"),
    Action("stop_signs.back", "escape,s,q", "go on", "Return to the practice"),
)

ERRAND = (
    Action("errand.come_out", "enter,x", "come out", "Come out now: the way out is shown"),
    Action("errand.back", "escape,space,q", "go on", "Return to the practice"),
)


NARROW = 66
"""The columns of a window below which two keys have shorter names: signs, gentler ways and help have the room."""

BRIEF = {"practice.come_out": "out"}
"""The names of actions in a narrow window, at every moment alike, so that each keeps its place."""


@cache
def list_practice_actions(
    moment: Moment, *, paused: bool, bigger: bool, narrow: bool = False, idle: frozenset[str] = frozenset()
) -> tuple[Action, ...]:
    """Return the key line's actions at a moment of a practice, but for idle ones.

    In a `narrow` window some have briefer names.
    """
    foot = {name: place for name, place in PRACTICE_FOOT[moment].items() if name not in idle}
    actions = name_actions((*PRACTICE, *QUESTION), foot)
    called = dict(BRIEF) if narrow else {}
    if paused:
        called["practice.pause"] = "go on"
    if bigger:
        called["practice.bigger"] = "back" if narrow else "figure"
    return tuple(action._replace(label=called.get(action.id, action.label)) for action in actions)
