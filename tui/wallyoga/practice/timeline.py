"""The timeline of a step: its breath, text and events at each second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import ceil

from wallyoga.practice.breath import Stage
from wallyoga.practice.plan import PlanStep
from wallyoga.practice.session_events import BreathBegan, Mark, PhaseBegan, TextBegan
from wallyoga.practice.session_state import Breath


def find_breath(step: PlanStep, seconds: float) -> Breath:
    """Return the breath under way `seconds` into `step`.

    At its very end that is the last one.
    """
    for stage in step.breathing[:-1]:
        if seconds < stage.seconds:
            return _breath_of(stage, seconds)
        seconds -= stage.seconds
    return _breath_of(step.breathing[-1], seconds)


def _breath_of(stage: Stage, seconds: float) -> Breath:
    length = stage.pattern.seconds
    number, within = divmod(max(seconds, 0.0), length)
    if stage.breaths is not None and number >= stage.breaths:
        number, within = stage.breaths - 1, length
    phase, fraction = stage.pattern.at(within)
    return Breath(stage.pattern, phase, fraction, int(number) + 1, stage.breaths)


def find_text(step: PlanStep, seconds: float) -> int:
    """Return the number of the text that is shown `seconds` into `step`, from 0."""
    if step.text_every <= 0:
        return 0
    return max(0, min(len(step.texts) - 1, int(seconds / step.text_every)))


def find_marks_at(step: PlanStep, seconds: float, at: float) -> list[Mark]:
    """Return the events exactly `seconds` into `step`, when the clock is at `at`."""
    return [replace(mark, due=at) for mark in list_marks(step) if mark.due == seconds]


def find_marks_after(step: PlanStep, after: float, until: float, start: float, end: float) -> list[Mark]:
    """Return the events later than `after` and up to `until`.

    Both are in seconds from the step's start. The clock is at `start` and `end` then, and nothing is due outside of
    them, however times are rounded.
    """
    marks = (mark for mark in list_marks(step) if after < mark.due <= until)
    return [replace(mark, due=max(start, end - (until - mark.due))) for mark in marks]


@lru_cache(maxsize=64)
def list_marks(step: PlanStep) -> tuple[Mark, ...]:
    """Return the events on the way through `step`, in order.

    `due` is counted from its start.
    """
    texts = (TextBegan(number * step.text_every, step, number) for number in range(len(step.texts)))
    marks: list[Mark] = [*texts, *_breath_marks(step)]
    return tuple(mark for mark in sorted(marks, key=lambda mark: mark.due) if mark.due < step.seconds)


def _breath_marks(step: PlanStep) -> Iterator[BreathBegan | PhaseBegan]:
    start = 0.0
    for stage in step.breathing:
        breaths = ceil(stage.seconds / stage.pattern.seconds) if stage.breaths is None else stage.breaths
        for number in range(breaths):
            due = start + number * stage.pattern.seconds
            if stage.breaths is not None:
                yield BreathBegan(due, number + 1, stage.breaths)
            if stage.pattern.paced:
                for phase, length in stage.pattern.phases:
                    yield PhaseBegan(due, number + 1, phase)
                    due += length
        start += stage.seconds
