"""The cautions, asked once, and what a practice says that gives way to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.library.library import load_library
from wallyoga.library.loader import load_settings
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.choose.practice_list import PracticeList
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.caution_screen import QUESTION, TITLE, WHAT, WHY, CautionsScreen
from wallyoga.screens.sound_card import SoundCard
from wallyoga.settings import Settings
from wallyoga.studio import Studio

from ..app_driver import RUNNERS, open_app
from .settings_driver import read_explanation

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


def load_saved(studio: Studio) -> Settings:
    """Return the settings as the file has them."""
    return load_settings(studio.places.settings)


async def test_the_first_start_asks(new: Studio) -> None:
    """Before the practices comes a welcome, and the question: it names every caution and says how to answer."""
    async with open_app(new) as driver:
        driver.on(CautionsScreen)
        words = driver.read_words()
        assert " ".join(WHY.split()) in driver.read("#why")
        assert (
            words.index(WHAT) < words.index(QUESTION) < words.index("Knee injury") < words.index("None of these, go on")
        )
        assert "↑↓ move   space mark   ⏎ go on" in driver.read_screen()
        for caution in new.library.cautions.by_id.values():
            assert all(word in words for word in caution.name.split())


@pytest.mark.parametrize("key", ["escape", "q", "enter"])
async def test_it_can_be_skipped_at_once(new: Studio, key: str) -> None:
    """Escape, q and enter lead on to the practices with nothing marked, and it is not asked again."""
    async with open_app(new) as driver:
        await driver.press(key)
        driver.on(Choose)
    assert (load_saved(new).asked, load_saved(new).flags) == (True, ())
    async with open_app(new) as driver:
        driver.on(Choose)


async def test_space_marks_nothing_on_the_way_on(new: Studio) -> None:
    """The key that marks does not lead on: pressed at once, it leaves the question there."""
    async with open_app(new) as driver:
        await driver.press("space")
        driver.on(CautionsScreen)
    assert not new.settings.asked


@pytest.mark.parametrize(
    ("key", "sound"), [("enter", Sound.TONES), ("down enter", Sound.VOICE), ("escape", Sound.QUIET)]
)
async def test_what_is_heard_is_asked_once(new: Studio, key: str, sound: Sound) -> None:
    """After the cautions comes what one would like to hear; no answer is quiet, and it is not asked again."""
    new.settings = new.settings._replace(sound=None)
    async with open_app(new) as driver:
        await driver.press("escape")
        driver.on(SoundCard)
        await driver.press(*key.split())
        driver.on(Choose)
    assert load_saved(new).sound is sound
    async with open_app(new) as driver:
        driver.on(Choose)


async def test_who_has_practised_is_not_asked(new: Studio) -> None:
    """Somebody with sessions sees the practices first, unless nobody can know their cautions."""
    new.places.sessions.mkdir(parents=True)
    async with open_app(new) as driver:
        driver.on(Choose)


async def test_the_practices_come_after_the_question(new: Studio) -> None:
    """Below the first question no practices are, which would keep it waiting; they are listed once it is answered."""
    async with open_app(new) as driver:
        assert len(driver.app.screen_stack) == 1
        await driver.press("escape")
        driver.on(Choose)
        assert driver.app.screen.query_one(PracticeList).chosen == next(iter(new.library.sequences))


async def test_the_question_has_its_styles_from_the_start(new: Studio) -> None:
    """No file of styles is read when the first question opens: all others would be read again with it."""
    async with open_app(new) as driver:
        files = {path for path, _ in driver.app.stylesheet.source if path.endswith(".tcss")}
        assert files == {str(path) for path in driver.app.css_path}
        assert "settings.tcss" in {Path(path).name for path in files}


async def test_what_is_marked_is_kept_at_once(new: Studio) -> None:
    """Space and enter mark the caution under the cursor and take the mark away, each time in the file."""
    first, second = list(new.library.cautions.by_id)[:2]
    async with open_app(new) as driver:
        await driver.press("down", "space")
        assert (load_saved(new).asked, load_saved(new).flags) == (True, (first,))
        assert "●" in driver.read_screen()
        await driver.press("down", "enter")
        assert load_saved(new).flags == (first, second)
        await driver.press("up", "space")
        assert load_saved(new).flags == (second,)
        await driver.press("end", "enter")
        driver.on(Choose)


async def test_every_caution_is_seen_at_once(new: Studio) -> None:
    """Each caution is one whole line, and the last line, where enter leads on, counts what is marked."""
    async with open_app(new) as driver:
        await driver.press("down", "space")
        for size in ((60, 20), (80, 24)):
            await driver.resize(*size)
            lines = driver.read_screen().splitlines()
            for caution in new.library.cautions.by_id.values():
                assert any(caution.name in line for line in lines)
            assert any("Go on with 1 marked" in line for line in lines)


async def test_a_figure_breathes_beside_the_question(new: Studio) -> None:
    """From 56 columns and 18 rows on a figure is beside the question, which is whole, below one title."""
    async with open_app(new) as driver:
        figure, why = (driver.app.screen.query_one(name) for name in ("MovingFigure", "#why"))
        for size in ((60, 20), (56, 18), (79, 24), (80, 24), (100, 30), (200, 50)):
            await driver.resize(*size)
            assert driver.is_whole("MovingFigure")
            assert figure.region.x >= why.region.right
            assert figure.size.width >= 23
            for words in ("#what", "#why"):
                assert driver.is_whole(words)
            assert driver.read_words().count(TITLE) == 1
        for size in ((55, 20), (60, 17), (40, 12)):
            await driver.resize(*size)
            assert not figure.is_on_screen
            assert driver.is_whole("#why")


async def test_the_practices_behind_it_change(new: Studio) -> None:
    """The list that comes after it is planned for what was marked."""
    async with open_app(new) as driver:
        await driver.press("down", "space", "escape")
        sequence = new.library.sequence(RUNNERS)
        plan = new.plan(sequence)
        assert plan.notes
        await driver.press(*["j"] * list(new.library.sequences).index(RUNNERS), "enter")
        driver.on(Prepare)
        assert all(note in driver.read("CareCard") for note in plan.notes)


async def test_who_has_cautions_is_not_asked(new: Studio) -> None:
    """Cautions that are in the settings already are answer enough."""
    new.settings = new.settings._replace(flags=("knee",))
    async with open_app(new) as driver:
        driver.on(Choose)


async def test_a_practice_that_was_asked_for_asks_nothing(new: Studio) -> None:
    """Who starts a practice by its name is shown its card, and is asked at another time."""
    async with open_app(new, start=new.plan(new.library.sequence(RUNNERS))) as driver:
        driver.on(Prepare)
        await driver.press("escape")
        driver.on(Choose)
    assert not new.settings.asked


async def test_settings_that_cannot_be_written_are_no_wall(new: Studio) -> None:
    """Where the answer cannot be kept that is said, it holds for now, and the way on is open."""
    new.places.settings.mkdir()
    async with open_app(new) as driver:
        await driver.press("down", "space")
        assert "Your choice holds until you leave wallyoga." in driver.read_words()
        await driver.press("escape")
        driver.on(Choose)
    assert new.settings.flags


async def test_the_card_says_first_what_changed(studio: Studio) -> None:
    """What cautions and the time changed stands above everything else on the card, and the advice is there too."""
    studio.settings = studio.settings._replace(flags=("knee",))
    sequence = studio.library.sequence(RUNNERS)
    plan = studio.plan(sequence, 15)
    async with open_app(studio, start=plan, size=(100, 40)) as driver:
        words = driver.read("CareCard")
        last = -1
        for part in (*plan.notes, sequence.summary, studio.library.cautions.by_id["knee"].advice):
            assert words.index(part) > last
            last = words.index(part)


async def test_the_card_asks_for_what_the_changed_practice_needs(studio: Studio) -> None:
    """What to bring is what the poses need that take the place of others."""
    studio.settings = studio.settings._replace(flags=("eyes",))
    sequence = studio.library.sequence(RUNNERS)
    needed = studio.library.props(studio.planner().adapt(sequence).sequence)
    assert needed != studio.library.props(sequence)
    async with open_app(studio, start=studio.plan(sequence), size=(140, 40)) as driver:
        assert driver.read("BringList") == " ".join(f"○ {prop}" for prop in needed)


async def test_a_practice_with_nothing_left_says_so(studio: Studio, tmp_path: Path) -> None:
    """Where cautions leave nothing of a practice the list and the preview say so kindly, and enter does nothing."""
    folder = tmp_path / "own"
    (folder / "practices").mkdir(parents=True)
    (folder / "poses").mkdir()
    (folder / "practices" / "only.toml").write_text(ONLY_FIGURE_FOUR, encoding="utf-8")
    (folder / "poses" / "knee-press.toml").write_text(KNEE_PRESS, encoding="utf-8")
    own = replace(studio, library=load_library(folder / "practices", folder / "poses"))
    own.settings = own.settings._replace(flags=("knee",))
    assert not own.library.problems
    async with open_app(own) as driver:
        await driver.press("end")
        assert "not for you" in driver.read_screen()
        assert "Only figure four has nothing left that goes with knee injury." in read_explanation(driver)
        await driver.press("enter")
        driver.on(Choose)
