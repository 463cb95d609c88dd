"""The figure of a practice, which moves as far as the person is told."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wallyoga.library.loader import load_drawing
from wallyoga.library.posture import find_posture
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import SIDE_POSE, Side
from wallyoga.screens.practice.guided_figure import MOVING, GuidedFigure
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView

from ..app_driver import PracticeDriver, open_practice

FLIGHT = "after-a-long-flight"
"""A practice with a change of sides of whose way nothing is drawn."""


def draw(driver: PracticeDriver) -> tuple[str, ...]:
    """Return the figure that is shown, line by line."""
    view = driver.practice.query_one(FigureView)
    return tuple(strip.text for strip in view.render_lines(view.size.region))


async def look(driver: PracticeDriver, seconds: float) -> None:
    """Let the clock run, and the practice look at it often enough for the figure to move."""
    for _ in range(round(seconds * 10)):
        driver.clock.seconds += 0.1
        driver.practice.look()
    await driver.rest()


@pytest.mark.parametrize(("practice", "kind"), [("desk-break", Kind.ENTER), (FLIGHT, Kind.SWITCH)])
async def test_the_figure_goes_with_the_instructions(studio: Studio, practice: str, kind: Kind) -> None:
    """With each instruction the figure moves on, and it stands still while that is done."""
    studio.settings = studio.settings._replace(motion=True)
    async with open_practice(studio, practice=practice) as driver:
        await driver.reach(kind)
        shown = [draw(driver)]
        for _ in driver.now.step.texts[1:]:
            await look(driver, MOVING + 0.2)
            shown.append(draw(driver))
            await look(driver, driver.now.step.text_every - MOVING - 0.3)
            assert draw(driver) == shown[-1]
            await look(driver, 0.2)
        await look(driver, MOVING)
        assert all(before != after for before, after in pairwise([*shown, draw(driver)]))


async def test_without_motion_the_end_of_each_instruction_is_there_at_once(studio: Studio) -> None:
    """Without motion the figure stands still while an instruction is told, and is in the pose with the last."""
    async with open_practice(studio) as driver:
        now = await driver.reach(Kind.ENTER, Side.RIGHT)
        for _ in now.step.texts:
            await look(driver, 0.2)
            shown = draw(driver)
            await look(driver, now.step.text_every - 0.4)
            assert draw(driver) == shown
            await look(driver, 0.2)
        await look(driver, 0.2)
        assert (draw(driver), driver.now.step.kind) == (shown, Kind.HOLD)


async def test_the_figure_does_what_each_line_of_the_way_in_says(studio: Studio) -> None:
    """With each line the body comes to where its pose says it then is, and with the last one into the pose."""
    async with open_practice(studio) as driver:
        figure = GuidedFigure(studio)
        figure.follow(await driver.reach(Kind.HOLD))
        now = await driver.reach(Kind.ENTER, Side.RIGHT)
        postures = []
        for _ in now.step.texts:
            figure.follow(driver.now)
            await driver.wait(MOVING + 0.1)
            assert figure.measure_way(driver.now) == 1.0
            postures.append(figure.posture)
            await driver.wait(now.step.text_every - MOVING - 0.1)
        pose = find_posture(studio.library, "strap-hamstring", Side.RIGHT)
        assert pose is not None
        assert postures == [*load_drawing().list_stops(pose), pose]


async def test_a_change_of_sides_goes_back_as_it_came(studio: Studio) -> None:
    """A change leaves by the first line of the way in, on the side before, and comes in by the second."""
    async with open_practice(studio) as driver:
        figure = GuidedFigure(studio)
        figure.follow(await driver.reach(Kind.HOLD, Side.RIGHT))
        now = await driver.reach(Kind.SWITCH)
        postures = []
        for _ in now.step.texts:
            figure.follow(driver.now)
            postures.append(figure.posture)
            await driver.wait(now.step.text_every)
        right, left = (find_posture(studio.library, "strap-hamstring", side) for side in (Side.RIGHT, Side.LEFT))
        assert right is not None
        assert left is not None
        list_stops = load_drawing().list_stops
        assert postures == [list_stops(right)[0], list_stops(left)[1], left]


async def test_before_the_first_line_that_is_drawn_the_body_stays_as_it_was(studio: Studio) -> None:
    """Where fewer lines are drawn than there are, the first of them leave the body as it was."""
    async with open_practice(studio) as driver:
        figure = GuidedFigure(studio)
        figure.follow(driver.now)
        before = figure.posture
        now = await driver.reach(Kind.ENTER)
        figure.follow(now)
        assert figure.posture is before
        await driver.press("plus")
        figure.follow(driver.now)
        assert (driver.now.step.seconds, figure.posture is before) == (now.step.seconds + 10, True)
        await driver.wait(now.step.text_every)
        figure.follow(driver.now)
        assert figure.posture is not before


async def test_nobody_is_in_the_first_pose_before_the_way_in_is_told(studio: Studio) -> None:
    """While one gets ready the figure sits, or stands where the pose is done on one's feet."""
    async with open_practice(studio) as driver:
        sitting = draw(driver)
        await driver.reach(Kind.HOLD)
        assert draw(driver) != sitting


async def test_coming_out_is_shown(studio: Studio) -> None:
    """On the way out of a pose the figure leaves it too."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        held = draw(driver)
        await driver.press("x")
        assert driver.now.step.kind is Kind.LEAVE
        assert draw(driver) != held


async def test_who_rests_on_one_side_comes_up_with_the_last_words(studio: Studio) -> None:
    """While the hands go to the floor the body lies on its side, and it comes up once it is told to push up."""
    async with open_practice(studio) as driver:
        figure, postures = GuidedFigure(studio), []
        for _ in driver.session.plan.steps:
            driver.session.next(driver.clock.now())
            figure.follow(driver.now)
            if driver.now.step.pose == SIDE_POSE:
                postures.append(figure.posture)
                if driver.now.step.breaths is None:
                    break
        await driver.wait(driver.now.step.text_every)
        figure.follow(driver.now)
        resting, begun = postures
        assert begun is resting
        assert figure.posture is not resting


async def test_a_body_does_not_stay_in_the_middle_of_its_turn(studio: Studio) -> None:
    """Between two instructions of a change of sides the body lies on one side of the wall or on the other."""
    async with open_practice(studio, practice="hotel-room") as driver:
        figure = GuidedFigure(studio)
        figure.follow(await driver.reach(Kind.HOLD, Side.RIGHT))
        now = await driver.reach(Kind.SWITCH)
        figure.follow(now)
        stops = []
        for _ in now.step.texts:
            await driver.wait(MOVING + 0.1)
            stops.append(figure.measure_way(driver.now))
            await driver.wait(now.step.text_every - MOVING - 0.1)
        assert stops == [0.3, 0.7, 1.0]


async def test_a_body_that_turns_over_into_another_pose_does_not_stay_in_its_middle(studio: Studio) -> None:
    """Half way into a pose that is drawn the other way round, the body has turned over."""
    async with open_practice(studio, practice=FLIGHT) as driver:
        figure = GuidedFigure(studio)
        while driver.now.step.pose != "ankles-at-the-wall":
            figure.follow(driver.now)
            await driver.press("right")
            await driver.wait(3)
        await driver.press("left")
        now = driver.now
        figure.follow(now)
        await driver.wait(now.step.text_every + MOVING + 0.1)
        assert (now.step.kind, figure.measure_way(driver.now)) == (Kind.ENTER, 0.7)


async def test_a_pause_shows_where_a_move_ends(studio: Studio) -> None:
    """Who pauses in the middle of a move sees the body where it is to come, also when going on."""
    async with open_practice(studio) as driver:
        figure = GuidedFigure(studio)
        figure.follow(await driver.reach(Kind.HOLD, Side.RIGHT))
        figure.follow(await driver.reach(Kind.SWITCH))
        await driver.wait(MOVING / 2)
        figure.follow(driver.now)
        assert 0.0 < (figure.measure_way(driver.now) or 0.0) < 1.0
        for _ in ("paused", "going on"):
            await driver.press("space")
            figure.follow(driver.now)
            assert figure.measure_way(driver.now) == 1.0
        await driver.wait(driver.now.settling + driver.now.step.text_every - driver.now.elapsed + MOVING / 2)
        figure.follow(driver.now)
        assert driver.now.text_number == 1
        assert (figure.measure_way(driver.now) or 0.0) < 1.0


async def test_the_way_into_a_rest_is_shown_with_its_first_instruction(studio: Studio) -> None:
    """Between two poses the body rests with the first instruction into the rest, and not half way there."""
    async with open_practice(studio) as driver:
        while not (driver.now.step.kind is Kind.ENTER and studio.library.poses[driver.now.step.pose].rest):
            await driver.press("right")
            await driver.wait(3)
        figure = GuidedFigure(studio)
        figure.follow(driver.now)
        await driver.wait(max(0.0, MOVING + 0.1 - driver.now.elapsed))
        assert (driver.now.text_number, figure.measure_way(driver.now)) == (0, 1.0)


async def test_in_a_break_the_body_rests_within_a_few_seconds(studio: Studio) -> None:
    """A break has the body in its resting pose with the first instruction, on whichever side it was."""
    studio.settings = studio.settings._replace(motion=True)
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.LEFT)
        await look(driver, 4)
        await driver.press("r")
        assert (driver.now.step.kind, driver.now.text_number) == (Kind.REST, 0)
        await look(driver, MOVING + 0.2)
        shown = draw(driver)
        await look(driver, driver.now.step.text_every)
        assert driver.now.text_number == 1
        assert draw(driver) == shown
