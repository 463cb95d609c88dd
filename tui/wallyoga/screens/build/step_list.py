"""The step list of a practice that is being built: a line a step, with bars for its length."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Resize
from textual.widgets.option_list import Option

from wallyoga.building.step_numbers import Unit, get_hold
from wallyoga.practice.pose import Pose, Sides
from wallyoga.practice.sequence import SequenceStep
from wallyoga.text.amounts import list_felt
from wallyoga.text.plan_outline import OutlinePart, OutlineRow, format_span
from wallyoga.widgets.cells import GAP, cut_name, cut_text, pad_text
from wallyoga.widgets.outline_table import draw_bars
from wallyoga.widgets.vim_list import VimList

EMPTY = "No poses yet"

ROOMY, LINES = 40, 3
"""The lines of the list from which a step has more than one, and how many: where it is felt, and an empty one."""

NARROWEST, WIDEST = 8, 22
"""The fewest and the most cells of the longest bars. Where there are fewer beside the names, no step has any."""

SECONDS = {Unit.BREATHS: 10.0, Unit.MINUTES: 60.0}
"""About the seconds of each unit, by which lengths are compared."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A row of the step list: a name, and an amount."""

    name: str
    amount: str
    """The amount, written out."""

    short: str
    """The most of it, for where there is little room."""

    outline: OutlineRow | None = None
    """Its holds at their longest, for its bars, and where it is felt; None where its pose is not known."""


def make_row(step: SequenceStep, pose: Pose | None) -> StepRow:
    """Return the row of a step: its pose, and how long it is held. The pose is in brackets where it may go."""
    if pose is None:
        return StepRow(step.pose, "?", "?")
    unit, held = get_hold(step, pose)
    name = f"({pose.name})" if step.optional else pose.name
    each, twice = ("each side  ", "2x") if pose.sides is Sides.EACH else ("", "")
    sides = (pose.first, pose.first.other) if pose.sides is Sides.EACH else (None,)
    parts = tuple(OutlinePart(pose.id, side, held.high * SECONDS[unit]) for side in sides)
    words, short = f"{each}{format_span(held)} {unit.noun}", f"{twice}{held.high:g} {unit.short}"
    return StepRow(name, words, short, OutlineRow(name, words, parts, felt=list_felt(pose)))


class StepList(VimList):
    """A step list, a line a step: its pose, and how long it is held."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._rows: tuple[StepRow, ...] = ()
        self._add_key = ""

    def show(self, rows: tuple[StepRow, ...], at: int, add_key: str) -> None:
        """Show these steps, the cursor on the row `at`.

        Below them stands the key that adds one.
        """
        if (rows, add_key) != (self._rows, self._add_key):
            self._rows, self._add_key = rows, add_key
            self._lay_out()
        if rows:
            with self.prevent(self.OptionHighlighted):
                self.highlighted = at

    def on_mount(self) -> None:
        """Say what is listed."""
        self.border_title = "Steps"

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - as its base has it
        """Move the amounts to the new right edge."""
        at = self.highlighted
        self._lay_out()
        if self._rows:
            with self.prevent(self.OptionHighlighted):
                self.highlighted = at

    def _lay_out(self) -> None:
        with self.prevent(self.OptionHighlighted):
            self.clear_options()
            self.add_options(map(self._prompt, self._rows))
            if not self._rows:
                self.add_option(Option(Content.styled(EMPTY, "$quiet"), disabled=True))
            add = Content.assemble("\n", (self._add_key, "$focus"), ("  add a pose", "$quiet"))
            self.add_option(Option(add, disabled=True))

    def _prompt(self, row: StepRow) -> Content:
        """Return a step, told as all others are: whole or brief, and with bars where all names leave room for them."""
        width = self.scrollable_content_region.width
        whole = self._measure_room(width, [each.amount for each in self._rows])
        brief = self._measure_room(width, [each.short for each in self._rows])
        is_whole = whole >= NARROWEST or (brief < NARROWEST and whole > -GAP)
        amount, room = (row.amount, whole) if is_whole else (row.short, brief)
        if row.outline and room >= NARROWEST:
            barred = self._draw_barred(row, row.outline, amount, min(WIDEST, room))
            if max(ROOMY, LINES * (1 + len(self._rows))) > self.size.height:
                return barred
            return Content.assemble(barred, "\n", (cut_text(row.outline.felt, width), "$quiet"), "\n")
        rest = max(0, width - len(amount) - 1)
        return Content.assemble(pad_text(cut_name(row.name, rest), rest), " ", amount)

    def _measure_room(self, width: int, amounts: list[str]) -> int:
        """Return the cells for bars between the longest name and the longest of these amounts."""
        return width - max(cell_len(each.name) for each in self._rows) - max(map(len, amounts)) - 2 * GAP

    def _draw_barred(self, row: StepRow, outline: OutlineRow, amount: str, bar: int) -> Content:
        """Return a step with bars for its length, which stand under those of the others."""
        name = max(cell_len(each.name) for each in self._rows)
        longest = max(each.outline.seconds for each in self._rows if each.outline)
        cells = Content.assemble(*draw_bars(outline, bar / longest))
        width = self.scrollable_content_region.width
        between = " " * max(GAP, width - name - GAP - cells.cell_length - len(amount))
        return Content.assemble(pad_text(row.name, name), " " * GAP, cells, between, amount)
