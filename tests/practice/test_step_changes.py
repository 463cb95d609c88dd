"""Changes of the course: more and fewer, and a rest in between."""

from __future__ import annotations

import pytest

from wallyoga.practice.breath import NATURAL, Stage
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import REST_POSE, Side
from wallyoga.practice.session_events import LengthChanged
from wallyoga.practice.session_state import Deed, Op, Outcome
from wallyoga.practice.step_changes import MOST_BREATHS, MOST_SECONDS, insert_rest, nudge_step

from .session_driver import Practised
from .small_plans import PACE, POSES, SMALL, TICK, small_plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT

WALL, FIRST, SWITCH, SECOND = 2, 4, 5, 6
"""The places in the small plan of the hold at the wall, and of the two sides with the change between them."""


def practise(kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Practised:
    """Return the small practice, run until `into` seconds of such a step."""
    practised = Practised(small_plan())
    practised.reach(kind, side, into=into)
    return practised


def make_course(stage: Stage) -> tuple[PlanStep, ...]:
    """Return a course of the one hold at the wall that lasts so long."""
    return (small_plan().steps[WALL]._replace(breathing=(stage,)),)


def test_more_is_a_breath_more() -> None:
    """A hold counted in breaths gets one more, and the change is told and written down."""
    practised = practise(Kind.HOLD, LEFT, into=7)
    left = practised.now.total_left
    assert practised.session.more(practised.at)
    now = practised.now
    assert (now.step.breaths, now.left, now.total_left) == (5, 23, left + 6 + 6)
    assert practised.due(LengthChanged) == [practised.at]
    assert practised.session.deeds == (Deed(Op.MORE, practised.now.practised),)


@pytest.mark.parametrize(("into", "least"), [(0, 1), (5, 1), (6, 2), (17, 3), (18, 4)])
def test_fewer_never_below_the_breath_under_way(into: float, least: int) -> None:
    """However often it is pressed, the breath under way is still finished, and then the hold is over."""
    practised = practise(Kind.HOLD, LEFT, into=into)
    for _ in range(6):
        practised.session.fewer(practised.at)
    assert practised.now.step.breaths == least
    assert practised.now.left == least * 6 - into
    assert len(practised.session.deeds) == 4 - least
    assert practised.wait(practised.now.left).step.kind is Kind.SWITCH


@pytest.mark.parametrize(("into", "shorter"), [(0, 12 + 10), (6, 12 + 10), (12, 12 + 10), (14, 12 + 12), (25, 30)])
def test_fewer_of_a_timed_hold(into: float, shorter: float) -> None:
    """A hold counted in time loses up to a minute, but its opening breaths and ten seconds from now stay."""
    assert nudge_step(small_plan().steps, WALL, into, -1)[WALL].seconds == shorter


def test_more_of_a_timed_hold() -> None:
    """A hold counted in time gets half a minute more, after its opening breaths."""
    step = nudge_step(small_plan().steps, WALL, 3, 1)[WALL]
    assert step.breathing == (small_plan().steps[WALL].breathing[0], Stage.of_seconds(48))


@pytest.mark.parametrize("length", [30, 40, 60])
def test_the_second_side_comes_up_to_the_first(length: float) -> None:
    """More on the second side takes it no further than the first was, and all the way there."""
    first, second = (small_plan().steps[place] for place in (FIRST, SECOND))
    course = (first._replace(breathing=(Stage.of_seconds(60),)), second._replace(breathing=(Stage.of_seconds(length),)))
    assert nudge_step(course, 1, 0, 1)[1].seconds == 60


def test_a_rest_before_a_pose_without_a_way_in() -> None:
    """Where no way into a pose is known, its hold comes again right after the rest."""
    hold, rest = small_plan().steps[FIRST], small_plan().steps[WALL]
    course = insert_rest((hold,), 0, 7, rest, {})
    assert [(step.id, step.begun) for step in course] == [(rest.id, 0), (hold.id, 6)]


def test_time_to_move_changes_by_ten_seconds() -> None:
    """The way in gets ten seconds more, and fewer leaves it ten seconds at least where it had them."""
    steps = small_plan().steps
    longer = nudge_step(steps, 1, 0, 1)
    assert longer[1].seconds == 14
    assert nudge_step(longer, 1, 0, -1)[1].seconds == 10
    assert nudge_step(steps, 1, 0, -1) is steps


def test_there_is_a_most() -> None:
    """More ends at 99 breaths or two hours."""
    for stage in (Stage.of_breaths(PACE, MOST_BREATHS), Stage.of_seconds(MOST_SECONDS)):
        course = make_course(stage)
        assert nudge_step(course, 0, 0, 1) is course


@pytest.mark.parametrize("into", [0, 119 * 6 + 1])
def test_longer_than_the_most_is_left_alone(into: float) -> None:
    """A hold that was planned with more breaths than that keeps them when more is pressed."""
    course = make_course(Stage.of_breaths(PACE, 120))
    assert nudge_step(course, 0, into, 1) is course
    course = make_course(Stage.of_seconds(MOST_SECONDS + 60))
    assert nudge_step(course, 0, MOST_SECONDS + 30, 1) is course


def test_fewer_of_very_many() -> None:
    """A hold of more breaths than the most loses them one by one."""
    assert nudge_step(make_course(Stage.of_breaths(PACE, 120)), 0, 0, -1)[0].breaths == 119


def test_rest_comes_back_to_the_hold() -> None:
    """A rest begins at once; after it one goes into the pose again, and on after the last finished breath.

    One goes in as into the first side, for there is no other side to change from.
    """
    practised = practise(Kind.HOLD, RIGHT, into=15)
    practised.session.rest(practised.at)
    now = practised.now
    assert (now.step.kind, now.step.pose, now.step.breathing) == (Kind.REST, REST_POSE, (Stage.of_breaths(NATURAL, 5),))
    assert now.total_left == 50 + 4 + 12 + 56
    assert practised.session.deeds == (Deed(Op.REST, 89),)
    way_back = practised.wait(50)
    assert (way_back.step.kind, way_back.step.side) == (Kind.ENTER, RIGHT)
    assert way_back.step.texts == ("Lie down.", "Settle.")
    hold = practised.wait(4)
    assert (hold.step.kind, hold.step.side, hold.elapsed, hold.left) == (Kind.HOLD, RIGHT, 12, 12)
    assert (hold.breath.number, hold.breath.of) == (3, 4)


def test_rest_in_a_timed_hold() -> None:
    """In natural breath the hold goes on where it was; in the opening, after the last finished breath."""
    for into, begun in ((25, 25), (12, 12), (11, 0)):
        practised = practise(Kind.HOLD, into=into)
        practised.session.rest(practised.at)
        assert practised.wait(54).elapsed == begun


def test_progress_does_not_forget_what_was_held() -> None:
    """A rest makes the whole longer, yet what is behind stays behind."""
    practised = practise(Kind.HOLD, into=25)
    before = practised.now
    practised.session.rest(practised.at)
    after = practised.now
    assert (before.total - before.total_left, after.total - after.total_left) == (39, 39)
    assert after.total == before.total + 54


@pytest.mark.parametrize(("kind", "side"), [(Kind.ENTER, LEFT), (Kind.SWITCH, RIGHT), (Kind.ASK, None)])
def test_rest_while_moving(kind: Kind, side: Side | None) -> None:
    """A rest while one moves, or is asked, comes before that step, which then begins anew."""
    practised = practise(kind, side, into=1)
    left = practised.now.total_left
    practised.session.rest(practised.at)
    assert practised.now.total_left == 50 + left + 1
    assert practised.wait(50).step.kind is kind
    assert practised.now.elapsed == 0


def test_rest_twice_in_a_hold() -> None:
    """Each rest leads back to where the hold was, also right at its new beginning."""
    practised = practise(Kind.HOLD, LEFT, into=13)
    for _ in range(2):
        practised.session.rest(practised.at)
        assert practised.wait(50 + 4).elapsed == 12
    assert practised.now.left == 12


def test_back_after_a_rest() -> None:
    """Back in a hold that was rested in, "again" means from where it went on after the rest."""
    practised = practise(Kind.HOLD, LEFT, into=13)
    practised.session.rest(practised.at)
    practised.wait(54 + 5)
    practised.press(Op.RESTART)
    assert (practised.now.elapsed, practised.now.total_left) == (12, 12 + 82)


@pytest.mark.parametrize("kind", [Kind.READY, Kind.LEAVE, Kind.SETTLE])
def test_no_rest_there(kind: Kind) -> None:
    """Before the first pose, and on the way out, there is nothing to rest from."""
    practised = practise(kind)
    practised.session.rest(practised.at)
    assert (practised.now.step.kind, practised.session.deeds) == (kind, ())


def test_no_rest_without_a_pose_for_it() -> None:
    """Where the library has no pose to rest in, the key does nothing."""
    poses = {key: pose for key, pose in POSES.items() if key != REST_POSE}
    practised = Practised(make_plan(SMALL, poses))
    practised.reach(Kind.HOLD)
    practised.session.rest(practised.at)
    assert (practised.now.step.kind, practised.session.deeds) == (Kind.HOLD, ())


def test_rest_in_a_revisit() -> None:
    """Out of a revisit one comes back to it by the way into the pose on its side."""
    practised = practise(Kind.ASK)
    practised.session.answer(practised.at, LEFT)
    practised.wait(2 + 7)
    practised.session.rest(practised.at)
    assert (practised.wait(50).step.kind, practised.now.step.side) == (Kind.ENTER, LEFT)
    assert (practised.wait(4).step.kind, practised.now.elapsed) == (Kind.REVISIT, 6)
    assert practised.finish().outcome is Outcome.COMPLETED


def test_a_moment_before_the_end() -> None:
    """In the very last moment of a hold one breath more is still one breath more."""
    practised = practise(Kind.HOLD, LEFT, into=24 - TICK)
    practised.session.more(practised.at)
    assert practised.now.left == 6 + TICK
