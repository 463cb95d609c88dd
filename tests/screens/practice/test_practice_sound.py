"""The sound while a practice runs."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.practice.practice_audio import QUIET, TROUBLE
from wallyoga.sound.sounder import Sounder, SoundState
from wallyoga.studio import Studio

from ..app_driver import open_practice


def select_audible(orders: list[str]) -> list[str]:
    """Return the orders that are heard."""
    return [order for order in orders if order.split()[0] in ("chime", "breath", "say", "hush")]


async def test_a_quiet_practice_sends_nothing(studio: Studio, orders: list[str]) -> None:
    """Where a person did not choose to hear anything, nothing is heard."""
    async with open_practice(studio) as practice:
        await practice.reach(Kind.HOLD, into=30)
    assert select_audible(orders) == []


async def test_a_muted_start_sends_nothing(studio: Studio, orders: list[str]) -> None:
    """`--mute` is quiet whatever the settings say."""
    studio.settings = studio.settings._replace(sound=Sound.VOICE)
    studio.is_muted = True
    async with open_practice(studio) as practice:
        await practice.reach(Kind.HOLD, into=30)
    assert select_audible(orders) == []


async def test_tones_sound_at_changes_and_no_voice(studio: Studio, orders: list[str]) -> None:
    """With tones, a bowl is struck at each change, and nobody speaks."""
    studio.settings = studio.settings._replace(sound=Sound.TONES)
    async with open_practice(studio) as practice:
        await practice.reach(Kind.HOLD, into=1)
    assert [order for order in select_audible(orders) if order != "hush"][:3] == ["chime change both"] * 3
    assert not any(order.startswith("say") for order in select_audible(orders))


async def test_a_voice_says_what_is_next(studio: Studio, orders: list[str]) -> None:
    """With a voice, each step is announced, and rendered before the practice begins."""
    studio.settings = studio.settings._replace(sound=Sound.VOICE)
    async with open_practice(studio) as practice:
        await practice.reach(Kind.HOLD, into=1)
    assert any(order.startswith("say") and "Legs up the wall" in order for order in orders)
    assert any(order.startswith("ahead say") for order in orders)


async def test_m_is_heard_and_quiet_again(studio: Studio, orders: list[str]) -> None:
    """M turns the tones on in a quiet practice and off again, says so, and leaves the settings alone."""
    async with open_practice(studio) as practice:
        await practice.press("m")
        assert "Tones are on." in practice.read_notices()
        await practice.reach(Kind.HOLD)
        assert "chime change both" in select_audible(orders)
        await practice.press("m")
        assert QUIET in practice.read_notices()
        sent = len(select_audible(orders))
        await practice.wait(60)
        assert len(select_audible(orders)) == sent
    assert studio.settings.sound is None


async def test_a_pause_is_silent(studio: Studio, orders: list[str]) -> None:
    """A pause hushes what is heard at once."""
    studio.settings = studio.settings._replace(sound=Sound.TONES)
    async with open_practice(studio) as practice:
        await practice.reach(Kind.HOLD, into=10)
        await practice.press("space")
    assert "hush" in select_audible(orders)


async def test_no_sound_is_said_and_the_bell_rings(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can play, that is said once, the practice goes on, and the terminal's bell rings at changes."""
    rung: list[bool] = []
    trouble, well = SoundState(trouble="no sound device answers"), SoundState(player="PulseAudio")

    def start(sounder: Sounder) -> None:
        for state in (trouble, well, trouble):
            sounder.take_state(state)

    monkeypatch.setattr(Sounder, "start", start)
    studio.settings = studio.settings._replace(sound=Sound.TONES)
    async with open_practice(studio) as practice:
        monkeypatch.setattr(practice.app, "bell", lambda: rung.append(True))
        assert practice.read_notices().count(TROUBLE) == 1
        await practice.reach(Kind.HOLD)
    assert rung


async def test_no_sound_takes_the_place_of_being_heard(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """M where nothing plays says that in one whole line of 60 columns, and what is next stays seen."""
    monkeypatch.setattr(Sounder, "start", lambda sounder: sounder.take_state(SoundState(trouble="no device answers")))
    async with open_practice(studio, size=(60, 20)) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        before = driver.lines()
        await driver.press("m")
        assert driver.lines() == [*before[:-2], f"  ! {TROUBLE}", before[-1]]
        assert "next: " in driver.read("Pacer")
