"""The explanation of the line under the cursor: words and a figure. The figure is there where one helps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.library.posture import find_posture
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView

SWATCHES = (
    {"in": "in", "out": "out", "side": "side"},
    {"stretch": "stretches", "work": "works", "care": "care"},
    {"feeling-1": "", "feeling-2": "", "feeling-3": "", "feeling-4": "", "feeling-5": "wound up to at ease"},
)
"""The colours with a meaning in their rows, and what each is for."""


WIDE = 11
"""The cells of what a colour is for."""


class Explained(Vertical):
    """An explanation in a quiet frame, above the figure of a pose. The pose is drawn as the person does it."""

    DEFAULT_CSS: ClassVar[str] = """
    Explained { border: round $faint; padding: 0 2; height: 1fr; }
    Explained Static { height: auto; max-width: 76; }
    Explained FigureView { height: 1fr; margin-top: 1; }
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the words above the figure."""
        yield Static()
        yield FigureView(self._studio.setup, self._studio.settings.figures, motion=False)

    def show(self, words: tuple[str, ...], quietly: tuple[str, ...], pose: str, *, colours: bool = False) -> None:
        """Show paragraphs, more of them `quietly`, and a pose as things are set.

        Where the pose is empty, there is none. With `colours` those with a meaning are shown.
        """
        paragraphs = [*map(Content, words), *(Content.styled(text, "$quiet") for text in quietly)]
        if colours:
            paragraphs.append(Content("\n").join(map(_show_colours, SWATCHES)))
        self.query_one(Static).update(Content("\n\n").join(paragraphs))
        figure = self.query_one(FigureView)
        figure.suit(self._studio.setup, self._studio.settings.figures, motion=False)
        figure.show(find_posture(self._studio.library, pose, None) if pose else None)


def _show_colours(row: Mapping[str, str]) -> Content:
    """Return colours beside each other, each before what it is for."""
    return Content.assemble(
        *(
            (f"\N{FULL BLOCK}\N{FULL BLOCK} {meaning:<{WIDE if meaning else 0}}", f"${token}")
            for token, meaning in row.items()
        )
    )
