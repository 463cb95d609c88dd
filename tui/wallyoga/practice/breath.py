"""Breath patterns: the lengths of the inhale, the exhale and the holds between them."""

import math
import re
from enum import StrEnum
from typing import NamedTuple, Self

LONGEST_PHASE = 60.0
"""The longest a phase of a breath can be, in seconds."""

DIGITS = 3
"""The decimals of a written length: to the millisecond, so that every breath that is read is written the same again."""

ROUNDING = 1e-6
"""The most a breath may miss of its end, as a fraction of it: lengths such as 4.2 s are no exact floats."""

CALM = (3.0, 12.0)
"""The breaths a minute that are a usual pace for lying down and breathing along."""

NAMED = {"even": "5:5", "box": "4:4:4:4"}
"""The patterns people know by a name."""


class Phase(StrEnum):
    """A phase of a breath: its four parts, in the order they come."""

    INHALE = "inhale"
    HOLD_FULL = "hold full"
    EXHALE = "exhale"
    HOLD_EMPTY = "hold empty"


_PLACES = {phase: place for place, phase in enumerate(Phase)}
"""The place of each phase in a pattern."""


class Pattern(NamedTuple):
    """A breath pattern: the lengths of its four phases, in seconds."""

    inhale: float
    hold_full: float
    exhale: float
    hold_empty: float
    paced: bool = True
    """Whether the breath is paced; false where it is left natural."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a pattern: `natural`, `even`, `box`, `4:8`, `4-7-8` or `in:hold:out:hold`.

        Raises:
            ValueError: `text` is none of these, or a length is not between 0 and 60 seconds.
        """
        if text == "natural":
            return cls(4, 0, 6, 0, paced=False)
        parts = re.split("[:-]", NAMED.get(text, text))
        try:
            lengths = [round(float(part), DIGITS) for part in parts]
        except ValueError:
            lengths = []
        match lengths:
            case [inhale, exhale]:
                pattern = cls(inhale, 0, exhale, 0)
            case [inhale, hold, exhale]:
                pattern = cls(inhale, hold, exhale, 0)
            case [inhale, hold, exhale, empty]:
                pattern = cls(inhale, hold, exhale, empty)
            case _:
                raise ValueError('expected "natural", "in:out" such as "4:8", or "in:hold:out:hold"')
        if not all(0 <= length <= LONGEST_PHASE for length in lengths):
            raise ValueError(f"expected 0 to {LONGEST_PHASE:g} seconds for each part of a breath")
        if not (pattern.inhale >= 1 and pattern.exhale >= 1):
            raise ValueError("expected an inhale and an exhale of at least a second each")
        return pattern

    @property
    def seconds(self) -> float:
        """The length of one breath."""
        return self.inhale + self.hold_full + self.exhale + self.hold_empty

    @property
    def phases(self) -> tuple[tuple[Phase, float], ...]:
        """The phases that take any time, each with its length in seconds, in order."""
        return tuple((phase, length) for phase, length in zip(Phase, self[: len(Phase)], strict=True) if length > 0)

    def measure(self, phase: Phase) -> float:
        """Return the length of one of its phases, in seconds."""
        return self[_PLACES[phase]]

    @property
    def holds(self) -> bool:
        """Whether the breath is held in it."""
        return bool(self.hold_full or self.hold_empty)

    @property
    def is_unusual(self) -> bool:
        """Whether it is a pace that few people breathe at with ease."""
        slowest, quickest = CALM
        return self.paced and not slowest <= 60 / self.seconds <= quickest

    def at(self, seconds: float) -> tuple[Phase, float]:
        """Return the phase under way `seconds` into one breath, and its past fraction."""
        for phase, length in zip(_PLACES, self, strict=False):
            if seconds < length:
                return phase, seconds / length
            seconds -= length
        return self.phases[-1][0], 1.0

    def __str__(self) -> str:
        """Return the pattern as `parse` reads it."""
        if not self.paced:
            return "natural"
        lengths = [self.inhale, self.exhale]
        if self.holds:
            lengths = [self.inhale, self.hold_full, self.exhale, self.hold_empty]
        return ":".join(f"{length:.{DIGITS}f}".rstrip("0").rstrip(".") for length in lengths)


NATURAL = Pattern.parse("natural")
"""The natural breath, without pacing: a deep one is taken as 10 s, 4 in and 6 out."""


def compute_fullness(phase: Phase, fraction: float) -> float:
    """Return the fullness of the lungs, 0 to 1.

    It is eased, so that a breath turns softly at both ends.
    """
    eased = (1 - math.cos(math.pi * fraction)) / 2
    match phase:
        case Phase.INHALE:
            return eased
        case Phase.HOLD_FULL:
            return 1.0
        case Phase.EXHALE:
            return 1 - eased
        case Phase.HOLD_EMPTY:
            return 0.0


class Stage(NamedTuple):
    """A stage of breathing: a stretch of one pattern, counted in breaths or in seconds."""

    pattern: Pattern
    breaths: int | None
    """The number of its breaths, or None where it is counted in seconds."""
    seconds: float

    @classmethod
    def of_breaths(cls, pattern: Pattern, breaths: int) -> Self:
        """Return a stage of whole breaths, which ends on a finished exhale."""
        return cls(pattern, breaths, breaths * pattern.seconds)

    @classmethod
    def of_seconds(cls, seconds: float) -> Self:
        """Return a stage of natural breath that lasts `seconds`."""
        return cls(NATURAL, None, seconds)

    @property
    def is_counted(self) -> bool:
        """Whether each of its breaths is counted: they are paced, and have a number."""
        return self.pattern.paced and self.breaths is not None

    def count_finished(self, seconds: float) -> int:
        """Return the number of whole breaths finished `seconds` into the stage.

        None of them is lost to rounding.
        """
        return max(0, int(min(seconds, self.seconds) / self.pattern.seconds + ROUNDING))
