"""Pictures of the history and of the trends, at every size they are designed for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from wallyoga.app import WallyogaApp
from wallyoga.studio import Studio

from ...history.generator import write
from ..app_driver import AppDriver

Compare = Callable[..., bool]

SESSIONS = 60

SIZES = [(60, 20), (80, 24), (100, 30), (200, 50)]

SCENES = {"history": ("h", "down"), "trends": ("h", "t")}
"""The keys that lead to each picture."""


@pytest.mark.parametrize("size", SIZES, ids=[f"{columns}x{rows}" for columns, rows in SIZES])
@pytest.mark.parametrize("scene", SCENES)
def test_history_pictures(snap_compare: Compare, studio: Studio, scene: str, size: tuple[int, int]) -> None:
    """Both screens look as they did when their pictures were kept."""
    write(studio.places.sessions, SESSIONS)

    async def drive(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        driver = AppDriver(app, pilot, studio)
        for key in SCENES[scene]:
            await driver.press(key)
            await driver.settle()

    app = WallyogaApp(studio)
    assert snap_compare(app, terminal_size=size, run_before=drive)


def test_the_year_at_60_columns(snap_compare: Compare, studio: Studio) -> None:
    """In a small window the year comes with its key, as it did when its picture was kept."""
    write(studio.places.sessions, SESSIONS)

    async def drive(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        driver = AppDriver(app, pilot, studio)
        for key in ("h", "tab", "left"):
            await driver.press(key)
            await driver.settle()

    app = WallyogaApp(studio)
    assert snap_compare(app, terminal_size=(60, 20), run_before=drive)
