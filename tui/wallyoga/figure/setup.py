"""Set-up of a person.

It is how tight the backs of your legs are, which support you have, and whether you go gently.
"""

from typing import NamedTuple

HAMSTRINGS = ("supple", "usual", "tight")
"""The words for the tightness of the backs of the legs."""


class Setup(NamedTuple):
    """Set-up in which a person does the poses.

    Words that mean nothing are refused by `fit_setup`.
    """

    hamstrings: str = "usual"
    """The tightness of the backs of the legs: `supple`, `usual` or `tight`."""
    prop: str = ""
    """The support under the pelvis instead of what the figure has. It is a block, bolster or folded blanket; empty: no
    change."""

    gentle: bool = False
    """Whether the pose is done in its gentler variant; without one, as with tight hamstrings."""


USUAL = Setup()
"""The figure as its author describes it."""
