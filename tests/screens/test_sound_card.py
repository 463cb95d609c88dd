"""The card on which it is chosen what is heard."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.sound_card import MISSING, SoundCard, describe_state
from wallyoga.sound.sounder import Sounder, SoundState
from wallyoga.studio import Studio
from wallyoga.widgets.vim_list import VimList

from .app_driver import AppDriver, open_app


@pytest.mark.parametrize(("chosen", "pointed"), [(None, Sound.QUIET), (Sound.VOICE, Sound.VOICE)])
async def test_where_nothing_plays_quiet_is_pointed_at(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, chosen: Sound | None, pointed: Sound
) -> None:
    """A computer without sound says so and points at quiet, but leaves the choice of who made one."""
    trouble = SoundState(trouble="no sound device answers")
    monkeypatch.setattr(Sounder, "start", lambda sounder: sounder.take_state(trouble))
    studio.settings = studio.settings._replace(sound=chosen)
    answers: list[Sound | None] = []
    async with open_app(studio) as driver:
        driver.app.push_screen(SoundCard(studio), answers.append)
        await driver.until(MISSING)
        assert driver.app.screen.query_one(VimList).highlighted is not None
        await driver.press("enter")
    assert answers == [pointed]


async def test_space_plays_what_is_under_the_cursor(studio: Studio, orders: list[str]) -> None:
    """Space is heard at once and chooses nothing: tones first, and one line down a sentence too."""
    async with open_app(studio) as driver:
        driver.app.push_screen(SoundCard(studio))
        await driver.rest()
        ready = {order.removeprefix("ahead ") for order in orders}
        await driver.press("space")
        assert "breath in 3 both" in orders
        await driver.press("down", "space")
        assert any(order.startswith("say") for order in orders)
        assert {order for order in orders if not order.startswith("ahead")} - {"hush"} == ready
        driver.on(SoundCard)


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
@pytest.mark.parametrize(
    "state",
    [SoundState(trouble="no device"), SoundState(player="PulseAudio"), SoundState(player="pw-play", voice="espeak-ng")],
    ids=["nothing", "no voice", "both"],
)
async def test_each_sentence_is_a_line(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], state: SoundState
) -> None:
    """What is said of the sound wraps nowhere and names a command in plain letters."""
    started: list[Sounder] = []

    def start(sounder: Sounder) -> None:
        started.append(sounder)

    monkeypatch.setattr(Sounder, "start", start)
    async with open_app(studio, size=size) as driver:
        driver.app.push_screen(SoundCard(studio))
        await driver.rest()
        started[0].take_state(state)
        await driver.settle()
        words = describe_state(state).plain
        assert "`" not in words
        detail = driver.app.screen.query_one("#detail")
        assert [line.strip(" │") for line in _cut(driver, detail.region)] == words.split("\n")


def _cut(driver: AppDriver, region: Region) -> list[str]:
    """Return the lines of a region that have words."""
    lines = (line[region.x : region.right] for line in driver.lines()[region.y : region.bottom])
    return [line for line in lines if line.strip()]
