"""Figures of any numbers: every one that is read can be drawn, however little a body could do it."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from wallyoga.figure.figure_model import HELD, LAYERED, LIMBS, SEGMENTS, VIEWS
from wallyoga.figure.prop_names import PROPS
from wallyoga.library.figure_toml import ANGLE, GAPS, SHARES

STRAIGHT = tuple(float(angle) for angle in range(-ANGLE, ANGLE + 1, 45))
"""Angles at which lines lie on one another, or at right angles."""

ANGLES = st.sampled_from(STRAIGHT) | st.floats(-ANGLE, ANGLE)
SOME_SHARES = st.sampled_from((*SHARES, 1.0)) | st.floats(*SHARES)


def limbs(most: int = 3) -> st.SearchStrategy[list[float]]:
    """Return the angles of a limb."""
    return st.lists(ANGLES, min_size=2, max_size=most)


FIGURES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "view": st.sampled_from(VIEWS),
        "torso": ANGLES,
        **{limb.replace(" ", "_"): limbs() for limb in LIMBS},
    },
    optional={
        "side": st.sampled_from(("left", "right")),
        "head": ANGLES,
        "profile": st.booleans(),
        "lengths": st.dictionaries(st.sampled_from(SEGMENTS), SOME_SHARES),
        "hands": st.dictionaries(st.sampled_from(("left", "right")), st.sampled_from(HELD)),
        "front": st.lists(st.sampled_from(LAYERED), max_size=5),
        "rests": st.lists(st.sampled_from(LIMBS[2:]), max_size=2),
        "gap": st.sampled_from((*GAPS, 0.0)) | st.floats(*GAPS),
        "gentle": st.dictionaries(st.sampled_from(LIMBS), limbs()),
        "enter": st.lists(st.dictionaries(st.sampled_from(LIMBS), limbs()), max_size=3),
        "props": st.lists(st.sampled_from(PROPS), max_size=4),
    },
)
