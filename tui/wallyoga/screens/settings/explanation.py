"""The explanation of the line under the cursor: words and a figure. The figure is there where one helps."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.library.pose_figure import find_posture
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView


class Explained(Vertical):
    """An explanation in a quiet frame, above the figure of a pose. The pose is drawn as the person does it."""

    DEFAULT_CSS: ClassVar[str] = """
    Explained { border: round $faint; padding: 0 2; height: 1fr; }
    Explained Static { height: auto; }
    Explained FigureView { height: 1fr; margin-top: 1; }
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the words above the figure."""
        yield Static()
        yield FigureView(self._studio.setup, self._studio.settings.figures, motion=False)

    def show(self, words: tuple[str, ...], quietly: tuple[str, ...], pose: str) -> None:
        """Show paragraphs, more of them `quietly`, and a pose as things are set.

        Where the pose is empty, there is none.
        """
        paragraphs = [*map(Content, words), *(Content.styled(text, "$quiet") for text in quietly)]
        self.query_one(Static).update(Content("\n\n").join(paragraphs))
        figure = self.query_one(FigureView)
        figure.suit(self._studio.setup, self._studio.settings.figures, motion=False)
        figure.show(find_posture(self._studio.library, pose, None) if pose else None)
