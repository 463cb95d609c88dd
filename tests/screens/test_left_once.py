"""A screen is left once, by a key that was pressed on it: keys that come at once lead no further than one of them."""

from __future__ import annotations

from dataclasses import replace

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
from wallyoga.studio import Studio

from .app_driver import Driven, opened, practising

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
        async with opened(studio) as driven:
            await driven.press(*to.split())
            below = driven.app.screen_stack[-2]
            await driven.press_at_once(*then)
            await driven.settled()
            assert driven.app.screen is below, (to, then)
            assert driven.app.return_code is None, (to, then)


@pytest.mark.parametrize("at_once", ["enter enter enter ctrl+s", "n n ctrl+s enter escape q", "s s enter escape q"])
async def test_keys_before_a_screen_are_not_for_it(studio: Studio, at_once: str) -> None:
    """Keys that are read at once with the one that opens a screen do nothing there, composed or not, nor below."""
    async with opened(studio) as driven:
        await driven.press_at_once(at_once.split(maxsplit=1)[0])
        alone = [type(screen) for screen in driven.app.screen_stack]
    async with opened(studio) as driven:
        await driven.press_at_once(*at_once.split())
        assert [type(screen) for screen in driven.app.screen_stack] == alone


@pytest.mark.parametrize(
    ("key", "gap", "shown"),
    [("q", 2 * MOMENT, Choose), ("q", MOMENT / 2, HistoryScreen), ("h", 2 * MOMENT, HistoryScreen)],
    ids=["another key", "at once", "the same key"],
)
async def test_a_key_for_a_screen_that_comes_late(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, key: str, gap: float, shown: type[Screen[object]]
) -> None:
    """Where a screen is slow to come, another key than its own, pressed a moment later, is for it."""
    async with opened(studio) as driven:
        opener, next_key = Key("h", "h"), Key(key, key)
        opener.time -= 10
        next_key.time = opener.time + gap
        monkeypatch.setattr(driven.app.screen, "_came", opener.time)
        for event in (opener, next_key):
            driven.app.post_message(event)
        await driven.rest()
        await driven.settled()
        driven.on(shown)


async def test_ctrl_c_is_for_every_screen(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of keys that are for no screen the one that leaves is taken all the same."""
    async with opened(studio) as driven:
        monkeypatch.setattr(Guarded, "takes", lambda *_: False)
        await driven.press("enter", "s")
        driven.on(Choose)
        await driven.press("ctrl+c")
        assert driven.app.return_code == 130


async def test_first_cautions_are_left_once(studio: Studio) -> None:
    """Two enters on the first line of the first question lead to the practices, not to a card."""
    studio.settings = replace(studio.settings, asked=False)
    async with opened(studio) as driven:
        driven.on(CautionsScreen)
        await driven.press_at_once("enter", "enter", "q")
        driven.on(Choose)


@pytest.mark.parametrize(
    ("answer", "shown", "kept"), [(0, Practice, 0), (1, Reflect, 1), (2, Choose, 0)], ids=["go on", "keep", "discard"]
)
async def test_leaving_a_practice_with_two_enters(
    studio: Studio, answer: int, shown: type[Screen[object]], kept: int
) -> None:
    """Whatever is answered twice at once is done once: gone on with, kept with its reflection shown, or let go."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.press("q", *["down"] * answer)
        mat.on(Question)
        await mat.press_at_once("enter", "enter")
        mat.on(shown)
        assert (mat.running is mat.practice) is (shown is Practice)
    assert len(list(studio.history.entries())) == kept


async def test_saving_a_reflection_twice_at_once(studio: Studio) -> None:
    """Two saves of the reflection at once save it once, and open no practice in the list below."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.press("q", "down", "enter", "right")
        await mat.press_at_once("ctrl+s", "ctrl+s", "enter")
        mat.on(Choose)
        assert mat.told() == "Kept."
    assert [document["reflection"] for document in studio.history.documents()] == [{"left": "even"}]


async def test_a_practice_that_ends_is_kept_before_its_screen_goes(studio: Studio) -> None:
    """A session is in the history at once when its time is over, though no other screen is shown yet, and once."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.reach_last(left=0.5)
        mat.clock.seconds += 1
        mat.practice.look()
        assert len(list(studio.history.entries())) == 1
        mat.practice.look()
        await mat.press_at_once("ctrl+c", "ctrl+c", "q")
        assert mat.app.return_code == 130
    assert len(list(studio.history.entries())) == 1


async def test_ctrl_c_twice_keeps_once(studio: Studio) -> None:
    """Two quick ctrl+c, and whatever is pressed after them, leave one session."""
    async with practising(studio) as mat:
        await mat.wait(60)
        await mat.press_at_once("ctrl+c", "ctrl+c", "s", "enter")
        assert mat.app.return_code == 130
    assert len(list(studio.history.entries())) == 1


@pytest.mark.parametrize("to", ["ctrl+p", "slash a shift+home", "p"])
async def test_ctrl_c_leaves_from_anywhere(studio: Studio, to: str) -> None:
    """Ctrl+c leaves from the palette, from a line with marked words, and from whatever lies over a screen."""
    async with opened(studio) as driven:
        await driven.press(*to.split(), "ctrl+c")
        assert driven.app.return_code == 130


async def test_ctrl_c_leaves_from_marked_notes(studio: Studio) -> None:
    """Ctrl+c leaves from the notes too, with words marked in them, and with the key that went before read at once."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.press("q", "down", "enter")
        notes = mat.on(Reflect).query_one(TextArea)
        notes.focus()
        await mat.write("long")
        notes.select_all()
        await mat.press_at_once("escape", "ctrl+c")
        assert mat.app.return_code == 130
    assert len(list(studio.history.entries())) == 1


async def test_nothing_is_opened_once_wallyoga_is_left(studio: Studio) -> None:
    """Keys right after q do nothing any more."""
    async with opened(studio) as driven:
        await driven.press_at_once("q", "s", "h", "n", "enter", "ctrl+p", "question_mark", "t")
        assert driven.app.return_code == 0
        driven.on(Choose)


async def test_the_palette_does_one_thing_once(studio: Studio) -> None:
    """Enter again and again on what was found does it once, and nothing in the screen that comes of it."""
    async with opened(studio) as driven:
        await driven.press("ctrl+p")
        driven.on(Palette)
        await driven.write("your cautions, ham")
        await driven.until("Your cautions, hamstrings and breath")
        await driven.press_at_once("enter", "enter", "enter")
        await driven.settled()
        driven.on(SettingsScreen)
        assert len(driven.app.screen_stack) == 2


async def test_a_card_that_is_left_right_after_a_resize(studio: Studio) -> None:
    """What would be said on the card after its next painting is not looked for once the card is gone."""
    async with opened(studio) as driven:
        await driven.press("enter")
        card = driven.on(Prepare)
        card.query_one(CareCard).on_resize()
        card.action_back()
        await driven.resize(80, 24)
        driven.on(Choose)


async def test_a_question_that_is_gone_before_it_is_composed(studio: Studio) -> None:
    """A practice that ends just as something is asked leads to its reflection."""
    async with practising(studio) as mat:
        await mat.reach_last(left=0.5)
        mat.practice.action_stop_signs()
        mat.clock.seconds += 1
        mat.practice.look()
        await mat.rest()
        mat.on(Reflect)


async def typed(driven: Driven, letter: str) -> str:
    """Return what typing a letter makes of the line to find by."""
    await driven.press("slash", letter)
    return driven.app.screen.query_one(Input).value


async def test_letters_with_shift_in_a_practice(studio: Studio) -> None:
    """A letter does the same with shift, or with caps lock, as without."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=30)
        await mat.press("S")
        mat.on(StopSigns)
        await mat.press("shift+x")
        assert mat.now.step.kind is Kind.LEAVE
        await mat.press("Q")
        mat.on(Question)


async def test_letters_with_shift_on_other_screens(studio: Studio) -> None:
    """So it is on every screen, in every list and question, also where the person has chosen the key."""
    studio.settings = replace(studio.settings, keys={"choose.props": "y"})
    async with opened(studio) as driven:
        first = driven.seen()
        await driven.press("J")
        assert driven.seen() != first
        await driven.press("Y")
        driven.on(Checklist)
        await driven.press("Q", "S")
        driven.on(SettingsScreen)


async def test_capitals_stay_what_they_are_where_one_types(studio: Studio) -> None:
    """In a line to write in a capital is a capital."""
    async with opened(studio) as driven:
        assert await typed(driven, "H") == "H"
