"""The step fields: what can be changed about one step of a practice, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from wallyoga.building.step_numbers import ENDS, Field, change_field, format_field, list_fields, set_field
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import SequenceStep

HINTS = {
    Field.LEAST: "when there is little time",
    Field.MOST: "when there is time enough",
    Field.UNIT: "how the hold is counted",
    Field.AGAIN_LEAST: "offered on the tighter side",
    Field.AGAIN_MOST: "offered on the tighter side",
    Field.OPTIONAL: "whether it is left out first",
}
"""The hint on what each line is for."""

LABEL = 17
"""Cells of the labels."""


class StepFields(Widget, can_focus=True):
    """The fields of a step, lines to move through with up and down.

    Plus, minus and typed numbers change the one under the cursor.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "line above", show=False),
        Binding("down,j", "move(1)", "line below", show=False),
        Binding("right,plus,equals_sign,space", "change(1)", "more", show=False),
        Binding("left,minus", "change(-1)", "less", show=False),
        Binding("backspace", "erase", "erase a digit", show=False),
        Binding("enter", "screen.back", "done", show=False),
    ]

    DEFAULT_CSS: ClassVar[str] = """
    StepFields { height: 7; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    @dataclass
    class Changed(Message):
        """The message that the step is another one now."""

        step: SequenceStep

    def __init__(self) -> None:
        super().__init__()
        self._step: SequenceStep | None = None
        self._pose: Pose | None = None
        self._base: SequenceStep | None = None
        self._digits = ""
        self._line = 0

    def show(self, step: SequenceStep | None, pose: Pose | None) -> None:
        """Show a step of this pose, or nothing. Half-typed numbers go on only with the same step."""
        if (step, pose) != (self._step, self._pose):
            self._step, self._pose, self._digits = step, pose, ""
        self._line = min(self._line, max(0, len(self._fields()) - 1))
        self.refresh()

    def action_move(self, by: int) -> None:
        """Go to another line."""
        self._digits = ""
        self._line = min(max(self._line + by, 0), max(0, len(self._fields()) - 1))
        self.refresh()

    def action_change(self, by: int) -> None:
        """Make the value one more or one less."""
        if self._step and self._pose:
            self._digits = ""
            self._take(change_field(self._step, self._pose, self._field(), by))

    def action_erase(self) -> None:
        """Take the last digit back."""
        self._digits = self._digits[:-1]
        self._write()

    def on_key(self, event: events.Key) -> None:
        """Write a number, digit by digit."""
        if event.character and event.character in "0123456789." and self._step and self._field() in ENDS:
            event.stop()
            if not self._digits:
                self._base = self._step
            self._digits = (self._digits + event.character)[:5]
            self._write()

    def render(self) -> Content:
        """Return the lines, and what the one under the cursor is for. That one is marked while the keys are here."""
        if not (self._step and self._pose):
            return Content("")
        lines = [self._row(field, format_field(self._step, self._pose, field)) for field in self._fields()]
        hint = HINTS[self._field()] if self.has_focus else ""
        return Content("\n").join([*lines, Content.styled(hint, "$quiet")])

    def _row(self, field: Field, value: str) -> Content:
        here = self.has_focus and field is self._field()
        style = "$block-cursor-foreground on $block-cursor-background bold" if here else "$foreground"
        label = Content.styled(field.value.ljust(LABEL), "$foreground" if here else "$quiet")
        return Content.assemble(label, Content.styled(f"{'▸' if here else ' '}{value}", style))

    def _fields(self) -> tuple[Field, ...]:
        return list_fields(self._step, self._pose) if self._step and self._pose else ()

    def _field(self) -> Field:
        return self._fields()[self._line]

    def _write(self) -> None:
        """Take the number that is typed so far, if it is one. It takes the place of the one before typing."""
        try:
            number = float(self._digits)
        except ValueError:
            return
        if self._base and self._pose:
            self._take(set_field(self._base, self._pose, self._field(), number))

    def _take(self, step: SequenceStep) -> None:
        self._step = step
        self._line = min(self._line, len(self._fields()) - 1)
        self.refresh()
        self.post_message(self.Changed(step))
