"""Fit notes: sentences on what fitting a practice to a time changed in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from wallyoga.practice.breath import Pattern
from wallyoga.practice.plan import Kind, PlanStep, sum_seconds

NEAR = 30.0
"""The largest miss, in seconds, with which a plan is still as long as asked."""

SHORT = 120.0
"""The length, in seconds, below which times are said in seconds, and not in minutes."""

ORDINALS = {1: "first", 2: "second", 3: "third"}


class Fitted:
    """A practice fitted to a time."""

    def __init__(self, numbers: tuple[int, ...], steps: tuple[PlanStep, ...]) -> None:
        self.numbers = numbers
        """The steps of its sequence that are in it, numbered from 0."""
        self.steps = steps
        """The steps of its plan."""

    @cached_property
    def seconds(self) -> float:
        """The length of its plan, in seconds."""
        return sum_seconds(self.steps)

    @cached_property
    def amounts(self) -> dict[int, tuple[str, str]]:
        """The hold of each step of the sequence, as a number and its unit."""
        held = (step for step in self.steps if step.kind in (Kind.HOLD, Kind.REST) and step.pair is not None)
        return {step.pair: _amount(step) for step in held if step.pair is not None}


def describe_changes(names: list[str], usual: Fitted, fitted: Fitted) -> tuple[str, ...]:
    """Return how `fitted` differs from `usual`, a sentence for each kind of change.

    `names` are the poses of the sequence's steps, in order.
    """
    every = Counter(names)
    gone = [number for number in usual.numbers if number not in fitted.numbers]
    come = [number for number in fitted.numbers if number not in usual.numbers]
    return (
        *_counts(names, usual, fitted),
        *_sentence("Without", "without", (_name_time(names, every, number, gone) for number in gone)),
        *_sentence("With", "with", (_name_time(names, every, number, come) for number in come)),
    )


def describe_nearest(minutes: float, fitted: Fitted) -> tuple[str, ...]:
    """Return a sentence with the nearest there is, where `minutes` are out of reach."""
    if abs(fitted.seconds - minutes * 60) <= NEAR:
        return ()
    whole, seconds = divmod(round(fitted.seconds), 60)
    unit = "minute" if minutes == 1 else "minutes"
    return (f"The nearest this practice comes to {minutes:g} {unit} is {whole}:{seconds:02d}.",)


def describe_quicker(own: Pattern, pace: Pattern, steps: tuple[PlanStep, ...]) -> tuple[str, ...]:
    """Return a sentence where a person breathes more quickly than the practice.

    Its holds then have more breaths for the same time.
    """
    counted = any(stage.pattern == pace and stage.breaths for step in steps for stage in step.breathing)
    if not counted or pace.seconds >= own.seconds:
        return ()
    both = f"Your breath takes {pace.seconds:g} seconds, this practice's {own.seconds:g}"
    return (f"{both}: holds have more breaths, so that none is shorter.",)


def _counts(names: list[str], usual: Fitted, fitted: Fitted) -> Iterator[str]:
    """Yield the holds that became longer or shorter, those that changed alike in one sentence."""
    both = [number for number in usual.numbers if number in fitted.numbers]
    alike: dict[str, list[int]] = {}
    for number in both:
        if usual.amounts[number] != fitted.amounts[number]:
            alike.setdefault(_instead(fitted.amounts[number], usual.amounts[number]), []).append(number)
    every = Counter(names[number] for number in both)
    for change, numbers in alike.items():
        yield from _sentence(f"{change} in", "in", (_name_time(names, every, number, numbers) for number in numbers))


def _name_time(names: list[str], every: Counter[str], number: int, numbers: list[int]) -> str:
    """Return the name of a step's pose, with its ordinal where needed.

    That tells which time it is meant where not every one of them is.
    """
    name = names[number]
    if sum(names[other] == name for other in numbers) == every[name]:
        return name
    time = names[: number + 1].count(name)
    return f"{name} the {ORDINALS.get(time, f'{time}th')} time"


def _sentence(first: str, then: str, names: Iterable[str]) -> Iterator[str]:
    """Yield one sentence of all names, each with its own word before it.

    A plain list would not do, because names have commas of their own.
    """
    unique = list(dict.fromkeys(names))
    if unique:
        before = [first, *(f", {then}" for _ in unique[1:-1]), *([f" and {then}"] if len(unique) > 1 else [])]
        yield "".join(f"{word} {name}" for word, name in zip(before, unique, strict=True)) + "."


def _instead(now: tuple[str, str], usual: tuple[str, str]) -> str:
    """Return a change in few words: 8 breaths instead of 10."""
    (amount, unit), (was, was_unit) = now, usual
    same = unit.removesuffix("s") == was_unit.removesuffix("s")
    return f"{amount} {unit} instead of {was}" + ("" if same else f" {was_unit}")


def _amount(step: PlanStep) -> tuple[str, str]:
    """Return the length of a hold, as a person says it."""
    if step.breaths is not None:
        return str(step.breaths), "breath" if step.breaths == 1 else "breaths"
    if step.seconds < SHORT:
        return f"{step.seconds:.0f}", "seconds"
    return f"{round(step.seconds / 30) / 2:g}", "minutes"
