"""One widget alone in an app, in a window of its size."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from wallyoga.themes import DUSK


class Alone(App[None]):
    """Shows one widget in our colours."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.register_theme(DUSK)
        self._widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colours."""
        return DUSK.variables

    def compose(self) -> ComposeResult:
        """Yield the widget."""
        yield self._widget


@asynccontextmanager
async def show_alone(widget: Widget, *, width: int = 40, height: int = 6) -> AsyncIterator[Pilot[None]]:
    """Show `widget` in a window of `width` by `height` cells."""
    async with Alone(widget).run_test(size=(width, height)) as pilot:
        await pilot.pause()
        yield pilot


def read_rows(widget: Widget) -> list[str]:
    """Return what a widget shows, row by row, its frame too."""
    return [strip.text for strip in widget.render_lines(widget.outer_size.region)]
