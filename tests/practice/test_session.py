"""A session in the course of time: it starts, runs, stands still, goes on, notices absence, and ends."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Range, Side
from wallyoga.practice.sequence import SequenceStep
from wallyoga.practice.session import GAP, Session
from wallyoga.practice.session_events import Ended, Paused, Resumed, StepBegan, TextBegan
from wallyoga.practice.session_state import Outcome, State

from .session_driver import Practised
from .small_plans import POSES, SMALL, TICK, small_plan
from .test_clock import Machine


def test_waits_until_it_is_started() -> None:
    """Before the start nothing moves, nothing happens, and no key has any effect."""
    session = Session(small_plan())
    session.next(1)
    session.pause(2)
    session.resume(3)
    session.finish(4)
    now = session.look(100)
    assert (now.state, now.step.kind, now.elapsed, now.practised) == (State.WAITING, Kind.READY, 0, 0)
    assert session.take_events(200) == ()
    assert session.deeds == ()


def test_start_counts_from_then() -> None:
    """However long it waited, a session begins with its first step at the moment it is started, and only once."""
    session = Session(small_plan())
    session.look(1000)
    session.start(2000)
    assert session.look(2004).elapsed == 4
    session.start(2005)
    assert session.look(2006).elapsed == 6


def test_now() -> None:
    """One look tells the step, the next one, what is past and left of the step and of all, the breath and the text."""
    now = Practised(small_plan(), at=500).wait(48 + 9)
    assert (now.state, now.step.kind, now.step.side, now.outcome) == (State.RUNNING, Kind.HOLD, Side.LEFT, None)
    assert now.next is not None
    assert now.next.kind is Kind.SWITCH
    assert (now.elapsed, now.left) == (9, 15)
    assert (now.practised, now.total_left, now.total) == (57, 97, 154)
    assert (now.breath.number, now.breath.of) == (2, 4)
    assert (now.text, now.text_number) == ("Second, left.", 1)
    assert now.settling == 0


def test_a_whole_run_is_completed() -> None:
    """Left alone, a session goes through every step at its time, asks and gets no answer, and is completed."""
    practised = Practised(small_plan())
    now = practised.finish()
    assert (now.state, now.outcome) == (State.ENDED, Outcome.COMPLETED)
    assert tuple(practised.due(StepBegan)) == small_plan().starts
    assert practised.due(Ended) == [154]
    assert practised.session.answers == {}
    assert practised.session.deeds == ()


def test_nothing_runs_past_the_end() -> None:
    """After the end no time passes and no key has any effect, however long it stays open."""
    practised = Practised(small_plan())
    practised.finish()
    held, events = practised.session.holds, len(practised.events)
    session, at = practised.session, practised.at + 50
    for press in (session.next, session.back, session.more, session.fewer, session.rest, session.come_out):
        press(at)
    session.pause(at)
    session.resume(at)
    session.finish(at)
    now = practised.wait(1000)
    assert (now.state, now.practised, now.total_left) == (State.ENDED, 154, 0)
    assert (practised.session.holds, len(practised.events)) == (held, events)


def test_the_end_is_told_with_its_outcome() -> None:
    """The last event is the end, due when the last step was over and not when somebody looked."""
    practised = Practised(small_plan())
    practised.wait(153)
    practised.wait(3)
    assert practised.events[-1] == Ended(154, Outcome.COMPLETED)


def test_pause_stands_still() -> None:
    """In a pause nothing moves, however long it is."""
    practised = Practised(small_plan())
    practised.wait(50)
    practised.session.pause(practised.at)
    now = practised.wait(3600, every=600)
    assert (now.state, now.practised, now.elapsed) == (State.PAUSED, 50, 2)


def test_pause_twice_is_pause_once() -> None:
    """Pausing what is paused does nothing, and going on while it runs neither."""
    practised = Practised(small_plan())
    practised.wait(1)
    practised.session.resume(practised.at)
    assert practised.now.settling == 0
    practised.session.pause(practised.at)
    practised.wait(1)
    practised.session.pause(practised.at)
    assert practised.due(Paused) == [1]
    assert practised.due(Resumed) == []


def test_resume_gives_three_seconds() -> None:
    """Going on counts down three seconds in which nothing moves, and then it moves."""
    practised = Practised(small_plan())
    practised.wait(5)
    practised.session.pause(practised.at)
    practised.wait(10)
    practised.session.resume(practised.at)
    settling = [(now.settling, now.practised) for now in (practised.wait(seconds) for seconds in (0, 1, 2, 1, 1))]
    assert settling == [(3, 5), (2, 5), (0, 5), (0, 6), (0, 7)]


def test_pausing_while_settling() -> None:
    """A pause within the three seconds stands still again, and going on gives the three seconds anew."""
    practised = Practised(small_plan())
    practised.wait(5)
    practised.session.pause(practised.at)
    practised.session.resume(practised.at)
    practised.wait(2)
    practised.session.pause(practised.at)
    assert practised.now.settling == 0
    practised.wait(20)
    practised.session.resume(practised.at)
    assert practised.wait(3).practised == 5
    assert practised.wait(1).practised == 6


@pytest.mark.parametrize("speed", [1.0, 30.0])
def test_being_away_pauses_at_the_last_call(speed: float) -> None:
    """A gap of more than five seconds of the person's pauses when they were last there; five seconds do not."""
    practised = Practised(small_plan(), at=100, speed=speed)
    practised.wait(2)
    stayed = practised.wait(GAP * speed, every=GAP * speed)
    assert (stayed.state, stayed.practised) == (State.RUNNING, min(154, 2 + GAP * speed))
    gone = Practised(small_plan(), at=100, speed=speed)
    gone.wait(2)
    now = gone.wait(GAP * speed + TICK, every=GAP * speed + TICK)
    assert (now.state, now.practised) == (State.PAUSED, 2)
    assert gone.events[-1] == Paused(102, away=True)


def test_being_away_in_a_pause_is_no_absence() -> None:
    """A pause one asked for is told as that, whatever comes after."""
    practised = Practised(small_plan())
    practised.session.pause(0)
    practised.wait(900, every=300)
    assert [event.away for event in practised.events if isinstance(event, Paused)] == [False]


def test_a_key_after_an_absence_does_not_practise_it() -> None:
    """A key pressed on coming back acts on the step that was left, and it stays paused."""
    practised = Practised(small_plan())
    practised.wait(12)
    practised.session.next(practised.at + 500)
    now = practised.session.look(practised.at + 500)
    assert (now.state, now.step.kind, now.practised) == (State.PAUSED, Kind.HOLD, 12)


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    """A reading earlier than the last one changes nothing."""
    practised = Practised(small_plan())
    practised.wait(12)
    assert practised.session.look(3).practised == 12
    assert practised.session.look(13).practised == 13


def test_late_calls_tell_everything_in_order() -> None:
    """A call that passes the end of a step tells what came before and after it, each with its own time."""
    practised = Practised(small_plan())
    practised.wait(8)
    practised.events.clear()
    hold = practised.wait(5, every=5).step
    assert practised.events == [StepBegan(10, hold), TextBegan(10, hold, 0), TextBegan(12, hold, 1)]


def test_events_are_told_once() -> None:
    """What was told is not told again."""
    practised = Practised(small_plan())
    assert [type(event) for event in practised.session.take_events(1)] == [StepBegan, TextBegan]
    assert practised.session.take_events(1) == ()


def test_steps_that_take_no_time_are_passed() -> None:
    """A pose whose way in takes no time can be looked at, skipped to, and is passed at once when it runs."""
    poses = {**POSES, "wall": POSES["wall"]._replace(enter_seconds=0)}
    plan = make_plan(SMALL, poses)
    practised = Practised(plan)
    practised.session.next(0)
    assert (practised.now.step.kind, practised.now.left) == (Kind.ENTER, 0)
    assert practised.wait(1).step.kind is Kind.HOLD
    assert practised.now.elapsed == 1


def test_an_hour_by_the_machine() -> None:
    """After an hour of looks that each come late, while wall time is corrected, the practised time is the machine's."""
    machine, looks = Machine(), 0
    clock = machine.clock()
    step = SequenceStep(pose="wall", minutes=Range(90, 90))
    session = Session(make_plan(SMALL._replace(steps=(step,)), POSES))
    session.start(clock.now())
    began = machine.awake
    while machine.awake - began < 3600:
        looks += 1
        machine.run(1 / 8 + looks % 7 * 0.0137)
        machine.wall += 0.4 if looks % 2 else -0.4
        practised = session.look(clock.now()).practised
        assert practised == pytest.approx(machine.awake - began, abs=1 / 30)


def test_an_hour_of_looks() -> None:
    """After an hour of ten looks a second the practised time is that hour."""
    step = SequenceStep(pose="wall", minutes=Range(60, 60))
    session = Session(make_plan(SMALL._replace(steps=(step,)), POSES))
    start = 12345.678
    session.start(start)
    for look in range(1, 3600 * 10 + 1):
        session.take_events(start + look / 10)
    assert session.look(start + 3600).practised == pytest.approx(3600, abs=1e-6)


def test_an_hour_in_which_wall_time_is_set_forward() -> None:
    """Wall time that is set forward while a practice runs does not pause it, and neither does setting it back."""
    machine = Machine()
    clock = machine.clock()
    session = Session(small_plan())
    session.start(clock.now())
    for jump in (3600.0, 60.0, -3660.0, 86400.0):
        machine.run(1)
        machine.wall += jump
        assert session.look(clock.now()).state is State.RUNNING
    assert session.look(clock.now()).practised == 4
    machine.sleep(600)
    assert session.look(clock.now()).state is State.PAUSED


def test_when_the_last_of_it_was_practised() -> None:
    """That is now while it runs, and when it was paused, left alone or ended afterwards, however late that is asked."""
    session = Session(small_plan())
    session.start(100)
    session.look(103)
    assert session.stopped == 103
    session.look(103 + GAP + 1)
    assert session.stopped == 103
    session.resume(200)
    session.look(204)
    assert session.stopped == 204
    session.pause(206)
    session.finish(900)
    assert session.look(1000).state is State.ENDED
    assert session.stopped == 206


def test_when_the_whole_of_it_was_practised() -> None:
    """A plan that ran to its end was practised until then, by the second it was due, not by that of the look."""
    session = Session(small_plan())
    session.start(100)
    at = 100.0
    while session.look(at).state is not State.ENDED:
        at += 4
    session.look(5000)
    assert session.stopped == pytest.approx(100 + session.look(5000).practised)
    session.finish(6000)
    assert session.stopped < at


def test_as_ended_it_was_practised_as_long() -> None:
    """What ends from another thread was last practised now, or when it was paused, left alone or over before."""
    session = Session(small_plan())
    session.start(100)
    session.look(103)
    assert session.as_ended(104).stopped == 104
    assert session.as_ended(900).stopped == 103
    session.pause(105)
    assert session.as_ended(900).stopped == 105
    session.finish(901)
    assert session.as_ended(950).stopped == 105
    whole, at = Session(small_plan()), 100.0
    whole.start(at)
    while whole.look(at).state is not State.ENDED:
        at += 4
    assert whole.as_ended(5000).stopped == whole.stopped < at
