"""Planning by example: what the steps of a plan are, and what its words say."""

from __future__ import annotations

import pytest

from wallyoga.practice.breath import NATURAL, Pattern, Stage
from wallyoga.practice.errors import PlanError, WallyogaError
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import REST_POSE, SIDE_POSE, Range, Side, fill_in_side
from wallyoga.practice.sequence import Breathing, SequenceStep

from .small_plans import PACE, POSES, SLOW, SMALL, STRAP, WALL, small_plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def test_the_small_plan() -> None:
    """A practice becomes ready, the way in, each side, the question, the way out by the side, and settling."""
    steps = [(step.kind, step.pose, step.side, step.breaths, step.seconds) for step in small_plan().steps]
    assert steps == [
        (Kind.READY, "wall", None, None, 10),
        (Kind.ENTER, "wall", None, None, 4),
        (Kind.HOLD, "wall", None, None, 30),
        (Kind.ENTER, "strap", LEFT, None, 4),
        (Kind.HOLD, "strap", LEFT, 4, 24),
        (Kind.SWITCH, "strap", RIGHT, None, 2),
        (Kind.HOLD, "strap", RIGHT, 4, 24),
        (Kind.ASK, "strap", None, None, 10),
        (Kind.LEAVE, "strap", None, None, 3),
        (Kind.LEAVE, SIDE_POSE, None, 2, 20),
        (Kind.LEAVE, SIDE_POSE, None, None, 3),
        (Kind.SETTLE, "easy-pose", None, None, 20),
    ]


def test_starts() -> None:
    """Each step starts when the one before is over."""
    plan = small_plan()
    assert plan.starts == (0, 10, 14, 44, 48, 72, 74, 98, 108, 111, 131, 134)
    assert plan.seconds == 154


def test_breathing_of_a_timed_hold() -> None:
    """The opening breaths are counted, and natural breath fills what is left."""
    assert small_plan().steps[2].breathing == (Stage.of_breaths(SLOW, 1), Stage.of_seconds(18))


def test_branches_of_the_question() -> None:
    """Either answer adds the revisit on its side, the same on both; after a change, but on the side held last."""
    branches = small_plan().steps[7].branches
    assert set(branches) == {LEFT, RIGHT}
    for side, (change, revisit) in branches.items():
        assert (change.kind, change.side, change.seconds) == (Kind.SWITCH if side is LEFT else Kind.ENTER, side, 2)
        assert (revisit.kind, revisit.side, revisit.breathing) == (Kind.REVISIT, side, (Stage.of_breaths(PACE, 2),))


def test_a_step_can_begin_on_the_other_side() -> None:
    """A step says which side comes first, and what is said and asked after both follows it."""
    steps = tuple(step._replace(first=RIGHT) if step.pose == "strap" else step for step in SMALL.steps)
    plan = make_plan(SMALL._replace(steps=steps), POSES)
    assert [step.side for step in plan.steps if step.side] == [RIGHT, RIGHT, LEFT, LEFT]
    changes = {side: branch[0].kind for side, branch in plan.steps[7].branches.items()}
    assert changes == {RIGHT: Kind.SWITCH, LEFT: Kind.ENTER}


def test_texts_name_the_side() -> None:
    """Cues and changes say the side that is stretched and the other one, spread evenly over the step."""
    plan = small_plan()
    assert plan.steps[4].texts == ("First.", "Second, left.", "Third.")
    assert plan.steps[4].text_every == 8
    assert plan.steps[5].texts == ("Change to the right, let go of the left.",)
    assert fill_in_side("{side} and {other}", None) == "{side} and {other}"


def test_pace_of_the_person_replaces_the_sequences() -> None:
    """A breath of one's own paces the holds that are counted in breaths, not the patterns a step asks for."""
    plan = make_plan(SMALL, POSES, pace=Pattern.parse("box"))
    assert plan.steps[4].breathing == (Stage.of_breaths(Pattern.parse("box"), 4),)
    assert plan.steps[2].breathing[0] == Stage.of_breaths(SLOW, 1)


def test_rest_and_ways_out() -> None:
    """There is a rest to put in, and a way out of every pose of the plan and of the rest."""
    plan = small_plan()
    assert plan.rest is not None
    assert (plan.rest.kind, plan.rest.pose, plan.rest.breathing) == (
        Kind.REST,
        REST_POSE,
        (Stage.of_breaths(NATURAL, 5),),
    )
    assert set(plan.ways_out) == {"wall", "strap", SIDE_POSE, "easy-pose", REST_POSE}
    assert [step.kind for step in plan.ways_out["wall"]] == [Kind.LEAVE, Kind.LEAVE, Kind.LEAVE, Kind.SETTLE]
    assert [step.pose for step in plan.ways_out[SIDE_POSE]] == [SIDE_POSE, "easy-pose"]


def test_without_the_poses_to_leave_through() -> None:
    """Where there is no rest, no lying on the side and no seat among the poses, one leaves and settles as one is."""
    plan = make_plan(SMALL, {"wall": WALL, "strap": STRAP})
    assert plan.rest is None
    assert [(step.kind, step.pose) for step in plan.steps[-2:]] == [(Kind.LEAVE, "strap"), (Kind.SETTLE, "strap")]


def test_a_pose_to_rest_in_is_no_hold() -> None:
    """A pose that is a rest is planned as one, so that it is not kept as a hold."""
    plan = make_plan(SMALL._replace(steps=(SequenceStep(pose=REST_POSE),)), POSES)
    assert [step.kind for step in plan.steps[:3]] == [Kind.READY, Kind.ENTER, Kind.REST]


def test_breaths_of_a_timed_hold_with_a_pattern() -> None:
    """A hold counted in minutes whose pattern is paced is as many whole breaths as come nearest."""
    step = SequenceStep(pose="wall", minutes=Range(1, 1), breathing=(Breathing(SLOW, 1), Breathing(PACE)))
    plan = make_plan(SMALL._replace(steps=(step,)), POSES)
    assert plan.steps[2].breathing == (Stage.of_breaths(SLOW, 1), Stage.of_breaths(PACE, 8))


def test_counts_are_whole_and_never_none() -> None:
    """Ranges with fractions give whole breaths inside them, and a hold has one breath at least."""
    for breaths, expected in ((Range(2.5, 3.5), 3), (Range(0.25, 0.5), 1)):
        plan = make_plan(SMALL._replace(steps=(SequenceStep(pose="strap", breaths=breaths),)), POSES, minutes=0)
        assert plan.steps[2].breaths == expected


def test_room_is_used_to_the_breath() -> None:
    """Alike ranges do not have to move together: one pose may have a breath more where that fits in its range."""
    steps = tuple(SequenceStep(pose="strap", breaths=Range(2, most)) for most in (2, 4, 4))
    sequence = SMALL._replace(steps=steps)
    least = make_plan(sequence, POSES, minutes=0).seconds
    plan = make_plan(sequence, POSES, minutes=(least + 15) / 60)
    assert [step.breaths for step in plan.steps if step.kind is Kind.HOLD] == [2, 2, 3, 3, 2, 2]


def test_leaving_out_a_pose_never_makes_it_longer() -> None:
    """An optional step stays where the way out of the pose before it would take longer than the step itself."""
    quick = STRAP._replace(id="quick", name="Quick", by_the_side=False, enter_seconds=1, leave_seconds=1)
    steps = (SequenceStep(pose="wall"), SequenceStep(pose="quick", breaths=Range(1, 1), optional=True))
    plan = make_plan(SMALL._replace(pace=Pattern.parse("1:1"), steps=steps), {**POSES, "quick": quick}, minutes=0)
    assert "quick" in [step.pose for step in plan.steps]


def test_notes_name_what_is_left_out() -> None:
    """The notes name the poses left out for time, and say nothing where nobody asked for another length."""
    steps = (
        SequenceStep(pose="wall"),
        SequenceStep(pose=REST_POSE, optional=True),
        SequenceStep(pose="strap", optional=True),
    )
    sequence = SMALL._replace(steps=steps)
    outcomes = [" ".join(make_plan(sequence, POSES, minutes=minutes).notes) for minutes in (None, 2, 1.5)]
    assert [("Knees" in notes, "Strap" in notes) for notes in outcomes] == [(False, False), (False, True), (True, True)]


def test_sequences_own_minutes_are_met_without_a_word() -> None:
    """Without a wish the sequence's own minutes count, and missing them is nothing to tell."""
    sequence = SMALL._replace(minutes=1)
    assert make_plan(sequence, POSES).notes == ()
    assert make_plan(sequence, POSES).seconds == small_plan().seconds


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ((), "small: a practice has at least one step"),
        ((SequenceStep(pose="cartwheel"),), 'small: there is no pose "cartwheel"'),
        ((SequenceStep(pose="bare"),), "small: bare needs breaths or minutes"),
    ],
)
def test_what_no_plan_can_be_made_of(steps: tuple[SequenceStep, ...], words: str) -> None:
    """A practice without steps, with an unknown pose, or with a pose without a count is refused by name."""
    bare = WALL._replace(id="bare", minutes=None)
    with pytest.raises(PlanError, match=words) as raised:
        make_plan(SMALL._replace(steps=steps), {**POSES, "bare": bare})
    assert isinstance(raised.value, WallyogaError)


def test_step_by_id() -> None:
    """Every step is found by its id, also one that only an answer adds, and an unknown id is a KeyError."""
    plan = small_plan()
    added = plan.steps[7].branches[RIGHT][1]
    assert plan.step(added.id) is added
    assert plan.step(plan.steps[3].id) is plan.steps[3]
    with pytest.raises(KeyError):
        plan.step(-1)
