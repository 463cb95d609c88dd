"""Posture: a pose as it is drawn, on one side, with what stretches and works in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from wallyoga.figure.look import Look
from wallyoga.figure.setup import Setup

if TYPE_CHECKING:
    from wallyoga.figure.figure_model import Figure
    from wallyoga.figure.picture import Picture
    from wallyoga.library.library import Library


class Canvas(NamedTuple):
    """Canvas of a figure: size, set-up and look."""

    columns: int
    """The cells across."""
    rows: int
    """The cells down."""
    setup: Setup = Setup()
    look: Look = Look.OUTLINE
    dotted: bool = False
    """Whether dots stand for colour, where there is little of it."""


@dataclass(frozen=True, slots=True)
class Posture:
    """Posture: the figure of a pose on one side."""

    figure: Figure
    side: str | None = None
    """The side it is drawn on; None: as its author drew it."""
    stretches: Mapping[str, int] = field(default_factory=dict, hash=False)
    """The parts of the body it stretches, each with how strongly."""
    works: Mapping[str, int] = field(default_factory=dict, hash=False)
    """The parts of the body that work in it, each with how strongly."""

    @property
    def is_mirrored(self) -> bool:
        """Whether it shows the other side than the one its author drew."""
        return self.side not in (None, self.figure.side)


class Drawing(NamedTuple):
    """The functions that draw postures, loaded with the first figure."""

    draw: Callable[[Posture, Canvas, float], Picture | None]
    """The function that draws a posture at a fullness of the lungs, 0 to 1. It returns None where there is no room."""
    draw_between: Callable[[Posture, Posture, float, Canvas], Picture | None]
    """The function that draws the body between two postures, at a share of the way."""
    list_stops: Callable[[Posture], tuple[Posture, ...]]
    """The function that returns the postures at the ends of the lines of the way in, as far as they are drawn."""
    begin: Callable[[Posture], Posture]
    """The function that returns the posture before the way into another."""
    leave: Callable[[Posture], Posture]
    """The function that returns the posture after the way out of another."""


def find_posture(library: Library, pose: str, side: str | None) -> Posture | None:
    """Return the posture of a pose on a side.

    A pose without a figure has none.
    """
    figure = library.figures.get(pose)
    if figure is None:
        return None
    words = library.poses[pose]
    return Posture(figure, side, words.stretches, words.works)
