"""The keys of wallyoga: what each does, and what the key line calls it in every state.

Each action is declared once; bindings, key line, help and palette are drawn from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Action(NamedTuple):
    """An action: something a person can do on a screen."""

    id: str
    """The id that the settings remap; its last part names the method."""
    keys: str
    """The keys by Textual's names, separated by commas."""
    label: str
    """The name in the key line. Neighbours of one label share a place, and an empty one is not shown there."""
    help: str
    rank: int = 1
    """The rank by which the key line goes without it in little room: 0 never, and of others the highest first."""
    words: str = ""
    """The other words the palette finds it by."""
    group: str = ""
    """The title it stands below in the help."""

    @property
    def method(self) -> str:
        """The name of the action method, without its `action_`."""
        return self.id.rpartition(".")[2]


class KeyPair(NamedTuple):
    """A pair of the key line: keys, and what they do."""

    key: str
    label: str
    rank: int


Foot = Mapping[str, tuple[str, int]]
"""The key line in a state: label and rank by the ids of actions, in their order there."""


def _group(title: str, *actions: Action) -> tuple[Action, ...]:
    """Return actions that stand below one title in the help."""
    return tuple(action._replace(group=title) for action in actions)


EVERYWHERE = (
    Action("app.help", "question_mark,f1", "help", "Show the keys of this screen", 0, "keys shortcuts"),
    Action("app.palette", "ctrl+p", "", "Search everything that can be done here", words="commands palette"),
    Action("app.suspend", "ctrl+z", "", "Put wallyoga in the background; a running practice pauses"),
    Action("app.interrupt", "ctrl+c", "", "Leave at once; a running practice is kept", words="quit exit close"),
)

AT_ANY_TIME = frozenset({"app.suspend", "app.interrupt"})
"""The actions that are done from wherever one is: also where one types, and over whatever is asked."""

CHOOSE = (
    *_group(
        "Practise",
        Action("choose.begin", "enter", "begin", "Prepare the chosen practice", 0, "start"),
        Action("choose.today", "d", "", "Prepare what is offered today", words="offer suggestion"),
        Action("choose.last", "l", "", "Prepare the practice you did last", words="again repeat"),
    ),
    *_group(
        "Find one",
        Action("choose.find", "slash", "find", "Show the practices that have these words", words="search"),
        Action("choose.time", "t", "time", "Say how long you have got, and fit every practice to it", words="minutes"),
        Action("choose.goal", "g", "goal", "Show the practices for one goal", 2, "filter"),
        Action("choose.props", "p", "props", "Show what can be done with the props at hand", 3, "filter strap"),
        Action("choose.order", "o", "", "Order them: as listed, most used, or not done lately first", words="sort"),
        Action("choose.all", "escape", "", "Show every practice again", words="clear back reset"),
    ),
    *_group(
        "Your own",
        Action("choose.make", "m", "", "Have a practice made for you", words="compose suggest goals"),
        Action("choose.new", "n", "", "Build a practice of your own", words="new create add"),
        Action("choose.copy", "c", "", "Build on a copy of this practice", words="duplicate"),
        Action("choose.edit", "e", "", "Change a practice of your own"),
    ),
    *_group(
        "Go elsewhere",
        Action("choose.guide", "i", "poses", "Look poses up, one by one", 2, "guide pose teacher about"),
        Action("choose.history", "h", "history", "Look at what you have practised", words="sessions past journal"),
        Action(
            "choose.settings",
            "s",
            "settings",
            "Your cautions, hamstrings and breath, and how things look",
            2,
            "preferences options config theme",
        ),
        Action("choose.look", "v", "", "Draw the figures in another look", words="solid ascii outline"),
        Action("choose.quit", "q", "quit", "Leave wallyoga", 0, "exit close"),
    ),
)

MAKE = (
    Action("make.begin", "enter", "begin", "Prepare the practice that was made", 0, "start"),
    Action("make.before", "left", "change", "Take the value before"),
    Action("make.after", "right,space", "change", "Take the value after, or mark and unmark a line"),
    Action("make.another", "r", "another", "Make another practice of the same", 1, "again other shuffle"),
    Action("make.keep", "c", "keep", "Keep it as a practice of your own, which you can change", 0, "save build"),
    Action("make.back", "escape,q,m", "back", "Return to the practices", 0, "quit close"),
)

PREPARE = (
    Action("prepare.begin", "enter", "lie down", "Lie down, then it begins; enter again: at once", 0, "start"),
    Action("prepare.tick", "space", "tick", "Tick the next thing you have within reach", 0, "bring props"),
    Action("prepare.follow", "f", "follow my breath", "Find your own breath, and practise at its pace", 3, "tap pace"),
    Action("prepare.cautions", "c", "care", "Read all of the care, or one line of it", words="cautions doctor"),
    Action("prepare.sound", "m", "sound", "Choose what you hear, and hear it", 2, "tones voice mute quiet soundcheck"),
    Action("prepare.look", "v", "", "Draw the figure in another look", words="solid ascii outline"),
    Action("prepare.up", "up", "", "Read further up"),
    Action("prepare.down", "down", "", "Read further down"),
    Action("prepare.back", "escape", "back", "Return to the card, or to the practices", 0),
)

LYING_DOWN: Foot = {"prepare.begin": ("begin now", 0), "prepare.back": ("not yet", 0)}
"""The key line of the prepare screen while there is time to lie down."""

PRACTICE = (
    *_group(
        "At any moment",
        Action(
            "practice.pause", "space", "pause", "Pause, and go on with three seconds to settle", words="stop resume"
        ),
        Action("practice.come_out", "x", "come out", "Come out now: the way out is shown, and what you did is kept"),
        Action("practice.stop_signs", "s", "", "The signs to stop at, and what helps against tingling feet"),
        Action(
            "practice.leave", "q,escape", "", "Leave: keep what you did, discard it, or go on", words="quit exit stop"
        ),
    ),
    *_group(
        "The pose",
        Action(
            "practice.gentler", "g", "", "Show gentler ways to do this pose, or the pose as it is again", words="easier"
        ),
        Action("practice.rest", "r", "", "Rest now, and come back to this pose", words="break"),
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
            "One breath more, on both sides, or half a minute; on the second side, at most what the first had",
            words="longer",
        ),
        Action(
            "practice.fewer",
            "minus",
            "",
            "One breath fewer, also on the side to come, or half a minute less",
            words="shorter",
        ),
    ),
    *_group(
        "Steps",
        Action(
            "practice.back",
            "left",
            "",
            "Begin this step again; twice: the step before (or answer left)",
            words="previous",
        ),
        Action("practice.next", "right", "", "Go on to the next step (or answer right)", words="skip forward"),
        Action("practice.same", "equals_sign", "", "Answer that both sides were the same"),
    ),
    *_group(
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


class Moment(StrEnum):
    """The moment of a practice that decides what its keys are called."""

    HOLD = "a hold that counts breaths"
    TIMED = "a hold that has a time"
    MOVE = "the time to move"
    ASKED = "the question which side was tighter"
    COMING_OUT = "the way out"
    GENTLER = "the gentler ways"


_ANYTIME: Foot = {"practice.pause": ("pause", 0), "practice.come_out": ("come out", 0)}
_CARE: Foot = {"practice.gentler": ("ease", 2), "practice.stop_signs": ("signs", 1)}
_STEP: Foot = {"practice.back": ("step", 3), "practice.next": ("step", 3)}
_REST: Foot = {
    "practice.leave": ("quit", 0),
    "practice.bigger": ("bigger", 4),
    "practice.guide": ("pose", 6),
}

PRACTICE_FOOT: dict[Moment, Foot] = {
    Moment.HOLD: {
        **_ANYTIME,
        **_STEP,
        "practice.more": ("breaths", 5),
        "practice.fewer": ("breaths", 5),
        **_CARE,
        **_REST,
    },
    Moment.TIMED: {
        **_ANYTIME,
        **_STEP,
        "practice.more": ("30 s", 5),
        "practice.fewer": ("30 s", 5),
        **_CARE,
        **_REST,
    },
    Moment.MOVE: {
        **_ANYTIME,
        **_STEP,
        "practice.more": ("10 s", 5),
        "practice.fewer": ("10 s", 5),
        **_REST,
    },
    Moment.ASKED: {
        "practice.back": ("left", 0),
        "practice.same": ("the same", 0),
        "practice.next": ("right", 0),
        "practice.come_out": ("come out", 0),
        "practice.pause": ("pause", 1),
    },
    Moment.COMING_OUT: {"practice.pause": ("pause", 0), **_STEP, **_REST},
    Moment.GENTLER: {"practice.gentler": ("the pose again", 0), **_ANYTIME, "practice.stop_signs": ("signs", 1)},
}
"""The key line of a practice at each moment: also while it asks which side was tighter."""

REFLECT = (
    Action("reflect.next", "enter", "next", "Go to the next question; at the last, keep what you said"),
    Action("reflect.up", "up", "question", "Go to the question above (shift+tab from the note)"),
    Action("reflect.down", "down", "question", "Go to the question below (or tab)"),
    Action("reflect.line", "ctrl+j", "", "Begin a new line in the note"),
    Action("reflect.save", "ctrl+s", "", "Keep the session with what you said, from any question"),
    Action("reflect.skip", "escape", "done", "Keep the session without what you say here", 0),
)

REVISE = (
    Action("revise.next", "enter", "next", "Go to the next question; at the last, keep what you wrote"),
    Action("revise.up", "up", "question", "Go to the question above (shift+tab from the note)"),
    Action("revise.down", "down", "question", "Go to the question below (or tab)"),
    Action("revise.line", "ctrl+j", "", "Begin a new line in the note"),
    Action("revise.save", "ctrl+s", "", "Keep what you wrote, from any question"),
    Action("revise.skip", "escape", "leave as it was", "Leave the session as it was", 0),
)

HISTORY = (
    *_group(
        "Find",
        Action("history.open", "enter", "read", "Read the session in full, scrolling with the arrows", words="open"),
        Action(
            "history.find",
            "slash",
            "find",
            "Look for words: notes, tags, practices, or dates such as nov or 2026-10",
            words="search",
        ),
        Action("history.filter", "f", "practice", "Show the sessions of one practice", 3),
        Action(
            "history.year", "tab,shift+tab", "year", "Go to the year of days, and back to the list", words="calendar"
        ),
        Action("history.trends", "t", "trends", "See what your sessions say together", words="statistics charts"),
    ),
    *_group(
        "Change",
        Action("history.edit", "e", "edit", "Edit what you said of this session", 2, "reflection"),
        Action(
            "history.delete", "d,delete", "delete", "Delete this session; u brings it back for thirty days", 3, "remove"
        ),
        Action("history.undo", "u", "", "Bring back what was deleted last", words="undo restore"),
        Action(
            "history.export",
            "x",
            "",
            "Write every session to a file: a table, everything, or a calendar",
            words="csv json ics save",
        ),
    ),
    *_group(
        "Go elsewhere",
        Action("history.back", "escape", "back", "Back to the list, then to all sessions, then to the practices", 0),
        Action("history.leave", "q,h", "", "Return to the practices", words="quit close"),
    ),
)

READING_SESSION: Foot = {
    "history.back": ("back to the list", 0),
    "history.edit": ("edit", 1),
    "history.delete": ("delete", 1),
    "history.trends": ("trends", 2),
}
"""The key line of the history in the detail of a session."""

IN_THE_YEAR: Foot = {
    "history.year": ("back to the list", 0),
    "history.find": ("find", 1),
    "history.filter": ("practice", 1),
    "history.trends": ("trends", 1),
}
"""The key line of the history in the year."""

TRENDS = (
    Action("trends.plain", "p", "in words", "The same as plain sentences, or as pictures again", words="text"),
    Action("trends.up", "up,k", "scroll", "Read further up"),
    Action("trends.down", "down,j", "scroll", "Read further down"),
    Action("trends.page_up", "pageup,home", "", "A page up"),
    Action("trends.page_down", "pagedown,space,end", "", "A page down"),
    Action("trends.sessions", "escape,t", "back", "Return to the sessions", 0, "history sessions"),
    Action("trends.leave", "q,h", "", "Return to the practices", words="quit close"),
)

EXPORT = (
    Action("export.write", "enter", "write it", "Write the sessions to this file"),
    Action("export.up", "up,shift+tab", "field", "Go to the field above"),
    Action("export.down", "down,tab", "field", "Go to the field below"),
    Action("export.back", "escape", "back", "Write nothing", 0),
)

SETTINGS = (
    Action("settings.before", "left", "change", "Take the value before"),
    Action("settings.after", "right", "change", "Take the value after"),
    Action("settings.take", "space,enter", "mark", "Mark a caution as yours, or not; else the value after"),
    Action("settings.follow", "f", "follow", "Find your own breath by tapping along with it", 2, "tap pace"),
    Action("settings.back", "escape,q,s", "back", "Return to the practices", 0, "quit close"),
)

CAUTIONS = (
    Action("cautions.take", "space", "mark", "Mark what is yours, or not"),
    Action("cautions.choose", "enter", "go on", "Mark what is yours, or not; on the last line: go on"),
    Action("cautions.back", "escape,q", "go on", "Go on to the practices"),
)

MARKING: Foot = {"cautions.take": ("mark", 0), "cautions.back": ("go on", 0)}
"""The key line on a caution."""

GOING_ON: Foot = {"cautions.choose": ("go on", 0)}
"""The key line on the way on."""

FOLLOW = (
    Action("follow.tap", "space", "breath in", "Count an inhale"),
    Action("follow.use", "enter", "use it", "Take this as your breath"),
    Action("follow.again", "r", "again", "Begin again"),
    Action("follow.back", "escape,q", "back", "Leave your breath as it is"),
)

OWN_BREATH = (
    Action("own_breath.use", "enter", "use it", "Take this as your breath"),
    Action("own_breath.back", "escape", "back", "Leave your breath as it is"),
)

RUNS_FOLDER = (
    Action("runs_folder.use", "enter", "use it", "Look for runs in this folder"),
    Action("runs_folder.back", "escape", "back", "Leave the folder as it is"),
)

STOP_SIGNS = (
    Action("stop_signs.come_out", "x", "come out now", "Come out now: the way out is shown"),
    Action("stop_signs.back", "escape,s,q", "go on", "Return to the practice"),
)

ERRAND = (
    Action("errand.come_out", "enter,x", "come out", "Come out now: the way out is shown"),
    Action("errand.back", "escape,space,q", "go on", "Return to the practice"),
)

BUILD = (
    Action("build.add", "a", "add", "Pick a pose and add it after this step"),
    Action("build.earlier", "K,shift+up", "move", "Move this step up"),
    Action("build.later", "J,shift+down", "move", "Move this step down"),
    Action("build.remove", "x,delete", "remove", "Remove this step"),
    Action("build.save", "ctrl+s", "save", "Save the practice among yours", 0),
    Action("build.back", "escape,q", "back", "Return to the steps, and from there to the practices", 0),
    Action("build.longer", "plus,equals_sign", "", "Hold this step one breath, or half a minute, longer"),
    Action("build.shorter", "minus", "", "Hold it one breath, or half a minute, shorter"),
    Action("build.numbers", "enter,right", "", "Go to the numbers of this step"),
    Action("build.name", "n", "", "Go to the name, what it is for and its usual minutes"),
    Action("build.undo", "u", "undo", "Take the latest change of the steps back", 2),
    Action("build.look", "v", "", "Draw the figure in another look"),
    Action("build.edit", "e", "", "Save, and open the file in your own editor"),
    Action("build.up", "up", "", "Go to the line above"),
    Action("build.down", "down", "", "Go to the line below"),
)

GUIDE = (
    *_group(
        "This pose",
        Action("guide.practise", "enter", "practise", "Practise this pose alone", 0, "begin start"),
        Action("guide.page", "tab", "page", "The next page: how, feel, care, about, goes with"),
        Action("guide.page_before", "shift+tab", "", "The page before"),
        Action("guide.left", "left", "side", "The pose on the left side", 2),
        Action("guide.right", "right", "side", "The pose on the right side", 2),
        Action("guide.gentler", "g", "gentler", "Draw the gentler way, or the pose as it is again", 2, "easier"),
        Action("guide.read", "space", "more", "Read on, and from the end the beginning again", 1, "scroll"),
        Action("guide.look", "v", "", "Draw the figure in another look", words="ascii solid outline"),
    ),
    *_group(
        "Find one",
        Action("guide.find", "slash", "find", "Find poses by words: a name, a body part, a prop", 2, "search"),
        Action("guide.filter", "f", "", "Show the poses for one body part, or with one prop", words="props"),
        Action("guide.order", "o", "order", "Order them: in groups, by English or by Sanskrit name", 4, "sort"),
    ),
    *_group(
        "Go elsewhere",
        Action("guide.back", "escape,q", "back", "Show every pose again, or return", 0, "quit close"),
    ),
)

GUIDE_IN_PRACTICE: Foot = {
    "guide.back": ("back to your practice", 0),
    "guide.page": ("page", 1),
    "guide.left": ("side", 2),
    "guide.right": ("side", 2),
    "guide.gentler": ("gentler", 3),
    "guide.read": ("more", 2),
    "guide.find": ("find", 4),
}
"""The key line of the guide over a practice that stands still."""

NAME = (
    Action("name.use", "enter", "save", "Save the practice under this name"),
    Action("name.back", "escape", "back", "Do not save now"),
)

PICK = (
    Action("pick.take", "enter", "add", "Add this pose to your practice"),
    Action("pick.find", "slash", "find", "Show the poses that have these words"),
    Action("pick.copy", "c", "copy", "Make a pose of your own from this one, and open it in your own editor"),
    Action("pick.edit", "e", "edit", "Open a pose of your own in your own editor"),
    Action("pick.look", "v", "", "Draw the figure in another look"),
    Action("pick.back", "escape,q", "back", "Show every pose again, or return without one", 0),
    Action("pick.up", "up", "", "Move up in the list while you type"),
    Action("pick.down", "down", "", "Move down in the list while you type"),
)

ALL = {
    "app": EVERYWHERE,
    "choose": CHOOSE,
    "make": MAKE,
    "prepare": PREPARE,
    "practice": PRACTICE,
    "reflect": REFLECT,
    "revise": REVISE,
    "history": HISTORY,
    "trends": TRENDS,
    "export": EXPORT,
    "settings": SETTINGS,
    "cautions": CAUTIONS,
    "follow": FOLLOW,
    "own_breath": OWN_BREATH,
    "runs_folder": RUNS_FOLDER,
    "stop_signs": STOP_SIGNS,
    "errand": ERRAND,
    "build": BUILD,
    "guide": GUIDE,
    "name": NAME,
    "pick": PICK,
}
"""The actions on each screen, and everywhere, by what the ids begin with."""

WHILE_TYPING: dict[str, Foot] = {
    "choose": {"choose.begin": ("to the list", 0), "choose.all": ("every practice", 0)},
    "history": {"history.open": ("to the list", 0), "history.back": ("every session", 0)},
    "build": {
        "build.up": ("line", 1),
        "build.down": ("line", 1),
        "build.save": ("save", 0),
        "build.back": ("to the steps", 0),
    },
    "pick": {
        "pick.up": ("pose", 1),
        "pick.down": ("pose", 1),
        "pick.take": ("to the list", 0),
        "pick.back": ("every pose", 0),
    },
    "guide": {"guide.practise": ("to the list", 0), "guide.back": ("every pose", 0)},
}
"""The key line in a text field, by what a screen's ids begin with."""

LISTS = (("↑ ↓  j k", "Move in a list"), ("home end", "To its first or last line"), ("pgup pgdn", "A page up or down"))

SYMBOLS = {
    "enter": "⏎",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "escape": "esc",
    "slash": "/",
}
"""The symbols of keys that are not written as Textual names them."""

TYPED = frozenset({"plus", "minus", "equals_sign", "question_mark", "slash", "space"})
"""The keys that write something where one types, besides those of one letter."""


def name_actions(actions: tuple[Action, ...], foot: Foot) -> tuple[Action, ...]:
    """Return the actions of a foot, under the names they have there."""
    by_id = {action.id: action for action in actions}
    return tuple(by_id[name]._replace(label=label, rank=rank) for name, (label, rank) in foot.items())


@cache
def list_practice_actions(moment: Moment, *, paused: bool, bigger: bool) -> tuple[Action, ...]:
    """Return the key line's actions at a moment of a practice."""
    actions = name_actions(PRACTICE, PRACTICE_FOOT[moment])
    called = {"practice.pause": "go on"} if paused else {}
    if bigger:
        called["practice.bigger"] = "figure"
    return tuple(action._replace(label=called.get(action.id, action.label)) for action in actions)


@cache
def list_guide_actions(*, has_sides: bool, has_gentler: bool, is_gentle: bool, practises: bool) -> tuple[Action, ...]:
    """Return the key line's actions on a pose of the guide."""
    actions = GUIDE if practises else name_actions(GUIDE, GUIDE_IN_PRACTICE)
    idle = (set() if has_sides else {"left", "right"}) | (set() if has_gentler else {"gentler"})
    labels = {"gentler": "the pose again"} if is_gentle else {}
    return tuple(
        action._replace(label=labels.get(action.method, action.label))
        for action in actions
        if action.method not in idle
    )


@cache
def list_typing_actions(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Return the key line's actions in a field where one types."""
    screen = actions[0].id.partition(".")[0] if actions else ""
    return name_actions(actions, WHILE_TYPING[screen]) if screen in WHILE_TYPING else actions


def list_reflection_actions(actions: tuple[Action, ...], *, is_at_last: bool, keeps: bool) -> tuple[Action, ...]:
    """Return the key line's actions during a reflection.

    They say what enter does in the last question, and how to begin a line there, and what escape does.
    """
    labels = {"next": "keep", "line": "new line"} if is_at_last else {}
    if not keeps:
        labels["skip"] = "do not keep"
    return tuple(action._replace(label=labels.get(action.method, action.label)) for action in actions)


def format_key(action: Action, keymap: Mapping[str, str], *, every: bool = False, types: bool = False) -> str:
    """Return the key of an action as a person reads it, of the person's keymap.

    With `every` it is all of its keys; where a person `types` it is the first that writes nothing, if there is one.
    """
    names = [key.strip() for key in keymap.get(action.id, action.keys).split(",")]
    if types:
        names.sort(key=lambda name: len(name) == 1 or name in TYPED)
    return " ".join(SYMBOLS.get(name, name) for name in (names if every else names[:1]))


def make_key_line(actions: tuple[Action, ...], keymap: Mapping[str, str], *, types: bool = False) -> list[KeyPair]:
    """Return the key line at the foot of a screen.

    It is pairs of keys and label, neighbours of one label as one.
    """
    line: list[KeyPair] = []
    for action in actions:
        if not action.label:
            continue
        key = format_key(action, keymap, types=types)
        if line and line[-1].label == action.label:
            together = "" if len(line[-1].key) == len(key) == 1 else " "
            line[-1] = KeyPair(f"{line[-1].key}{together}{key}", action.label, min(line[-1].rank, action.rank))
        else:
            line.append(KeyPair(key, action.label, action.rank))
    return line


def fit_key_line(pairs: list[KeyPair], width: int, gap: int) -> list[KeyPair]:
    """Return the pairs there is room for, with a gap between them.

    Whole pairs go: of the highest rank first, and of one rank the last; those of rank 0 stay.
    """
    pairs = list(pairs)
    while sum(len(pair.key) + 1 + len(pair.label) + gap for pair in pairs) - gap > width:
        goes = max(range(len(pairs)), key=lambda at: (pairs[at].rank, at))
        if not pairs[goes].rank:
            break
        del pairs[goes]
    return pairs
