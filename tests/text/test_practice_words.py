"""What is said at a moment of a practice, made from that moment alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.library.library import Library, load_library
from wallyoga.practice.breath import Pattern
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Now, State
from wallyoga.text.practice_words import Pace, choose_texts, describe_pace, is_soon

LEAPS = 1e6
"""So fast a clock that an hour between two looks is no gap."""

WIDE = 100
"""Cells in which every step of a move has room."""


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped library."""
    return load_library()


@pytest.fixture(scope="module")
def plan(library: Library) -> Plan:
    """Return the plan of the runner's practice."""
    return make_plan(library.sequence("runners-wall-reset"), library.poses)


def moment(plan: Plan, kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Now:
    """Return what is true `into` seconds of the first such step."""
    session = Session(plan, speed=LEAPS)
    session.start(0)
    found = (
        start
        for step, start in zip(plan.steps, plan.starts, strict=True)
        if step.kind is kind and (side is None or step.side is side)
    )
    return session.look(next(found) + into)


@pytest.mark.parametrize(
    ("kind", "side", "caption", "word"),
    [
        (Kind.READY, None, "get ready", ""),
        (Kind.ENTER, None, "into the pose", ""),
        (Kind.ENTER, Side.RIGHT, "into the pose", "RIGHT"),
        (Kind.SWITCH, Side.LEFT, "change sides", "LEFT"),
        (Kind.ASK, None, "seconds to answer", ""),
        (Kind.SETTLE, None, "settle", ""),
    ],
)
def test_a_move_counts_down_its_seconds(plan: Plan, kind: Kind, side: Side | None, caption: str, word: str) -> None:
    """In a move the count is the whole seconds left, the word the side it leads to, and the line follows the time."""
    begun, later = moment(plan, kind, side), moment(plan, kind, side, into=2.5)
    assert describe_pace(begun) == Pace(str(round(begun.left)), caption, word, 0.0, quiet=True)
    assert describe_pace(later) == Pace(str(round(begun.left) - 2), caption, word, 2.5 / begun.left, quiet=True)


def test_a_long_move_is_counted_in_minutes(plan: Plan) -> None:
    """More than 99 seconds to move stand there as minutes and seconds."""
    ready = moment(plan, Kind.READY)
    assert describe_pace(replace(ready, left=99)).count == "99"
    assert describe_pace(replace(ready, left=100)).count == "1:40"


@pytest.mark.parametrize(
    ("into", "count", "caption", "word", "bar"),
    [
        (0, "1", "of 10 breaths", "IN", 0.0),
        (2, "1", "of 10 breaths", "IN", 0.5),
        (4, "1", "of 10 breaths", "OUT", 1.0),
        (7, "1", "of 10 breaths", "OUT", 0.5),
        (10, "2", "of 10 breaths", "IN", 0.0),
        (90, "10", "of 10, the last breath", "IN", 0.0),
    ],
)
def test_a_paced_hold_counts_its_breaths(
    plan: Plan, into: float, count: str, caption: str, word: str, bar: float
) -> None:
    """In a hold the count is the breath under way, the word its phase, and the bar how full the lungs are."""
    hold = moment(plan, Kind.HOLD, Side.RIGHT, into=into)
    said = describe_pace(replace(hold, breath=replace(hold.breath, of=10)))
    assert (said.count, said.caption, said.word, said.quiet) == (count, caption, word, False)
    assert said.bar == pytest.approx(bar)


@pytest.mark.parametrize(("into", "word"), [(2, "IN"), (6, "HOLD"), (10, "OUT"), (14, "HOLD")])
def test_each_phase_has_its_word(library: Library, into: float, word: str) -> None:
    """Both holds of a breath are called so, full or empty."""
    box = make_plan(library.sequence("runners-wall-reset"), library.poses, pace=Pattern.parse("box"))
    assert describe_pace(moment(box, Kind.HOLD, Side.RIGHT, into=into)).word == word


def test_a_natural_breath_is_not_paced(plan: Plan) -> None:
    """After its paced breaths a timed hold shows the time left and says to breathe naturally, beside a quiet bar."""
    hold = moment(plan, Kind.HOLD, into=90)
    said = describe_pace(hold)
    assert (said.caption, said.word, said.quiet) == ("breathe naturally", "", True)
    assert said.count == f"{int(hold.left // 60)}:{hold.left % 60:02.0f}"
    assert said.bar == 90 / hold.step.seconds


def test_a_counted_rest_is_not_paced_either(plan: Plan) -> None:
    """Lying on the side on the way out is counted in natural breaths, and shows the time left."""
    resting = next(step for step in plan.steps if step.kind is Kind.LEAVE and step.breaths)
    start = plan.starts[plan.steps.index(resting)]
    session = Session(plan, speed=LEAPS)
    session.start(0)
    assert describe_pace(session.look(start)).caption == "breathe naturally"


def test_a_pause_says_so_in_every_kind_of_step(plan: Plan) -> None:
    """In a pause the word is PAUSED, and the count the time that stands still."""
    for kind in (Kind.READY, Kind.HOLD, Kind.ASK):
        now = replace(moment(plan, kind, into=1), state=State.PAUSED, left=75.0)
        said = describe_pace(now)
        assert (said.count, said.word, said.quiet) == ("1:15", "PAUSED", True)


def test_going_on_counts_to_the_first_breath(plan: Plan) -> None:
    """Between a pause and the first breath the count is the seconds to settle."""
    now = moment(plan, Kind.HOLD, Side.RIGHT, into=20)
    assert [describe_pace(replace(now, settling=left)).count for left in (3.0, 2.1, 0.4)] == ["3", "3", "1"]
    assert describe_pace(replace(now, settling=3.0)).quiet


def test_a_move_shows_all_it_takes(plan: Plan) -> None:
    """Where there is room a move shows each of its steps, and marks the one to do now; else that one alone."""
    now = moment(plan, Kind.ENTER, Side.RIGHT)
    now = replace(now, text_number=1, text=now.step.texts[1])
    lines = choose_texts(now, len(now.step.texts), WIDE).splitlines()
    assert [line[2:] for line in lines] == list(now.step.texts)
    assert [line.startswith("▸") for line in lines].index(True) == 1
    assert choose_texts(now, len(now.step.texts) - 1, WIDE) == now.step.texts[1]
    assert choose_texts(now, len(now.step.texts), 20) == now.step.texts[1], "none is cut off"


def test_a_hold_shows_one_cue_at_a_time(plan: Plan) -> None:
    """A hold shows the cue of the moment alone, however much room there is."""
    now = moment(plan, Kind.HOLD, Side.RIGHT)
    assert choose_texts(now, 20, WIDE) == now.step.texts[0]


@pytest.mark.parametrize("lines", [1, 2, 4])
def test_the_question_says_what_no_answer_means(plan: Plan, lines: int) -> None:
    """The question is asked in as many lines as there are, and where there is a second one it has the default."""
    said = choose_texts(moment(plan, Kind.ASK), lines, WIDE).splitlines()
    assert said == ["Which side was tighter?", "Without an answer, they count as the same."][:lines]


def test_one_thing_to_do_is_not_a_list(plan: Plan) -> None:
    """A move of one step is said without a mark."""
    now = moment(plan, Kind.READY)
    assert choose_texts(now, 4, WIDE) == now.step.texts[0]


def test_the_next_step_is_announced_in_time(plan: Plan) -> None:
    """What is next comes forward in the last fifteen seconds of a step, unless the practice is paused."""
    now = moment(plan, Kind.HOLD, Side.RIGHT)
    assert not is_soon(replace(now, left=15.1))
    assert is_soon(replace(now, left=15.0))
    assert not is_soon(replace(now, left=15.0, state=State.PAUSED))
