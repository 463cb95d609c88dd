"""A prop: a thing to bring, and what can stand in for it."""

from collections.abc import Collection
from typing import NamedTuple

WALL = "wall"
"""The prop that is always at hand."""


class Prop(NamedTuple):
    """A prop: a thing to bring, and what can stand in for it."""

    name: str
    stand_ins: tuple[str, ...] = ()
    """The things that can be used in its place."""

    def __str__(self) -> str:
        """Return the choice there is, such as strap, belt or towel."""
        return " or ".join([", ".join([self.name, *self.stand_ins[:-1]]), *self.stand_ins[-1:]])

    def is_among(self, props: Collection[str]) -> bool:
        """Return whether it, or what can stand in for it, is at hand: among these props, or the wall."""
        return any(name == WALL or name in props for name in (self.name, *self.stand_ins))
