"""A running practice in windows of every size."""

from __future__ import annotations

import re

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side, fill_in_side
from wallyoga.practice.session_state import State
from wallyoga.screens.base import TOO_SMALL
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_layout import Part
from wallyoga.screens.practice.rail import Rail
from wallyoga.screens.practice.title import Title
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_clock_time
from wallyoga.widgets.floor_type import THIN_SPACE, TypeSize, draw_text, find_size, wrap_text

from ..app_driver import PracticeDriver, open_practice

pytestmark = pytest.mark.usefixtures("fast")

DESIGNED = ((100, 30), (80, 24), (60, 20))
"""The sizes at which everything that matters is on the screen."""

LOWER = set(" ▄▖▗")
"""The cells whose upper half is empty."""

EVERY = ((80, 24), (60, 20), (200, 50), (39, 11), (40, 12), (1, 1), (100, 30))


def paces(driver: PracticeDriver) -> bool:
    """Return whether phase and bar are whole on the screen, and nothing else lies where they are."""
    pacer = driver.practice.query_one(Pacer)
    bar = pacer.arrangement[Part.BAR]
    selectors = ("#where", "Rail", "Title", "#words", "KeyLine")
    others = [driver.practice.query_one(selector) for selector in selectors]
    return (
        driver.practice.region.contains_region(pacer.region)
        and bar.y + bar.rows <= pacer.size.height
        and not any(pacer.region.overlaps(other.region) for other in others if other.display and other.visible)
    )


WORDS = (TypeSize.NARROW, TypeSize.SMALL, TypeSize.LARGE)
"""The sizes of words in floor type."""


def is_drawn(driver: PracticeDriver, text: str, *sizes: TypeSize) -> bool:
    """Return whether a text is on the screen in floor type of one of these sizes, or of those for words."""
    screen = driver.read_screen()
    drawn = [
        draw_text(words, size, is_low=is_low)
        for words in (text, text.replace(" ", THIN_SPACE))
        for size in sizes or WORDS
        for is_low in (False, True)
    ]
    return any(all(row.strip() in screen for row in rows) for rows in drawn)


def says_rest(driver: PracticeDriver) -> bool:
    """Return whether the pacer says that one rests."""
    pacer = driver.practice.query_one(Pacer)
    return Part.WORD in pacer.arrangement and pacer.reading.pace.word == "REST"


def is_large(driver: PracticeDriver, short: str) -> bool:
    """Return whether an instruction is on the screen in floor type, in the place of the move or beside the pacer."""
    place = driver.practice.query_one(Pacer).arrangement.get(Part.MOVE)
    if place is None:
        return is_drawn(driver, short)
    rows = wrap_text(short, place.columns, place.rows, TypeSize.LARGE)
    return bool(rows) and all(row.strip() in driver.read_screen() for row in rows)


async def assert_whole(driver: PracticeDriver, *sizes: tuple[int, int]) -> None:
    """Hold that count, breath bar and keys are on the screen at these sizes, with and without the figure."""
    for size in sizes:
        await driver.resize(*size)
        for _ in range(2):
            assert driver.is_whole("KeyLine"), (size, driver.read_screen())
            assert paces(driver), (size, driver.read_screen())
            assert driver.lines()[-1].endswith(("? help", " ?"))
            await driver.press("z")


async def test_what_matters_is_on_the_screen(studio: Studio) -> None:
    """Count, breath bar and key line are whole in a move, in a hold and in a pause, at every size, bigger or not."""
    smallest = DESIGNED[-1]
    async with open_practice(studio) as driver:
        await assert_whole(driver, smallest)
        await driver.reach(Kind.HOLD, Side.RIGHT, into=15)
        await assert_whole(driver, *DESIGNED)
        await driver.press("space")
        await assert_whole(driver, smallest)


async def test_the_question_is_read_from_the_floor(studio: Studio) -> None:
    """The question is in floor type, in fewer words where it must be, and its pose is named once."""
    async with open_practice(studio) as driver:
        asked = (await driver.reach(Kind.ASK)).step
        for size, words in (
            ((60, 20), "Which was tighter?"),
            ((80, 24), "Which side was tighter?"),
            ((100, 30), "Which side was tighter?"),
        ):
            await driver.resize(*size)
            for _ in range(2):
                screen = driver.read_screen()
                assert is_drawn(driver, words)
                assert screen.count(asked.name) == 1
                await driver.press("z")
                await driver.wait(1)


async def test_the_question_and_its_keys_are_on_the_screen(studio: Studio) -> None:
    """The question and the keys that answer it can be read at every size, bigger or not."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        for size in (*DESIGNED, (200, 50)):
            await driver.resize(*size)
            for _ in range(2):
                await driver.until("s the same")
                assert driver.practice.query_one(Title).text.name == "Which side was tighter?"
                assert {Part.QUESTION, Part.ANSWERS} <= set(driver.practice.query_one(Pacer).arrangement)
                assert all(key in driver.lines()[-1] for key in ("←l left", "s the same", "→r right")), (
                    size,
                    driver.read_screen(),
                )
                assert paces(driver)
                await driver.press("z")


@pytest.mark.parametrize("size", DESIGNED)
async def test_the_floor_mode_says_what_to_do(studio: Studio, size: tuple[int, int]) -> None:
    """From the floor each thing to do is said in few letters, large and in its turn, in a pause too."""
    async with open_practice(studio, size=size) as driver:
        await driver.press("z")
        await driver.reach(Kind.SWITCH)
        pacer = driver.practice.query_one(Pacer)
        for text in studio.library.poses[driver.now.step.pose].short_change:
            place = pacer.arrangement[Part.MOVE]
            assert pacer.reading.cue == fill_in_side(text, driver.now.step.side)
            assert wrap_text(pacer.reading.cue, place.columns, place.rows), driver.read_screen()
            await driver.press("space")
            assert pacer.reading.cue == fill_in_side(text, driver.now.step.side)
            assert paces(driver)
            await driver.press("space")
            await driver.wait(3 + driver.now.step.text_every)
        assert driver.now.step.kind is Kind.HOLD
        pose = studio.library.poses[driver.now.step.pose]
        assert pacer.reading.cue == pose.short_cues[0]


async def test_a_cue_on_the_floor_has_air_above(studio: Studio) -> None:
    """What is next and the bar leave an empty row above the large cue, or half of one where rows are few."""
    async with open_practice(studio) as driver:
        await driver.press("z")
        await driver.reach(Kind.HOLD, Side.RIGHT)
        pacer = driver.practice.query_one(Pacer)
        for size in DESIGNED:
            await driver.resize(*size)
            rows, cue = driver.lines()[pacer.content_region.y :], pacer.arrangement[Part.CUE]
            first = next(y for y in range(cue.y, cue.y + cue.rows) if rows[y].strip())
            assert not rows[first - 1].strip() or set(rows[first]) <= LOWER, driver.read_screen()


async def test_where_rows_are_few_large_letters_have_half_a_row_below_the_rail(studio: Studio) -> None:
    """At 60x20 side and count begin in the lower half of the row below the rail, in a hold and in a move."""
    async with open_practice(studio, size=(60, 20)) as driver:
        for kind in (Kind.ENTER, Kind.HOLD):
            await driver.reach(kind, Side.RIGHT)
            pacer = driver.practice.query_one(Pacer).content_region
            row = driver.lines()[pacer.y][pacer.x :]
            assert row.strip()
            assert set(row) <= LOWER


async def test_large_letters_on_the_floor_stand_free_of_the_rail(studio: Studio) -> None:
    """In the view from the floor a row is empty between the rail and the phase."""
    async with open_practice(studio) as driver:
        await driver.press("z")
        await driver.reach(Kind.HOLD, Side.RIGHT, into=30)
        pacer, rail = driver.practice.query_one(Pacer), driver.practice.query_one(Rail)
        for size in ((60, 20), (80, 24), (80, 28), (100, 30), (200, 50)):
            await driver.resize(*size)
            first = pacer.content_region.y + min(place.y for place in pacer.arrangement.values())
            rows = driver.lines()[rail.region.bottom : first]
            assert rows
            assert not "".join(rows).strip()


async def test_where_a_line_is_the_title_it_says_where_a_change_goes(studio: Studio) -> None:
    """At 40x12 the title has both sides in the last breath of the first and as one lets go, then the new one alone."""
    async with open_practice(studio, size=(40, 12)) as driver:
        now = await driver.reach(Kind.HOLD, Side.RIGHT)
        assert "RIGHT" in driver.read("Title")
        assert "LEFT" not in driver.read("Title")
        await driver.wait(now.left - 1)
        assert "RIGHT → LEFT" in driver.read("Title")
        now = await driver.reach(Kind.SWITCH)
        assert "RIGHT → LEFT" in driver.read("Title")
        await driver.wait(now.step.text_every)
        assert "RIGHT" not in driver.read("Title")
        assert "LEFT" in driver.read("Title")


async def test_a_change_on_the_floor_names_no_side_while_the_first_is_let_go_of(studio: Studio) -> None:
    """From the floor the first row names the pose alone until one comes to the new side."""
    async with open_practice(studio, size=(100, 30)) as driver:
        await driver.press("z")
        now = await driver.reach(Kind.SWITCH)
        assert "side" not in driver.lines()[0]
        await driver.wait(now.step.text_every)
        assert "LEFT side" in driver.lines()[0]


async def test_the_floor_mode_names_the_pose(studio: Studio) -> None:
    """From the floor the pose and its side stand in the place of the practice's name."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        for size in DESIGNED:
            await driver.resize(*size)
            before = driver.lines()[0]
            assert ("Strap hamstring" if size == DESIGNED[-1] else driver.plan.name) in before
            await driver.press("z")
            assert "Strap hamstring · RIGHT side" in driver.lines()[0]
            await driver.press("z")
            assert driver.lines()[0] == before


async def test_no_title_is_cut(studio: Studio) -> None:
    """At 60x20 the first row and what is next are in whole words at every step, with the figure and on the floor."""
    async with open_practice(studio, size=(60, 20)) as driver:
        for _ in driver.plan.steps[1:]:
            for _ in range(2):
                assert "…" not in driver.read_screen()
                await driver.press("z")
            await driver.wait(2)
            await driver.press("right")
            await driver.wait(2)


async def test_where_rows_are_few_the_pose_is_named_in_full(studio: Studio) -> None:
    """At 60x20 the pose has the first row, over the whole width, and the figure begins below the rail."""
    async with open_practice(studio, size=(60, 20)) as driver:
        await driver.reach(Kind.HOLD)
        assert driver.lines()[0].split("  ")[1] == "Legs up the wall, straight"
        assert driver.practice.query_one("FigureView").region.y == 2


async def test_the_floor_mode_says_of_how_many_breaths(studio: Studio) -> None:
    """From the floor the count is large with the number of breaths it is of."""
    async with open_practice(studio) as driver:
        await driver.press("z")
        await driver.reach(Kind.HOLD, Side.RIGHT, into=15)
        for size in DESIGNED:
            await driver.resize(*size)
            assert_counted(driver)
            assert not re.search(r"\b\d s\b", driver.read_words()), "the bar tells the seconds of a phase"


@pytest.mark.parametrize("size", [*DESIGNED, (200, 50)])
async def test_a_count_says_of_how_many_breaths_beside_the_figure(studio: Studio, size: tuple[int, int]) -> None:
    """Beside the figure the number of breaths is in floor type as well, and nothing moves as they are counted."""
    async with open_practice(studio, size=size) as driver:
        now = await driver.reach(Kind.HOLD, Side.RIGHT, into=1)
        before = driver.practice.query_one(Pacer).arrangement
        for _ in range(now.step.breaths or 0):
            assert_counted(driver)
            assert driver.practice.query_one(Pacer).arrangement == before
            await driver.wait(now.breath.pattern.seconds)


def assert_counted(driver: PracticeDriver) -> None:
    """Hold that the count of breaths is large in its place, with how many there are in floor type beside it."""
    place, breath = driver.practice.query_one(Pacer).arrangement[Part.COUNT], driver.now.breath
    sizes = [size for size in TypeSize if size.rows >= min(place.rows, TypeSize.LARGE.rows)]
    assert any(is_drawn(driver, f"{breath.number}", size) for size in sizes), driver.read_screen()
    assert any(is_drawn(driver, f"/{breath.of}", size) for size in TypeSize), driver.read_screen()


@pytest.mark.parametrize("size", DESIGNED)
async def test_the_floor_mode_says_how_long_a_hold_still_takes(studio: Studio, size: tuple[int, int]) -> None:
    """From the floor a counted hold tells its time to go, large where no side has those rows."""
    async with open_practice(studio, size=size) as driver:
        await driver.press("z")
        await driver.reach(Kind.HOLD, into=15)
        assert driver.now.step.side is None
        assert is_large(driver, format_clock_time(driver.now.left))
        await driver.reach(Kind.HOLD, Side.RIGHT, into=15)
        assert f"{format_clock_time(driver.now.left)} to go" in driver.read_words()


@pytest.mark.parametrize("size", DESIGNED)
async def test_the_floor_mode_announces_what_is_next(studio: Studio, size: tuple[int, int]) -> None:
    """From the floor the last two breaths of a hold say large what is next, and name the side that comes."""
    async with open_practice(studio, size=size) as driver:
        await driver.press("z")
        pacer = driver.practice.query_one(Pacer)
        now = await driver.reach(Kind.HOLD, Side.RIGHT)
        await driver.wait(now.left - 2 * now.breath.pattern.seconds - 1)
        assert pacer.reading.cue == driver.now.short_text
        await driver.wait(1)
        place = pacer.arrangement[Part.CUE]
        assert pacer.reading.cue == "next: left"
        drawn = wrap_text(pacer.reading.cue, place.columns, place.rows, TypeSize.LARGE, is_low=place.is_low)
        assert drawn
        assert all(row.strip() in driver.read_screen() for row in drawn)


@pytest.mark.parametrize(("size", "words"), [((80, 24), "Strap, across"), ((200, 50), "Strap hamstring, across")])
async def test_the_floor_mode_tells_the_next_pose_from_this(studio: Studio, size: tuple[int, int], words: str) -> None:
    """From the floor a pose that comes is announced by the letters that are its own, not by those it shares."""
    async with open_practice(studio, size=size) as driver:
        await driver.press("z")
        now = await driver.reach(Kind.HOLD, Side.LEFT)
        await driver.wait(now.left - 1)
        assert driver.practice.query_one(Pacer).reading.cue == f"next: {words}"


async def test_the_floor_mode_can_come_in_the_last_breaths(studio: Studio) -> None:
    """Z in the last two breaths of a hold shows what is next from the floor, like z before them."""
    async with open_practice(studio) as driver:
        now = await driver.reach(Kind.HOLD, Side.RIGHT)
        await driver.wait(now.left - now.breath.pattern.seconds)
        await driver.press("z")
        await driver.wait(1)
        assert driver.practice.query_one(Pacer).reading.cue == "next: left"


@pytest.mark.parametrize("size", DESIGNED)
async def test_the_last_breath_of_a_first_side_names_the_other(studio: Studio, size: tuple[int, int]) -> None:
    """Beside the figure the side that comes is large in the last breath, and nothing else moves."""
    async with open_practice(studio, size=size) as driver:
        now = await driver.reach(Kind.HOLD, Side.RIGHT)
        pacer = driver.practice.query_one(Pacer)
        await driver.wait(now.left - now.breath.pattern.seconds - 1)
        announced, before = ("next: left", "RIGHT→LEFT"), pacer.arrangement
        assert not any(is_drawn(driver, text) for text in announced)
        await driver.wait(1)
        assert any(is_drawn(driver, text) for text in announced), driver.read_screen()
        assert pacer.arrangement == before
        await driver.reach(Kind.HOLD, Side.LEFT)
        await driver.wait(driver.now.left - 1)
        assert not any(is_drawn(driver, text) for text in ("next: right", "LEFT→RIGHT"))


@pytest.mark.parametrize(("size", "words"), [((100, 30), "Strap, across"), ((200, 50), "Strap hamstring, across")])
async def test_the_last_breath_of_a_pose_names_the_next(studio: Studio, size: tuple[int, int], words: str) -> None:
    """Beside the figure the pose that comes is large in the last breath before it, and not sooner."""
    async with open_practice(studio, size=size) as driver:
        now = await driver.reach(Kind.HOLD, Side.LEFT)
        await driver.wait(now.left - now.breath.pattern.seconds - 1)
        assert not is_drawn(driver, f"next: {words}")
        await driver.wait(1)
        assert is_drawn(driver, f"next: {words}"), driver.read_screen()


async def test_where_columns_are_few_the_next_pose_is_large_by_its_name_alone(studio: Studio) -> None:
    """At 80x24 the last breath has the name of the pose that comes large, and below it that it is the next."""
    async with open_practice(studio, size=(80, 24)) as driver:
        now = await driver.reach(Kind.HOLD, Side.LEFT)
        await driver.wait(now.left - now.breath.pattern.seconds - 1)
        assert not is_drawn(driver, "Strap, across")
        await driver.wait(1)
        assert is_drawn(driver, "Strap, across"), driver.read_screen()
        assert driver.lines()[7].strip().startswith("next: RIGHT, Strap hamstring, across")
        assert driver.practice.query_one(Title).text.cue_style == "soon"
        await driver.press("z")
        assert driver.practice.query_one(Pacer).reading.cue_style == "soon"


async def test_a_change_says_where_it_goes(studio: Studio) -> None:
    """While the side before is let go of the change is drawn, and names the side that comes, the time beside it."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.SWITCH)
        pacer = driver.practice.query_one(Pacer)
        for size in (*DESIGNED, (200, 50)):
            await driver.resize(*size)
            for text in ("RIGHT→LEFT" if size[0] >= 100 else "R→LEFT", "RIGHT→LEFT"):
                place = pacer.arrangement[Part.SIDE]
                letters = find_size(text, place.columns, place.rows, TypeSize.LARGE)
                assert letters is not None
                rows = draw_text(text, letters, is_low=place.is_low)
                assert all(row.strip() in driver.read_screen() for row in rows), driver.read_screen()
                assert is_drawn(driver, format_clock_time(driver.now.left)), driver.read_screen()
                await driver.press("z")
        await driver.wait(driver.now.step.text_every)
        assert pacer.reading.side is Side.LEFT
        assert pacer.reading.coming is None


async def test_a_cue_is_large_from_the_first(studio: Studio) -> None:
    """Beside the figure each cue of a hold is large from its first moment, and with the first is said what is felt."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        for number, cue in enumerate(studio.library.poses[driver.now.step.pose].short_cues):
            for size in ((100, 30), (120, 40), (200, 50)):
                await driver.resize(*size)
                assert ("Feel it in" in driver.read_words()) is (number == 0)
                width, _ = driver.practice.query_one("#words").content_size
                assert find_size(cue, width, TypeSize.SMALL.rows, TypeSize.SMALL) is not None
                assert is_drawn(driver, cue)
            await driver.wait(driver.now.step.text_every)


async def test_what_is_felt_is_one_line(studio: Studio) -> None:
    """While a hold is felt on a side, one short line of its own says where, at every size."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=1)
        for size in (*DESIGNED, (120, 40), (200, 50)):
            await driver.resize(*size)
            (line,) = (line for line in driver.lines() if "Feel it in" in line)
            words = line[: driver.practice.query_one(Pacer).content_region.x].strip()
            assert words.startswith("Feel it in")
            assert words.endswith(".")


async def test_where_rows_are_few_a_cue_is_large_above_the_figure(studio: Studio) -> None:
    """At 80x24 the name is large while one moves into a pose, in its hold each cue from the first, the name below."""
    async with open_practice(studio, size=(80, 24)) as driver:
        await driver.reach(Kind.ENTER, Side.RIGHT, into=1)
        name, cues = driver.now.step.name, driver.now.next.short_texts if driver.now.next else ()
        assert is_drawn(driver, name)
        await driver.reach(Kind.HOLD, Side.RIGHT)
        for cue in cues:
            assert is_large(driver, cue)
            assert not is_drawn(driver, name)
            assert driver.lines()[7].split("  ")[1] == name
            await driver.wait(driver.now.step.text_every)


@pytest.mark.parametrize("practice", ["runners-wall-reset", "evening", "desk-break"])
async def test_the_rows_beside_the_side_are_never_left_empty(studio: Studio, practice: str) -> None:
    """At 80x24 every hold of a practice begins with its cue large, and with its name whole in the line below."""
    async with open_practice(studio, practice=practice, size=(80, 24)) as driver:
        held = 0
        for _ in driver.plan.steps[1:]:
            await driver.wait(1)
            if driver.now.step.kind is Kind.HOLD:
                held += 1
                assert is_large(driver, driver.now.short_text)
                assert driver.now.step.name in driver.lines()[7]
            await driver.press("right")
        assert held


async def test_what_is_next_is_alike_in_both_views(studio: Studio) -> None:
    """After counted breaths the rest of their hold is next, and only in that the step after it, from the floor too."""
    async with open_practice(studio) as driver:
        now = await driver.reach(Kind.HOLD, into=1)
        for following in ("4 min at ease", "RIGHT, Strap hamstring"):
            for size in (*DESIGNED, (200, 50)):
                await driver.resize(*size)
                for _ in range(2):
                    assert f"next: {following}" in driver.read_words(), size
                    await driver.press("z")
            await driver.wait(now.step.breathing[0].seconds)


@pytest.mark.parametrize("size", [*DESIGNED, (120, 40), (200, 50)])
async def test_a_move_is_large_beside_the_figure_too(studio: Studio, size: tuple[int, int]) -> None:
    """In a move what to do stands large where breath and count are in a hold, the bar on the same rows as there."""
    async with open_practice(studio, size=size) as driver:
        pacer = driver.practice.query_one(Pacer)
        now = await driver.reach(Kind.SWITCH)
        move = pacer.arrangement
        for number, short in enumerate(now.step.short_texts):
            assert is_large(driver, short)
            assert pacer.reading.side is (Side.LEFT if number else Side.RIGHT)
            await driver.wait(now.step.text_every)
        hold = pacer.arrangement
        assert Part.MOVE not in hold
        assert move[Part.BAR] == hold[Part.BAR]
        assert move[Part.COUNT].rows >= TypeSize.SMALL.rows
        assert hold[Part.COUNT].y in (move[Part.COUNT].y, move[Part.MOVE].y, move[Part.MOVE].y - 1)
        ends = [place.y + place.rows for place in (move[Part.MOVE], hold[Part.WORD])]
        assert ends[0] == ends[1]


async def test_a_large_window_has_taller_letters(studio: Studio) -> None:
    """At 200x50 the name, the time and what to do in a move are seven rows high, and so is the word of a pause."""
    async with open_practice(studio, size=(200, 50)) as driver:
        now = await driver.reach(Kind.SWITCH)
        place = driver.practice.query_one(Pacer).arrangement[Part.MOVE]
        tall = [
            *draw_text(now.step.name.partition(", ")[0], TypeSize.TALL),
            *draw_text(format_clock_time(now.left), TypeSize.LARGE),
            *wrap_text(now.short_text, place.columns, place.rows, TypeSize.TALL),
        ]
        assert len(tall) >= 3 * TypeSize.TALL.rows
        assert all(row.strip() in driver.read_screen() for row in tall)
        await driver.press("space")
        assert all(row.strip() in driver.read_screen() for row in draw_text("PAUSE", TypeSize.LARGER))


@pytest.mark.parametrize("size", DESIGNED)
async def test_coming_out_says_large_how(studio: Studio, size: tuple[int, int]) -> None:
    """After x it says coming out, and large what to do until one lies on the side, and only then that one rests."""
    async with open_practice(studio, size=size) as driver:
        await driver.reach(Kind.HOLD, into=30)
        await driver.press("x")
        for short in studio.library.poses[driver.now.step.pose].short_leave:
            assert is_large(driver, short)
            assert_coming_out(driver)
            await driver.press("z")
            assert_coming_out(driver)
            await driver.press("z")
            await driver.wait(driver.now.step.text_every)
        assert driver.now.step.name == "Side rest"
        pacer = driver.practice.query_one(Pacer)
        for short in studio.library.poses[driver.now.step.pose].short_enter:
            assert is_large(driver, short)
            assert not says_rest(driver)
            assert_coming_out(driver)
            await driver.wait(driver.now.step.text_every)
        assert driver.practice.query_one(Title).text.name == "Side rest"
        assert Part.MOVE not in pacer.arrangement
        assert says_rest(driver)


@pytest.mark.parametrize("size", DESIGNED)
async def test_a_break_says_rest_when_one_is_there(studio: Studio, size: tuple[int, int]) -> None:
    """A break first says large how one comes into it, and only then that one rests."""
    async with open_practice(studio, size=size) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=30)
        await driver.press("r")
        assert driver.now.step.kind is Kind.REST
        for short in studio.library.poses[driver.now.step.pose].short_enter:
            assert is_large(driver, short)
            assert not says_rest(driver)
            await driver.wait(driver.now.step.text_every)
        assert says_rest(driver)


def assert_coming_out(driver: PracticeDriver) -> None:
    """Hold that it is said that one comes out, in floor type or beside a time that is larger, and how long it takes."""
    assert driver.practice.query_one(Title).text.is_move
    pacer = driver.practice.query_one(Pacer)
    time, place = driver.now.left, pacer.arrangement[Part.COUNT]
    assert place.rows >= TypeSize.SMALL.rows
    assert is_drawn(driver, "Coming out") or "Coming out" in driver.read_words(), driver.read_screen()
    rows = draw_text(format_clock_time(time), TypeSize.SMALL, is_low=place.is_low)
    assert all(row.strip() in driver.read_screen() for row in rows), driver.read_screen()


async def test_a_rest_counts_its_breaths_from_the_first(studio: Studio) -> None:
    """While the way into a rest is told, phase and count are as large as in any hold, with how many breaths it has."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.REST, into=12)
        pacer = driver.practice.query_one(Pacer)
        for size in DESIGNED:
            await driver.resize(*size)
            assert {Part.WORD, Part.COUNT} <= set(pacer.arrangement)
            assert min(pacer.arrangement[part].rows for part in (Part.WORD, Part.COUNT)) >= TypeSize.SMALL.rows
            assert_counted(driver)
            assert is_large(driver, driver.now.short_text)


async def test_what_a_caution_says_is_said_in_full(studio: Studio) -> None:
    """A rule to stop that a caution puts before the cues of every hold is not left out on the floor."""
    studio.settings = studio.settings._replace(flags=("nerve",))
    async with open_practice(studio, practice="hips-and-low-back") as driver:
        await driver.press("z")
        await driver.reach(Kind.HOLD)
        assert driver.now.text == studio.library.cautions.by_id["nerve"].cue
        assert driver.practice.query_one(Pacer).reading.cue == driver.now.text


@pytest.mark.parametrize("size", [(39, 30), (100, 11)])
async def test_where_there_is_no_room_one_line_says_so(studio: Studio, size: tuple[int, int]) -> None:
    """Under 40 by 12 only the polite line is there; the practice goes on, and is whole again with more room."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD)
        await driver.resize(*size)
        assert not any(part.display for part in driver.practice.children)
        assert driver.read_words() == TOO_SMALL
        await driver.wait(8)
        await driver.resize(40, 12)
        assert TOO_SMALL[:20] not in driver.read_words()
        assert paces(driver)
        assert (driver.now.state, driver.now.elapsed) == (State.RUNNING, 8)


async def test_the_window_can_change_at_any_moment(studio: Studio) -> None:
    """Through moves, holds and the change of sides the window may take every size, and no second is lost or gained."""
    async with open_practice(studio) as driver:
        seconds = 0.0
        for step, size in zip(driver.plan.steps, EVERY, strict=False):
            await driver.resize(*size)
            assert driver.now.step == step
            await driver.wait(step.seconds)
            seconds += step.seconds
            assert driver.now.practised == pytest.approx(seconds)
        assert paces(driver)


async def test_a_practice_can_end_unseen(studio: Studio) -> None:
    """A practice that ends while the window is too small is kept, and the reflection is there with more room."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.resize(30, 8)
        await driver.reach_last(left=0)
        driver.on(Reflect)
        assert len(list(studio.history.entries())) == 1
        await driver.resize(80, 24)
        assert "Kept already" in driver.read_screen()


async def test_the_last_look_may_come_from_resizing(studio: Studio) -> None:
    """A window that changes in the moment the practice ends finds it ended once."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.reach_last(left=2)
        driver.clock.seconds += 2
        await driver.resize(80, 24)
        driver.on(Reflect)
        assert len(list(studio.history.entries())) == 1
