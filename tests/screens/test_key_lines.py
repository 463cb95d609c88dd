"""The keys at the foot of every screen, and where a person has changed them."""

from __future__ import annotations

import re

import pytest

from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.practice_keys import NARROW
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.base import Page
from wallyoga.screens.help import Help
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.studio import Studio
from wallyoga.widgets.key_line import KeyLine

from .app_driver import AppDriver, open_app, open_practice

WAYS: dict[str, tuple[str, ...]] = {
    "Choose": (),
    "Prepare": ("enter",),
    "Practice": ("enter", "c", "enter"),
    "Reflect": ("enter", "c", "enter", "x"),
    "HistoryScreen": ("h",),
}
"""The keys that lead to each screen from the first one."""


def pairs(driver: AppDriver) -> set[str]:
    """Return the pairs of the key line as they stand on the screen."""
    return set(re.split(r" {2,}", driver.lines()[-1].strip()))


@pytest.mark.parametrize("screen", WAYS)
async def test_keys_are_at_the_foot_and_in_the_help(studio: Studio, screen: str) -> None:
    """Every screen has keys at its foot, its way back among them, and its help says of every action what it does."""
    async with open_app(studio, size=(80, 24)) as driver:
        await driver.press(*WAYS[screen])
        page = driver.on(Page)
        assert type(page).__name__ == screen
        await driver.until("? help")
        assert driver.lines()[-1] == f"  {page.query_one(KeyLine).render()}"
        await driver.resize(100, 60)
        await driver.press("f1")
        driver.on(Help)
        words = driver.read_words()
        for action in (*page.ACTIONS, *EVERYWHERE):
            assert action.help in words
        await driver.press("escape")
        assert driver.app.screen is page


async def test_the_way_out_is_always_shown(studio: Studio) -> None:
    """Pausing and coming out are in the key line of a practice at every width."""
    async with open_practice(studio) as driver:
        await driver.wait(20)
        for does in ("pause", "go on"):
            for columns, out in ((40, "x out"), (60, "x out"), (80, "x come out"), (100, "x come out")):
                await driver.resize(columns, 20)
                assert {f"space {does}", out} <= pairs(driver)
            await driver.press("space")


async def test_the_key_line_has_the_answers_while_a_question_is_asked(studio: Studio) -> None:
    """While it is asked which side was tighter the keys say what they answer, as the person has them, and only then."""
    studio.settings = studio.settings._replace(keys={"question.same": "0"})
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        for columns in (60, 80, 100):
            await driver.resize(columns, 20)
            out = "x out" if columns < NARROW else "x come out"
            assert {"←l left", "0 the same", "→r right", out} <= pairs(driver)
        await driver.press("0")
        assert driver.session.answers == {driver.plan.steps[driver.plan.steps.index(driver.now.step) - 1].pose: None}
        assert "←l left" not in pairs(driver)


@pytest.mark.parametrize(
    ("moved", "key"),
    [({"practice.rest": "y"}, "r"), ({"practice.stop_signs": "u"}, "s"), ({"practice.rest": "l"}, "l")],
)
async def test_the_answers_keep_their_letters(studio: Studio, moved: dict[str, str], key: str) -> None:
    """Where a key of the practice is moved away from a letter, or to one, that letter answers the question still."""
    studio.settings = studio.settings._replace(keys=moved)
    async with open_practice(studio, size=(80, 24)) as driver:
        await driver.reach(Kind.ASK)
        await driver.press(key)
        assert len(driver.session.answers) == 1


async def test_a_moved_key_of_the_practice_takes_no_other_along(studio: Studio) -> None:
    """Where an answer has another key, its letter does in a hold what it did, and a letter given away does the new."""
    studio.settings = studio.settings._replace(keys={"question.same": "0", "practice.bigger": "r"})
    async with open_practice(studio, size=(100, 30)) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        await driver.press("r")
        assert driver.practice.has_class("-bigger")
        await driver.press("s")
        driver.on(StopSigns)


async def test_the_key_line_follows_the_practice(studio: Studio) -> None:
    """A hold names the gentler ways and the stop signs; in the gentler ways g leads back, and coming out has no x."""
    async with open_practice(studio, size=(100, 30)) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        assert {"+- breath", "g gentler", "s signs", "r break"} <= pairs(driver)
        await driver.press("g")
        assert "g the pose again" in pairs(driver)
        await driver.press("x")
        assert driver.now.step.kind is Kind.LEAVE
        assert "x come out" not in pairs(driver)


@pytest.mark.parametrize(("columns", "more"), [(60, set()), (80, {"r break"}), (100, {"r break", "←→ step"})])
async def test_in_a_hold_the_keys_that_ease_go_last(studio: Studio, columns: int, more: set[str]) -> None:
    """Where a stretch is held stop signs and gentler ways are always there, then the break, and after it the steps."""
    async with open_practice(studio, size=(columns, 24)) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        for pause in ("pause", "go on"):
            out = "x out" if columns < NARROW else "x come out"
            eased = {f"space {pause}", out, "z floor", "s signs", "g gentler", "? help", *more}
            assert {pair for pair in pairs(driver) if pair.partition(" ")[0] != "+-"} == eased
            await driver.press("space")


async def test_the_key_line_follows_where_one_is(studio: Studio) -> None:
    """In a field only keys that write nothing are named, with the way back; in the year and the detail others are."""
    async with open_app(studio, size=(80, 24)) as driver:
        await driver.press("slash")
        assert pairs(driver) == {"⏎ to the list", "esc every practice", "f1 help"}
        await driver.press("escape")
        assert "⏎ begin" in pairs(driver)
        await driver.press("h", "tab")
        assert "tab back to the list" in pairs(driver)
        await driver.press("tab")
        assert "esc back" in pairs(driver)


async def test_a_changed_key_works_and_is_shown(studio: Studio) -> None:
    """A key set in the settings does its action, the old one no longer does, and key line and help show the new one."""
    studio.settings = studio.settings._replace(keys={"practice.pause": "p", "app.help": "f2"})
    async with open_practice(studio) as driver:
        await driver.wait(20)
        states = []
        for key in ("space", "p"):
            await driver.press(key)
            states.append(driver.now.state)
        assert states == [State.RUNNING, State.PAUSED]
        assert "p go on" in driver.lines()[-1]
        await driver.press("p")
        assert "p pause" in driver.lines()[-1]
        assert driver.lines()[-1].endswith("f2 help")
        await driver.press("f2")
        driver.on(Help)
        assert "p Pause, and go on" in driver.read_words()
