"""A pose: its names, numbers, words and cautions."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from wallyoga.practice.prop import Prop

BODY_PARTS = (
    "neck", "shoulders", "chest", "abdomen", "low back", "hips", "hip flexors", "glutes", "groin",
    "inner thighs", "quadriceps", "hamstrings", "inner hamstrings", "outer hamstrings", "calves", "ankles",
    "feet", "arms", "hands",
)  # fmt: skip
"""The body parts a pose can stretch or work."""

OTHER = "other "
"""The mark before a body part for the side that the hold is not for."""

GOALS = (
    "hamstrings", "calves", "hips", "inner thighs", "low back", "chest", "heavy legs", "rest", "winding down", "sleep",
)  # fmt: skip
"""The goals a pose can have, where a practice is made for a person."""

REST_POSE = "knees-to-chest"
"""The pose a person rests in between others."""

SIDE_POSE = "side-rest"
"""The pose a person leaves through when they lie on their back."""

SEATED_POSE = "easy-pose"
"""The pose a person settles in at the end."""

LEGS_UP_POSE = "legs-up-the-wall"
"""The pose by whose way in a person comes up the wall."""


class PutIn(NamedTuple):
    """The poses and cues every plan puts in by itself: poses by id, None for none."""

    rest: str | None = REST_POSE
    """The pose to rest in."""
    side: str | None = SIDE_POSE
    """The pose to leave by the side through."""
    seat: str | None = SEATED_POSE
    """The pose to settle in."""
    legs_up: str | None = LEGS_UP_POSE
    """The pose that shows the way up the wall."""
    cues: tuple[str, ...] = ()
    """The cues said in each hold before the pose's own."""


MOST = 240
"""The greatest length of a pose, step or practice, in breaths or in minutes."""


class Side(StrEnum):
    """The side of the body that is stretched."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(StrEnum):
    """The sides of a pose: done once, or on each side."""

    TOGETHER = "together"
    EACH = "each"


class Position(StrEnum):
    """The position of the body in a pose, such as lying at the wall."""

    WALL = "wall"
    LYING = "lying"
    SITTING = "sitting"
    STANDING = "standing"


class Liveliness(StrEnum):
    """The liveliness of a pose: how much one does in it."""

    REST = "rest"
    EASY = "easy"
    FULL = "full"

    def allows(self, other: "Liveliness") -> bool:
        """Return whether what is as lively as `other` goes with a wish for this."""
        levels = list(Liveliness)
        return levels.index(other) <= levels.index(self)


class Range(NamedTuple):
    """A range of breaths or minutes, from `low` to `high`, both included."""

    low: float
    high: float


class Avoid(NamedTuple):
    """A caution that speaks against a pose, and what to do instead."""

    caution: str
    """The id of the caution."""
    instead: str | None = None
    """The id of the gentler pose to do instead, or None where there is none."""


class Claim(NamedTuple):
    """A claim of what a pose does, and who makes it."""

    text: str
    """The words that follow "It is said to"."""
    source: str
    """The source of the claim."""


class Variant(NamedTuple):
    """A variant of a pose's lines, said instead of its own.

    Where it has none, the pose's own stay.
    """

    enter: tuple[str, ...] = ()
    short_enter: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    ease: tuple[str, ...] = ()


class Pose(NamedTuple):
    """A pose: everything wallyoga says and counts about it.

    Texts may say `{side}` (the side being stretched) and `{other}`, and a distance such as `{10-13 cm}`, which is told
    in the person's own unit.
    """

    id: str
    name: str
    enter: tuple[str, ...]
    """The way in, a line each."""
    cues: tuple[str, ...]
    """The cues said while it is held."""
    leave: tuple[str, ...]
    """The way out, a line each."""
    short_name: str = ""
    """Its name in few letters, to be read from the floor and told from every other."""
    sanskrit: str = ""
    pronunciation: str = ""
    meaning: str = ""
    """The meaning of its Sanskrit name."""
    kind: str = ""
    """The kind of pose it is, in a few words."""
    words: Mapping[str, str] = {}
    """The words of its Sanskrit name, each with what it means."""
    sides: Sides = Sides.TOGETHER
    first: Side = Side.RIGHT
    """The side a pose with sides begins on."""
    breaths: Range | None = None
    """The number of breaths it is usually held, where it is counted in them."""
    minutes: Range | None = None
    """The minutes it is usually held, where it is counted in them."""
    usual: float | None = None
    """The most usual of these breaths or minutes, where it is not about the middle of them."""
    revisit: Range | None = None
    """The breaths the tighter side may have on top."""
    rest: bool = False
    """Whether one rests in it, instead of holding it."""
    by_the_side: bool = True
    """Whether one leaves it by the side, because one lies in it."""
    legs_up: bool = False
    """Whether its way in begins with both legs up the wall."""
    enter_seconds: float = 20
    """The length of the way in, in seconds."""
    change: tuple[str, ...] = ()
    """The way to the other side; where it is empty, the way in."""
    change_seconds: float = 20
    """The length of the way to the other side, in seconds."""
    short_enter: tuple[str, ...] = ()
    """The way in, in few letters, to be read from the floor: a line for each of its lines."""
    short_change: tuple[str, ...] = ()
    """The way to the other side, in few letters."""
    short_cues: tuple[str, ...] = ()
    """The cues in few letters."""
    short_leave: tuple[str, ...] = ()
    """The way out in few letters."""
    ease: tuple[str, ...] = ()
    """The gentler ways to do it."""
    short_ease: tuple[str, ...] = ()
    """The gentler ways in few letters."""
    leave_seconds: float = 10
    """The length of the way out, in seconds."""
    supple: Variant | None = None
    """The lines told to those with supple hamstrings instead."""
    tight: Variant | None = None
    """The lines told to those with tight hamstrings instead."""
    stretches: Mapping[str, int] = {}
    """The parts of the body it stretches, each with how strongly."""
    works: Mapping[str, int] = {}
    """The parts of the body that work in it, each with how strongly."""
    at_ease: tuple[str, ...] = ()
    """The parts of the body that are at ease in it."""
    anatomy: str = ""
    """The anatomy of it: what joints and muscles do."""
    said_to: tuple[Claim, ...] = ()
    """The claims of what it does."""
    order_note: str = ""
    """The note on where it stands in a practice."""
    goals: tuple[str, ...] = ()
    """The goals it is for, where a practice is made for a person."""
    position: Position | None = None
    """The position one is in, lying at the wall or away from it. A made practice has only poses that say it."""
    lively: Liveliness = Liveliness.EASY
    preparations: tuple[str, ...] = ()
    """The ids of poses that go well before it."""
    counter_poses: tuple[str, ...] = ()
    """The ids of poses that go well after it, the best first."""
    alike: tuple[str, ...] = ()
    """The ids of poses that act much as it does."""
    source: str = ""
    """The source of its words and numbers."""
    props: tuple[Prop, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    """The cautions that speak against it."""

    @property
    def variants(self) -> Mapping[str, Variant]:
        """Its variants that it has, by their key."""
        return {key: words for key, words in (("supple", self.supple), ("tight", self.tight)) if words}


SHORT_LINES = {f"short_{lines}": lines for lines in ("enter", "change", "cues", "ease", "leave")}
"""The keys of lines in few letters, each with the lines that it has in full."""


def fill_in_side(text: str, side: Side | None) -> str:
    """Return `text` with `{side}` and `{other}` said as the words they stand for."""
    if side is None:
        return text
    return text.replace("{side}", side).replace("{other}", side.other)
