"""A whole practice by keys, from the list to the reflection, and what is kept of it."""

from __future__ import annotations

from itertools import pairwise

from wallyoga.history.record import Record
from wallyoga.history.session_entries import Entry
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.session_state import Hold, Outcome
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio
from wallyoga.text.amounts import describe_next

from ..app_driver import RUNNERS, AppDriver, open_app

RANGES = {
    "strap-hamstring": (8, 10),
    "strap-hamstring-across": (8, 10),
    "wall-butterfly": (12, 16),
    "wall-figure-four": (12, 16),
}
"""The breaths of each pose that is counted in them."""

ACROSS = "strap-hamstring-across"


async def begin(driver: AppDriver) -> Plan:
    """Choose the runner's practice in the list, begin it, and return its plan."""
    driver.on(Choose)
    ids = list(driver.studio.library.sequences)
    await driver.press(*["j"] * ids.index(RUNNERS), "enter", "enter")
    return driver.studio.plan(driver.studio.library.sequence(RUNNERS))


def load_session(studio: Studio) -> Record:
    """Return the one session that was kept."""
    (entry,) = studio.history.entries()
    assert isinstance(entry, Entry)
    return entry.record


def assert_equal_sides(holds: tuple[Hold, ...]) -> None:
    """Hold that each pose with sides was done in turn on both, with the same count and time."""
    sided = [hold for hold in holds if hold.side and not hold.revisit]
    assert sided
    for first, second in zip(sided[::2], sided[1::2], strict=True):
        assert (first.pose, first.side) == (second.pose, second.side.other if second.side else None)
        assert (first.breaths, first.seconds) == (second.breaths, second.seconds)


def assert_all_done(holds: tuple[Hold, ...]) -> None:
    """Hold that every hold was done as planned, inside the range of its pose."""
    for hold in holds:
        assert (hold.breaths, hold.seconds) == (hold.planned_breaths, hold.planned_seconds)
        least, most = RANGES.get(hold.pose, (0, 99))
        if hold.pose in RANGES and not hold.revisit:
            assert hold.breaths is not None
            assert least <= hold.breaths <= most


async def test_a_whole_practice_with_one_answer(studio: Studio) -> None:
    """It ends by itself in the reflection; both sides had the same, and the side that was said to be tighter more."""
    async with open_app(studio) as driver:
        driver.paints = True
        plan = await begin(driver)
        asks = [start for step, start in zip(plan.steps, plan.starts, strict=True) if step.kind is Kind.ASK]
        await driver.wait(asks[0] + 1)
        assert "s the same" in driver.read_words()
        await driver.press("left")
        await driver.wait(plan.seconds)
        driver.on(Reflect)
        record = load_session(studio)
    assert record.outcome is Outcome.COMPLETED
    assert {hold.pose for hold in record.holds} >= set(RANGES)
    assert_equal_sides(record.holds)
    assert_all_done(record.holds)
    (again,) = (hold for hold in record.holds if hold.revisit)
    assert (again.pose, again.side) == (ACROSS, "left")
    assert 8 <= (again.breaths or 0) <= 10
    assert record.reflection.tighter == {ACROSS: "left"}


async def test_a_whole_practice_without_a_key(studio: Studio) -> None:
    """With nothing answered at all it ends by itself in the reflection, after exactly its time, with no more holds."""
    async with open_app(studio) as driver:
        driver.paints = True
        plan = await begin(driver)
        await driver.wait(plan.seconds - 1)
        assert driver.running
        await driver.wait(1)
        driver.on(Reflect)
        record = load_session(studio)
    assert record.outcome is Outcome.COMPLETED
    assert record.practised_seconds == round(plan.seconds)
    assert_equal_sides(record.holds)
    assert_all_done(record.holds)
    assert not any(hold.revisit for hold in record.holds)
    assert not record.reflection.tighter


async def test_each_change_is_announced_in_time(studio: Studio) -> None:
    """At the end of every step the line of what is next says what then comes."""
    async with open_app(studio) as driver:
        driver.paints = True
        plan = await begin(driver)
        for number, (start, end) in enumerate(pairwise(plan.starts[:9])):
            await driver.wait(end - start - 1)
            assert driver.running
            following = driver.running.query_one(Pacer).reading.following
            assert following == describe_next(plan.steps[number + 1])
            assert f"next: {following.split()[0]}" in driver.read_words()
            await driver.wait(1)
