"""What the line under the cursor means: a few words and, where one helps, a figure."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.figure.look import Look
from wallyoga.figure.setup import Setup
from wallyoga.library.library import Library
from wallyoga.posture import posture
from wallyoga.widgets.figure_view import FigureView


class Explained(Vertical):
    """Paragraphs in a quiet frame, above the figure of a pose as the person does it."""

    DEFAULT_CSS: ClassVar[str] = """
    Explained { border: round $faint; padding: 0 2; height: 1fr; }
    Explained Static { height: auto; }
    Explained FigureView { height: 1fr; margin-top: 1; }
    """

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def compose(self) -> ComposeResult:
        """Lay out the words above the figure."""
        yield Static()
        yield FigureView(Setup(), Look.ASCII, motion=False)

    def show(self, words: tuple[str, ...], quietly: tuple[str, ...], pose: str, setup: Setup, look: Look) -> None:
        """Show paragraphs, more of them `quietly`, and a pose (empty: none) for a set-up in a look."""
        paragraphs = [*map(Content, words), *(Content.styled(text, "$quiet") for text in quietly)]
        self.query_one(Static).update(Content("\n\n").join(paragraphs))
        figure = self.query_one(FigureView)
        figure.suit(setup, look, motion=False)
        figure.show(posture(self._library, pose, None) if pose else None)
