"""A pose: its names, numbers, words and cautions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

BODY_PARTS = (
    "neck", "shoulders", "chest", "abdomen", "low back", "hips", "hip flexors", "glutes", "groin",
    "inner thighs", "quadriceps", "hamstrings", "inner hamstrings", "outer hamstrings", "calves", "ankles",
    "feet", "arms", "hands",
)  # fmt: skip
"""The body parts a pose can stretch or work; `other` before one means the side that is not stretched."""

REST_POSE = "knees-to-chest"
"""The pose a person rests in between others."""

SIDE_POSE = "side-rest"
"""The pose a person leaves through when they lie on their back."""

SEATED_POSE = "easy-pose"
"""The pose a person settles in at the end."""


@dataclass(frozen=True, slots=True)
class PutIn:
    """The poses that every plan puts in by itself, by id: to rest, to leave by the side, to settle; None for none."""

    rest: str | None = REST_POSE
    side: str | None = SIDE_POSE
    seat: str | None = SEATED_POSE


MOST = 240
"""No pose, step or practice is longer than this, in breaths or in minutes."""


class Side(StrEnum):
    """The side of the body that is stretched."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(StrEnum):
    """Whether a pose is done once or on each side."""

    TOGETHER = "together"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included, of breaths or minutes."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing to bring, and what can stand in for it."""

    name: str
    stand_ins: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the choice there is, such as strap, belt or towel."""
        return " or ".join([", ".join([self.name, *self.stand_ins[:-1]]), *self.stand_ins[-1:]])


@dataclass(frozen=True, slots=True)
class Avoid:
    """A caution that speaks against a pose, and the gentler pose to do instead, if there is one."""

    caution: str
    instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Lines that are said instead of a pose's own; none where those stay."""

    enter: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    ease: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Everything wallyoga says and counts about one pose.

    Texts may say `{side}` (the side being stretched) and `{other}`, and a distance such as `{10-13 cm}`, which is
    told in the person's own unit. `supple` and `tight` are what those with such hamstrings are told instead.
    `breaths` or `minutes` is how long it is usually held; `revisit` is what the tighter side may have on top.
    """

    id: str
    name: str
    sanskrit: str = ""
    pronunciation: str = ""
    meaning: str = ""
    sides: Sides = Sides.TOGETHER
    first: Side = Side.RIGHT
    breaths: Range | None = None
    minutes: Range | None = None
    revisit: Range | None = None
    rest: bool = False
    by_the_side: bool = True
    enter: tuple[str, ...]
    enter_seconds: float = 20
    change: tuple[str, ...] = ()
    change_seconds: float = 20
    cues: tuple[str, ...]
    ease: tuple[str, ...] = ()
    leave: tuple[str, ...]
    leave_seconds: float = 10
    supple: Variant | None = None
    tight: Variant | None = None
    stretches: Mapping[str, int] = field(default_factory=dict)
    works: Mapping[str, int] = field(default_factory=dict)
    source: str = ""
    props: tuple[Prop, ...] = ()
    avoid: tuple[Avoid, ...] = ()


def sided(text: str, side: Side | None) -> str:
    """Return `text` with `{side}` and `{other}` said as the words they stand for."""
    if side is None:
        return text
    return text.replace("{side}", side).replace("{other}", side.other)
