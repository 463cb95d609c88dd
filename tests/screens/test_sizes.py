"""Every screen at every size: what is there can be seen or scrolled to, and the keys with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.screen import Screen
from textual.widget import Widget

from wallyoga.app import WallyogaApp
from wallyoga.studio import Studio

from . import test_pictures as scenes
from .app_driver import AppDriver

SIZES = ((300, 80), (80, 24), (60, 20), (50, 16), (40, 12))


def go_on(scene: scenes.Scene, *keys: str) -> scenes.Scene:
    """Return the scene to which keys lead from another."""

    async def press(driver: AppDriver) -> None:
        await scene(driver)
        await driver.press(*keys)

    press.__name__ = f"{scene.__name__}-{'-'.join(keys)}"
    return press


SCENES = (
    *(scenes.choose, scenes.prepare, scenes.lie_down, scenes.first_run, scenes.move, scenes.natural, scenes.question),
    *(scenes.bigger, scenes.leave, scenes.reflect, scenes.pick, scenes.guide, scenes.make, scenes.build),
    *(scenes.history, scenes.guide_over_practice),
    *(go_on(scenes.history, "tab"), go_on(scenes.history, "t"), go_on(scenes.history, "e")),
    *(go_on(scenes.choose, "s"), go_on(scenes.prepare, "c")),
)


def list_cut_widgets(screen: Screen[object]) -> Iterator[str]:
    """Yield the widgets of which something is cut off that cannot be scrolled to."""
    for widget in screen.query(Widget):
        if any(widget.children) or not widget.is_on_screen or not widget.region.area:
            continue
        geometry = screen.find_widget(widget)
        region, seen = geometry.region, geometry.region.intersection(geometry.clip)
        scrolls = any(
            parent.styles.overflow_y in ("auto", "scroll")
            for parent in widget.ancestors_with_self
            if isinstance(parent, Widget) and parent is not screen
        )
        if seen.width < region.width or (seen.height < region.height and not scrolls):
            yield f"{type(widget).__name__} {region}"


def list_cut_texts(screen: Screen[object]) -> Iterator[str]:
    """Yield the widgets of which a text is cut off without an ellipsis."""
    for widget in screen.query(Widget):
        if any(widget.children) or not widget.is_on_screen or not widget.content_size.area:
            continue
        size, room, styles = widget.content_size, widget.container_size, widget.styles
        ends = "…" in widget.render_line(widget.size.height - 1).text or styles.text_overflow == "ellipsis"
        if styles.text_wrap == "nowrap":
            is_cut = widget.get_content_width(room, screen.size) > size.width
        else:
            is_cut = widget.get_content_height(room, screen.size, size.width) > size.height
        if is_cut and not ends and styles.overflow_y not in ("auto", "scroll"):
            yield f"{type(widget).__name__} {widget.region}"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
async def test_nothing_is_cut_off(studio: Studio, scene: scenes.Scene) -> None:
    """From 40x12 to 300x80 no widget is cut off, no text without an ellipsis, and no line runs into the right edge."""
    app = WallyogaApp(studio)
    async with app.run_test(size=(100, 30)) as pilot:
        driver = AppDriver(app, pilot, studio)
        await driver.rest()
        await scene(driver)
        for size in SIZES:
            await driver.resize(*size)
            assert [*list_cut_widgets(app.screen), *list_cut_texts(app.screen)] == [], size
            keys = driver.lines()[-1]
            assert "?" in keys or "esc" in driver.read_screen(), (size, keys)
            assert len(keys) <= size[0] - 2, (size, keys)
