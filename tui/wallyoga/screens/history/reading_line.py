"""The reading line: how far the reading of the files is, while it takes its time."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from wallyoga.widgets.progress import Progress


class ReadingLine(Horizontal):
    """The reading line, which is there only while files are read."""

    DEFAULT_CSS: ClassVar[str] = """
    ReadingLine { display: none; height: 1; padding-left: 3; }
    ReadingLine.-reading { display: block; }
    ReadingLine Static { width: 40; color: $quiet; }
    ReadingLine Progress { width: 1fr; margin: 0 3 0 0; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the words before the bar."""
        yield Static(id="read")
        yield Progress()

    def show(self, done: int, of: int) -> None:
        """Show how many files are read of how many."""
        self.set_class(done < of, "-reading")
        if of:
            self.query_one("#read", Static).update(Content(f"Reading your sessions, {done} of {of}"))
            self.query_one(Progress).show(done / of)
