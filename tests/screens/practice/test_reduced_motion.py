"""A practice for a person who wants nothing to move."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_scope import Scope
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.screens.practice.screen import Practice
from wallyoga.studio import Studio

from ..app_driver import open_practice

SECONDS, LOOKS = 3, 30


@pytest.mark.parametrize(("motion", "most"), [(False, 2 * SECONDS + 1), (True, LOOKS * SECONDS)])
async def test_paintings_in_a_few_seconds(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, *, motion: bool, most: int
) -> None:
    """Without motion the screen is painted twice a second at most, and the count is true all the same."""
    studio.settings = studio.settings._replace(motion=motion)
    paintings: list[float] = []
    move = Pacer.show

    def count(pacer: Pacer, reading: Reading, share: float, scope: Scope) -> None:
        paintings.append(share)
        move(pacer, reading, share, scope)

    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=30)
        monkeypatch.setattr(Pacer, "show", count)
        for _ in range(SECONDS * LOOKS):
            driver.clock.seconds += 1 / LOOKS
            driver.on(Practice).tick()
        assert 2 * SECONDS - 1 <= len(paintings) <= most
        assert driver.now.elapsed == pytest.approx(30 + SECONDS)


async def test_a_key_is_seen_at_once(studio: Studio) -> None:
    """What a person does is shown when they do it, also where nothing else moves."""
    studio.settings = studio.settings._replace(motion=False)
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=30)
        await driver.press("space")
        assert "paused" in driver.read_words()
