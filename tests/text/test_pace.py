"""The pace of a moment of a practice, made from that moment alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.library.library import Library
from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Range, Side
from wallyoga.practice.sequence import Breathing, SequenceStep
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import State
from wallyoga.text.amounts import format_clock_time
from wallyoga.text.pace import ANSWER, Pace, Tempo, describe_pace, find_beat, is_soon, measure_bar

from .moments import LEAPS, moment


@pytest.mark.parametrize(
    ("kind", "side", "word", "beside"),
    [
        (Kind.READY, None, "READY", ""),
        (Kind.ENTER, None, "SLOW", "into the pose"),
        (Kind.ENTER, Side.RIGHT, "SLOW", "into the pose"),
        (Kind.SWITCH, Side.LEFT, "SLOW", "to the left side"),
    ],
)
def test_a_move_counts_down_its_seconds(plan: Plan, kind: Kind, side: Side | None, word: str, beside: str) -> None:
    """In a move the count is the time left, the word says what is done, and the bar drains."""
    begun, later = moment(plan, kind, side), moment(plan, kind, side, into=2.5)
    for now, seconds in ((begun, round(begun.left)), (later, round(begun.left) - 2)):
        pace = describe_pace(now)
        assert pace == Pace(f"0:{seconds:02d}", ("to go",), word, beside, Tempo.MOVE)
        assert measure_bar(now, pace.tempo) == now.left / now.step.seconds


@pytest.mark.parametrize(
    ("kind", "word", "beside"), [(Kind.LEAVE, "SLOW", "out of the pose"), (Kind.SETTLE, "SETTLE", "")]
)
def test_the_way_out_drains_as_a_quiet_line(plan: Plan, kind: Kind, word: str, beside: str) -> None:
    """Coming out and settling show the time left, and a quiet line that drains with it."""
    now = moment(plan, kind, into=2.5)
    pace = describe_pace(now)
    assert pace == Pace(format_clock_time(now.left), ("to go",), word, beside, Tempo.EASE)
    assert measure_bar(now, pace.tempo) == now.left / now.step.seconds


@pytest.mark.parametrize("kind", list(Kind))
def test_time_always_drains(plan: Plan, kind: Kind) -> None:
    """In each kind of step, and in a pause in it, a bar that is not the breath's begins full and empties with time."""
    if kind in (Kind.REVISIT, Kind.REST):
        plan = plan._replace(steps=tuple(each._replace(kind=kind) for each in plan.steps))
    begun, later = moment(plan, kind), moment(plan, kind, into=5)
    tempo = describe_pace(later).tempo
    for each in {tempo, Tempo.PAUSED} - {Tempo.IN, Tempo.OUT}:
        assert (measure_bar(begun, each), measure_bar(later, each)) == (1.0, 1 - 5 / later.step.seconds)


def test_the_question_counts_down_too(plan: Plan) -> None:
    """While a question is asked the seconds to answer are counted, with the words that it may be left open."""
    asked = moment(plan, Kind.ASK, into=2.5)
    assert describe_pace(asked) == Pace("", (), "", ANSWER, Tempo.MOVE, clock="8 s")
    assert "No answer is fine" in ANSWER


@pytest.mark.parametrize(
    ("into", "count", "caption", "word", "beside", "bar"),
    [
        (0, "1", "breaths", "IN", "4 s", 0.0),
        (2, "1", "breaths", "IN", "2 s", 0.5),
        (4, "1", "breaths", "OUT", "6 s", 1.0),
        (7, "1", "breaths", "OUT", "3 s", 0.5),
        (9.9, "1", "breaths", "OUT", "1 s", 0.0),
        (10, "2", "breaths", "IN", "4 s", 0.0),
        (90, "10", "the last", "IN", "4 s", 0.0),
    ],
)
def test_a_paced_hold_counts_its_breaths(
    plan: Plan, into: float, count: str, caption: str, word: str, beside: str, bar: float
) -> None:
    """In a hold the count is the breath under way, the word its phase with its seconds, the bar how full lungs are."""
    hold = moment(plan, Kind.HOLD, Side.RIGHT, into=into)
    pace = describe_pace(replace(hold, breath=replace(hold.breath, of=10)))
    assert (pace.count, pace.caption, pace.word, pace.beside) == (count, ("of 10", caption), word, beside)
    assert pace.tempo is (Tempo.IN if word == "IN" else Tempo.OUT)
    assert pace.breaths == (int(count), 10)
    assert measure_bar(hold, pace.tempo) == pytest.approx(bar, abs=0.01)


@pytest.mark.parametrize(("into", "word"), [(2, "IN"), (6, "HOLD"), (10, "OUT"), (14, "HOLD")])
def test_each_phase_has_its_word(library: Library, into: float, word: str) -> None:
    """Both holds of a breath are called so, full or empty."""
    box = make_plan(library.sequence("runners-wall-reset"), library.poses, pace=Pattern.parse("box"))
    assert describe_pace(moment(box, Kind.HOLD, Side.RIGHT, into=into)).word == word


def test_paced_breaths_that_open_a_hold_say_so(plan: Plan) -> None:
    """Five slow breaths that open a hold of five minutes are said as that, with what follows and the whole time."""
    pace = describe_pace(moment(plan, Kind.HOLD, into=7))
    assert (pace.count, pace.caption) == ("1", ("of 5 slow", "breaths", "4:53 to go"))
    assert pace.note == "4 min at ease"
    assert describe_pace(moment(plan, Kind.HOLD, into=50)).caption[1] == "breaths", "the last of them is not the end"


def test_what_follows_is_at_ease_only_without_a_count(library: Library) -> None:
    """Where slow breaths are followed by others that are counted, so many of those are told, and how they go."""
    breathing = (Breathing(Pattern.parse("4:8"), 5), Breathing(Pattern.parse("4:6"), 7), Breathing(NATURAL))
    step = SequenceStep("wall-butterfly", minutes=Range(4, 4), breathing=breathing)
    plan = make_plan(library.sequence("desk-break")._replace(steps=(step,), minutes=None), library.poses)
    notes = [describe_pace(moment(plan, Kind.HOLD, into=into)).note for into in (7, 59, 61, 131)]
    assert notes == ["7 breaths at 4:6", "7 breaths at 4:6", "2 min at ease", ""]


def test_a_natural_breath_is_not_paced(plan: Plan) -> None:
    """After its paced breaths a timed hold says to breathe freely, beside a quiet line and how long it takes."""
    hold = moment(plan, Kind.HOLD, into=90)
    pace = describe_pace(hold)
    assert (pace.word, pace.beside, pace.tempo) == ("BREATHE", "freely", Tempo.EASE)
    assert (pace.count, pace.caption, pace.is_quiet) == ("4 min", ("to go", "of 5:00"), True)
    assert measure_bar(hold, pace.tempo) == hold.left / hold.step.seconds


@pytest.mark.parametrize(
    ("left", "count"), [(600, "10 min"), (571, "10 min"), (569, "9 min"), (60.1, "1 min"), (60, "1:00"), (8.2, "0:09")]
)
def test_at_ease_nothing_ticks_before_the_last_minute(plan: Plan, left: float, count: str) -> None:
    """The time of a natural breath is told in whole minutes, in seconds in its last one, and alike in a pause."""
    hold = replace(moment(plan, Kind.HOLD, into=90), left=left)
    assert describe_pace(hold).count == count
    assert describe_pace(replace(hold, state=State.PAUSED)).count == count


def test_a_counted_rest_is_not_paced_either(plan: Plan) -> None:
    """Lying on the side on the way out is counted in natural breaths, and shows the time left."""
    resting = next(step for step in plan.steps if step.kind is Kind.LEAVE and step.breaths)
    start = plan.starts[plan.steps.index(resting)]
    session = Session(plan, speed=LEAPS)
    session.start(0)
    assert describe_pace(session.look(start)).word == "REST"


@pytest.mark.parametrize("kind", [Kind.READY, Kind.HOLD, Kind.ASK])
def test_a_pause_contradicts_nothing(plan: Plan, kind: Kind) -> None:
    """In a pause the word is PAUSED and the time that stands still is seen once; bar and count are the step's."""
    running = moment(plan, kind, into=1)
    pace, paused = describe_pace(running), describe_pace(replace(running, state=State.PAUSED))
    assert (paused.word, paused.tempo) == ("PAUSED", Tempo.PAUSED)
    assert paused.beside == ("" if pace.caption[:1] == ("to go",) else f"{format_clock_time(running.left)} to go")
    assert measure_bar(running, paused.tempo) == running.left / running.step.seconds
    assert (paused.count, paused.breaths, paused.note) == (pace.count, pace.breaths, pace.note)


def test_going_on_counts_to_the_first_breath(plan: Plan) -> None:
    """Between a pause and the first breath the word is READY with the seconds to settle; the count stays."""
    now = moment(plan, Kind.HOLD, Side.RIGHT, into=20)
    paces = [describe_pace(replace(now, settling=left)) for left in (3.0, 2.1, 0.4)]
    assert [(pace.word, pace.beside, pace.count) for pace in paces] == [
        ("READY", "3 s", "3"), ("READY", "3 s", "3"), ("READY", "1 s", "3"),
    ]  # fmt: skip


@given(st.integers(0, 50), st.sampled_from([None, "even", "box", "4.5:7.3"]), st.sampled_from([0.0, 0.5, 2.2]))
def test_a_pace_is_another_one_with_the_beat_alone(number: int, pace: str | None, settling: float) -> None:
    """Two moments with the same beat have the same pace, at any breath, whatever lies between them."""
    library = shipped_library()
    sequence = list(library.sequences.values())[number % len(library.sequences)]
    plan = make_plan(sequence, library.poses, pace=Pattern.parse(pace) if pace else None)
    session = Session(plan, speed=LEAPS)
    session.start(0)
    paces: dict[object, object] = {}
    for tick in range(0, 4000, 7):
        now = replace(session.look(tick * plan.seconds / 4000), settling=settling)
        shown = describe_pace(now), is_soon(now)
        assert paces.setdefault(find_beat(now), shown) == shown


def test_going_on_the_bar_runs_out(plan: Plan) -> None:
    """Between a pause and the first breath the bar is what is left of the seconds to settle."""
    now = replace(moment(plan, Kind.HOLD, Side.RIGHT, into=20), settling=1.5)
    assert measure_bar(now, describe_pace(now).tempo) == 0.5


def test_the_next_step_is_announced_in_time(plan: Plan) -> None:
    """What is next comes forward in the last fifteen seconds of a step, unless the practice is paused."""
    now = moment(plan, Kind.HOLD, Side.RIGHT)
    assert not is_soon(replace(now, left=15.1))
    assert is_soon(replace(now, left=15.0))
    assert not is_soon(replace(now, left=15.0, state=State.PAUSED))
