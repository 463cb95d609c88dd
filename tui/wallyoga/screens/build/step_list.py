"""The step list of a practice that is being built."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.widgets.option_list import Option

from wallyoga.building.step_numbers import get_hold
from wallyoga.practice.pose import Pose, Sides
from wallyoga.practice.sequence import SequenceStep
from wallyoga.text.plan_outline import format_span
from wallyoga.widgets.cells import cut_name, pad_text
from wallyoga.widgets.vim_list import VimList

EMPTY = "No poses yet"


@dataclass(frozen=True, slots=True)
class StepRow:
    """A row of the step list: a name, and an amount."""

    name: str
    amount: str
    """The amount, written out."""

    short: str
    """The most of it, for where there is little room."""


def make_row(step: SequenceStep, pose: Pose | None) -> StepRow:
    """Return the row of a step: its pose, and how long it is held. The pose is in brackets where it may go."""
    if pose is None:
        return StepRow(step.pose, "?", "?")
    unit, held = get_hold(step, pose)
    name = f"({pose.name})" if step.optional else pose.name
    each, twice = ("each side  ", "2x") if pose.sides is Sides.EACH else ("", "")
    return StepRow(name, f"{each}{format_span(held)} {unit.noun}", f"{twice}{held.high:g} {unit.short}")


class StepList(VimList):
    """A step list, a line a step: its pose, and how long it is held."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._rows: tuple[StepRow, ...] = ()

    def show(self, rows: tuple[StepRow, ...], at: int) -> None:
        """Show these steps, the cursor on the row `at`."""
        if rows != self._rows:
            self._rows = rows
            self._lay_out()
        if rows:
            with self.prevent(self.OptionHighlighted):
                self.highlighted = at

    def on_mount(self) -> None:
        """Say what is listed."""
        self.border_title = "Steps"

    def on_resize(self) -> None:
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

    def _prompt(self, row: StepRow) -> Content:
        width = self.scrollable_content_region.width
        amount = row.amount if len(row.name) + len(row.amount) < width else row.short
        room = max(0, width - len(amount) - 1)
        return Content.assemble(pad_text(cut_name(row.name, room), room), " ", amount)
