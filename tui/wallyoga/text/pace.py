"""The pace of the practice screen at a moment: a count, a word and how full the bar is.

It is made from `Now` alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from math import ceil

from wallyoga.practice.breath import Phase, Stage
from wallyoga.practice.plan import Kind
from wallyoga.practice.session import SETTLE
from wallyoga.practice.session_state import Now, State
from wallyoga.text.amounts import format_breaths, format_clock_time, format_minutes

PHASE_WORDS = {Phase.INHALE: "IN", Phase.HOLD_FULL: "HOLD", Phase.EXHALE: "OUT", Phase.HOLD_EMPTY: "HOLD"}

MOVE_WORDS = {
    Kind.READY: ("READY", ""),
    Kind.ENTER: ("SLOW", "into the pose"),
    Kind.SWITCH: ("SLOW", "to the other side"),
    Kind.LEAVE: ("SLOW", "out of the pose"),
    Kind.SETTLE: ("SETTLE", ""),
}
"""The word of each kind of step with a move, and the words beside it."""

UNHURRIED = (Kind.LEAVE, Kind.SETTLE)
"""The steps with a quiet line for a bar: nothing hurries on the way out."""

ANSWER = "No answer is fine; you can still give one later."
"""The words for what becomes of the question when nobody answers it."""

TIME_LEFT = ("to go",)
"""The caption of a count that is the time left; the word left is kept for the side."""

FREELY = "BREATHE", "freely"
"""The word and the words beside it for a hold without a count."""

LAST = 60.0
"""The last seconds at ease, which alone are counted: before them nothing ticks."""

ANNOUNCED = 2
"""The last breaths of a hold, in which what is next is announced."""

SOON = 15.0
"""The last seconds of a step, in which what is next comes forward."""


class Tempo(Enum):
    """The tempo of a moment: what its bar follows."""

    IN = "in"
    OUT = "out"
    EASE = "ease"
    """The time left in a pose, while the breath is left natural, and on the way out."""
    MOVE = "move"
    """The time left to move."""
    STILL = "still"
    """The seconds to settle after a pause."""
    PAUSED = "paused"
    """The standstill of a pause, in which the bar is the time left of the step."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of a moment: a count, and a word for the breath or the move."""

    count: str
    """The count: breaths, or a time, which has a colon or a unit; it is empty while a question is asked."""
    caption: tuple[str, ...]
    """The caption of the count, in short lines: what it is of."""
    word: str
    """A word for the breath, or for what is done."""
    beside: str
    """The words beside the word: how long the phase still takes, where one moves to."""
    tempo: Tempo
    breaths: tuple[int, int] | None = None
    """The breath under way and how many there are, where they are counted."""
    note: str = ""
    """The words for what comes after the counted breaths in the same hold."""
    clock: str = ""
    """The seconds left of a question, in small text."""
    is_quiet: bool = False
    """Whether the count is a time at ease, which nobody has to see."""


def find_beat(now: Now) -> tuple[object, ...]:
    """Return the beat of a moment: all its pace and words are made from.

    It is another one about once a second. In between the body and the bar alone move, thirty times.
    """
    breath = now.breath
    return (
        now.step,
        now.state,
        now.text_number,
        _measure_seconds(now),
        breath.number,
        breath.phase,
        ceil(now.left - 1e-6),
        ceil(now.settling),
    )


def measure_bar(now: Now, tempo: Tempo) -> float:
    """Return the fullness of the bar at a moment, 0 to 1.

    It is that of the lungs in a breath. Everywhere else it is the time left, which drains to the left.
    """
    if tempo in (Tempo.IN, Tempo.OUT):
        return now.breath.fullness
    if tempo is Tempo.STILL:
        return now.settling / SETTLE
    return now.left / now.step.seconds


def describe_pace(now: Now) -> Pace:
    """Return the count and the breath of this moment.

    In a pause what is counted stands still.
    """
    pace = _describe_course(now)
    if now.state is State.PAUSED:
        left = "" if pace.caption[:1] == TIME_LEFT else f"{format_clock_time(now.left)} to go"
        caption = tuple(line for line in pace.caption if line != left)
        return replace(pace, caption=caption, word="PAUSED", beside=left, tempo=Tempo.PAUSED, clock="")
    if now.settling:
        return replace(pace, word="READY", beside=f"{ceil(now.settling)} s", tempo=Tempo.STILL)
    return pace


def _describe_course(now: Now) -> Pace:
    """Return the pace of a moment that neither stands still nor settles."""
    kind = now.step.kind
    time_left = format_clock_time(now.left)
    if kind is Kind.ASK:
        return Pace("", (), "", ANSWER, Tempo.MOVE, clock=f"{ceil(now.left)} s")
    if kind in MOVE_WORDS and now.step.breaths is None:
        word, beside = MOVE_WORDS[kind]
        if now.step.side and kind is Kind.SWITCH:
            beside = f"to the {now.step.side} side"
        if kind in UNHURRIED:
            return Pace(time_left, TIME_LEFT, word, beside, Tempo.EASE)
        return Pace(time_left, TIME_LEFT, word, beside, Tempo.MOVE)
    if not now.breath.pattern.paced or now.breath.of is None:
        return _describe_ease(now)
    return _describe_breath(now, now.breath.of)


def _describe_ease(now: Now) -> Pace:
    """Return the pace of a natural breath: what to do, and the time left in whole minutes.

    In a pause it stays as it is, because nothing ticks in it.
    """
    word, beside = FREELY if now.step.kind.is_hold else ("REST", f"{FREELY[0].lower()} {FREELY[1]}")
    count = format_minutes(now.left) if now.left > LAST else format_clock_time(now.left)
    caption = (*TIME_LEFT, f"of {format_clock_time(now.step.seconds)}")
    return Pace(count, caption, word, beside, Tempo.EASE, is_quiet=True)


def _describe_breath(now: Now, of: int) -> Pace:
    """Return the pace of a counted and paced breath.

    It says what follows in the same hold.
    """
    breath = now.breath
    rises = breath.phase in (Phase.INHALE, Phase.HOLD_FULL)
    following = _find_next_stage(now)
    last = breath.number == of
    caption: tuple[str, ...] = (f"of {of}", "the last" if last and not following else "breaths")
    if following:
        caption = (f"of {of} slow", "breaths", f"{format_clock_time(now.left)} to go")
    return Pace(
        count=str(breath.number),
        caption=caption,
        word=PHASE_WORDS[breath.phase],
        beside=f"{_measure_seconds(now)} s",
        tempo=Tempo.IN if rises else Tempo.OUT,
        breaths=(breath.number, of),
        note=_describe_stage(following) if following else "",
    )


def _measure_seconds(now: Now) -> int:
    """Return the seconds that the phase of the breath still takes, at least one."""
    breath = now.breath
    return max(1, ceil(breath.pattern.measure(breath.phase) * (1 - breath.fraction) - 1e-6))


def _find_next_stage(now: Now) -> Stage | None:
    """Return the stage of breathing after that under way, or None in the last one."""
    end = 0.0
    for stage, following in pairwise(now.step.breathing):
        end += stage.seconds
        if now.elapsed < end:
            return following
    return None


def _describe_stage(stage: Stage) -> str:
    """Return how long a stage is, and what the breath is like in it."""
    if stage.is_counted:
        return f"{format_breaths(stage.breaths or 0)} at {stage.pattern}"
    return f"{format_minutes(stage.seconds)} at ease"


def is_soon(now: Now) -> bool:
    """Return whether the step is about to end."""
    return now.left <= SOON and now.state is State.RUNNING


def ends_soon(now: Now, breaths: int = ANNOUNCED) -> bool:
    """Return whether a hold is in its last two breaths, or in as many."""
    is_held = now.step.kind.is_hold or now.step.breaths is not None
    last = breaths * now.breath.pattern.seconds
    return is_held and last < now.step.seconds and now.left <= last + 1e-6
