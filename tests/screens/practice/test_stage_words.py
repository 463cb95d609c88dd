"""The words of a hold that opens with slow breaths."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.screens.practice.count_parts import draw_breaths
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_layout import Part, Place
from wallyoga.screens.practice.pacer_parts import DRAWERS
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_clock_time
from wallyoga.text.pace import Pace, Tempo

from ..app_driver import open_practice

pytestmark = pytest.mark.usefixtures("fast")

SIZES = (40, 12), (40, 20), (60, 20), (80, 24), (100, 30), (120, 40), (200, 50)


@pytest.mark.parametrize("size", SIZES)
async def test_the_breaths_that_open_a_hold_are_slow_breaths(studio: Studio, size: tuple[int, int]) -> None:
    """Wherever the slow breaths are counted they are called that, once, in both views and in a pause."""
    async with open_practice(studio, size=size) as driver:
        now = await driver.reach(Kind.HOLD, into=2)
        for _ in range(2):
            words = [word for line in driver.lines() for word in line.split()]
            assert [word for word in words if word in ("slow", "breaths")] == ["slow", "breaths"], driver.read_screen()
            await driver.press("space")
            assert driver.read_words().count("slow") == 1, driver.read_screen()
            await driver.press("space")
            await driver.wait(4)
            await driver.press("z")
            await driver.wait(1)
        await driver.wait(now.step.breathing[0].seconds)
        assert "slow" not in driver.read_words()


async def test_the_time_of_a_hold_has_the_rows_of_the_side(studio: Studio) -> None:
    """While slow breaths are counted the time left of their hold stands where a side would."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=2)
        pacer = driver.practice.query_one(Pacer)
        for size in SIZES[2:]:
            await driver.resize(*size)
            assert pacer.reading.left == format_clock_time(driver.now.left)
            place, top = pacer.arrangement[Part.SIDE], pacer.content_region.y + pacer.arrangement[Part.SIDE].y
            rows = "".join(line[pacer.content_region.x :] for line in driver.lines()[top : top + place.rows])
            assert "to go" in rows
            assert set(rows) & set("█▀▄")


def test_on_a_side_both_the_words_and_the_time_are_beside_the_dots() -> None:
    """A hold on a side has its words and its time in one row with its dots, which stand closer for that."""
    pace = Pace("1", ("of 5 slow", "breaths", "4:59 to go"), "IN", "3 s", Tempo.IN, (1, 5), "4 min at ease")
    (row,) = draw_breaths(Reading(pace, Side.LEFT), Place(0, 7, 31, 1), Place(0, 0, 31, 7))
    assert "".join(text for text, _ in row).split() == ["◉○○○○", "slow", "breaths", "4:59", "to", "go"]


@pytest.mark.parametrize(
    ("columns", "right"),
    [(60, "slow breaths, 4:59 to go"), (36, "4:59 to go"), (26, "")],
)
def test_what_is_counted_stands_at_the_right_end_of_what_is_next(columns: int, right: str) -> None:
    """In the row of what is next the time goes before what is counted, where both have no room."""
    pace = Pace("1/5", (), "IN", "3 s", Tempo.IN, (1, 5), "4 min at ease")
    reading = Reading(pace, Side.LEFT, following="4 min at ease", left="4:59", unit="slow breaths")
    (row,) = DRAWERS[Part.NEXT](reading, Place(0, 0, columns, 1))
    assert "".join(text for text, _ in row).removeprefix("next: 4 min at ease").strip() == right
