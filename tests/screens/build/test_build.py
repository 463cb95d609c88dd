"""Building a practice of one's own, by keys alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from wallyoga.building import own_copies
from wallyoga.files.safe_write import SaveError
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.key_pairs import make_key_line
from wallyoga.library.to_toml import format_practice
from wallyoga.practice.pose import Range
from wallyoga.practice.sequence import Sequence, SequenceStep
from wallyoga.screens.base import Page
from wallyoga.screens.build.name_card import NameCard
from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.screen import Build
from wallyoga.screens.build.step_list import StepList
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio

from ..app_driver import RUNNERS, AppDriver, open_app

OWN = Sequence(
    id="tuesday-hips",
    name="Tuesday hips",
    summary="Some time for the hips.",
    goals=("hips",),
    steps=(
        SequenceStep(pose="wall-figure-four", breaths=Range(8, 10)),
        SequenceStep(pose="wall-butterfly", breaths=Range(12, 16)),
        SequenceStep(pose="knees-to-chest", breaths=Range(3, 6)),
    ),
)


def own_path(studio: Studio, name: str = OWN.id) -> Path:
    """Return where a practice of the person's own is."""
    return studio.places.practices / f"{name}.toml"


def add_own(studio: Studio) -> Studio:
    """Return the studio with one practice of the person's own."""
    own_path(studio).parent.mkdir(parents=True)
    own_path(studio).write_text(format_practice(OWN), encoding="utf-8")
    studio.reload()
    return studio


def load_file(studio: Studio, name: str = OWN.id) -> dict[str, Any]:
    """Return what is in a practice's file."""
    return tomllib.loads(own_path(studio, name).read_text(encoding="utf-8"))


def poses(studio: Studio, name: str = OWN.id) -> list[str]:
    """Return the poses in a practice's file, in order."""
    return [step["pose"] for step in load_file(studio, name)["steps"]]


async def pick(driver: AppDriver, words: str) -> None:
    """Add the pose that is found by these words."""
    await driver.press("a")
    await pick_first(driver, words)


async def pick_first(driver: AppDriver, words: str) -> None:
    """Take the pose that is found by these words, in the picker that is open."""
    driver.on(Pick)
    await driver.press("slash")
    await driver.write(words)
    await driver.press("enter", "enter")
    driver.on(Build)


async def edit_own(driver: AppDriver) -> None:
    """Open the builder on the person's own practice, which is the last in the list."""
    await driver.press("end", "e")
    driver.on(Build)


async def save_as(driver: AppDriver, name: str) -> None:
    """Save what has no name yet under this one, typed over the proposal."""
    await driver.press("ctrl+s")
    driver.on(NameCard)
    await driver.write(name)
    await driver.press("enter")
    driver.on(Build)


async def test_the_time_follows_every_change(studio: Studio) -> None:
    """The total at the top is that of the plan, whatever is changed."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        before = driver.lines()[0]
        assert f"{round(studio.plan(OWN).seconds / 60)} min" in before
        await driver.press(*["plus"] * 6)
        longer = driver.lines()[0]
        assert longer != before
        await driver.press(*["minus"] * 6)
        assert driver.lines()[0].split()[-6:] == before.split()[-6:]
        await driver.press("n", "tab", "tab", "tab")
        await driver.write("9")
        assert "9 min, from 8 to 10" in driver.lines()[0]


async def test_steps_are_moved_and_removed_and_brought_back(studio: Studio) -> None:
    """< and > move a step, x removes it, u takes each of that back; the file has what is seen."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("greater_than_sign", "ctrl+s")
        assert poses(studio) == ["wall-butterfly", "wall-figure-four", "knees-to-chest"]
        await driver.press("less_than_sign", "ctrl+s")
        assert poses(studio) == [step.pose for step in OWN.steps]
        await driver.press("x")
        assert "Wall figure four was removed; u brings it" in driver.read_words()
        await driver.press("ctrl+s")
        assert poses(studio) == ["wall-butterfly", "knees-to-chest"]
        await driver.press("u", "ctrl+s")
        assert load_file(studio) == tomllib.loads(format_practice(OWN))


async def test_numbers_by_plus_minus_and_digits(studio: Studio) -> None:
    """Each number of a step is changed by a key or typed, and escape leads back to the steps."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("enter", "minus", "down", "1", "5", "down", "down", "plus", "down", "4", "down")
        assert "4 breaths" in driver.read_words()
        await driver.press("down", "space", "escape", "ctrl+s")
        step = load_file(studio)["steps"][0]
        assert step["breaths"] == [7, 15]
        assert step["revisit"] == 4
        assert step["optional"] is True
        assert "(Wall figure four)" in driver.read_words()


async def test_minutes_in_place_of_breaths(studio: Studio) -> None:
    """A hold can be counted in minutes, halves of them too."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("enter", "j", "j", "space", "k", "3", ".", "5", "ctrl+s")
        step = load_file(studio)["steps"][0]
        assert "breaths" not in step
        assert step["minutes"][1] == 3.5


async def test_a_pose_without_sides_offers_none_again(studio: Studio) -> None:
    """The lines for the tighter side are there only where a pose is done on each."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        assert "Again, at least" in driver.read_words()
        await driver.press("j")
        assert "Again, at least" not in driver.read_words()


async def test_a_copy_leaves_the_other_as_it_is(studio: Studio) -> None:
    """C builds on a copy under another name, which becomes a practice beside the one it is from."""
    async with open_app(studio, size=(140, 40)) as driver:
        ids = list(studio.library.sequences)
        await driver.press(*["j"] * ids.index(RUNNERS), "c")
        driver.on(Build)
        await driver.press("ctrl+s", "escape")
        driver.on(Choose)
    original, copy = (studio.library.sequences[name] for name in (RUNNERS, "runners-wall-reset-my-way"))
    assert copy.steps == original.steps
    assert (copy.goals, copy.pace, copy.minutes) == (original.goals, original.pace, original.minutes)
    assert RUNNERS not in studio.library.own


@pytest.mark.parametrize(
    ("answer", "left", "saved"), [((), False, False), (("j",), True, True), (("j", "j"), True, False)]
)
async def test_leaving_with_changes_asks(studio: Studio, answer: tuple[str, ...], left: bool, saved: bool) -> None:
    """Changes that are not saved are asked about: go on, save, or leave without them."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("x", "escape")
        driver.on(Question)
        await driver.press(*answer, "enter")
        driver.on(Choose if left else Build)
    assert (poses(studio) == ["wall-butterfly", "knees-to-chest"]) is saved


async def test_leaving_without_changes_asks_nothing(studio: Studio) -> None:
    """Escape leads back to the list at once where nothing was changed, also from an empty practice."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("escape")
        driver.on(Choose)
        await driver.press("n", "escape", "escape")
        driver.on(Choose)


@pytest.mark.parametrize("answer", ["enter", "escape"])
async def test_comments_in_a_file_are_not_lost_unasked(studio: Studio, answer: str) -> None:
    """A file with a person's own comments is written anew only when they say so."""
    add_own(studio)
    text = f"# from my teacher\n{format_practice(OWN)}"
    own_path(studio).write_text(text, encoding="utf-8")
    async with open_app(studio) as driver:
        await edit_own(driver)
        await driver.press("x", "ctrl+s")
        driver.on(Question)
        await driver.press(answer)
        assert own_path(studio).read_text(encoding="utf-8") == text
        await driver.press("ctrl+s", "j", "enter")
        assert "Saved." in driver.read_screen()
    assert poses(studio) == ["wall-butterfly", "knees-to-chest"]


async def test_a_disk_that_refuses_loses_nothing(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file cannot be written that is said, and the builder stays open with everything in it."""

    def refuse(path: Path, _sequence: Sequence) -> None:
        raise SaveError(str(path), "No space left on device")

    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("x")
        monkeypatch.setattr(own_copies, "overwrite_copy", refuse)
        await driver.press("ctrl+s")
        assert "No space left" in driver.read_notices()
        assert "not saved" in driver.lines()[0]
        monkeypatch.undo()
        await driver.press("ctrl+s")
    assert poses(studio) == ["wall-butterfly", "knees-to-chest"]


async def test_what_is_likely_a_mistake_is_said_after_saving(studio: Studio) -> None:
    """A practice of more than an hour is saved, and it is said that it is one."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("enter", "j", "2", "0", "0", "ctrl+s")
        assert "Saved." in driver.read_screen()
        assert "found 74 minutes in all" in driver.read_words()


async def test_all_of_it_fits(studio: Studio) -> None:
    """The lines to write in, the steps and all numbers of a step with sides are whole in every size."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("enter", "j", "j", "j", "plus")
        for size in ((100, 30), (80, 24), (60, 20)):
            await driver.resize(*size)
            for selector in ("#name", "#minutes", "#steps", "StepFields"):
                assert driver.is_whole(selector), selector
            for words in ("If time is short", "Again, at most", "offered on the tighter side", "10 breaths"):
                assert words in driver.read_words()


async def test_no_number_of_a_step_is_cut(studio: Studio) -> None:
    """At 60x20 each line of a step that may be left out has its value whole."""
    async with open_app(studio, size=(60, 20)) as driver:
        await driver.press(*["j"] * list(studio.library.sequences).index("wind-down-for-bed"), "c")
        assert driver.read("StepFields").endswith("If time is short left out")


@pytest.mark.parametrize("ways", [("n", "escape"), ("n",)])
async def test_keys_are_shown_and_explained(studio: Studio, ways: tuple[str, ...]) -> None:
    """At 80 columns every labelled key of the builder and the picker is at the foot, and help explains all of them."""
    async with open_app(studio, size=(80, 50)) as driver:
        await driver.press(*ways)
        page = driver.on(Page)
        line = driver.lines()[-1]
        assert all(f"{pair.key} {pair.label}" in line for pair in make_key_line((*page.ACTIONS, *EVERYWHERE), {}))
        await driver.press("question_mark")
        for action in page.ACTIONS:
            assert action.help in driver.read_words()


async def test_undo_is_at_the_foot_once_there_is_something_to_undo(studio: Studio) -> None:
    """At 60 columns the foot names undo after a change of the steps, and no longer when that is taken back."""
    async with open_app(add_own(studio), size=(60, 20)) as driver:
        await edit_own(driver)
        assert "undo" not in driver.lines()[-1]
        await driver.press("x")
        assert "u undo" in driver.lines()[-1]
        await driver.press("u")
        assert "undo" not in driver.lines()[-1]


async def test_caps_lock_moves_the_cursor_and_no_step(studio: Studio) -> None:
    """J and K go down and up as j and k do, and leave the order as it is."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        steps = driver.app.screen.query_one(StepList)
        await driver.press("J")
        assert steps.highlighted == 1
        await driver.press("K")
        assert steps.highlighted == 0
        assert "not saved" not in driver.lines()[0]
