"""The sound is ready when a practice begins, and ends where none does."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Plan
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.prepare.screen import VOICE_IS_COMING
from wallyoga.sound.sounder import Sounder, SoundState
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


async def test_the_sound_is_made_ready_with_the_card(
    studio: Studio, plan: Plan, orders: list[str], starts: list[Sounder]
) -> None:
    """The voice loads and renders while one reads and lies down, and the practice is heard by the same process."""
    async with open_app(studio, start=plan) as driver:
        await driver.rest()
        assert len(starts) == 1
        assert any(order.startswith("ahead say") for order in orders)
        await driver.press("enter", "escape", "enter")
        assert not any(order.startswith("say") for order in orders)
        await driver.press("enter")
        await driver.wait(1)
        assert any(order.startswith("say") for order in orders)
        assert len(starts) == 1
        assert "quit" not in orders


async def test_what_is_heard_can_be_chosen_anew(
    studio: Studio, plan: Plan, orders: list[str], starts: list[Sounder]
) -> None:
    """While one listens to the choices no other process has the device, and what was chosen is made ready."""
    async with open_app(studio, start=plan) as driver:
        await driver.rest()
        starts[0].take_state(SoundState(is_rendering=True))
        await driver.press("m")
        await driver.until("What would you like to hear?")
        assert VOICE_IS_COMING not in driver.read_screen()
        assert orders.count("quit") == 1
        await driver.press("home", "enter")
        await driver.until("How do you arrive?")
        assert len(starts) == 3
        assert studio.settings.sound is Sound.TONES
        anew = orders[orders.index("quit") :]
        assert any(order.startswith("ahead breath in 4") for order in anew)
        assert not any("Legs up the wall" in order for order in anew)


async def test_a_card_that_is_left_ends_it(
    studio: Studio, plan: Plan, orders: list[str], starts: list[Sounder]
) -> None:
    """The sound ends with the card where no practice follows."""
    async with open_app(studio, start=plan) as driver:
        await driver.rest()
        assert len(starts) == 1
        await driver.press("escape")
        await driver.rest()
        assert orders[-2:] == ["hush", "quit"]


async def test_a_voice_that_takes_its_time_is_said_to_come(studio: Studio, plan: Plan, starts: list[Sounder]) -> None:
    """While it lasts to render what will be said, the card says so, and no longer."""
    async with open_app(studio, start=plan) as driver:
        await driver.rest()
        assert VOICE_IS_COMING not in driver.read_screen()
        starts[0].take_state(SoundState(is_rendering=True))
        await driver.until(VOICE_IS_COMING)
        starts[0].take_state(SoundState())
        await driver.rest()
        assert VOICE_IS_COMING not in driver.read_screen()
