"""A sequence: a practice as its author wrote it, with ranges in place of counts."""

from typing import NamedTuple

from wallyoga.practice.breath import Pattern
from wallyoga.practice.pose import Range, Side

DEEP = Pattern.parse("4:6")
"""The breath of breath-counted holds where nobody says otherwise: 10 s, with a longer exhale."""


class Breathing(NamedTuple):
    """A pattern of a step's breathing."""

    pattern: Pattern
    breaths: int | None = None
    """The number of its breaths: without them it fills what is left of the step."""


class SequenceStep(NamedTuple):
    """A step of a sequence: a pose and how long to hold it.

    Without `breaths` or `minutes` the pose's own number counts.
    """

    pose: str
    """The id of the pose."""
    breaths: Range | None = None
    minutes: Range | None = None
    breathing: tuple[Breathing, ...] = ()
    """The patterns of the hold, one after the other. Without them it is the practice's pace, or natural."""
    first: Side | None = None
    """The side that comes first, where it is another than the pose's own."""
    revisit: Range | None = None
    """The breaths the tighter side may have on top."""
    optional: bool = False
    """Whether it may go where the time is too short."""
    enter: tuple[str, ...] = ()
    """The way in from the step before, where it is another than the pose's own."""
    short_enter: tuple[str, ...] = ()
    """The same line by line in few letters, for the floor."""
    enter_seconds: float | None = None
    """The seconds that way in takes, where it is another than the pose's own."""


class Sequence(NamedTuple):
    """A sequence: a practice with its name, its goals, and its poses in order."""

    id: str
    name: str
    summary: str
    steps: tuple[SequenceStep, ...]
    goals: tuple[str, ...] = ()
    """The goals it is for."""
    pace: Pattern = DEEP
    """The breath of the breath-counted holds."""
    minutes: float | None = None
    """The minutes it takes in all, when nobody says otherwise (None: as long as its ranges allow). They go from
    getting ready to sitting up again."""
    place: int | None = None
    """The place in a list; those without one come after, by name."""
    dim: bool = False
    """Whether its screen is kept darker and its sound gets softer as it goes."""
    bells: bool = False
    """Whether nothing is heard in it but bells at its changes."""
