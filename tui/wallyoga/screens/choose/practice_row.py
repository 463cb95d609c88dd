"""The row of a practice in the list: its name and length, what it is for and needs, and when it was done."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from wallyoga.text.practice_facts import fit_goals, fit_needs
from wallyoga.widgets.cells import cut_text
from wallyoga.widgets.grouped_list import Line

BETWEEN = " · "

MOST_GOALS = 2
"""The most goals that are named; the first are the main ones."""

CHANGED = " ~"
"""The mark of a practice that is changed by the person's cautions."""


class PracticeDetails(NamedTuple):
    """The details of a line that is a practice."""

    goals: tuple[str, ...] = ()
    """The goals it is for."""
    needs: tuple[str, ...] = ()
    """The props it needs besides a wall."""
    done: str = ""
    """The day it was done last, empty where it never was."""
    is_changed: bool = False
    """Whether the person's cautions change it."""
    reasons: tuple[str, ...] = ()
    """The places where it has the words that are looked for, its goals first."""
    rows: int = 1
    """The rows it takes: the first alone, both, or both and an empty one."""


class PracticeRow(Visual):
    """A practice row of one line or two. What is at the right stays, and the left is cut where there is no room.

    It makes its strips itself, because the first painting waits for all of them.
    """

    def __init__(self, line: Line, details: PracticeDetails) -> None:
        self.line = line
        self.details = details

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:  # noqa: ARG002 - Textual's own
        """Return the strips of its rows."""
        light = lighten(style)
        pieces = (self._first(width), self.describe(width), [(" " * width, "")])[: self.details.rows]
        return [_paint(row, look, width, options) for row, look in zip(pieces, (style, light, light), strict=False)]

    def get_optimal_width(self, _rules: RulesMap, _container_width: int) -> int:
        """Return the cells that show its name whole."""
        return cell_len(self.line.name) + len(CHANGED) + 1 + cell_len(self.line.note)

    def get_height(self, _rules: RulesMap, _width: int) -> int:
        """Return how many rows it takes."""
        return self.details.rows

    def describe(self, width: int) -> list[tuple[str, str]]:
        """Return what it is for, what it needs and when it was done. Of goals and needs the first ones come first.

        Before them, and in colour, it is where it has the words that are looked for. Where there is no room for a goal
        and a need, it is how many things are needed, or that is left to the preview.
        """
        details = self.details
        room = width - cell_len(details.done) - 1
        named = tuple(dict.fromkeys((*details.reasons, *details.goals[:MOST_GOALS])))
        beside = room - cell_len(fit_goals(named, 0)) - len(BETWEEN)
        shortest = (fit_needs(details.needs, 0), f"+{len(details.needs)}" if details.needs else "")
        least = next((text for text in shortest if cell_len(text) <= beside), "")
        goals = fit_goals(named, room - (cell_len(least) + len(BETWEEN) if least else 0))
        needs = fit_needs(details.needs, room - cell_len(goals) - len(BETWEEN)) if least == shortest[0] else least
        needs = f"{BETWEEN if goals and needs else ''}{needs}"
        goals = cut_text(goals, max(1, room - cell_len(needs)))
        coloured = len(", ".join(details.reasons))
        gap = max(0, width - cell_len(goals) - cell_len(needs) - cell_len(details.done))
        return [
            (goals[:coloured], "$focus"),
            (goals[coloured:], "$quiet"),
            (needs, ""),
            (" " * gap + details.done, "$quiet"),
        ]

    def _first(self, width: int) -> list[tuple[str, str]]:
        """Return its name and its length, each piece with its colour."""
        line = self.line
        mark = CHANGED if self.details.is_changed else ""
        name = cut_text(line.name, max(1, width - cell_len(line.note) - 1 - len(mark)))
        gap = max(0, width - cell_len(name) - len(mark) - cell_len(line.note))
        return [(name, ""), (mark, "$care"), (" " * gap + line.note, "")]


def lighten(style: Style) -> Style:
    """Return a style that is not bold: below a name under the cursor, which is, stands the rest."""
    return style + Style(bold=False) if style.bold else style


def _paint(row: list[tuple[str, str]], style: Style, width: int, options: RenderOptions) -> Strip:
    """Return the strip of a row's pieces, each in its colour, if it has one."""
    looks = {colour: style + options.get_style(colour) if colour else style for text, colour in row if text}
    return Strip([Segment(text, looks[colour].rich_style) for text, colour in row if text], width)
