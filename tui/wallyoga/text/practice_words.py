"""The words of the practice screen at a moment.

They are made from `Now` alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.plan_steps import match_short
from wallyoga.practice.pose import Pose, Side, fill_in_side
from wallyoga.practice.session_state import Now
from wallyoga.practice.step_changes import is_other_side
from wallyoga.text.amounts import format_breaths, format_clock_time
from wallyoga.text.pace import MOVE_WORDS, ends_soon

QUESTION = "Which side was tighter?"
BREAK = "Break"

NOW = "▸ "
"""The mark of the step of a move that is to be done now."""


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


def describe_return(now: Now) -> str:
    """Return what a break leads back to: the side, again where it was held before, or the pose."""
    if now.next is None or now.next.kind is Kind.LEAVE:
        return "then come out"
    if now.next.side is None:
        return f"then {now.next.name}"
    is_again = any(step.begun and step.side is now.next.side for step in now.course[now.index :])
    return f"then {now.next.side.upper()}" + " again" * is_again


def list_break_titles(now: Now) -> tuple[str, ...]:
    """Return the titles of a break in one line, the fullest first."""
    return f"{BREAK} · {describe_return(now)}", BREAK


def find_told_side(now: Now) -> Side | None:
    """Return the side of what is told now.

    A change begins with letting go of the side before, unless its first line names the new one.
    """
    step = now.step
    if step.kind is not Kind.SWITCH or step.side is None or now.text_number or len(step.texts) < 2:
        return step.side
    return step.side if step.side in now.text.split() else step.side.other


def find_coming_side(now: Now) -> Side | None:
    """Return the side one comes to while the other is told.

    That is let go of, or held for one more breath.
    """
    if now.step.kind is Kind.SWITCH:
        return now.step.side if find_told_side(now) is not now.step.side else None
    is_next = now.next is not None and now.next.kind is Kind.SWITCH
    return now.next.side if now.next and is_next and ends_soon(now, breaths=1) else None


def choose_way(pose: Pose, side: Side | None, number: int) -> tuple[str, str]:
    """Return a gentler way to do a pose, in few letters and in full: another one with each cue."""
    number %= len(pose.ease)
    short = match_short(pose.short_ease, pose.ease)[number]
    full = fill_in_side(pose.ease[number], side)
    return fill_in_side(short, side) or full, full


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
    """Return what fits of a block, with an ellipsis after its last whole word."""
    if len(block) <= lines or not lines:
        return block[:lines]
    *first, last = block[:lines]
    words = last if len(last) < width else last.rpartition(" ")[0] or last[: width - 1]
    return [*first, f"{words.rstrip(' ,;.')}…"]


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


def describe_change(before: PlanStep, now: Now, *, is_more: bool) -> str:
    """Return the change of the step under way, and how long it is now.

    It is told in breaths where one sees them counted, and else in time.
    """
    after, sides = now.step, ""
    if after.side and after.kind is Kind.HOLD:
        is_alike = all(step.seconds == after.seconds for step in now.course if is_other_side(step, after))
        sides = f" on {'each' if is_alike else 'this'} side"
    stage, by = after.breathing[-1], after.seconds - before.seconds
    if stage.is_counted:
        length, change = format_breaths(stage.breaths or 0), format_breaths(round(abs(by) / stage.pattern.seconds))
    else:
        length, change = f"{format_clock_time(after.seconds)} in all", f"{abs(by):.0f} s"
    if not by:
        return f"{length}{sides}, and no {'more' if is_more else 'less'}."
    return f"{change} {'more' if by > 0 else 'less'}: {length}{sides}."
