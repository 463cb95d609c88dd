"""A screen is left once, by a key that was pressed on it: keys that come at once lead no further than one of them."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input, TextArea

from wallyoga.practice.plan import Kind
from wallyoga.screens.checklist import Checklist
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.command_palette import Palette
from wallyoga.screens.guarded_screen import MOMENT, Guarded
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.screens.prepare.care_card import CareCard
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.screens.settings.caution_screen import CautionsScreen
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.screens.sound_card import SoundCard
from wallyoga.studio import Studio

from .app_driver import AppDriver, open_app, open_practice

TWICE = ("enter", "enter")


LEFT_BY = (
    ("t", TWICE),
    ("g", TWICE),
    ("p", TWICE),
    ("p", ("escape", "escape", "q")),
    ("question_mark", TWICE),
    ("enter", ("escape", "escape")),
    ("enter f", ("escape", "escape")),
    ("s", ("escape", "q")),
    ("n", TWICE),
    ("n", ("escape", "escape")),
    ("h", ("escape", "q")),
    ("h t", ("escape", "escape")),
    ("h x", ("escape", "escape")),
    ("ctrl+p", ("escape", "escape")),
)
"""Keys that lead from the practices to other screens, and what is read at once there."""


async def test_keys_at_once_leave_one_screen(studio: Studio) -> None:
    """Keys that are read at once on whatever lies over a screen lead back to that screen, and do nothing there."""
    for to, then in LEFT_BY:
        async with open_app(studio) as driver:
            await driver.press(*to.split())
            below = driver.app.screen_stack[-2]
            await driver.press_at_once(*then)
            await driver.settle()
            assert driver.app.screen is below, (to, then)
            assert driver.app.return_code is None, (to, then)


@pytest.mark.parametrize("at_once", ["enter enter enter ctrl+s", "n n ctrl+s enter escape q", "s s enter escape q"])
async def test_keys_before_a_screen_are_not_for_it(studio: Studio, at_once: str) -> None:
    """Keys that are read at once with the one that opens a screen do nothing there, composed or not, nor below."""
    async with open_app(studio) as driver:
        await driver.press_at_once(at_once.split(maxsplit=1)[0])
        alone = [type(screen) for screen in driver.app.screen_stack]
    async with open_app(studio) as driver:
        await driver.press_at_once(*at_once.split())
        assert [type(screen) for screen in driver.app.screen_stack] == alone


@pytest.mark.parametrize(
    ("key", "gap", "shown"),
    [("q", 2 * MOMENT, Choose), ("q", MOMENT / 2, HistoryScreen), ("h", 2 * MOMENT, HistoryScreen)],
    ids=["another key", "at once", "the same key"],
)
async def test_a_key_for_a_screen_that_comes_late(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, key: str, gap: float, shown: type[Screen[object]]
) -> None:
    """Where a screen is slow to come, another key than its own, pressed a moment later, is for it."""
    async with open_app(studio) as driver:
        opener, next_key = Key("h", "h"), Key(key, key)
        opener.time -= 10
        next_key.time = opener.time + gap
        monkeypatch.setattr(driver.app.screen, "_came", opener.time)
        for event in (opener, next_key):
            driver.app.post_message(event)
        await driver.rest()
        await driver.settle()
        driver.on(shown)


async def test_ctrl_c_is_for_every_screen(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of keys that are for no screen the one that leaves is taken all the same."""
    async with open_app(studio) as driver:
        monkeypatch.setattr(Guarded, "takes", lambda *_: False)
        await driver.press("enter", "s")
        driver.on(Choose)
        await driver.press("ctrl+c")
        assert driver.app.return_code == 130


async def test_first_cautions_are_left_once(studio: Studio) -> None:
    """Two enters on the first line of the first question lead to the next, and answer it not."""
    studio.settings = studio.settings._replace(asked=False)
    async with open_app(studio) as driver:
        driver.on(CautionsScreen)
        await driver.press_at_once("enter", "enter", "q")
        driver.on(SoundCard)
    assert studio.settings.sound is None


@pytest.mark.parametrize(
    ("answer", "shown", "sessions"),
    [(0, Practice, 0), (1, Reflect, 1), (2, Choose, 0)],
    ids=["go on", "keep", "discard"],
)
async def test_leaving_a_practice_with_two_enters(
    studio: Studio, answer: int, shown: type[Screen[object]], sessions: int
) -> None:
    """Whatever is answered twice at once is done once: gone on with, kept with its reflection shown, or let go."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.press("q", *["down"] * answer)
        driver.on(Question)
        await driver.press_at_once("enter", "enter")
        driver.on(shown)
        assert (driver.running is driver.practice) is (shown is Practice)
    assert len(list(studio.history.entries())) == sessions


async def test_saving_a_reflection_twice_at_once(studio: Studio) -> None:
    """Two saves of the reflection at once save it once, and open no practice in the list below."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.press("q", "down", "enter", "right")
        await driver.press_at_once("ctrl+s", "ctrl+s", "enter")
        driver.on(Choose)
        assert driver.read_notices() == "Kept."
    assert [document["reflection"] for document in studio.history.documents()] == [{"left": "even"}]


async def test_a_practice_that_ends_is_kept_before_its_screen_goes(studio: Studio) -> None:
    """A session is in the history at once when its time is over, though no other screen is shown yet, and once."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.reach_last(left=0.5)
        driver.clock.seconds += 1
        driver.practice.look()
        assert len(list(studio.history.entries())) == 1
        driver.practice.look()
        await driver.press_at_once("ctrl+c", "ctrl+c", "q")
        assert driver.app.return_code == 130
    assert len(list(studio.history.entries())) == 1


async def test_ctrl_c_twice_keeps_once(studio: Studio) -> None:
    """Two quick ctrl+c, and whatever is pressed after them, leave one session."""
    async with open_practice(studio) as driver:
        await driver.wait(60)
        await driver.press_at_once("ctrl+c", "ctrl+c", "s", "enter")
        assert driver.app.return_code == 130
    assert len(list(studio.history.entries())) == 1


@pytest.mark.parametrize("to", ["ctrl+p", "slash a shift+home", "p"])
async def test_ctrl_c_leaves_from_anywhere(studio: Studio, to: str) -> None:
    """Ctrl+c leaves from the palette, from a line with marked words, and from whatever lies over a screen."""
    async with open_app(studio) as driver:
        await driver.press(*to.split(), "ctrl+c")
        assert driver.app.return_code == 130


async def test_ctrl_c_leaves_from_marked_notes(studio: Studio) -> None:
    """Ctrl+c leaves from the notes too, with words marked in them, and with the key that went before read at once."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.press("q", "down", "enter")
        notes = driver.on(Reflect).query_one(TextArea)
        notes.focus()
        await driver.write("long")
        notes.select_all()
        await driver.press_at_once("escape", "ctrl+c")
        assert driver.app.return_code == 130
    assert len(list(studio.history.entries())) == 1


async def test_nothing_is_opened_once_wallyoga_is_left(studio: Studio) -> None:
    """Keys right after q do nothing any more."""
    async with open_app(studio) as driver:
        await driver.press_at_once("q", "s", "h", "n", "enter", "ctrl+p", "question_mark", "t")
        assert driver.app.return_code == 0
        driver.on(Choose)


async def test_the_palette_does_one_thing_once(studio: Studio) -> None:
    """Enter again and again on what was found does it once, and nothing in the screen that comes of it."""
    async with open_app(studio) as driver:
        await driver.press("ctrl+p")
        driver.on(Palette)
        await driver.write("your cautions, ham")
        await driver.until("Your cautions, hamstrings and breath")
        await driver.press_at_once("enter", "enter", "enter")
        await driver.settle()
        driver.on(SettingsScreen)
        assert len(driver.app.screen_stack) == 2


async def test_a_card_that_is_left_right_after_a_resize(studio: Studio) -> None:
    """What would be said on the card after its next painting is not looked for once the card is gone."""
    async with open_app(studio) as driver:
        await driver.press("enter")
        card = driver.on(Prepare)
        card.query_one(CareCard).on_resize()
        card.action_back()
        await driver.resize(80, 24)
        driver.on(Choose)


async def test_a_question_that_is_gone_before_it_is_composed(studio: Studio) -> None:
    """A practice that ends just as something is asked leads to its reflection."""
    async with open_practice(studio) as driver:
        await driver.reach_last(left=0.5)
        driver.practice.open(StopSigns(studio))
        driver.clock.seconds += 1
        driver.practice.look()
        await driver.rest()
        driver.on(Reflect)


async def type_letter(driver: AppDriver, letter: str) -> str:
    """Return what typing a letter makes of the line to find by."""
    await driver.press("slash", letter)
    return driver.app.screen.query_one(Input).value


async def test_letters_with_shift_in_a_practice(studio: Studio) -> None:
    """A letter does the same with shift, or with caps lock, as without."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        await driver.press("S")
        driver.on(StopSigns)
        await driver.press("shift+x")
        assert driver.now.step.kind is Kind.LEAVE
        await driver.press("Q")
        driver.on(Question)


async def test_letters_with_shift_on_other_screens(studio: Studio) -> None:
    """So it is on every screen, in every list and question, also where the person has chosen the key."""
    studio.settings = studio.settings._replace(keys={"choose.props": "y"})
    async with open_app(studio) as driver:
        first = driver.read_screen()
        await driver.press("J")
        assert driver.read_screen() != first
        await driver.press("Y")
        driver.on(Checklist)
        await driver.press("Q", "S")
        driver.on(SettingsScreen)


async def test_capitals_stay_what_they_are_where_one_types(studio: Studio) -> None:
    """In a line to write in a capital is a capital."""
    async with open_app(studio) as driver:
        assert await type_letter(driver, "H") == "H"
