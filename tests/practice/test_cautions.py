"""No caution is lost: whatever a practice is and a person does in it, no pose comes that their flags speak against."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studios import make_studio, shipped_library
from wallyoga.library.library import Library
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan, PlanStep
from wallyoga.practice.pose import REST_POSE, SEATED_POSE, SIDE_POSE, Avoid, Range, Side
from wallyoga.practice.sequence import Sequence, SequenceStep
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Op, State
from wallyoga.settings import Settings

from .strategies import MOVES, Move

LIBRARY = shipped_library()
FLAGS = sorted(LIBRARY.cautions.by_id)
PRACTICES = sorted(LIBRARY.sequences)


PULLED = {
    key for key, pose in LIBRARY.poses.items() if "arms" in pose.works and "strap" in {prop.name for prop in pose.props}
}
"""The poses in which the arms pull a leg by a strap."""


def plan_with_flags(
    flags: tuple[str, ...], sequence: Sequence, minutes: float | None = None, library: Library = LIBRARY
) -> Plan:
    """Return the plan of a practice for a person with these flags."""
    return make_studio(Path("nowhere"), Settings(flags=flags), library=library).plan(sequence, minutes)


def find_avoided(flags: tuple[str, ...], library: Library = LIBRARY) -> set[str]:
    """Return the poses that these flags speak against."""
    return {key for key, pose in library.poses.items() if {avoid.caution for avoid in pose.avoid} & set(flags)}


def find_flagged(plan: Plan, flags: tuple[str, ...], library: Library = LIBRARY) -> frozenset[str]:
    """Return the poses of a plan that these flags speak against."""
    return plan.poses & find_avoided(flags, library)


def every_step(plan: Plan) -> Iterator[PlanStep]:
    """Yield the steps of a plan, and those that answers add."""
    for step in plan.steps:
        yield from (step, *(added for branch in step.branches.values() for added in branch))


def do(session: Session, move: Move, at: float) -> None:
    """Do with a session what a person may."""
    match move.what:
        case Op.NEXT:
            session.next(at)
        case Op.MORE:
            session.more(at)
        case Op.FEWER:
            session.fewer(at)
        case Op.REST:
            session.rest(at)
        case Op.LEFT | Op.RIGHT:
            session.answer(at, Side(move.what))
        case Op.SAME:
            session.answer(at, None)
        case Op.OUT:
            session.come_out(at)
        case Op.RESTART | Op.PREVIOUS | "back":
            session.back(at)
        case "pause":
            session.pause(at)
        case _:
            session.resume(at)


@pytest.mark.parametrize("practice", PRACTICES)
def test_every_pose_of_every_plan(practice: str) -> None:
    """Under any two flags, and under all, no plan has a pose they speak against, in rests and on ways out either."""
    for flags in (*combinations(FLAGS, 1), *combinations(FLAGS, 2), tuple(FLAGS)):
        assert not find_flagged(plan_with_flags(flags, LIBRARY.sequences[practice]), flags)


STEPS = st.builds(
    lambda pose, revisit: SequenceStep(pose=pose, revisit=revisit),
    st.sampled_from(sorted(LIBRARY.poses)),
    st.sampled_from([None, Range(1, 2)]),
)
OWN = st.lists(STEPS, min_size=1, max_size=5).map(
    lambda steps: Sequence(id="own", name="Own", summary="Own.", steps=tuple(steps))
)
"""Any practice of one's own, with or without revisits."""


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(st.sampled_from(PRACTICES).map(LIBRARY.sequences.__getitem__), OWN),
    st.sets(st.sampled_from(FLAGS), min_size=1).map(sorted).map(tuple),
    st.sampled_from([None, 5.0, 15.0, 40.0]),
    MOVES,
)
def test_whatever_a_person_does(
    sequence: Sequence, flags: tuple[str, ...], minutes: float | None, moves: list[Move]
) -> None:
    """However any practice is bent while it runs, no pose is shown that the person's flags speak against."""
    avoided = find_avoided(flags)
    try:
        plan = plan_with_flags(flags, sequence, minutes)
    except PlanError:
        # Only a practice that has nothing else is refused.
        assert {step.pose for step in sequence.steps} <= avoided
        return
    session, at = Session(plan), 0.0
    session.start(at)
    for move in moves:
        for _ in range(int(move.after) + 1):
            at += 1
            assert session.look(at).step.pose not in avoided
        do(session, move, at)
    while session.look(at).state is not State.ENDED:
        assert session.look(at).step.pose not in avoided
        session.next(at)


@pytest.mark.parametrize("practice", PRACTICES)
def test_nerve_pain(practice: str) -> None:
    """With nerve pain no straight leg is pulled, and every hold begins with the rule to stop; a rest has no need."""
    plan = plan_with_flags(("nerve",), LIBRARY.sequences[practice])
    holds = [step for step in every_step(plan) if step.kind.is_hold]
    assert holds
    assert not {step.pose for step in every_step(plan)} & PULLED
    assert {step.texts[0] for step in holds} == {LIBRARY.cautions.by_id["nerve"].cue}
    assert plan.rest is None or LIBRARY.cautions.by_id["nerve"].cue not in plan.rest.texts


@given(st.fixed_dictionaries({key: st.sampled_from([None, *LIBRARY.poses, "-"]) for key in ("rest", "side", "seat")}))
def test_poses_of_ones_own(instead: dict[str, str | None]) -> None:
    """Where a person's own poses to rest, lie and sit in are flagged, what stands in is not, or nothing does."""
    poses = dict(LIBRARY.poses)
    for key, named in zip((REST_POSE, SIDE_POSE, SEATED_POSE), instead.values(), strict=True):
        avoid = () if named == "-" else (Avoid("knee", named if named != key else None),)
        poses[key] = poses[key]._replace(avoid=avoid)
    library = LIBRARY._replace(poses=poses)
    stays = LIBRARY.sequences["chair-rest"]._replace(steps=(SequenceStep(pose="legs-on-a-chair"),))
    plan = plan_with_flags(("knee",), stays, library=library)
    assert not find_flagged(plan, ("knee",), library)


def test_resting_when_pregnant() -> None:
    """With pregnancy a rest is on the side, told from rolling over on, and the plan says so; else it is as usual."""
    sequence = LIBRARY.sequences["legs-up-the-wall"]
    usual, plan = plan_with_flags((), sequence), plan_with_flags(("pregnancy",), sequence)
    assert usual.rest
    assert plan.rest
    assert (usual.rest.pose, plan.rest.pose) == (REST_POSE, SIDE_POSE)
    assert plan.rest.texts[0] == LIBRARY.poses[SIDE_POSE].enter[0]
    assert plan.notes[1] == "Side rest instead of Knees to chest when you rest, for pregnancy."
    assert usual.rest.seconds == plan.rest.seconds


def test_no_pose_to_rest_in() -> None:
    """Where a person's own pose to rest in is flagged and nothing is gentler, there is no rest, and that is said."""
    rest = LIBRARY.poses[REST_POSE]._replace(avoid=(Avoid("knee"),))
    library = LIBRARY._replace(poses={**LIBRARY.poses, REST_POSE: rest})
    plan = plan_with_flags(("knee",), LIBRARY.sequences["chair-rest"], library=library)
    assert plan.rest is None
    assert plan.notes == ("No Knees to chest when you rest, for knee injury.",)
