"""The sound is ready when a practice begins, and nothing of it is started for who only looks."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Plan
from wallyoga.practice.sound_choice import Sound
from wallyoga.sound.sounder import Sounder
from wallyoga.studio import Studio

from ..app_driver import RUNNERS, open_app


@pytest.fixture
def plan(studio: Studio) -> Plan:
    """Return the plan of the runner's practice, which is to be heard."""
    studio.settings = studio.settings._replace(sound=Sound.VOICE, lie_down=30)
    return studio.plan(studio.library.sequence(RUNNERS))


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> list[Sounder]:
    """Keep the sound processes that are started."""
    started: list[Sounder] = []

    def start(sounder: Sounder) -> None:
        started.append(sounder)

    monkeypatch.setattr(Sounder, "start", start)
    return started


async def test_the_sound_is_made_ready_while_one_lies_down(
    studio: Studio, plan: Plan, orders: list[str], starts: list[Sounder]
) -> None:
    """The voice loads and renders in the time to lie down, and the practice is heard by the same process."""
    async with open_app(studio, start=plan) as driver:
        assert starts == []
        await driver.press("enter")
        assert len(starts) == 1
        assert any(order.startswith("ahead say") for order in orders)
        assert not any(order.startswith("say") for order in orders)
        await driver.press("enter")
        await driver.wait(1)
        assert any(order.startswith("say") for order in orders)
        assert len(starts) == 1


async def test_standing_up_again_ends_it(studio: Studio, plan: Plan, orders: list[str], starts: list[Sounder]) -> None:
    """Who goes back to the card, for another sound perhaps, leaves no process behind."""
    async with open_app(studio, start=plan) as driver:
        await driver.press("enter", "escape")
        await driver.until("How do you arrive?")
        assert orders[-2:] == ["hush", "quit"]
        await driver.press("enter")
        assert len(starts) == 2


async def test_a_card_that_is_left_ends_it(
    studio: Studio, plan: Plan, orders: list[str], starts: list[Sounder]
) -> None:
    """Without time to lie down the sound is made ready with the card, and ends with it where no practice follows."""
    studio.settings = studio.settings._replace(lie_down=0)
    async with open_app(studio, start=plan) as driver:
        assert len(starts) == 1
        await driver.press("escape")
        await driver.rest()
        assert orders[-2:] == ["hush", "quit"]
