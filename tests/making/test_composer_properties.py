"""The properties of every practice that is made, whoever asks for whatever."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from wallyoga.making.assembly import SLOW
from wallyoga.making.composer import NEAR, Composition
from wallyoga.making.reason import Why
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Liveliness, Pose, Position, Side, Sides

from .people import ASKINGS, LIBRARY, Asking

FEW = settings(max_examples=15)
"""Enough each time; all of them together have seen thousands."""


def get_poses(composition: Composition) -> list[Pose]:
    """Return the poses of a practice, in order."""
    return [LIBRARY.poses[step.pose] for step in composition.sequence.steps]


@FEW
@given(ASKINGS)
def test_it_is_as_long_as_asked_or_says_why_not(asking: Asking) -> None:
    """A practice is within a minute of what was asked for, or a note says how long it is, and why."""
    composition = asking.compose()
    seconds = asking.plan(composition).seconds
    notes = [note for note in composition.notes if note.startswith("It takes ")]
    assert bool(notes) == (abs(seconds - asking.request.minutes * 60) > NEAR)
    assert all(f"{round(seconds / 60)} minute" in note for note in notes)


@FEW
@given(ASKINGS)
def test_it_takes_what_is_at_hand_and_goes_with_the_person(asking: Asking) -> None:
    """No pose takes a prop that is not there, is livelier than asked for, or is one that a flag speaks against."""
    composition = asking.compose()
    for pose in get_poses(composition):
        assert all({"wall", *asking.request.props} & {prop.name, *prop.stand_ins} for prop in pose.props)
        assert asking.request.lively.allows(pose.lively)
        assert {avoid.caution for avoid in pose.avoid}.isdisjoint(asking.flags)
    plan = asking.plan(composition)
    assert all({avoid.caution for avoid in LIBRARY.poses[each].avoid}.isdisjoint(asking.flags) for each in plan.poses)
    assert asking.planner.adapt(composition.sequence).sequence.steps == composition.sequence.steps


@FEW
@given(ASKINGS)
def test_it_is_whole(asking: Asking) -> None:
    """Both sides are alike, nothing comes twice but the opening pose, and the plan has every step and a way out."""
    composition = asking.compose()
    plan = asking.plan(composition)
    held = [step for step in plan.steps if step.pair is not None]
    assert {step.pair for step in held} == set(range(len(composition.sequence.steps)))
    for number, pose in enumerate(get_poses(composition)):
        holds = [step for step in held if step.pair == number]
        assert {step.side for step in holds} == (set(Side) if pose.sides is Sides.EACH else {None})
        assert len({step.breathing for step in holds}) == 1
    first, *others = [step.pose for step in composition.sequence.steps]
    assert all(count == 1 for pose, count in Counter(others).items() if pose != first)
    assert all(one != other for one, other in zip([first, *others], others, strict=False))
    assert composition.sequence.steps[0].breathing == SLOW
    assert has_way_out(plan, get_poses(composition)[-1])


def has_way_out(plan: Plan, last: Pose) -> bool:
    """Return whether a plan ends with the way out of its last pose, by the side if one lies, and from every pose."""
    ways = [step for step in plan.steps if step.kind is Kind.LEAVE]
    by_the_side = any(step.pose == "side-rest" for step in ways)
    return (
        ways[0].pose == last.id
        and by_the_side is (last.by_the_side or last.id == "side-rest")
        and ({step.pose for step in plan.steps if step.kind is Kind.HOLD} <= set(plan.ways_out))
    )


@FEW
@given(ASKINGS)
def test_its_reasons_are_true(asking: Asking) -> None:
    """Every step has a reason, and what the reason says is so."""
    composition = asking.compose()
    poses, ledger, strong = get_poses(composition), asking.ledger, 0
    assert len(composition.reasons) == len(poses)
    for number, (pose, step, reason) in enumerate(
        zip(poses, composition.sequence.steps, composition.reasons, strict=True)
    ):
        before, after = poses[:number], poses[number + 1 :]
        assert (reason.why is Why.OPENING) is (number == 0)
        assert set(reason.goals) <= set(asking.request.goals) & set(pose.goals)
        assert reason.before in {"", *(other.name for other in after if pose.id in other.preparations)}
        match reason.why:
            case Why.GOAL:
                own = {part: how for part, how in pose.stretches.items() if not part.startswith("other ")}
                assert reason.goals
                assert own.get(reason.part) == max(own.values(), default=None)
                assert reason.minutes == ledger.minutes.get(reason.part)
                assert reason.tighter == ledger.tighter.get(pose.id)
                assert (step.revisit is not None) is (reason.tighter is not None)
                assert step.first is reason.first
                if reason.first and reason.minutes:
                    less, more = reason.minutes.left, reason.minutes.right
                    assert (less < more) is (reason.first is Side.LEFT)
            case Why.REST:
                assert reason.holds == strong >= 1
                assert pose.lively is Liveliness.REST
            case Why.COUNTER:
                other = next(other for other in before if other.name == reason.after)
                assert pose.id in other.counter_poses
            case Why.CLOSING:
                assert number == len(poses) - 1
                assert reason.again is (pose is poses[0])
                assert pose.lively is Liveliness.REST
        holds = 2 if pose.sides is Sides.EACH else 1
        strong = strong + holds if 3 in pose.stretches.values() else strong if reason.why is Why.GOAL else 0
        assert strong <= 2, "a rest is missing"
        assert str(reason).endswith(".")


@FEW
@given(ASKINGS)
def test_one_gets_up_little(asking: Asking) -> None:
    """The poses of each position come together, and one gets up only for a goal that has no other pose."""
    composition = asking.compose()
    placed = [
        pose for pose, why in zip(get_poses(composition), composition.reasons, strict=True) if why.why is Why.GOAL
    ]
    positions = [pose.position for pose in placed]
    assert len(list(dict.fromkeys(positions))) == sum(
        one is not other for one, other in zip([None, *positions], positions, strict=False)
    )
    lying = (Position.WALL, Position.LYING)
    for pose in placed:
        if pose.position not in lying:
            others = [other for other in placed if other.position in lying]
            wanted = set(pose.goals) & set(asking.request.goals)
            assert any(all(goal not in other.goals for other in others) for goal in wanted)


@FEW
@given(ASKINGS)
def test_it_is_the_same_again(asking: Asking) -> None:
    """The same request of the same person on the same day gives the same practice."""
    assert asking.compose() == asking.compose()
