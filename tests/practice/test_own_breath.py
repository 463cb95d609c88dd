"""A person's own breath: quicker or slower, no hold is shorter than the practice's own."""

from __future__ import annotations

from hypothesis import given

from wallyoga.practice.breath import Pattern
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.planner import make_plan

from .small_plans import POSES, SMALL
from .strategies import ASKED, PACED, Practice, practices

DEEP = Pattern.parse("4:6")
NOTE = "Your breath takes 4 seconds, this practice's 10: holds have more breaths, so that none is shorter."
HELD = (Kind.HOLD, Kind.REST)


def list_holds(plan: Plan) -> list[tuple[str, float]]:
    """Return the pose and the seconds of every hold, and of what each answer adds."""
    added = [step for asked in plan.steps for branch in asked.branches.values() for step in branch]
    return [(step.pose, step.seconds) for step in (*plan.steps, *added) if step.kind in (*HELD, Kind.REVISIT)]


def change_breath(pace: str, minutes: float | None = None) -> Plan:
    """Return the small practice, its own breath 4:6, at another one."""
    return make_plan(SMALL._replace(pace=DEEP), POSES, minutes=minutes, pace=Pattern.parse(pace))


def test_a_quick_breath_has_more_of_them_and_the_plan_says_so() -> None:
    """Fifteen breaths a minute make ten of four out of four deep ones, on both sides and again, and a note."""
    plan = change_breath("1.5:2.5")
    assert [step.breaths for step in plan.steps if step.kind is Kind.HOLD and step.pose == "strap"] == [10, 10]
    again = next(step for step in plan.steps if step.kind is Kind.ASK).branches
    assert {branch[1].breaths for branch in again.values()} == {5}
    assert plan.notes == (NOTE,)


def test_a_slow_breath_has_as_many() -> None:
    """A slower breath has the practice's own count and takes longer; nothing is said."""
    plan = change_breath("6:8")
    assert [step.breaths for step in plan.steps if step.kind is Kind.HOLD and step.pose == "strap"] == [4, 4]
    assert plan.notes == ()


@given(practices(), PACED)
def test_no_breath_makes_the_most_of_a_hold_shorter(practice: Practice, pace: Pattern) -> None:
    """At any breath every hold, and every one again, is at least as long as at the practice's own."""
    own, other = practice.plan(), make_plan(practice.sequence, practice.poses, pace=pace)
    assert [pose for pose, _ in list_holds(own)] == [pose for pose, _ in list_holds(other)]
    assert all(b >= a - 1e-6 for (_, a), (_, b) in zip(list_holds(own), list_holds(other), strict=True))


@given(practices(), PACED, ASKED)
def test_no_breath_makes_the_least_of_a_hold_shorter(practice: Practice, pace: Pattern, minutes: float) -> None:
    """Fitted to any time, no hold is shorter than the shortest of it at the practice's own breath."""
    least = practice.plan(0)
    fitted = make_plan(practice.sequence, practice.poses, minutes=minutes, pace=pace)
    shortest = {pose: min(s for name, s in list_holds(least) if name == pose) for pose, _ in list_holds(least)}
    assert all(seconds >= shortest.get(pose, 0) - 1e-6 for pose, seconds in list_holds(fitted))
