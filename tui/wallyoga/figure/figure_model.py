"""Model of a figure, as an author writes it.

It has a view, about ten angles, and the props.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from wallyoga.figure.figure_errors import FigureError, UnknownWord
from wallyoga.figure.prop_names import PROPS

VIEWS = ("side", "wall", "front", "above")
LIMBS = ("left arm", "right arm", "left leg", "right leg")
LAYERED = ("trunk", "head", *LIMBS)
"""The layers that can lie in front of the rest of a body. The trunk is one with its head, unless that is named too."""
SEGMENTS = (
    *(
        f"{side} {name}"
        for side in ("left", "right")
        for name in ("thigh", "shin", "foot", "upper arm", "forearm", "hand")
    ),
    "neck",
    "trunk",
)
"""The segments that may look shorter than they are."""
HELD = (
    "strap",
    "head",
    "hips",
    "shoulders",
    *(
        f"{side} {place}"
        for side in ("left", "right")
        for place in (
            "hip",
            "thigh",
            "hamstrings",
            "back of thigh",
            "knee",
            "kneecap",
            "shin",
            "lower shin",
            "ankle",
            "foot",
            "toes",
            "shoulder",
            "wrist",
        )
    ),
)
"""The things a hand can hold or rest on. They are of a thigh beyond its middle, of hamstrings the back of it, of the
back of a thigh its middle, of a kneecap its front, of a shin below the knee, of a lower shin above the ankle, of a
foot the middle, of toes their sole."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Figure: one side of a pose as joints.

    The other side is its mirror image, in which the head of who lies across the picture stays where it is. Angles are
    directions in the picture, in degrees: 0 points right, 90 up, 180 left, 270 down.
    """

    view: str
    """The view of the body: `side`, `wall`, `front` or `above`. `side`: floor below, wall to the right; `wall`: looking
    down at the wall, the floor folded flat below it; `front`: someone who sits or stands before you; `above`: looking
    down at the floor."""
    torso: float
    """The direction from the hips to the shoulders."""
    left_leg: tuple[float, ...]
    """The directions of thigh, shin and foot."""
    right_leg: tuple[float, ...]
    """The directions of thigh, shin and foot."""
    left_arm: tuple[float, ...]
    """The directions of upper arm, forearm and, where it does not follow the forearm, hand."""
    right_arm: tuple[float, ...]
    """The directions of upper arm, forearm and, where it does not follow the forearm, hand."""
    side: str = "right"
    """The side this figure stretches."""
    curve: float = 0.0
    """The turn of the spine between hips and shoulders, in degrees. It is more than 0 to the right of the way up:
    forwards from the side."""
    head: float | None = None
    """The direction from the shoulders to the crown. Without it the head goes on from the spine."""
    profile: bool | None = None
    """Whether the body is seen from its side; without it, in the side view alone."""
    lengths: dict[str, float] = field(default_factory=dict, hash=False)
    """The visible shares of segments that point towards you or away: `{"right shin" = 0.5}`. Each is a share of the
    segment's length."""
    hands: dict[str, str] = field(default_factory=dict, hash=False)
    """The thing a hand rests on or holds: `{left = "left knee"}`. The arm then bends as needed, the way its angles
    say."""
    top_hip: str | None = None
    """The side whose hip lies on top, where the pelvis of a body seen from the front has turned under its chest. Seen
    from the side that hip rolls towards you, and its leg comes over the other."""
    front: tuple[str, ...] = ()
    """The limbs that lie in front of the others, the nearest last. The others lie behind a `trunk` named before
    them."""
    rests: tuple[str, ...] = ()
    """The legs whose heel rests on the wall. They follow the gap, in the side view leaning as far as it asks."""
    gap: float = 0.0
    """The distance from the buttocks to the wall, in metres."""
    gentle: dict[str, tuple[float, ...]] = field(default_factory=dict, hash=False)
    """The angles of limbs in the gentler variant: `{"right leg" = [112, 82, 170]}`."""
    enter: tuple[dict[str, tuple[float, ...]], ...] = field(default=(), hash=False)
    """The angles of limbs at the end of each line of the way in but the last, which ends in the pose. Fewer are those
    of the last of these lines, and before them the body stays as it was."""
    props: tuple[str, ...] = ()
    """The props that lie or stand around: a wall, a strap, a chair. `PROPS` names them all."""

    def __post_init__(self) -> None:
        """Refuse words that mean nothing here."""
        unknown = (
            *_unknown("view", (self.view,), VIEWS),
            *_unknown("side", (self.side,), ("left", "right")),
            *_unknown("top_hip", () if self.top_hip is None else (self.top_hip,), ("left", "right")),
            *_unknown("front", self.front, LAYERED),
            *_unknown("rests", self.rests, LIMBS[2:]),
            *_unknown("props", self.props, PROPS),
            *_unknown("lengths", self.lengths, SEGMENTS),
            *_unknown("hands", self.hands, ("left", "right")),
            *_unknown("hands", self.hands.values(), HELD),
            *_unknown("gentle", self.gentle, LIMBS),
            *(word for limbs in self.enter for word in _unknown("enter", limbs, LIMBS)),
        )
        if unknown:
            raise FigureError("; ".join(map(str, unknown)), unknown)
        others = [item for limbs in (self.gentle, *self.enter) for item in limbs.items()]
        for limb, angles in (*((limb, self.limb(limb)) for limb in LIMBS), *others):
            if len(angles) not in (2, 3):
                raise FigureError(f"two or three angles for the {limb}, not {len(angles)}")

    def limb(self, name: str) -> tuple[float, ...]:
        """Return the angles of a limb, by its name: `left arm`, `right leg` ..."""
        angles: tuple[float, ...] = {
            "left arm": self.left_arm,
            "right arm": self.right_arm,
            "left leg": self.left_leg,
            "right leg": self.right_leg,
        }[name]
        return angles

    def with_limbs(self, limbs: Mapping[str, tuple[float, ...]]) -> Figure:
        """Return the figure with other angles of limbs, by their names."""
        left_arm, right_arm, left_leg, right_leg = (limbs.get(limb, self.limb(limb)) for limb in LIMBS)
        return replace(self, left_arm=left_arm, right_arm=right_arm, left_leg=left_leg, right_leg=right_leg)


def _unknown(key: str, used: Iterable[str], words: tuple[str, ...]) -> Iterator[UnknownWord]:
    """Yield each found word that is not one of the words."""
    return (UnknownWord(key, word, words) for word in used if word not in words)
