"""The panes of the trends: each a plot and a few words in a frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static


class Plot(Static):
    """A plot that is drawn again when there is another width."""

    def __init__(self, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._draw: Callable[[int], Content] | None = None

    def show(self, draw: Callable[[int], Content]) -> None:
        """Draw this, in as many cells as there are."""
        self._draw = draw
        self.on_resize()

    def on_resize(self) -> None:
        """Fit it to the width."""
        if self._draw and self.size.width:
            self.update(self._draw(self.size.width))


class Pane(Vertical):
    """A pane of the trends: a plot and a few words in a frame with a title."""

    DEFAULT_CSS: ClassVar[str] = """
    Pane {
        height: auto; border: round $faint; border-title-color: $foreground; border-title-style: bold; padding: 0 1;
    }
    """

    def __init__(self, title: str, id: str, words: str = "") -> None:  # noqa: A002
        super().__init__(id=f"{id}-pane")
        self.border_title = title
        self._plot = id
        self._words = words

    def compose(self) -> ComposeResult:
        """Lay out the plot above the words."""
        yield Plot(id=self._plot)
        words = Static(Content(self._words), id=f"{self._plot}-words")
        words.display = bool(self._words)
        yield words

    def say(self, words: str) -> None:
        """Show a few words below the plot."""
        below = self.query_one(f"#{self._plot}-words", Static)
        below.update(Content(words))
        below.display = bool(words)
