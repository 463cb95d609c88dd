"""Whatever a widget draws, and in whichever way, a terminal is shown letters alone."""

from __future__ import annotations

import re

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static, TextArea

from wallyoga.files.printable import UNPRINTABLE
from wallyoga.studio import Studio

from .app_driver import open_app

OBEYED = "\x1b]0;title\x07\x9b2J\u202e\u2066\u200b\ufeff\ud800"

WORDS = f"{OBEYED}first\n{OBEYED}second"


class Lines(Widget):
    """Draws its lines by itself, which nothing else has looked at."""

    DEFAULT_CSS = "Lines { height: 3; border: round white; }"

    def render_line(self, _y: int) -> Strip:
        """Return a line with everything in it, and a letter at a place that can be told."""
        return Strip([Segment(f"{WORDS}|", Style())])


class Odd(Screen[None]):
    """A screen with widgets nobody took any care with."""

    def compose(self) -> ComposeResult:
        """Yield one of each way to show a text."""
        titled = Lines()
        titled.border_title, titled.border_subtitle = WORDS, WORDS
        yield titled
        yield Static(WORDS, markup=False)
        yield OptionList(WORDS, markup=False)
        yield Input(WORDS)
        yield TextArea(WORDS)


def lines(widget: Widget) -> list[str]:
    """Return what a widget gives to the terminal."""
    return [strip.text for strip in widget.render_lines(Region(0, 0, *widget.outer_size))]


async def test_no_widget_goes_around(studio: Studio) -> None:
    """A text of any widget, its frame and what is told in passing are shown without what a terminal obeys."""
    async with open_app(studio) as driver:
        await driver.app.push_screen(Odd())
        await driver.rest()
        shown = {widget: "\n".join(lines(widget)) for widget in driver.app.screen.walk_children(Widget)}
        drawn = [widget for widget, text in shown.items() if "first" in text and "second" in text]
        assert not [widget for widget, text in shown.items() if re.search(UNPRINTABLE, text.replace("\n", ""))]
        assert {"Lines", "Static", "OptionList", "TextArea"} <= {type(widget).__name__ for widget in drawn}


@pytest.mark.parametrize("no_color", [False, True])
async def test_what_is_left_out_takes_no_place(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, *, no_color: bool
) -> None:
    """What stands behind keeps its place, with colours and without."""
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(studio) as driver:
        await driver.app.push_screen(Odd())
        await driver.rest()
        line = lines(driver.app.screen.query_one(Lines))[1]
        half = "\N{REPLACEMENT CHARACTER}"
        assert line.startswith(f"│]0;title2J{half}first]0;title2J{half}second|")
