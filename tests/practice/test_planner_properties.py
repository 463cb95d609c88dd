"""The properties of every plan of any practice, however much time there is."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.pose import Side, Sides
from wallyoga.practice.sequence import SequenceStep

from .strategies import ASKED, Practice, practices

HELD = (Kind.HOLD, Kind.REST)


def list_holds(plan: Plan, step: SequenceStep) -> list[PlanStep]:
    """Return the holds that one step of a sequence became."""
    return [held for held in plan.steps if held.kind in HELD and held.pose == step.pose]


def list_planned(practice: Practice, plan: Plan) -> tuple[SequenceStep, ...]:
    """Return the steps of a practice that are in a plan of it."""
    return tuple(step for step in practice.sequence.steps if list_holds(plan, step))


def every_step(plan: Plan) -> list[PlanStep]:
    """Return all steps a plan knows, also those that only an answer, a rest or coming out bring."""
    branches = [step for asked in plan.steps for branch in asked.branches.values() for step in branch]
    ways_out = [step for way in plan.ways_out.values() for step in way]
    return [*plan.steps, *branches, *ways_out, *([plan.rest] if plan.rest else [])]


@given(practices(), ASKED)
def test_every_step_is_definite(practice: Practice, minutes: float) -> None:
    """Every step has its breathing, its time and its words, and an id that is its own."""
    steps = every_step(practice.plan(minutes))
    assert all(step.breathing and step.seconds > 0 and step.text_every > 0 for step in steps)
    assert all(stage.seconds >= 0 and stage.breaths != 0 for step in steps for stage in step.breathing)
    assert not any("{" in text for step in steps if step.side for text in step.texts)
    assert len({step.id for step in steps}) == len(steps)


@given(practices(), ASKED)
def test_begins_with_ready_and_ends_with_settling(practice: Practice, minutes: float) -> None:
    """Every plan, and every way out, ends with leaving and then settling; getting ready comes first and once."""
    plan = practice.plan(minutes)
    kinds = [step.kind for step in plan.steps]
    assert kinds[0] is Kind.READY
    assert kinds.count(Kind.READY) == 1
    for steps in (kinds[-2:], *([step.kind for step in way[-2:]] for way in plan.ways_out.values())):
        assert steps == [Kind.LEAVE, Kind.SETTLE]
    assert {step.pose for step in every_step(plan)} <= set(plan.ways_out) | {"side-rest", "easy-pose"}


@given(practices(), ASKED)
def test_both_sides_are_planned_alike(practice: Practice, minutes: float) -> None:
    """A pose with sides is held on its first side, then as long on the other, each after the way in; others once."""
    plan = practice.plan(minutes)
    for asked in list_planned(practice, plan):
        pose, holds = practice.poses[asked.pose], list_holds(plan, asked)
        sides: list[Side | None] = [pose.first, pose.first.other] if pose.sides is Sides.EACH else [None]
        assert [hold.side for hold in holds] == sides
        assert len({hold.breathing for hold in holds}) == 1
        assert len({hold.pair for hold in holds}) == 1
        for hold, way_in in zip(holds, (Kind.ENTER, Kind.SWITCH), strict=False):
            before = plan.steps[plan.steps.index(hold) - 1]
            assert (before.kind, before.pose, before.side) == (way_in, hold.pose, hold.side)


@given(practices(), ASKED)
def test_counts_stay_inside_their_ranges(practice: Practice, minutes: float) -> None:
    """Breaths and minutes are inside what was asked, or in the pose where nothing was asked; an opening may exceed it.

    A hold counted in minutes but paced may miss by half a breath, for it has whole ones.
    """
    plan = practice.plan(minutes)
    for asked in list_planned(practice, plan):
        pose, hold = practice.poses[asked.pose], list_holds(plan, asked)[0]
        own = asked.breaths is None and asked.minutes is None
        breaths, time = (pose.breaths, pose.minutes) if own else (asked.breaths, asked.minutes)
        opening = [b for b in asked.breathing if b.breaths is not None]
        if breaths is not None:
            first = sum(b.breaths or 0 for b in opening)
            assert hold.breaths is not None
            assert max(breaths.low, first) <= hold.breaths <= max(breaths.high, first)
        if time is not None:
            spent = sum((b.breaths or 0) * b.pattern.seconds for b in opening)
            last = hold.breathing[-1].pattern.seconds
            within = last / 2 if hold.breathing[-1].breaths is not None else 0
            most = max(time.high * 60, spent + 2 * within)
            assert max(time.low * 60, spent) - within <= hold.seconds <= most + within


@given(practices(), ASKED)
def test_revisits_stay_inside_their_ranges(practice: Practice, minutes: float) -> None:
    """A question comes after the second side where a revisit is offered, and both answers add the same count."""
    plan = practice.plan(minutes)
    offered = [
        (list_holds(plan, step)[-1], step.revisit)
        for step in list_planned(practice, plan)
        if step.revisit and practice.poses[step.pose].sides is Sides.EACH
    ]
    asked = [(before, step) for before, step in pairwise(plan.steps) if step.kind is Kind.ASK]
    assert [before for before, _ in asked] == [second for second, _ in offered]
    for (_, question), (_, again) in zip(asked, offered, strict=True):
        (count,) = {branch[1].breaths for branch in question.branches.values()}
        assert count is not None
        assert again.low <= count <= again.high


@given(practices(), ASKED)
def test_never_longer_than_asked(practice: Practice, minutes: float) -> None:
    """A fitted plan is no longer than asked, unless it is the least there is."""
    plan = practice.plan(minutes)
    assert plan.seconds <= minutes * 60 or plan.steps == practice.plan(0).steps


@given(practices(), ASKED)
def test_never_shorter_than_asked_by_more_than_a_breath(practice: Practice, minutes: float) -> None:
    """Where its steps have room for the time asked, a plan misses it by less than one breath on each side."""
    plan = practice.plan(minutes)
    most = practice.only(list_planned(practice, plan)).plan()
    last = [
        (holds, holds[0].breathing[-1]) for holds in (list_holds(most, asked) for asked in list_planned(practice, plan))
    ]
    unit = max(len(holds) * (1 if stage.breaths is None else stage.pattern.seconds) for holds, stage in last)
    assert plan.seconds > min(minutes * 60, most.seconds) - unit
    if most.seconds <= minutes * 60:
        assert plan.seconds == most.seconds


@given(practices(), ASKED, ASKED)
def test_more_time_never_gives_less_practice(practice: Practice, one: float, other: float) -> None:
    """A plan for more minutes is at least as long, and has every pose the shorter one has."""
    short, long = practice.plan(min(one, other)), practice.plan(max(one, other))
    assert short.seconds <= long.seconds
    assert set(list_planned(practice, short)) <= set(list_planned(practice, long))


@given(practices(alike=True), ASKED)
def test_optional_steps_go_last_first_and_only_for_time(practice: Practice, minutes: float) -> None:
    """Steps are left out only if optional, the last first, and only when the least with them is too long."""
    plan = practice.plan(minutes)
    steps, stay = practice.sequence.steps, list_planned(practice, plan)
    gone = [step for step in steps if step not in stay]
    assert all(step.optional for step in gone)
    optional = [step for step in steps if step.optional]
    assert optional == [step for step in stay if step.optional] + gone
    if gone:
        back_in = tuple(step for step in steps if step in stay or step is gone[0])
        firm = tuple(step._replace(optional=False) for step in back_in)
        assert practice.only(firm).plan(0).seconds > minutes * 60
    if plan.seconds > minutes * 60:
        assert len(stay) == 1 or not any(step.optional for step in stay)


@given(practices())
def test_all_there_is_without_a_wish(practice: Practice) -> None:
    """Without minutes nothing is left out, and every range is at its most."""
    plan = practice.plan()
    assert list_planned(practice, plan) == practice.sequence.steps
    assert plan.seconds >= practice.plan(600).seconds
    assert plan.notes == ()
