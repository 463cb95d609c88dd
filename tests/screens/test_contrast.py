"""The contrast of every screen in every theme, selected rows, labels and keys included."""

from __future__ import annotations

import pytest
from rich.color import Color
from textual.geometry import Region
from textual.widget import Widget

from tests.test_themes import OTHERS
from wallyoga.figure.colours import contrast
from wallyoga.practice.plan import Kind
from wallyoga.studio import Studio
from wallyoga.themes import CONTRAST, THEMES
from wallyoga.widgets.figure_view import FigureView

from .app_driver import AppDriver, open_app, open_practice

OURS = tuple(theme.name for theme in THEMES)
EVERY = (*OURS, *(theme.name for theme in OTHERS))

WAYS = {"choose": "", "settings": "s", "help": "question_mark", "palette": "ctrl+p", "history": "h", "prepare": "enter"}
"""The keys that lead to a screen from the practices."""


def find_faint(driver: AppDriver) -> list[tuple[str, str, float]]:
    """Return the texts on the screen that are hard to read: the widget, the text and its contrast."""
    texts = []
    for widget in driver.app.screen.walk_children(Widget):
        if isinstance(widget, FigureView) or not widget.is_on_screen or not widget.region.area:
            continue
        for strip in widget.render_lines(Region(0, 0, *widget.outer_size)):
            for text, style, _ in strip:
                if style is None or style.color is None or style.bgcolor is None or not any(map(str.isalnum, text)):
                    continue
                ratio = contrast(rgb(style.color), rgb(style.bgcolor))
                if ratio < CONTRAST - 0.01:
                    texts.append((f"{type(widget).__name__}#{widget.id}", text.strip(), round(ratio, 2)))
    return texts


def rgb(colour: Color) -> tuple[int, int, int]:
    """Return the parts of a colour."""
    red, green, blue = colour.get_truecolor()
    return red, green, blue


async def assert_legible(driver: AppDriver, themes: tuple[str, ...]) -> None:
    """Wear each theme and look at what is on the screen."""
    for theme in themes:
        driver.app.theme = theme
        await driver.rest()
        assert (theme, find_faint(driver)) == (theme, [])


@pytest.mark.parametrize("screen", WAYS)
async def test_every_text_is_legible(studio: Studio, screen: str) -> None:
    """Every text has a contrast of 4.5 to 1 in our themes, and on the first screen in Textual's as well."""
    async with open_app(studio, size=(100, 30)) as driver:
        await driver.press(*WAYS[screen].split())
        await driver.settle()
        await assert_legible(driver, EVERY if screen == "choose" else OURS)


async def test_every_text_of_a_practice_is_legible(studio: Studio) -> None:
    """In a hold, and in what one says after it, every text has a contrast of 4.5 to 1, a notice too."""
    async with open_practice(studio, size=(100, 30)) as driver:
        await driver.reach(Kind.HOLD, into=20)
        driver.app.notify("Kept.", severity="warning")
        await driver.rest()
        await assert_legible(driver, OURS)
        await driver.reach(Kind.ASK)
        await assert_legible(driver, OURS)
        await driver.press("q", "down", "enter")
        await assert_legible(driver, OURS)


@pytest.mark.parametrize("practice", ["runners-wall-reset", "wind-down-for-bed"])
async def test_what_stands_back_is_legible(studio: Studio, practice: str) -> None:
    """While it is paused, and dim for the evening, every text has a contrast of 4.5 to 1 in every theme there is.

    A small window, whose own styles name no colours, is looked at in our themes alone, and so is a practice in which
    nothing stands back.
    """
    is_dim = practice == "wind-down-for-bed"
    async with open_practice(studio, size=(100, 30), practice=practice) as driver:
        await driver.reach(Kind.HOLD, into=20)
        await driver.press("space")
        assert driver.practice.has_class("-paused")
        assert driver.practice.has_class("-dim") is is_dim
        for goes_on in (False, True):
            if goes_on:
                await driver.press("space")
                await driver.wait(5)
            large = OURS if goes_on and not is_dim else EVERY
            for size, themes in (((60, 20), OURS), ((100, 30), large)):
                await driver.resize(*size)
                await assert_legible(driver, themes)
