"""The pose guide: its list, the pose on either side, its pages, and the way into a practice and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.guide.pose_view import PoseView
from wallyoga.screens.guide.screen import Guide
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio
from wallyoga.text.pose_pages import PageName

from ..app_driver import AppDriver, open_app, open_practice
from ..test_pictures import a_session


async def find(driver: AppDriver, words: str) -> PoseView:
    """Open the guide on the pose that these words find first."""
    await driver.press("i", "slash")
    await driver.write(words)
    await driver.press("enter")
    return driver.on(Guide).query_one(PoseView)


@pytest.mark.parametrize(
    ("size", "title"), [((60, 20), "Legs up the wall"), ((80, 24), "Legs up the wall · Viparita Karani")]
)
async def test_no_title_is_cut(studio: Studio, size: tuple[int, int], title: str) -> None:
    """A pose has both its names above it, and in a small window the English one alone."""
    async with open_app(studio, size=size) as driver:
        await find(driver, "viparita")
        assert f"─ {title} ─" in driver.read_screen()


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (200, 50)])
async def test_the_pages_turn_by_tab_and_the_pose_by_arrows(studio: Studio, size: tuple[int, int]) -> None:
    """Tab goes through all pages and round; the arrows show the pose on either side, in its words too."""
    async with open_app(studio, size=size) as driver:
        view = await find(driver, "wall figure four")
        assert view.border_subtitle == "left side"
        assert view.has_sides
        for words in ("Stretching", "Leave it out", "Sanskrit", "Before it", "Hold"):
            await driver.press("tab")
            assert words in driver.read("#pages")
        await driver.press("shift+tab", "right")
        assert view.border_subtitle == "right side"
        await driver.press("shift+tab", "shift+tab", "shift+tab")
        assert "right glute" in driver.read("#pages")
        assert "right foot" not in driver.read("#pages")


async def test_a_page_is_read_on_to_its_end_and_from_the_beginning(studio: Studio) -> None:
    """Space reads on where a page is longer than its place, and from its end shows the beginning."""
    async with open_app(studio, size=(80, 24)) as driver:
        await find(driver, "wall figure four")
        assert "Out of it" not in driver.read("#pages")
        for _ in range(8):
            await driver.press("space")
            if "Out of it" in driver.read("#pages"):
                break
        assert "Both feet flat on the wall" in driver.read("#pages")
        await driver.press("space")
        assert "Hold 12-16 breaths" in driver.read("#pages")


async def test_keys_are_those_of_the_pose(studio: Studio) -> None:
    """Sides and the gentler way are in the key line where the pose has them, and g leads back from the gentler way."""
    async with open_app(studio) as driver:
        view = await find(driver, "wall figure four")
        assert "←→ side" in driver.lines()[-1]
        await driver.press("g")
        assert "g the pose again" in driver.lines()[-1]
        assert view.border_subtitle == "left side · the gentler way"
        await driver.press("escape", "slash")
        await driver.write("savasana resting flat")
        await driver.press("enter")
        assert view.pose == "corpse-pose"
        assert "side" not in driver.lines()[-1]
        assert "gentler" not in driver.lines()[-1]


async def test_poses_are_found_and_ordered(studio: Studio) -> None:
    """Poses are found by part or prop, stand by Sanskrit name too, and escape shows all again before it leaves."""
    async with open_app(studio, size=(100, 40)) as driver:
        await driver.press("i", "o")
        assert "30 poses · A to Z" in driver.lines()[0]
        await driver.press("o")
        words = driver.read("PosePane")
        assert words.index("Savasana") < words.index("Corpse pose") < words.index("Setu Bandha")
        await driver.press("slash")
        await driver.write("strap calves")
        assert driver.read("PosePane").count("Strap hamstring") == 2
        await driver.press("escape")
        assert "30 poses" in driver.lines()[0]
        await driver.press("f")
        await driver.press(*["down"] * 3, "enter")
        assert "30 poses" not in driver.lines()[0]
        await driver.press("escape")
        assert "30 poses" in driver.lines()[0]
        await driver.press("escape")
        driver.on(Choose)


async def test_nothing_found_is_no_pose(studio: Studio) -> None:
    """Where no pose has the words nothing is shown and enter begins nothing."""
    async with open_app(studio) as driver:
        view = await find(driver, "no such pose")
        assert view.pose is None
        await driver.press("enter", "tab", "left", "g", "space")
        driver.on(Guide)


async def test_enter_practises_the_pose_alone(studio: Studio) -> None:
    """Enter opens the card of this pose alone, and escape from there comes back to the guide."""
    async with open_app(studio) as driver:
        await find(driver, "wall butterfly")
        await driver.press("enter")
        driver.on(Prepare)
        assert "Wall butterfly" in driver.lines()[0]
        await driver.press("escape")
        driver.on(Guide)


async def test_a_pose_that_was_practised_alone_last_is_prepared_again(studio: Studio) -> None:
    """The key for the practice done last prepares a pose that was practised alone."""
    studio.history.add(replace(a_session(studio), practice="pose/wall-butterfly"))
    async with open_app(studio) as driver:
        await driver.settle()
        await driver.press("l")
        driver.on(Prepare)
        assert "Wall butterfly" in driver.lines()[0]


async def test_what_was_done_of_a_pose(studio: Studio) -> None:
    """Goes with says when the pose was done and which side was tighter; the list marks what to ask about first."""
    studio.settings = studio.settings._replace(flags=("nerve",))
    studio.history.add(a_session(studio))
    async with open_app(studio) as driver:
        await find(driver, "across")
        await driver.settle()
        await driver.press("shift+tab")
        assert "Done: once, today" in driver.read("#pages")
        assert "Tighter: left" in driver.read("#pages")
        assert driver.read("PosePane").count("!") >= 1


async def test_the_guide_over_a_practice(studio: Studio) -> None:
    """From a practice the guide opens at this pose and side while time stands still, and leads back to it alone."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=20)
        before = driver.now.left
        await driver.press("i")
        view = driver.on(Guide).query_one(PoseView)
        assert (view.pose, view.border_subtitle) == (driver.now.step.pose, "right side")
        assert driver.session.look(driver.clock.now()).state is State.PAUSED
        assert "esc back to your practice" in driver.lines()[-1]
        assert "practise" not in driver.lines()[-1].replace("your practice", "")
        await driver.press("enter")
        driver.on(Guide)
        await driver.press("escape")
        assert driver.app.screen is driver.practice
        assert driver.now.left == before
        assert driver.now.state is State.RUNNING


@pytest.mark.parametrize(
    ("words", "screen"), [("pose straddle", Guide), ("upavistha", Guide), ("practise desk", Prepare)]
)
async def test_the_palette_reaches_poses_and_practices(studio: Studio, words: str, screen: type) -> None:
    """Every pose and practice is found in the palette by name, and opens from there."""
    async with open_app(studio) as driver:
        await driver.press("ctrl+p")
        await driver.write(words)
        await driver.press("enter")
        await driver.rest()
        driver.on(screen)


def test_every_page_has_a_name_that_fits_a_narrow_window() -> None:
    """The tabs of all pages fit beside each other in the smallest pane."""
    assert sum(len(f" {page} ") for page in PageName) <= 36
