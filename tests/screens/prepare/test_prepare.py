"""The card before a practice: what to bring, what to be careful about, and how one arrives."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from wallyoga.history.session_entries import Entry
from wallyoga.practice.plan import Plan
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.care_card import CareCard
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio

from ..app_driver import RUNNERS, Driven, opened


@pytest.fixture
def plan(studio: Studio) -> Plan:
    """Return the plan of the runner's practice."""
    return studio.plan(studio.library.sequence(RUNNERS))


async def kept(driven: Driven) -> dict[str, Any]:
    """Begin, practise for a minute, leave, keep, and return the session's document."""
    await driven.press("enter")
    await driven.wait(60)
    await driven.press("q", "down", "enter", "escape")
    (entry,) = driven.studio.history.entries()
    assert isinstance(entry, Entry)
    return tomllib.loads(entry.path.read_text(encoding="utf-8"))


async def test_the_card_says_what_matters_before(studio: Studio, plan: Plan) -> None:
    """The card names what to bring, every caution, every sign to stop at, and what helps against tingling."""
    library = studio.library
    sequence = library.sequence(RUNNERS)
    async with opened(studio, start=plan, size=(140, 40)) as driven:
        words = driven.read("CareCard")
        assert "27 min" in driven.lines()[0]
        for said in (
            sequence.summary,
            *library.props(sequence),
            *(caution.name for caution in library.cautioned(sequence)),
            *library.cautions.stop_signs,
            library.cautions.tingling,
        ):
            assert said in words
        assert "↑ ↓ more" not in words


async def test_a_plan_fitted_to_the_time_says_what_it_leaves_out(studio: Studio) -> None:
    """What was left out to fit the time there is stands on the card."""
    short = studio.plan(studio.library.sequence(RUNNERS), 15)
    assert short.notes
    async with opened(studio, start=short) as driven:
        assert all(note in driven.read("CareCard") for note in short.notes)


async def test_how_one_arrives_is_kept(studio: Studio, plan: Plan) -> None:
    """The arrows choose a word, and it is in the session's file."""
    async with opened(studio, start=plan) as driven:
        await driven.press("right", "left")
        document = await kept(driven)
        assert document["arrived"] == "tense"


async def test_left_open_how_one_arrives_is_absent(studio: Studio, plan: Plan) -> None:
    """Where nothing was chosen the session's file says nothing of it."""
    async with opened(studio, start=plan) as driven:
        document = await kept(driven)
        assert "arrived" not in document


async def test_what_does_not_fit_can_be_read_by_scrolling(studio: Studio, plan: Plan) -> None:
    """In a small window the card says that there is more, down shows it, and up leads back."""
    async with opened(studio, start=plan, size=(60, 20)) as driven:
        tingling = studio.library.cautions.tingling.split()[-1]
        card = driven.app.screen.query_one(CareCard)
        assert "↑ ↓ more" in driven.seen()
        assert tingling not in driven.read("CareCard")
        await driven.press(*["down"] * int(card.max_scroll_y))
        assert tingling in driven.read("CareCard")
        await driven.press("up")
        assert card.scroll_y == card.max_scroll_y - 1
        assert driven.whole("#arrive")


async def test_care_that_was_read_is_one_line(studio: Studio, plan: Plan) -> None:
    """After it was read once the care is one line, all of it by a key; with another caution it is whole again."""
    tingling = studio.library.cautions.tingling
    async with opened(studio, start=plan, size=(140, 40)) as driven:
        assert tingling in driven.read("CareCard")
        await driven.press("enter")
    async with opened(studio, start=plan, size=(140, 40)) as driven:
        assert "! Ask first glaucoma · high blood pressure" in driven.read("CareCard")
        assert tingling not in driven.read("CareCard")
        await driven.press("c")
        assert tingling in driven.read("CareCard")
        await driven.press("c", "escape", "s", "end", "space", "escape", "enter")
        driven.on(Prepare)
        assert tingling in driven.read("CareCard")


async def test_what_to_bring_is_ticked(studio: Studio, plan: Plan) -> None:
    """Space ticks one thing after the other, and after the last none is ticked."""
    async with opened(studio, start=plan) as driven:
        seen = []
        for _ in range(3):
            await driven.press("space")
            seen.append([mark for mark in driven.read("BringList") if mark in "○✓"])
        assert seen == [["✓", "○"], ["✓", "✓"], ["○", "○"]]


async def test_the_plan_and_its_first_figure_are_beside_the_care(studio: Studio, plan: Plan) -> None:
    """Beside the care stand the figure of the first pose and every step."""
    async with opened(studio, start=plan) as driven:
        assert "First: Legs up the wall, straight" in driven.read("#beside")
        names = [studio.library.poses[step.pose].name for step in studio.library.sequence(RUNNERS).steps]
        assert all(name in driven.read("Outline") for name in names)


async def test_there_is_time_to_lie_down(studio: Studio, plan: Plan) -> None:
    """Enter gives the seconds that are set, as a bar that drains; when they are over the practice begins by itself."""
    studio.settings = replace(studio.settings, lie_down=30)
    async with opened(studio, start=plan) as driven:
        await driven.press("enter", "right")
        card = driven.on(Prepare)
        assert "Come to the wall" in driven.read("LieDown")
        filled = []
        for _ in range(3):
            filled.append(driven.read("DrainingBar").count("█"))
            driven.clock.seconds += 4
            card.look()
            await driven.rest()
        assert filled == sorted(filled, reverse=True)
        assert len(set(filled)) == 3
        assert not driven.running
        for _ in range(5):
            driven.clock.seconds += 4
            card.look()
        await driven.rest()
        assert driven.running


async def test_time_to_lie_down_is_no_wall(studio: Studio, plan: Plan) -> None:
    """Escape leads back to the card, enter begins at once, and time in which nobody was there does not count."""
    studio.settings = replace(studio.settings, lie_down=30)
    async with opened(studio, start=plan) as driven:
        await driven.press("enter")
        assert "begin now" in driven.lines()[-1]
        await driven.press("escape")
        card = driven.on(Prepare)
        assert "lie down" in driven.lines()[-1]
        await driven.press("enter")
        driven.clock.seconds += 3600
        card.look()
        await driven.rest()
        driven.on(Prepare)
        await driven.press("enter")
        assert driven.running


async def test_escape_returns_and_enter_begins(studio: Studio, plan: Plan) -> None:
    """Escape leads back to the list with nothing begun, and enter starts the practice, whatever was left open."""
    async with opened(studio, start=plan) as driven:
        driven.on(Prepare)
        await driven.press("escape")
        driven.on(Choose)
        assert not driven.running
        await driven.press("enter", "enter")
        assert driven.running
        assert "seconds" in driven.seen()
