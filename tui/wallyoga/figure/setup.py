"""Set-up of a person.

It is how tight the backs of your legs are, which support you have, and whether you go gently.
"""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.prop_names import PROPS

HAMSTRINGS = ("supple", "usual", "tight")
"""The words for the tightness of the backs of the legs."""


@dataclass(frozen=True, slots=True)
class Setup:
    """Set-up in which a person does the poses.

    Raises:
        FigureError: a word that is not one of those named.
    """

    hamstrings: str = "usual"
    """The tightness of the backs of the legs: `supple`, `usual` or `tight`."""
    prop: str = ""
    """The support under the pelvis instead of what the figure has. It is a block, bolster or folded blanket; empty: no
    change."""

    gentle: bool = False
    """Whether the pose is done in its gentler variant; without one, as with tight hamstrings."""

    def __post_init__(self) -> None:
        """Refuse words that mean nothing here."""
        if self.hamstrings not in HAMSTRINGS:
            raise FigureError(f"hamstrings: {self.hamstrings!r} is not one of {', '.join(HAMSTRINGS)}")
        if self.prop and self.prop not in PROPS:
            raise FigureError(f"prop: {self.prop!r} is not one of {', '.join(PROPS)}")


USUAL = Setup()
"""The figure as its author describes it."""
