"""The count and the breath, as they are seen from the floor."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from wallyoga.view import Pace
from wallyoga.widgets.big import Big
from wallyoga.widgets.breath_bar import BreathBar


class Pacer(Vertical):
    """A large count with its caption, the phase of the breath, and the breath bar."""

    DEFAULT_CSS: ClassVar[str] = """
    Pacer { width: 38; height: 1fr; padding: 0 2 0 0; align: left middle; }
    Pacer Static { height: 1; color: $quiet; }
    Pacer #count { color: $foreground; }
    Pacer #word { color: $primary; margin-bottom: 1; }
    Pacer #caption { margin: 1 0; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._pace: Pace | None = None

    def compose(self) -> ComposeResult:
        """Lay out count, caption, word and bar from the top."""
        yield Big(id="count")
        yield Static(id="caption")
        yield Big(id="word")
        yield BreathBar(id="bar")

    def show(self, pace: Pace) -> None:
        """Show `pace`; each part repaints itself when it is another one."""
        before = self._pace
        self.query_one(BreathBar).show(pace.bar, quiet=pace.quiet)
        if before is None or (pace.count, pace.caption, pace.word) != (before.count, before.caption, before.word):
            self.query_one("#count", Big).show(pace.count)
            self.query_one("#word", Big).show(pace.word)
            self.query_one("#caption", Static).update(pace.caption)
        self._pace = pace
