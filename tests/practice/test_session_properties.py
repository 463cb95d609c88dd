"""The properties of every session, whatever the plan is and whatever is done to it, whenever anyone looks."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from hypothesis import given, settings

from wallyoga.practice.plan import Plan
from wallyoga.practice.session import GAP, SETTLE
from wallyoga.practice.session_events import (
    BreathBegan,
    Ended,
    Event,
    Paused,
    PhaseBegan,
    Resumed,
    StepBegan,
    TextBegan,
)
from wallyoga.practice.session_state import Hold, Now, Op, Outcome, State

from .session_driver import Practised
from .small_plans import TICK, small_plan
from .strategies import BROKEN, DEEDS, LOOKS, MOVES, PLANS, Glance, Move, ticks

Deeds = list[tuple[float, Op]]

QUARTER = 0.25
"""Every phase of the plans made here begins at a multiple of this, in seconds."""


def make(practised: Practised, move: Move) -> None:
    """Do what a person does, after the time before it."""
    practised.wait(move.after)
    session = practised.session
    match move.what:
        case Op.RESTART | "back":
            session.back(practised.at)
        case Op.PREVIOUS:
            session.back(practised.at)
            session.back(practised.at)
        case Op():
            practised.press(move.what)
        case "pause":
            session.pause(practised.at)
        case "resume":
            session.resume(practised.at)
        case "away":
            practised.wait(GAP + TICK, every=GAP + TICK)


def active(events: list[Event], until: float) -> float:
    """Return the active time the events tell of: the clock less pauses, absence, settling and what is after the end."""
    since: float | None = events[0].due
    passed = 0.0
    for event in events:
        if isinstance(event, Paused | Ended):
            passed += max(0.0, event.due - since) if since is not None else 0
            since = None
        elif isinstance(event, Resumed):
            since = event.due + SETTLE
    return passed + (max(0.0, until - since) if since is not None else 0)


def let_pass(practised: Practised, seconds: float, glances: cycle[Glance]) -> None:
    """Let active time pass with these glances at it, the clock moving on by more wherever it stands still."""
    while seconds > 0:
        glance = next(glances)
        passed = min(seconds, glance.after)
        practised.at += passed
        seconds -= passed
        practised.gather()
        if glance.then == "pause":
            practised.session.pause(practised.at)
        if glance.then != "look":
            practised.at += glance.seconds + (GAP + TICK if glance.then == "away" else 0)
            practised.go_on()


def lead_session(plan: Plan, deeds: Deeds, glances: list[Glance], at: float = 0.0) -> Practised:
    """Return a session of `plan` with these deeds, each after so much active time, and looked at in that way."""
    practised, looks = Practised(plan, at=at), cycle(glances)
    for after, op in deeds:
        let_pass(practised, after, looks)
        practised.press(op)
    practised.gather()
    return practised


def list_shown(practised: Practised) -> tuple[object, ...]:
    """Return all that a person can tell of a session, but for the clock."""
    now, session = practised.now, practised.session
    return (replace(now, asked_until=0.0), session.holds, session.answers, session.deeds)


def strip_clock(events: list[Event]) -> list[Event]:
    """Return what happened but for the clock: without pauses, and without the times."""
    return [replace(event, due=0) for event in events if not isinstance(event, Paused | Resumed)]


def sound(now: Now) -> bool:
    """Return whether what is past and what is left fit together, and neither is less than nothing."""
    inside = 0 <= now.elapsed <= now.step.seconds and now.left == now.step.seconds - now.elapsed
    return inside and 0 <= now.total_left <= now.total and 0 <= now.breath.fullness <= 1


@given(PLANS, MOVES)
def test_active_time_is_conserved(plan: Plan, moves: list[Move]) -> None:
    """Practised time is the clock's less pauses, absence and settling, and nothing else ever adds or takes any."""
    practised = Practised(plan, at=77)
    for move in moves:
        make(practised, move)
        now = practised.now
        practised.gather()
        assert now.practised == active(practised.events, practised.at)
        assert sound(now)


@given(PLANS, MOVES)
def test_total_time_left_is_right(plan: Plan, moves: list[Move]) -> None:
    """After anything that was done, letting it run takes exactly the time it said was left, and then it is over."""
    practised = Practised(plan)
    for move in moves:
        make(practised, move)
    before = practised.now
    now = practised.finish()
    assert now.state is State.ENDED
    assert now.practised == before.practised + before.total_left
    assert now.outcome is not None
    assert isinstance(practised.events[-1], Ended)


@given(PLANS, MOVES)
def test_counted_holds_end_on_a_finished_exhale(plan: Plan, moves: list[Move]) -> None:
    """Whatever was done before, a hold counted in breaths that ends by itself ends as its last breath does."""
    practised = Practised(plan)
    for move in moves:
        make(practised, move)
    practised.session.resume(practised.at)
    while practised.now.state is State.RUNNING:
        if practised.now.left > TICK:
            now = practised.wait(practised.now.settling + practised.now.left - TICK)
            if now.step.kind.is_hold and now.breath.of is not None:
                assert now.breath.number == now.breath.of
                assert now.breath.phase is now.breath.pattern.phases[-1][0]
                assert now.step.breaths_done(now.step.seconds) >= now.breath.of
        practised.wait(practised.now.settling + practised.now.left + TICK)


@given(PLANS, DEEDS, BROKEN, BROKEN)
def test_only_active_time_and_deeds_matter(plan: Plan, deeds: Deeds, some: list[Glance], others: list[Glance]) -> None:
    """Two sessions with the same deeds at the same active time are the same, however each was looked at and paused."""
    one, other = lead_session(plan, deeds, some, at=100), lead_session(plan, deeds, others)
    assert list_shown(one) == list_shown(other)
    assert strip_clock(one.events) == strip_clock(other.events)


@given(PLANS, DEEDS, LOOKS, LOOKS)
def test_no_event_is_lost_or_repeated(plan: Plan, deeds: Deeds, some: list[Glance], others: list[Glance]) -> None:
    """However often or rarely it is called, the same things happen, each with the same time, in order of time."""
    one, other = lead_session(plan, deeds, some), lead_session(plan, deeds, others)
    assert one.events == other.events
    due = [event.due for event in one.events]
    assert due == sorted(due)
    assert all(moment <= one.at for moment in due)


@given(PLANS, LOOKS)
def test_a_run_tells_every_breath_once(plan: Plan, looks: list[Glance]) -> None:
    """Left alone, every step, text and counted breath is told once, at the time the plan has for it."""
    practised = Practised(plan, at=50)
    let_pass(practised, plan.seconds, cycle(looks))
    expected: list[tuple[float, type[Event]]] = []
    for start, step in zip(plan.starts, plan.steps, strict=True):
        expected.append((50 + start, StepBegan))
        for stage in step.breathing:
            lengths = [stage.pattern.seconds] * (stage.breaths or 0)
            expected += [(50 + start + sum(lengths[:n]), BreathBegan) for n in range(len(lengths))]
            start += stage.seconds  # noqa: PLW2901
    breaths = [(e.due, type(e)) for e in practised.events if isinstance(e, StepBegan | BreathBegan)]
    assert breaths == expected
    texts = [(e.step.id, e.number) for e in practised.events if isinstance(e, TextBegan)]
    assert texts == [(step.id, number) for step in plan.steps for number in range(len(step.texts))]


@given(PLANS)
@settings(max_examples=15)
def test_phases_are_told_as_they_begin(plan: Plan) -> None:
    """A paced phase is told exactly when a look shows it just begun, and natural breath is never told to turn."""
    practised = Practised(plan)
    while practised.now.state is State.RUNNING:
        practised.gather()
        phases = [e for e in practised.events if isinstance(e, PhaseBegan) and e.due == practised.at]
        breath = practised.now.breath
        begun = breath.pattern.paced and breath.fraction == 0
        assert phases == ([PhaseBegan(practised.at, breath.number, breath.phase)] if begun else [])
        practised.events.clear()
        practised.wait(QUARTER, every=QUARTER)


@given(MOVES)
def test_only_an_undisturbed_end_is_completed(moves: list[Move]) -> None:
    """A session that was come out of ends as stopped, any other that reaches its end as completed."""
    practised = Practised(small_plan())
    for move in moves:
        make(practised, move)
    outcome = practised.finish().outcome
    came_out = Op.OUT in [deed.op for deed in practised.session.deeds]
    assert outcome is (Outcome.STOPPED if came_out else Outcome.COMPLETED)


@given(PLANS, MOVES)
def test_holds_never_shrink(plan: Plan, moves: list[Move]) -> None:
    """What was held stays held: no deed takes any of it away."""
    practised = Practised(plan)
    before: tuple[Hold, ...] = ()
    for move in moves:
        make(practised, move)
        holds = practised.session.holds
        assert len(holds) >= len(before)
        assert all(new.seconds >= old.seconds for old, new in zip(before, holds, strict=False))
        before = holds


@given(ticks(0, 150), ticks(0, 3600))
def test_pausing_costs_nothing(before: float, pause: float) -> None:
    """A pause of any length at any moment only moves the end, by the pause and the three seconds."""
    practised = Practised(small_plan())
    practised.wait(before)
    practised.session.pause(practised.at)
    practised.at += pause
    practised.finish()
    assert practised.due(Ended) == [154 + pause + SETTLE]
    assert practised.now.practised == 154
