"""The form for the words a practice is known by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input, Static

from wallyoga.files.printable import UNPRINTABLE
from wallyoga.practice.pose import MOST
from wallyoga.practice.sequence import Sequence

LINES = (
    ("name", "Name", "what you call it"),
    ("summary", "About", "what it is like, in a line"),
    ("goals", "For", "as its poses are"),
    ("minutes", "Minutes", "as long as its steps take"),
)
"""The lines: the id of each, its label, and what stands there until something is written."""

MINUTES = r"\d{0,3}(\.\d{0,2})?"
"""The pattern of what can be typed as minutes."""


class Field(Input):
    """A text field. While nobody writes in it, an ellipsis stands where it cuts its text off."""

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        strip, last = super().render_line(y), self.size.width - 1
        if self.has_focus or cell_len(self.value or self.placeholder) <= self.size.width:
            return strip
        return Strip.join([strip.crop(0, last), Strip([Segment("…", self.rich_style)])])


class AboutForm(Vertical):
    """A form with the name, a summary, what it is for, and its usual minutes."""

    DEFAULT_CSS: ClassVar[str] = """
    AboutForm { height: 4; padding: 0 2; }
    AboutForm Horizontal { height: 1; }
    AboutForm Static { width: 10; color: $quiet; }
    AboutForm Input { width: 1fr; max-width: 74; background: $surface; }
    AboutForm Input:focus { background: $panel; background-tint: transparent 0%; }
    """

    @dataclass
    class Described(Message):
        """The message that something was written."""

        name: str
        summary: str
        goals: tuple[str, ...]
        minutes: float | None
        """The usual minutes, or None where a practice cannot take what was written."""

    def __init__(self, sequence: Sequence) -> None:
        super().__init__()
        self._texts = _texts(sequence)

    def compose(self) -> ComposeResult:
        """Lay out the lines; their cursors stand still, so that nothing blinks."""
        for which, label, placeholder in LINES:
            with Horizontal():
                yield Static(label)
                line = Field(self._texts[which], placeholder, id=which, compact=True)
                line.restrict = MINUTES if which == "minutes" else None
                line.cursor_blink = False
                yield line

    def propose(self, goals: tuple[str, ...]) -> None:
        """Show what the practice is for until something else is written."""
        self.query_one("#goals", Input).placeholder = ", ".join(goals) or LINES[2][2]

    def fill(self, sequence: Sequence) -> None:
        """Show what is written of another practice."""
        for which, text in _texts(sequence).items():
            self.query_one(f"#{which}", Input).value = text

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Go to what is below."""
        event.stop()
        self.screen.focus_next()

    @on(Input.Changed)
    def tell(self, event: Input.Changed) -> None:
        """Post a message with what is written now."""
        event.stop()
        name, summary, goals, usual = (self.query_one(f"#{which}", Input).value for which, _, _ in LINES)
        self.post_message(
            self.Described(_clean_line(name), _clean_line(summary), _read_goals(goals), _read_minutes(usual))
        )


def _texts(sequence: Sequence) -> dict[str, str]:
    minutes = f"{sequence.minutes:g}" if sequence.minutes else ""
    goals = ", ".join(sequence.goals)
    return {"name": sequence.name, "summary": sequence.summary, "goals": goals, "minutes": minutes}


def _clean_line(text: str) -> str:
    """Return what was written as one line that can be shown."""
    return re.sub(UNPRINTABLE, " ", text).strip()


def _read_goals(text: str) -> tuple[str, ...]:
    """Return the goals that were written, with commas between them."""
    return tuple(dict.fromkeys(filter(None, (goal.strip().lower() for goal in _clean_line(text).split(",")))))


def _read_minutes(text: str) -> float | None:
    """Return what was written as minutes, or None. It is None where a practice cannot take that long."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 1 <= number <= MOST else None
