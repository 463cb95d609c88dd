"""The offer of today, the first line of the practices: from the history, or after a run."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from textual.events import AppFocus
from textual.geometry import Region

from tests.runs.run_texts import write_gpx, write_track
from wallyoga.screens.choose.practice_list import PracticeList
from wallyoga.screens.choose.practice_loader import PracticeLoader
from wallyoga.screens.choose.practice_panels import PracticePanels
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_day

from ..app_driver import AppDriver, open_app
from .sessions import keep_session
from .test_choose import read_preview_title
from .test_find import CHAIR, HIPS, read_card_name


async def read_today(driver: AppDriver) -> str:
    """Return what is offered today above the practices, once the history is looked at."""
    await driver.settle()
    today, rule, _ = driver.read("#practices").removeprefix("Practices ").partition(" Legs Up the Wall ")
    return today if rule else ""


async def test_a_side_that_is_tighter_lately(studio: Studio) -> None:
    """A side that was tighter three times running makes an offer, which says why; enter takes it at once."""
    for days in (1, 2, 3):
        keep_session(studio, HIPS, days, "left")
    async with open_app(studio) as driver:
        offered = "Today d Runner's Wall Reset 27 min your left glute felt tighter the last three times"
        assert await read_today(driver) == offered
        assert read_preview_title(driver) == "Runner's Wall Reset"
        await driver.press("enter")
        assert read_card_name(driver) == "Runner's Wall Reset"


async def test_what_waits(studio: Studio) -> None:
    """Otherwise it is what was not done for a week; before the first practice there is none, and d does nothing."""
    async with open_app(studio) as driver:
        assert not await read_today(driver)
        await driver.press("d")
        driver.on(Choose)
    for practice, days in ((HIPS, 2), (CHAIR, 9)):
        keep_session(studio, practice, days)
    async with open_app(studio) as driver:
        assert await read_today(driver) == "Today d Chair Rest 12 min 9 days since you did it"
        await driver.press("end", "d")
        assert read_card_name(driver) == "Chair Rest"


async def test_the_last_one_again(studio: Studio) -> None:
    """Where no side is tighter and nothing waits it is the practice done last; the cursor goes on from there."""
    for days, side in enumerate(("right", "left", "left"), 1):
        keep_session(studio, HIPS, days, side)
    async with open_app(studio) as driver:
        assert await read_today(driver) == "Today d Hips and Low Back 18 min the one you did last"
        await driver.press("down")
        assert read_preview_title(driver) == "Legs Up the Wall"
        await driver.press("h", "h", "t", "escape")
        await driver.settle()
        assert read_preview_title(driver) == "Legs Up the Wall", "the offer takes the cursor once"


@pytest.mark.parametrize(
    ("keys", "name", "below"), [((), "Desk Break", "something short"), (("j",), "Legs Up", "heavy legs")]
)
async def test_the_name_stands_out(studio: Studio, keys: tuple[str, ...], name: str, below: str) -> None:
    """Under the cursor the name of a practice is bold, and what is said below it is not."""
    keep_session(studio, CHAIR, 9)
    async with open_app(studio) as driver:
        await read_today(driver)
        await driver.press(*keys)
        practices = driver.app.screen.query_one(PracticeList)
        segments = [each for strip in practices.render_lines(Region(0, 0, *practices.outer_size)) for each in strip]
        bold = "".join(each.text for each in segments if each.style and each.style.bold)
        assert name in bold
        assert below not in bold


async def test_today_is_done(studio: Studio) -> None:
    """What was practised today is not offered again: it is said to be done, the cursor passes it, and d says so too."""
    for days in (0, 9):
        keep_session(studio, CHAIR, days)
    async with open_app(studio) as driver:
        assert await read_today(driver) == "Today Chair Rest ✓ done"
        assert read_preview_title(driver) == "Legs Up the Wall"
        await driver.press("d")
        assert "Today's is done" in driver.read_notices()
        await driver.press("slash")
        await driver.write("chair")
        assert "done" not in driver.read("#practices")
        await driver.press("escape", "home", "enter")
        assert read_card_name(driver) == "Legs Up the Wall"


async def test_a_window_left_open_over_night(studio: Studio) -> None:
    """Whoever comes back to a window the next day finds the date of that day there, and what is offered on it."""
    keep_session(studio, CHAIR, 0)
    async with open_app(studio) as driver:
        assert await read_today(driver) == "Today Chair Rest ✓ done"
        studio.clock.sleep(timedelta(hours=21).total_seconds())
        driver.app.post_message(AppFocus())
        assert await read_today(driver) == "Today d Chair Rest 12 min the one you did last"
        assert driver.read("#where").endswith(format_day(studio.clock.date()))


async def test_the_builder_leads_back_where_today_is_done(studio: Studio) -> None:
    """Who leaves the builder with nothing is back at the list, whose first line is passed over by the cursor."""
    keep_session(studio, CHAIR, 0)
    async with open_app(studio) as driver:
        await read_today(driver)
        await driver.press("n", "escape", "escape")
        driver.on(Choose)
        assert read_preview_title(driver) == "Legs Up the Wall"


@pytest.mark.parametrize(("practice", "name"), [("pose/corpse-pose", "Corpse pose"), ("made-for-you", "Your practice")])
async def test_what_is_in_no_list_is_done_too(studio: Studio, practice: str, name: str) -> None:
    """A pose alone, and a practice that was made for today and is in no file, are done as well."""
    keep_session(studio, practice, 0)
    async with open_app(studio) as driver:
        assert await read_today(driver) == f"Today {name} ✓ done"


async def test_what_is_looked_for_has_no_offer_above_it(studio: Studio) -> None:
    """What has the words is listed alone, without the offer, which is there again after escape."""
    keep_session(studio, HIPS, 1)
    async with open_app(studio) as driver:
        offered = await read_today(driver)
        await driver.press("slash")
        await driver.write("chair")
        assert "Today" not in driver.read("#practices")
        await driver.press("escape")
        assert await read_today(driver) == offered


@pytest.fixture
def runner(studio: Studio, tmp_path: Path) -> Studio:
    """Return the studio of somebody whose watch puts runs into a folder, one of them lately."""
    studio.settings = studio.settings._replace(runs=str(tmp_path))
    keep_run(studio, write_gpx(write_track(ended=studio.clock.date() - timedelta(minutes=20))))
    return studio


def keep_run(studio: Studio, raw: bytes) -> None:
    """Put the file of a run into the folder of runs, written now."""
    path, now = Path(studio.settings.runs, "run.gpx"), studio.clock.date().timestamp()
    path.write_bytes(raw)
    os.utime(path, (now, now))


async def test_after_a_run(runner: Studio) -> None:
    """The newest run makes the offer, before what the history says; its card is fitted to it and says why."""
    keep_session(runner, HIPS, 1)
    async with open_app(runner) as driver:
        why = "20 minutes ago you came back from 12 km: legs, hips and back, a third of its time"
        assert await read_today(driver) == f"Today d Runner's Wall Reset 20 min {why}"
        await driver.press("enter")
        driver.on(Prepare)
        assert f"▸ {why}." in driver.read("CareCard")
        assert driver.lines()[0].endswith("20 min")


async def test_a_run_is_offered_once(runner: Studio) -> None:
    """When wallyoga opens again, the run that was offered is not offered once more."""
    async with open_app(runner) as driver:
        assert await read_today(driver)
    async with open_app(runner) as driver:
        assert not await read_today(driver)


async def test_a_run_that_cannot_be_read(runner: Studio) -> None:
    """A newest file that is cut off is told of, and the practices are there as ever."""
    keep_run(runner, write_gpx()[:300])
    async with open_app(runner) as driver:
        assert not await read_today(driver)
        assert "run.gpx: line 3: found the end in the middle of it: it is cut off" in driver.read_notices()


async def test_the_offer_comes_where_the_cursor_is(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the history is read the offer has its place, and when it comes nothing below the cursor moves."""
    keep_session(studio, HIPS, 1)
    read_past = PracticeLoader.read_past
    monkeypatch.setattr(PracticeLoader, "read_past", lambda _: None)
    async with open_app(studio) as driver:
        practices = driver.on(Choose).query_one(PracticeList)
        before = practices.highlighted, practices.virtual_size, practices.is_on_offer
        assert await read_today(driver) == "Today d … looking at what you did last"
        await driver.press("enter")
        assert "One moment" in driver.read_notices()
        monkeypatch.setattr(PracticeLoader, "read_past", read_past)
        driver.on(Choose).query_one(PracticePanels).read_past()
        assert await read_today(driver) == "Today d Hips and Low Back 18 min the one you did last"
        assert (practices.highlighted, practices.virtual_size, practices.is_on_offer) == before
        assert read_preview_title(driver) == "Hips and Low Back"
