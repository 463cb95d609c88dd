"""A sequence: a practice as its author wrote it, with ranges in place of counts."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.practice.breath import Pattern
from wallyoga.practice.pose import Range

DEEP = Pattern.parse("4:6")
"""The breath of breath-counted holds where nobody says otherwise: 10 s, with a longer exhale."""


@dataclass(frozen=True, slots=True)
class Breathing:
    """One pattern of a step's breathing; without `breaths` it fills what is left of the step."""

    pattern: Pattern
    breaths: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SequenceStep:
    """A pose and how long to hold it; without `breaths` or `minutes` the pose's own number counts.

    `enter` and `enter_seconds` are the way in from the step before, where it is another than the pose's own.
    """

    pose: str
    breaths: Range | None = None
    minutes: Range | None = None
    breathing: tuple[Breathing, ...] = ()
    revisit: Range | None = None
    optional: bool = False
    enter: tuple[str, ...] = ()
    enter_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A practice: its name, what it is for, and its poses in order.

    `pace` is the breath of the breath-counted holds; `minutes` how long it takes in all, from getting
    ready to sitting up again, when nobody says otherwise (None: as long as its ranges allow). `place` is where
    it stands in a list; those without one come after, by name. `dim` is whether its screen is kept darker.
    """

    id: str
    name: str
    summary: str
    goals: tuple[str, ...] = ()
    pace: Pattern = DEEP
    minutes: float | None = None
    place: int | None = None
    dim: bool = False
    steps: tuple[SequenceStep, ...]
