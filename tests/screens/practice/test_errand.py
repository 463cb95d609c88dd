"""A command that runs meanwhile: the line that says it is done, and the offer to come out at the end of a breath."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from wallyoga.errand.errand_news import CommandEnd, Errand, send_news
from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.errand_notices import ErrandNotices
from wallyoga.screens.practice.errand_card import WAITS, ErrandCard
from wallyoga.screens.practice.screen import Practice
from wallyoga.studio import Studio

from ..app_driver import PracticeDriver, open_app, open_practice

FAILED, DONE = CommandEnd(2, 271.0), CommandEnd(0, 60.0)


@dataclass(frozen=True)
class Command:
    """A command as a test has it: it ends when it is told to."""

    news: int

    def end(self, how: CommandEnd) -> None:
        """Let it end."""
        send_news(self.news, how)


@pytest.fixture
def command(studio: Studio, tmp_path: Path) -> Iterator[Command]:
    """Return the command that runs while the studio is practised in."""
    output = tmp_path / "x.log"
    output.write_text("1 failed, 200 passed\n", encoding="utf-8")
    reading, writing = os.pipe()
    studio.errand = Errand("make test", output, reading)
    yield Command(writing)
    os.close(reading)
    os.close(writing)


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> list[ErrandNotices]:
    """Keep what looks after the command a few times in a second, so that a test can have it look."""
    begun: list[ErrandNotices] = []
    begin = ErrandNotices.begin

    def begin_here(own: ErrandNotices) -> None:
        begun.append(own)
        begin(own)

    monkeypatch.setattr(ErrandNotices, "begin", begin_here)
    return begun


async def reach_exhale(driver: PracticeDriver) -> None:
    """Let the clock run into the exhale of a hold."""
    await driver.reach(Kind.HOLD)
    while driver.now.breath.phase is not Phase.EXHALE:
        await driver.wait(1)


async def test_the_offer_at_the_end_of_a_breath(studio: Studio, command: Command, orders: list[str]) -> None:
    """The end is heard at once; the offer comes with the next breath, is read from afar, and says what went wrong."""
    studio.settings = studio.settings._replace(sound=Sound.VOICE)
    async with open_practice(studio, size=(60, 20)) as driver:
        await reach_exhale(driver)
        command.end(FAILED)
        await driver.wait(0.1)
        driver.on(Practice)
        assert any(order.startswith("say 8 both make test failed with 2") for order in orders)
        while driver.now.breath.phase is Phase.EXHALE:
            await driver.wait(0.5)
        driver.on(ErrandCard)
        words = driver.read_words()
        assert "make test failed with 2, after 4:31." in words
        assert "1 failed, 200 passed" in words
        assert all(driver.is_whole(part) for part in ("#word", "#title", "#last", "#keys"))


async def test_coming_out(studio: Studio, command: Command) -> None:
    """Enter leads out of the pose."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD)
        command.end(DONE)
        await driver.wait(20)
        await driver.press("enter")
        driver.on(Practice)
        assert driver.now.step.kind is Kind.LEAVE


async def test_without_an_answer(studio: Studio, command: Command) -> None:
    """Who does not answer goes on; it is offered once, and the first line says how the command stands."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD)
        assert "make test runs" in driver.read("#where")
        command.end(DONE)
        await driver.wait(20)
        card = driver.on(ErrandCard)
        await driver.wait(WAITS)
        card.look()
        await driver.rest()
        await driver.wait(30)
        driver.on(Practice)
        assert driver.now.step.kind is Kind.HOLD
        assert "make test is done" in driver.read("#where")


@pytest.mark.parametrize(("columns", "words"), [(60, "straight make… runs 26"), (56, "straight runs 26")])
@pytest.mark.usefixtures("command")
async def test_a_narrow_first_line(studio: Studio, columns: int, words: str) -> None:
    """On a small screen the first line has as much of the command as fits, and else only how it stands."""
    async with open_practice(studio, size=(columns, 20)) as driver:
        await driver.reach(Kind.HOLD)
        assert words in driver.read("#where")


async def test_an_end_before_the_practice(studio: Studio, command: Command) -> None:
    """Among the practices it is said that it runs, and then how it ended and what leaves."""
    async with open_app(studio) as driver:
        assert "make test runs. You are told when it is done." in driver.read_notices()
        command.end(FAILED)
        await driver.until("make test failed with 2, after 4:31. q leaves.")
        assert driver.app.return_code is None


@pytest.mark.parametrize("ends", [True, False])
async def test_after_the_practice(
    studio: Studio, command: Command, notices: list[ErrandNotices], *, ends: bool
) -> None:
    """Back from a practice wallyoga ends where the command has ended, and else says that it runs."""
    async with open_practice(studio) as driver:
        await driver.wait(20)
        notices[0].look()
        await driver.press("q")
        if ends:
            command.end(DONE)
        await driver.press("down", "down", "enter")
        notices[0].look()
        await driver.settle()
        assert (driver.app.return_code is not None) is ends
        assert ends or "make test still runs." in driver.read_notices()
