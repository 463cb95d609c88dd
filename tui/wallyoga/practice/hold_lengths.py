"""Hold lengths: the breathing that fills a hold, ranges made definite."""

from __future__ import annotations

from math import ceil

from wallyoga.practice.breath import NATURAL, ROUNDING, Pattern, Stage
from wallyoga.practice.errors import PlanError
from wallyoga.practice.pose import Pose, Range, Sides
from wallyoga.practice.sequence import Sequence, SequenceStep


def fill_step(
    sequence: Sequence, asked: SequenceStep, pose: Pose, pace: Pattern, level: float, slack: float = 0
) -> tuple[tuple[Stage, ...], float]:
    """Return the breathing of one hold of a sequence, and the slack it left.

    Raises:
        PlanError: nothing says how long it is.
    """
    theirs = not (asked.breaths or asked.minutes)
    breaths, minutes = (pose.breaths, pose.minutes) if theirs else (asked.breaths, asked.minutes)
    fixed = tuple(Stage.of_breaths(b.pattern, b.breaths) for b in asked.breathing if b.breaths is not None)
    open_ended = next((b.pattern for b in asked.breathing if b.breaths is None), None)
    sides = 2 if pose.sides is Sides.EACH else 1
    if minutes is not None:
        spent = sum(stage.seconds for stage in fixed)
        rest, longer = fill_hold(minutes, level, spent, open_ended or NATURAL, slack / sides)
    elif breaths is not None:
        done = sum(stage.breaths or 0 for stage in fixed)
        least, most = max(0, count_whole_breaths(breaths, level) - done), int(breaths.high) - done
        rest, longer = fill_at_pace(open_ended or sequence.pace, open_ended or pace, least, most, slack / sides)
    elif fixed:
        rest, longer = (), 0
    else:
        raise PlanError(f"{sequence.id}: {asked.pose} needs breaths or minutes")
    return (*fixed, *rest), slack - longer * sides


def _within(amount: Range, level: float) -> float:
    return amount.low + (amount.high - amount.low) * level


def count_whole_breaths(breaths: Range, level: float) -> int:
    """Return the breaths at `level`: whole ones, inside the range, and at least one."""
    return max(1, ceil(breaths.low), int(_within(breaths, level) + 1e-9))


def fill_hold(
    minutes: Range, level: float, spent: float, pattern: Pattern, slack: float
) -> tuple[tuple[Stage, ...], float]:
    """Return the breathing that fills a timed hold, and how much of `slack` it took.

    `spent` seconds of the hold are filled already.
    """
    wanted, most = max(minutes.low * 60, int(_within(minutes, level) * 60)), minutes.high * 60
    if pattern.paced:
        breaths = max(1, round((wanted - spent) / pattern.seconds))
        return fill_with_breaths(pattern, breaths, int((most - spent) / pattern.seconds), slack)
    held = max(wanted, spent)
    longer = min(max(0, most - held), int(slack))
    return (Stage.of_seconds(held - spent + longer),), longer


def fill_with_breaths(pattern: Pattern, breaths: int, most: int, slack: float) -> tuple[tuple[Stage, ...], float]:
    """Return so many breaths, and how much of `slack` they took.

    There is one more than asked for where `most` and `slack` allow it.
    """
    longer = 1 if breaths < most and slack >= pattern.seconds else 0
    stages = make_counted_stages(pattern, breaths + longer) if breaths + longer else ()
    return stages, longer * pattern.seconds


def make_counted_stages(pattern: Pattern, breaths: int) -> tuple[Stage, ...]:
    """Return the breathing that is so many breaths of one pattern."""
    return (Stage.of_breaths(pattern, breaths),)


def fill_at_pace(own: Pattern, pace: Pattern, breaths: int, most: int, slack: float) -> tuple[tuple[Stage, ...], float]:
    """Return so many breaths of a practice at a person's pace.

    It also returns how much of `slack` they took.
    """
    return fill_with_breaths(pace, keep_time(own, pace, breaths), keep_time(own, pace, most), slack)


def keep_time(own: Pattern, pace: Pattern, breaths: int) -> int:
    """Return the breaths at `pace` that are no shorter than a practice's own.

    A quicker breath has more of them; a slower breath has as many, and takes longer.
    """
    return max(breaths, ceil(breaths * own.seconds / pace.seconds - ROUNDING))
