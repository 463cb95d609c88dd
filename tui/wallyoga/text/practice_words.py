"""The words and numbers of the practice screen at a moment.

They are made from `Now` alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from math import ceil
from textwrap import wrap

from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import Side
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
"""The steps with a quiet line for a bar: nothing drains on the way out."""

ANSWER = "without an answer it goes on, nothing is noted"
"""The words for what becomes of the question when nobody answers it."""

QUESTION = "Which side was tighter?"

TIME_LEFT = ("to go",)
"""The caption of a count that is the time left; the word left is kept for the side."""

SOON = 15.0
"""The last seconds of a step, in which what is next comes forward."""

NOW = "▸ "
"""The mark of the step of a move that is to be done now."""


class Tempo(Enum):
    """The tempo of a moment: what its bar follows."""

    IN = "in"
    OUT = "out"
    EASE = "ease"
    """The time in a pose, while the breath is left natural."""
    MOVE = "move"
    """The time to move, which runs out."""
    STILL = "still"
    """The seconds to settle after a pause."""
    PAUSED = "paused"
    """The standstill of a pause, in which the bar is the hold's."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of a moment: a count, a word and a bar."""

    count: str
    """The count: breaths, or a time, which has a colon; it is empty while a question is asked."""
    caption: tuple[str, ...]
    """The caption of the count, in short lines: what it is of."""
    word: str
    """A word for the breath, or for what is done."""
    beside: str
    """The words beside the word: how long the phase still takes, where one moves to."""
    bar: float = field(compare=False)
    """The fullness of the bar, from 0 to 1. It is another one thirty times a second, the rest about once."""
    tempo: Tempo
    breaths: tuple[int, int] | None = None
    """The breath under way and how many there are, where they are counted."""
    note: str = ""
    """The words for what comes after the counted breaths in the same hold."""
    clock: str = ""
    """The seconds left of a question, in small text."""


def describe_pace(now: Now) -> Pace:
    """Return the count and the breath of this moment.

    In a pause what is counted stands still, and the bar shows how much of the step is past.
    """
    pace = _describe_course(now)
    if now.state is State.PAUSED:
        left = "" if pace.caption == TIME_LEFT else f"{format_clock_time(now.left)} to go"
        caption = tuple(line for line in pace.caption if line != left)
        past = 1 - now.left / now.step.seconds
        return replace(pace, caption=caption, word="PAUSED", beside=left, bar=past, tempo=Tempo.PAUSED, clock="")
    if now.settling:
        return replace(pace, word="READY", beside=f"{ceil(now.settling)} s", tempo=Tempo.STILL)
    return pace


def _describe_course(now: Now) -> Pace:
    """Return the pace of a moment that neither stands still nor settles."""
    kind, left = now.step.kind, now.left / now.step.seconds
    time_left = format_clock_time(now.left)
    if kind is Kind.ASK:
        return Pace("", (), "", ANSWER, left, Tempo.MOVE, clock=f"{ceil(now.left)} s")
    if kind in MOVE_WORDS and now.step.breaths is None:
        word, beside = MOVE_WORDS[kind]
        if now.step.side and kind is Kind.SWITCH:
            beside = f"to the {now.step.side} side"
        if kind in UNHURRIED:
            return Pace(time_left, TIME_LEFT, word, beside, 1 - left, Tempo.EASE)
        return Pace(time_left, TIME_LEFT, word, beside, left, Tempo.MOVE)
    if not now.breath.pattern.paced or now.breath.of is None:
        word = "EASE" if kind.is_hold else "REST"
        return Pace(time_left, TIME_LEFT, word, "breathe naturally", 1 - left, Tempo.EASE)
    return _describe_breath(now, now.breath.of)


def _describe_breath(now: Now, of: int) -> Pace:
    """Return the pace of a counted and paced breath.

    It says what follows in the same hold.
    """
    breath = now.breath
    length = dict(breath.pattern.phases)[breath.phase]
    rises = breath.phase in (Phase.INHALE, Phase.HOLD_FULL)
    follows = now.step.seconds - _end_of_stage(now)
    last = breath.number == of
    caption: tuple[str, ...] = (f"of {of}", "the last" if last and not follows else "breaths")
    if follows:
        caption = (f"of {of} slow", "breaths", f"{format_clock_time(now.left)} to go")
    return Pace(
        count=str(breath.number),
        caption=caption,
        word=PHASE_WORDS[breath.phase],
        beside=f"{max(1, ceil(length * (1 - breath.fraction) - 1e-6))} s",
        bar=breath.fullness,
        tempo=Tempo.IN if rises else Tempo.OUT,
        breaths=(breath.number, of),
        note=f"{format_minutes(follows)} at ease" if follows else "",
    )


def _end_of_stage(now: Now) -> float:
    """Return the end of the stage of breathing under way, in seconds into its step."""
    end = 0.0
    for stage in now.step.breathing:
        end += stage.seconds
        if now.elapsed < end:
            break
    return end


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of what to do, as wide as there is room."""

    text: str
    is_later: bool = False
    """Whether it is of a step of the move to be done later."""


def choose_texts(now: Now, lines: int, width: int) -> list[TextLine]:
    """Return what to do now in lines of `width` cells.

    Where there is room, a move says each of its steps; else the one to do now, and those after it that fit whole.
    What does not fit in full is in few letters.
    """
    texts, number = now.step.texts, now.text_number
    if now.step.kind not in MOVE_WORDS or len(texts) < 2:
        return [TextLine(line) for line in cut_block(_wrap_text(now, lines, width, ""), lines, width)]
    steps = [wrap(f"  {text}", width, subsequent_indent="  ") for text in texts]
    steps[number] = _wrap_text(now, lines, width, NOW)
    first = 0 if sum(map(len, steps)) <= lines else number
    fitting = _fit_blocks(steps[first:], lines, width)
    return [TextLine(line, each != number) for each, step in enumerate(fitting, first) for line in step]


def _wrap_text(now: Now, lines: int, width: int, mark: str) -> list[str]:
    """Return the text of a moment behind a mark, in few letters where needed."""
    full, short = (
        wrap(f"{mark}{text}", width, subsequent_indent=" " * len(mark)) for text in (now.text, now.short_text)
    )
    return full if len(full) <= lines or len(short) > lines else short


def choose_ways(ways: Sequence[str], number: int, lines: int, width: int) -> list[str]:
    """Return gentler ways in lines of `width` cells.

    They begin with another one with each cue, where not all of them fit.
    """
    blocks = [wrap(f"~ {way}", width, subsequent_indent="  ") for way in ways]
    first = number % len(blocks) if sum(map(len, blocks)) > lines else 0
    return [line for block in _fit_blocks([*blocks[first:], *blocks[:first]], lines, width) for line in block]


def _fit_blocks(blocks: Sequence[list[str]], lines: int, width: int) -> list[list[str]]:
    """Return as many of these blocks as fit whole, and of the first what fits."""
    fitting = [cut_block(blocks[0], lines, width)]
    for block in blocks[1:]:
        if sum(map(len, fitting)) + len(block) > lines:
            break
        fitting.append(block)
    return fitting


def cut_block(block: list[str], lines: int, width: int) -> list[str]:
    """Return what fits of a block, with an ellipsis where that is not all."""
    if len(block) <= lines or not lines:
        return block[:lines]
    *first, last = block[:lines]
    return [*first, f"{last[: width - 1].rstrip(' ,;.')}…"]


def describe_answers(question: PlanStep) -> tuple[str, str, str]:
    """Return the words on what left, the same and right add.

    They are empty where no answer adds breaths.
    """
    left, right = (
        sum(step.breaths or 0 for step in question.branches.get(side, ()) if step.kind.is_hold)
        for side in (Side.LEFT, Side.RIGHT)
    )
    more = [f"{format_breaths(breaths)} more" if breaths else "" for breaths in (left, right)]
    return more[0], "go on" if any(more) else "", more[1]


def is_soon(now: Now) -> bool:
    """Return whether the step is about to end."""
    return now.left <= SOON and now.state is State.RUNNING


def describe_change(before: PlanStep, after: PlanStep, *, is_more: bool) -> str:
    """Return the change of a step, and how long it is now."""
    sides = " on each side" if after.side and after.kind is Kind.HOLD else ""
    breaths, seconds = after.breathing[-1].breaths, after.seconds
    if breaths is None:
        length, by = f"{format_clock_time(seconds)} in all", seconds - before.seconds
        change = f"{abs(by):.0f} s"
    else:
        length, by = format_breaths(breaths), breaths - (before.breathing[-1].breaths or 0)
        change = format_breaths(abs(by))
    if not by:
        return f"{length}{sides}, and no {'more' if is_more else 'less'}."
    return f"{change} {'more' if by > 0 else 'less'}: {length}{sides}."
