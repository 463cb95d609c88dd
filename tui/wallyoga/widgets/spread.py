"""The spread line: a name at its left and a note at its right, at any width."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from wallyoga.widgets.cells import cut_sentence, cut_text, pad_text

INDENT = "  "
"""The indent of a name's second line, below its mark."""


class Spread(Visual):
    """A spread line: name left, note right.

    The name is cut where there is no room, the note stands at the right edge in its colour.
    """

    def __init__(self, name: str, note: str, colour: str = "$quiet", name_colour: str = "") -> None:
        self.name = name
        self.note = note
        self.colour = colour
        self.name_colour = name_colour

    def lines(self, room: int) -> list[str]:
        """Return the name in `room` cells beside the note, cut to one line."""
        return [cut_text(self.name, room)]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return the strips of the name and the note."""
        room = self._room(width)
        first, *rest = self.lines(room)
        below = "".join(f"\n{more}" for more in rest)
        colour = self.name_colour
        spread = Content.assemble(
            (pad_text(first, room), colour), " " if self.note else "", (self.note, self.colour), (below, colour)
        )
        return spread.render_strips(width, height, style, options)

    def get_optimal_width(self, _rules: RulesMap, _container_width: int) -> int:
        """Return the cells that show all of it in one line."""
        return cell_len(self.name) + 1 + cell_len(self.note)

    def get_height(self, _rules: RulesMap, width: int) -> int:
        """Return how many lines it takes."""
        return len(self.lines(self._room(width)))

    def _room(self, width: int) -> int:
        return max(1, width - cell_len(self.note) - 1 if self.note else width)


class SpreadFitting(Spread):
    """A spread with the fullest of its notes that leaves the name whole.

    Where none does it is the last.
    """

    def __init__(self, name: str, notes: Sequence[str]) -> None:
        super().__init__(name, notes[0])
        self.notes = notes

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return the strips of the name and the note that fits."""
        room = width - cell_len(self.name) - 1
        note = next((note for note in self.notes if cell_len(note) <= room), self.notes[-1])
        return Spread(self.name, note, self.colour, self.name_colour).render_strips(width, height, style, options)


class SpreadSentence(Spread):
    """A spread of a sentence, of which the parts that fit are whole."""

    def lines(self, room: int) -> list[str]:
        """Return the parts of the sentence that fit."""
        return [cut_sentence(self.name, room)]


class SpreadWhole(Spread):
    """A spread of as many lines as the name takes, the note beside the first."""

    def lines(self, room: int) -> list[str]:
        """Return the name in `room` cells beside the note, wrapped under itself."""
        return wrap(self.name, room, subsequent_indent=INDENT) or [""]
