"""The card before a practice: what to bring, what to be careful about, and how one arrives."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from textual.containers import VerticalScroll

from wallyoga.history.session_entries import Entry
from wallyoga.practice.plan import Plan
from wallyoga.screens.choose.screen import Choose
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
        words = driven.prose()
        for said in (
            sequence.summary,
            *library.props(sequence),
            *(caution.name for caution in library.cautioned(sequence)),
            *library.cautions.stop_signs,
            library.cautions.tingling,
            "27 min",
        ):
            assert said in words
        assert "↑ ↓ more" not in words


async def test_a_plan_fitted_to_the_time_says_what_it_leaves_out(studio: Studio) -> None:
    """What was left out to fit the time there is stands on the card."""
    short = studio.plan(studio.library.sequence(RUNNERS), 15)
    assert short.notes
    async with opened(studio, start=short) as driven:
        assert all(note in driven.prose() for note in short.notes)


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
        card = driven.app.screen.query_one("#card", VerticalScroll)
        assert "↑ ↓ more" in driven.seen()
        assert tingling not in driven.prose()
        await driven.press(*["down"] * int(card.max_scroll_y))
        assert tingling in driven.prose()
        await driven.press("up")
        assert card.scroll_y == card.max_scroll_y - 1
        assert driven.whole("#arrive")


async def test_escape_returns_and_enter_begins(studio: Studio, plan: Plan) -> None:
    """Escape leads back to the list with nothing begun, and enter starts the practice, whatever was left open."""
    async with opened(studio, start=plan) as driven:
        driven.on(Prepare)
        await driven.press("escape")
        driven.on(Choose)
        assert not driven.running
        await driven.press("enter", "enter")
        assert driven.running
        assert "Get ready" in driven.seen()
