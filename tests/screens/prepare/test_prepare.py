"""The card before a practice: what to bring, what to be careful about, and how one arrives."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from textual.color import Color
from textual.widgets import Static

from wallyoga.history.session_entries import Entry
from wallyoga.practice.plan import Plan
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.brief_care import BriefCare
from wallyoga.screens.prepare.bring_list import BringList
from wallyoga.screens.prepare.care_card import CareCard
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio
from wallyoga.widgets.floor_type import TypeSize, draw_text
from wallyoga.widgets.moving_figure import MovingFigure

from ..app_driver import RUNNERS, AppDriver, open_app
from ..card_driver import read_care


@pytest.fixture
def plan(studio: Studio) -> Plan:
    """Return the plan of the runner's practice."""
    return studio.plan(studio.library.sequence(RUNNERS))


async def keep_session(driver: AppDriver) -> dict[str, Any]:
    """Begin, practise for a minute, leave, keep, and return the session's document."""
    await driver.press("enter")
    await driver.wait(60)
    await driver.press("q", "down", "enter", "escape")
    (entry,) = driver.studio.history.entries()
    assert isinstance(entry, Entry)
    return tomllib.loads(entry.path.read_text(encoding="utf-8"))


async def test_the_card_says_what_matters_before(studio: Studio, plan: Plan) -> None:
    """The card names what to bring, every caution, every sign to stop at, and what helps against tingling."""
    library = studio.library
    sequence = library.sequence(RUNNERS)
    async with open_app(studio, start=plan, size=(140, 40)) as driver:
        words = driver.read("CareCard")
        assert "27 min" in driver.lines()[0]
        for part in (
            sequence.summary,
            *library.props(sequence),
            *(caution.name for caution in library.list_cautions(sequence)),
            *library.cautions.stop_signs,
            library.cautions.tingling,
        ):
            assert part in words
        assert "↑ ↓ more" not in words


async def test_a_plan_fitted_to_the_time_says_what_it_leaves_out(studio: Studio) -> None:
    """What was left out to fit the time there is stands on the card."""
    short = studio.plan(studio.library.sequence(RUNNERS), 15)
    assert short.notes
    async with open_app(studio, start=short) as driver:
        assert all(note in driver.read("CareCard") for note in short.notes)


async def test_how_one_arrives_is_kept(studio: Studio, plan: Plan) -> None:
    """The arrows choose a word, and it is in the session's file."""
    async with open_app(studio, start=plan) as driver:
        await driver.press("right", "left")
        document = await keep_session(driver)
        assert document["arrived"] == "tense"


async def test_left_open_how_one_arrives_is_absent(studio: Studio, plan: Plan) -> None:
    """Where nothing was chosen the session's file says nothing of it."""
    async with open_app(studio, start=plan) as driver:
        document = await keep_session(driver)
        assert "arrived" not in document


async def test_what_does_not_fit_can_be_read_by_scrolling(studio: Studio, plan: Plan) -> None:
    """In a small window the card says that there is more, down shows it until there is none, and up leads back."""
    async with open_app(studio, start=plan, size=(60, 20)) as driver:
        tingling = studio.library.cautions.tingling.split()[-1]
        card = driver.app.screen.query_one(CareCard)
        assert "↑ ↓ more" in driver.read_screen()
        assert not driver.is_whole("#arrive")
        assert tingling not in driver.read("CareCard")
        await driver.press(*["down"] * int(card.max_scroll_y))
        assert tingling in driver.read("CareCard")
        assert "↑ ↓ more" not in driver.read_screen()
        await driver.press("up")
        assert "↑ ↓ more" in driver.read_screen()
        assert card.scroll_y == card.max_scroll_y - 1


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_enter_does_not_pass_unread_care(studio: Studio, plan: Plan, size: tuple[int, int]) -> None:
    """Where new care does not fit enter reads on to its end; only then it is asked how one arrives, and it begins."""
    studio.settings = studio.settings._replace(lie_down=30)
    async with open_app(studio, start=plan, size=size) as driver:
        card = driver.app.screen.query_one(CareCard)
        assert "read on" in driver.lines()[-1]
        while card.scroll_y < card.max_scroll_y:
            assert not driver.is_whole("#arrive")
            await driver.press("enter")
        assert studio.library.cautions.tingling.split()[-1] in driver.read("CareCard")
        await driver.press("enter")
        assert driver.is_whole("#arrive")
        assert not driver.running
        await driver.press("right", "enter")
        assert driver.on(Prepare).has_class("-lying")
        await driver.press("enter")
        assert driver.running
    async with open_app(studio, start=plan, size=size) as driver:
        assert driver.is_whole("#arrive")
        assert driver.is_whole("Outline")
        await driver.press("enter", "enter")
        assert driver.running


async def test_after_its_care_a_narrow_card_shows_the_plan(studio: Studio, plan: Plan) -> None:
    """At 60x20 care that was read through is one line, with plan and figure below; it stays so, and c shows it all."""
    async with open_app(studio, start=plan, size=(60, 20)) as driver:
        figure = driver.app.screen.query_one(MovingFigure)
        assert not figure.is_on_screen
        await read_care(driver)
        for _ in range(2):
            assert driver.read("BriefCare").endswith("c all")
            assert driver.is_whole("#arrive")
            assert driver.is_whole("Outline")
            assert figure.is_on_screen
            driver.on(Prepare).suit()
            await driver.press("space")
        await driver.press("c")
        assert "! Ask first" in driver.read("CareCard")
        await driver.press("c", "enter")
        assert driver.running
        assert studio.settings.cautions_read


async def test_care_that_was_read_is_one_line(studio: Studio, plan: Plan) -> None:
    """After it was read once the care is one line, all of it by a key; with another caution it is whole again."""
    tingling = studio.library.cautions.tingling
    async with open_app(studio, start=plan, size=(140, 40)) as driver:
        assert tingling in driver.read("CareCard")
        await driver.press("enter")
    async with open_app(studio, start=plan, size=(140, 40)) as driver:
        assert driver.read("BriefCare").startswith(f"Stop if {studio.library.cautions.stop_words[0]}")
        assert driver.read("BriefCare").endswith("c all")
        assert tingling not in driver.read("CareCard")
        await driver.press("c")
        assert tingling in driver.read("CareCard")
        await driver.press("c", "escape", "s", "end", "space", "escape", "enter")
        driver.on(Prepare)
        assert tingling in driver.read("CareCard")


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_escape_closes_the_care_first(studio: Studio, plan: Plan, size: tuple[int, int]) -> None:
    """Escape closes the care that a key opened, and only the next one leaves the card."""
    studio.settings = studio.settings._replace(cautions_read=tuple(studio.library.cautions.by_id))
    async with open_app(studio, start=plan, size=size) as driver:
        await driver.press("c")
        assert "! Ask first" in driver.read("CareCard")
        await driver.press("escape")
        driver.on(Prepare)
        assert "! Ask first" not in driver.read("CareCard")
        await driver.press("escape")
        driver.on(Choose)


@pytest.mark.parametrize("flags", [(), ("knee", "eyes", "blood-pressure")], ids=["none", "three"])
async def test_brief_care_is_one_line(studio: Studio, plan: Plan, flags: tuple[str, ...]) -> None:
    """The signs to stop at are one line, the weightiest first and as many as fit, and end with the key for all."""
    studio.settings = studio.settings._replace(cautions_read=tuple(studio.library.cautions.by_id), flags=flags)
    words = studio.library.cautions.stop_words
    async with open_app(studio, start=plan) as driver:
        for size, signs in (((60, 20), 3), ((80, 24), 5), ((100, 30), 7), ((200, 50), 7)):
            await driver.resize(*size)
            brief = driver.app.screen.query_one(BriefCare)
            more = " · …" if signs < len(words) else ""
            assert brief.size.height == 1 + bool(flags)
            assert f"Stop if  {' · '.join(words[:signs])}{more}  c all" in driver.read_screen()
            assert brief.region.bottom == driver.app.screen.query_one(CareCard).content_region.bottom


async def test_care_that_is_closed_is_seen_from_its_beginning(studio: Studio) -> None:
    """Where the care was open and becomes one line, the card begins with its first words and says if there is more."""
    plan = studio.plan(studio.library.sequences["wind-down-for-bed"])
    async with open_app(studio, start=plan, size=(60, 20)) as driver:
        card = driver.app.screen.query_one(CareCard)
        card.query_one("#notes", Static).update("one\ntwo\nthree\nfour\nfive")
        card.query_one("#notes", Static).display = True
        await driver.press("enter", "c")
        assert (card.in_full, card.scroll_y, card.max_scroll_y > 0) == (False, 0, True)
        assert card.border_subtitle == "↑ ↓ more"


async def test_what_to_bring_is_ticked(studio: Studio, plan: Plan) -> None:
    """Space ticks one thing after the other, and after the last none is ticked."""
    async with open_app(studio, start=plan) as driver:
        seen = []
        for _ in range(3):
            await driver.press("space")
            seen.append([mark for mark in driver.read("BringList") if mark in "○✓"])
        assert seen == [["✓", "○"], ["✓", "✓"], ["○", "○"]]


async def test_the_plan_fills_a_large_window(studio: Studio, plan: Plan) -> None:
    """At 200x50 the poses of the plan are spread over the height of their figure."""
    studio.settings = studio.settings._replace(cautions_read=tuple(studio.library.cautions.by_id))
    async with open_app(studio, start=plan, size=(200, 50)) as driver:
        outline, figure = (driver.app.screen.query_one(part).region for part in ("Outline", "MovingFigure"))
        assert outline.height > 3 / 4 * figure.height
        assert driver.is_whole("Outline")


@pytest.mark.parametrize(("columns", "lines"), [(200, 2), (80, 2), (60, 4)])
async def test_what_to_bring_is_in_as_few_lines_as_it_takes(studio: Studio, columns: int, lines: int) -> None:
    """As many things as fit stand in a line, so that the care below them is seen, and none is left out."""
    studio.settings = studio.settings._replace(cautions_read=tuple(studio.library.cautions.by_id))
    sequence = studio.library.sequence("wind-down-for-bed")
    async with open_app(studio, start=studio.plan(sequence), size=(columns, 24)) as driver:
        shown = driver.read("BringList")
        assert driver.app.screen.query_one(BringList).size.height == lines
        assert all(prop in shown for prop in studio.library.props(sequence))


async def test_the_plan_and_its_first_figure_are_beside_the_care(studio: Studio, plan: Plan) -> None:
    """Beside the care stand the figure of the first pose and every step."""
    async with open_app(studio, start=plan) as driver:
        assert "First: Legs up the wall, straight" in driver.read("#beside")
        names = [studio.library.poses[step.pose].name for step in studio.library.sequence(RUNNERS).steps]
        assert all(name in driver.read("Outline") for name in names)


async def test_a_narrow_card_has_a_figure_where_all_else_stays(studio: Studio, plan: Plan) -> None:
    """At 60x20 brief care leaves the first pose a figure beside the poses and their lengths, smaller windows do not."""
    studio.settings = studio.settings._replace(cautions_read=tuple(studio.library.cautions.by_id))
    async with open_app(studio, start=plan) as driver:
        for size, is_shown in (((60, 20), True), ((79, 24), True), ((60, 16), False), ((40, 20), False)):
            await driver.resize(*size)
            assert driver.app.screen.query_one(MovingFigure).display is is_shown
            assert driver.read("BriefCare").endswith("c all")
            if is_shown:
                assert driver.is_whole("MovingFigure")
                assert driver.is_whole("Outline")
                assert re.search(r"Strap hamstring, across .* 10", driver.read_screen())


async def test_there_is_time_to_lie_down(studio: Studio, plan: Plan) -> None:
    """Enter gives the seconds that are set, as a bar that drains; when they are over the practice begins by itself."""
    studio.settings = studio.settings._replace(lie_down=30)
    async with open_app(studio, start=plan) as driver:
        await driver.press("enter", "right")
        card = driver.on(Prepare)
        assert "Come to the wall" in driver.read("LieDown")
        bar = driver.app.screen.query_one("DrainingBar")
        assert bar.styles.color == Color.parse(driver.app.theme_variables["focus"])
        filled = []
        for _ in range(3):
            filled.append(driver.read("DrainingBar").count("█"))
            driver.clock.seconds += 4
            card.look()
            await driver.rest()
        assert filled == sorted(filled, reverse=True)
        assert len(set(filled)) == 3
        assert not driver.running
        for _ in range(5):
            driver.clock.seconds += 4
            card.look()
        await driver.rest()
        assert driver.running


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_key_frame_and_letters_lead_to_one_place(studio: Studio, plan: Plan, size: tuple[int, int]) -> None:
    """What enter leads to is the pane's title and large in it; after the whole time the way in comes at once."""
    studio.settings = studio.settings._replace(lie_down=30)
    async with open_app(studio, start=plan, size=size) as driver:
        await read_care(driver)
        assert "come to the wall" in driver.lines()[-1]
        await driver.press("enter")
        card = driver.on(Prepare)
        assert "Come to the wall" in driver.lines()[1]
        shown, letters = driver.read_screen(), TypeSize.NARROW if size == (60, 20) else TypeSize.SMALL
        assert all(row.strip() in shown for part in ("Come to", "the wall") for row in draw_text(part, letters))
        for _ in range(8):
            driver.clock.seconds += 4
            card.look()
        await driver.rest()
        assert driver.running
        assert "Come to the wall" not in driver.read_screen()
        assert plan.steps[1].texts[0][:16] in driver.read_screen()


async def test_enter_in_the_time_to_come_begins_the_first_move(studio: Studio, plan: Plan) -> None:
    """Coming to the wall is said once: enter in that time leads to the first move, and no question is open in it."""
    studio.settings = studio.settings._replace(lie_down=30)
    async with open_app(studio, start=plan) as driver:
        await driver.press("enter", "right", "4")
        assert not driver.is_whole("#arrive")
        await driver.press("enter")
        assert driver.running
        assert "Come to the wall" not in driver.read_screen()
        assert plan.steps[1].texts[0][:16] in driver.read_screen()
        document = await keep_session(driver)
        assert "arrived" not in document


async def test_time_to_lie_down_is_no_wall(studio: Studio, plan: Plan) -> None:
    """Escape leads back to the card, enter begins at once, and time in which nobody was there does not count."""
    studio.settings = studio.settings._replace(lie_down=30)
    async with open_app(studio, start=plan) as driver:
        await driver.press("enter")
        assert "begin now" in driver.lines()[-1]
        await driver.press("escape")
        card = driver.on(Prepare)
        await read_care(driver)
        assert "come to the wall" in driver.lines()[-1]
        await driver.press("enter")
        driver.clock.seconds += 3600
        card.look()
        await driver.rest()
        driver.on(Prepare)
        await driver.press("enter")
        assert driver.running


async def test_escape_returns_and_enter_begins(studio: Studio, plan: Plan) -> None:
    """Escape leads back to the list with nothing begun, and enter starts the practice, whatever was left open."""
    async with open_app(studio, start=plan) as driver:
        driver.on(Prepare)
        await driver.press("escape")
        driver.on(Choose)
        assert not driver.running
        await driver.press("enter", "enter")
        assert driver.running
        assert "next: Legs up the wall" in driver.read_screen()
