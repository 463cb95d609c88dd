"""The cautions, asked once, and what a practice says that gives way to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.library.library import load_library
from wallyoga.library.loader import load_settings
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.caution_screen import WHY, CautionsScreen
from wallyoga.screens.sound_card import SoundCard
from wallyoga.settings import Settings
from wallyoga.studio import Studio

from ..app_driver import RUNNERS, opened
from .test_settings import beside

ONLY_FIGURE_FOUR = """
name = "Only figure four"
summary = "One pose for the hips."

[[steps]]
pose = "knee-press"
breaths = [8, 10]
"""

KNEE_PRESS = """
name = "Knee press"
breaths = [8, 10]
enter = ["Lie on your back."]
cues = ["Press a knee."]
leave = ["Let it go."]

[[avoid]]
caution = "knee"
"""


@pytest.fixture
def new(studio: Studio) -> Studio:
    """Return the studio of a person who was not asked yet."""
    studio.settings = Settings(motion=False, sound=Sound.QUIET)
    return studio


def saved(studio: Studio) -> Settings:
    """Return the settings as the file has them."""
    return load_settings(studio.places.settings)


async def test_the_first_start_asks(new: Studio) -> None:
    """Before the practices comes the question, which names every caution and says that nothing is sent anywhere."""
    async with opened(new) as driven:
        driven.on(CautionsScreen)
        words = driven.prose()
        assert WHY in driven.read("#asked")
        assert "None of this, go on ⏎" in words
        for caution in new.library.cautions.by_id.values():
            assert all(word in words for word in caution.name.split())


@pytest.mark.parametrize("key", ["escape", "q", "enter", "space"])
async def test_it_can_be_skipped_by_any_key(new: Studio, key: str) -> None:
    """Escape and enter lead on to the practices with nothing marked, and it is not asked again."""
    async with opened(new) as driven:
        await driven.press(key)
        driven.on(Choose)
    assert (saved(new).asked, saved(new).flags) == (True, ())
    async with opened(new) as driven:
        driven.on(Choose)


@pytest.mark.parametrize(
    ("key", "sound"), [("enter", Sound.TONES), ("down enter", Sound.VOICE), ("escape", Sound.QUIET)]
)
async def test_what_is_heard_is_asked_once(new: Studio, key: str, sound: Sound) -> None:
    """After the cautions comes what one would like to hear; no answer is quiet, and it is not asked again."""
    new.settings = replace(new.settings, sound=None)
    async with opened(new) as driven:
        await driven.press("escape")
        driven.on(SoundCard)
        await driven.press(*key.split())
        driven.on(Choose)
    assert saved(new).sound is sound
    async with opened(new) as driven:
        driven.on(Choose)


async def test_who_has_practised_is_not_asked(new: Studio) -> None:
    """Somebody with sessions sees the practices first, unless nobody can know their cautions."""
    new.places.sessions.mkdir(parents=True)
    async with opened(new) as driven:
        driven.on(Choose)


async def test_what_is_marked_is_kept_at_once(new: Studio) -> None:
    """Space and enter mark the caution under the cursor and take the mark away, each time in the file."""
    first, second = list(new.library.cautions.by_id)[:2]
    async with opened(new) as driven:
        await driven.press("down", "space")
        assert (saved(new).asked, saved(new).flags) == (True, (first,))
        assert "●" in driven.seen()
        await driven.press("down", "enter")
        assert saved(new).flags == (first, second)
        await driven.press("up", "space")
        assert saved(new).flags == (second,)
        await driven.press("home", "enter")
        driven.on(Choose)


async def test_the_advice_follows_the_cursor(new: Studio) -> None:
    """What each caution changes is shown for the one under the cursor."""
    async with opened(new) as driven:
        for caution in new.library.cautions.by_id.values():
            await driven.press("down")
            assert caution.advice in driven.read("#about")


async def test_the_practices_behind_it_change(new: Studio) -> None:
    """The list that comes after it is planned for what was marked."""
    async with opened(new) as driven:
        await driven.press("down", "space", "escape")
        sequence = new.library.sequence(RUNNERS)
        plan = new.plan(sequence)
        assert plan.notes
        await driven.press(*["j"] * list(new.library.sequences).index(RUNNERS), "enter")
        driven.on(Prepare)
        assert all(note in driven.read("CareCard") for note in plan.notes)


async def test_who_has_cautions_is_not_asked(new: Studio) -> None:
    """Cautions that are in the settings already are answer enough."""
    new.settings = replace(new.settings, flags=("knee",))
    async with opened(new) as driven:
        driven.on(Choose)


async def test_a_practice_that_was_asked_for_asks_nothing(new: Studio) -> None:
    """Who starts a practice by its name is shown its card, and is asked at another time."""
    async with opened(new, start=new.plan(new.library.sequence(RUNNERS))) as driven:
        driven.on(Prepare)
        await driven.press("escape")
        driven.on(Choose)
    assert not new.settings.asked


async def test_settings_that_cannot_be_written_are_no_wall(new: Studio) -> None:
    """Where the answer cannot be kept that is said, it holds for now, and the way on is open."""
    new.places.settings.mkdir()
    async with opened(new) as driven:
        await driven.press("down", "space")
        assert "Your choice holds until you leave wallyoga." in driven.prose()
        await driven.press("escape")
        driven.on(Choose)
    assert new.settings.flags


async def test_the_card_says_first_what_changed(studio: Studio) -> None:
    """What cautions and the time changed stands above everything else on the card, and the advice is there too."""
    studio.settings = replace(studio.settings, flags=("knee",))
    sequence = studio.library.sequence(RUNNERS)
    plan = studio.plan(sequence, 15)
    async with opened(studio, start=plan, size=(100, 40)) as driven:
        words = driven.read("CareCard")
        last = -1
        for said in (*plan.notes, sequence.summary, studio.library.cautions.by_id["knee"].advice):
            assert words.index(said) > last
            last = words.index(said)


async def test_the_card_asks_for_what_the_changed_practice_needs(studio: Studio) -> None:
    """What to bring is what the poses need that take the place of others."""
    studio.settings = replace(studio.settings, flags=("eyes",))
    sequence = studio.library.sequence(RUNNERS)
    needed = studio.library.props(studio.planner().adapt(sequence).sequence)
    assert needed != studio.library.props(sequence)
    async with opened(studio, start=studio.plan(sequence), size=(140, 40)) as driven:
        assert driven.read("BringList") == " ".join(f"○ {prop}" for prop in needed)


async def test_a_practice_with_nothing_left_says_so(studio: Studio, tmp_path: Path) -> None:
    """Where cautions leave nothing of a practice the list and the preview say so kindly, and enter does nothing."""
    folder = tmp_path / "own"
    (folder / "practices").mkdir(parents=True)
    (folder / "poses").mkdir()
    (folder / "practices" / "only.toml").write_text(ONLY_FIGURE_FOUR, encoding="utf-8")
    (folder / "poses" / "knee-press.toml").write_text(KNEE_PRESS, encoding="utf-8")
    own = replace(studio, library=load_library(folder / "practices", folder / "poses"))
    own.settings = replace(own.settings, flags=("knee",))
    assert not own.library.problems
    async with opened(own) as driven:
        await driven.press("end")
        assert "not for you" in driven.seen()
        assert "Only figure four has nothing left that goes with knee injury." in beside(driven)
        await driven.press("enter")
        driven.on(Choose)
