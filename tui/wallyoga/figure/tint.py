"""Tint of a piece of the picture, in shares of colours.

Any theme can mix it from its own colours.
"""

from typing import NamedTuple

AREA = 28
"""The amount of a prop that a wall is, and the most of any area that is no thing: a mat is less."""

_EDGE = 0.6
"""The least share of shade on the edge of a limb."""


class Tint(NamedTuple):
    """Tint: the shares of colours that are mixed, 0 to 100 each.

    Props are mixed into the background, and the body lies over them: its skin, with the others mixed into it one after
    another. Each is a share of the whole piece, so that the mean of tints is a tint.
    """

    skin: int = 0
    prop: int = 0
    cloth: int = 0
    """The leggings."""
    top: int = 0
    hair: int = 0
    shade: int = 0
    """The shadow on all of these; less than nothing is light."""
    breath: int = 0
    cool: int = 0
    """The colour of what works."""
    warm: int = 0
    """The colour of what stretches."""

    @property
    def is_edge(self) -> bool:
        """Whether it is the dark edge of a limb. Other shade is less dark."""
        return self.skin > 0 and self.shade >= _EDGE * self.skin


CLEAR = Tint()
"""The background alone."""
BARE = Tint(shade=1)
"""The background alone, as the tint of a character."""
