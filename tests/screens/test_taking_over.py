"""Changes of the settings file while wallyoga is open, and a settings file that breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import AppFocus

from wallyoga.library.loader import load_settings
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.caution_screen import CautionsScreen
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.settings import Settings
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes

from .app_driver import RUNNERS, open_app
from .card_driver import read_care

KNEE = 'motion = false\nasked = true\nlie_down = 0\nflags = ["knee"]\n'
BROKEN = 'flags = ["knee"\n'


@pytest.fixture
def path(studio: Studio) -> Path:
    """Return where the settings are; there are none yet."""
    return studio.places.settings


def write(path: Path, text: str) -> None:
    """Write a file as another window or an editor does."""
    path.write_text(text, encoding="utf-8")


def read(path: Path) -> str:
    """Return what is in a file."""
    return path.read_text(encoding="utf-8")


async def test_a_caution_written_by_hand_is_in_the_next_practice(studio: Studio, path: Path) -> None:
    """The card of a practice is of what the file says when it is opened, although nothing else was pressed."""
    async with open_app(studio) as driver:
        await driver.press(*["j"] * list(studio.library.sequences).index(RUNNERS))
        write(path, KNEE)
        await driver.press("enter")
        driver.on(Prepare)
        assert "for knee injury" in driver.read_words()
    assert read(path) == KNEE


async def test_a_caution_written_while_the_card_is_open(studio: Studio, path: Path) -> None:
    """Enter does not begin a practice that has become another one; it is shown, and the next enter begins that."""
    plan = studio.plan(studio.library.sequence(RUNNERS))
    async with open_app(studio, start=plan) as driver:
        write(path, KNEE)
        await driver.press("enter")
        driver.on(Prepare)
        assert "look once more" in driver.read_words()
        assert "for knee injury" in driver.read_words()
        await read_care(driver)
        await driver.press("enter")
        driver.on(Practice)
        now = studio.plan(studio.library.sequence(RUNNERS))
        assert now.seconds != plan.seconds
        assert f"{format_minutes(now.seconds)} left" in driver.lines()[0]


async def test_a_practice_that_is_none_any_more(studio: Studio, path: Path) -> None:
    """Where a new caution leaves nothing of the practice on the card, that is said and the card is left."""
    own = 'name = "Four"\nsummary = "F."\nsteps = [{ pose = "my-four" }]\n'
    for file, text in ((studio.places.practices / "four.toml", own), (studio.places.poses / "my-four.toml", POSE)):
        file.parent.mkdir()
        write(file, text)
    studio.reload()
    async with open_app(studio, start=studio.plan(studio.library.sequence("four"))) as driver:
        write(path, KNEE)
        await driver.press("enter")
        driver.on(Choose)
    assert studio.settings.flags == ("knee",)


POSE = """
name = "My four"
breaths = [2, 3]
enter = ["In."]
cues = ["Stay."]
leave = ["Out."]

[[avoid]]
caution = "knee"
"""


async def test_keys_and_colours_are_taken_over(studio: Studio, path: Path) -> None:
    """Keys and colours from the file hold as soon as the person comes back to the window, and are shown."""
    async with open_app(studio) as driver:
        write(path, 'theme = "dawn"\nasked = true\n[keys]\n"choose.settings" = "w"\n')
        driver.app.post_message(AppFocus())
        await driver.rest()
        assert driver.app.theme == "dawn"
        await driver.press("w")
        driver.on(SettingsScreen)
        write(path, 'theme = "dawn"\nasked = true\n[keys]\n"choose.begin" = "b"\n')
        await driver.press("escape")
        assert driver.lines()[-1].strip().startswith("b begin")


async def test_the_settings_show_what_another_window_set(studio: Studio, path: Path) -> None:
    """A change here is written beside what another window wrote meanwhile, and both are shown."""
    async with open_app(studio) as driver:
        await driver.press("s")
        write(path, KNEE)
        await driver.press("right")
        assert load_settings(path) == studio.settings
        assert (studio.settings.flags, str(studio.settings.pace)) == (("knee",), "5:5")
        await driver.press("end")
        assert "● Knee injury" in driver.read_words()


async def test_a_file_that_breaks_is_said_before_a_practice(studio: Studio, path: Path) -> None:
    """On the card stands that cautions may be missing, for as long as that is so; the file stays as it is."""
    write(path, KNEE)
    async with open_app(studio) as driver:
        write(path, BROKEN)
        await driver.press("enter")
        driver.on(Prepare)
        assert "Cautions of yours may be missing here" in driver.read_words()
        assert studio.settings.flags == ("knee",)
        write(path, KNEE)
        await driver.press("enter")
        driver.on(Prepare)
        assert "Cautions of yours may be missing here" not in driver.read_words()


async def test_a_file_that_is_broken_from_the_start(studio: Studio, path: Path) -> None:
    """Where nobody can know them, the cautions are asked for; what is marked holds, and the file stays."""
    write(path, BROKEN)
    studio.settings = Settings(motion=False)
    studio.refresh()
    async with open_app(studio) as driver:
        driver.on(CautionsScreen)
        assert "what you mark holds until you leave wallyoga" in driver.read("#asked")
        await driver.press("down", "space", "escape")
        assert studio.settings.flags == ("eyes",)
        await driver.press("enter")
        driver.on(Prepare)
        assert "Cautions of yours may be missing here" in driver.read("CareCard")
        assert "for glaucoma" in driver.read("CareCard")
        assert read(path) == BROKEN
        write(path, KNEE)
        await driver.press("escape", "s", "right")
    assert load_settings(path).flags == ("knee", "eyes")
