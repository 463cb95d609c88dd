"""The notes on a practice that is fitted to a time."""

from __future__ import annotations

import pytest
from hypothesis import given

from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Kind
from wallyoga.practice.plan_steps import READY_TEXTS, READY_TEXTS_ANYWHERE
from wallyoga.practice.planner import find_reach, make_plan
from wallyoga.practice.pose import REST_POSE, Range, Sides
from wallyoga.practice.prop import Prop
from wallyoga.practice.sequence import Sequence, SequenceStep

from .small_plans import POSES, SMALL, STRAP, WALL
from .strategies import ASKED, Practice, practices

TWIN = STRAP._replace(id="twin", name="Strap, across")
WITH_TWIN = {**POSES, "twin": TWIN}


def practice(*steps: SequenceStep, minutes: float | None = None) -> Sequence:
    """Return a practice of these steps."""
    return SMALL._replace(steps=steps, minutes=minutes)


def notes(sequence: Sequence, minutes: float) -> tuple[str, ...]:
    """Return what fitting a practice says."""
    return make_plan(sequence, WITH_TWIN, minutes=minutes).notes


def test_fewer_breaths() -> None:
    """Fewer breaths are said with what they usually are, poses that changed alike in one sentence."""
    sequence = practice(SequenceStep(pose="strap", breaths=Range(1, 4)), SequenceStep(pose="twin", breaths=Range(1, 4)))
    assert notes(sequence, 0)[0] == "1 breath instead of 4 in Strap and in Strap, across."
    assert notes(sequence, 60) == ("The nearest this practice comes to 60 minutes is 2:44.",)


def test_less_time() -> None:
    """Time is said in minutes, halves of them too, and in seconds where there are few."""
    sequence = practice(SequenceStep(pose="wall", minutes=Range(1, 20)), minutes=12)
    assert notes(sequence, 12) == ()
    assert notes(sequence, 3.5) == ("2.5 minutes instead of 11 in Wall.",)
    assert notes(sequence, 1)[0] == "60 seconds instead of 11 minutes in Wall."
    assert notes(sequence, 20) == ("19 minutes instead of 11 in Wall.",)


def test_without_and_with() -> None:
    """Poses that went for time are named, and so are those that more time brings."""
    rest = SequenceStep(pose=REST_POSE, optional=True)
    sequence = practice(SequenceStep(pose="wall"), rest, SequenceStep(pose="strap"), rest)
    assert notes(sequence, 0)[0] == "Without Knees."
    brief = sequence._replace(minutes=1)
    assert "With Knees." in notes(brief, 60)


def test_which_time() -> None:
    """Of a pose that comes more than once, it is said which time is meant, unless all are."""
    step = SequenceStep(pose=REST_POSE, breaths=Range(2, 2), optional=True)
    sequence = practice(step, SequenceStep(pose="wall"), step, SequenceStep(pose="strap"), step, step)
    least = make_plan(sequence, WITH_TWIN).seconds
    assert notes(sequence, (least - 5) / 60) == ("Without Knees the 4th time.",)
    assert notes(sequence, (least - 30) / 60)[0] == "Without Knees the third time and without Knees the 4th time."
    assert notes(sequence, 0)[0] == "Without Knees."


def test_out_of_reach() -> None:
    """A time out of reach by more than half a minute is answered with the nearest there is."""
    assert notes(SMALL, 2.1) == ()
    assert notes(SMALL, 2)[-1] == "The nearest this practice comes to 2 minutes is 2:34."


def test_nothing_to_say_without_a_wish() -> None:
    """The practice as it usually is has no notes, even where its own minutes leave a step out."""
    sequence = practice(SequenceStep(pose="wall"), SequenceStep(pose="strap", optional=True), minutes=1)
    assert make_plan(sequence, WITH_TWIN).notes == ()


@given(practices(), ASKED)
def test_notes_are_about_what_changed(practice: Practice, minutes: float) -> None:
    """A plan that is the usual one has nothing to say but what is out of reach; one with other holds says something."""
    usual, fitted = practice.plan(), practice.plan(minutes)
    about = [note for note in fitted.notes if not note.startswith("The nearest")]
    if usual.steps == fitted.steps:
        assert about == []
    after, before = ({step.pose for step in plan.steps if step.pair is not None} for plan in (fitted, usual))
    for gone in before - after:
        assert any(practice.poses[gone].name in note for note in about)


@given(practices(), ASKED)
def test_reach(practice: Practice, minutes: float) -> None:
    """No wish makes a plan shorter than the least or longer than the most."""
    least, most = find_reach(practice.sequence, practice.poses)
    assert least <= practice.plan(minutes).seconds <= most
    assert (least, most) == (practice.plan(0).seconds, practice.plan().seconds)


def test_reach_at_a_pace() -> None:
    """A slower breath reaches further, and a practice without steps reaches nowhere."""
    assert find_reach(SMALL, POSES, Pattern.parse("10:10"))[1] > find_reach(SMALL, POSES)[1]
    with pytest.raises(PlanError):
        find_reach(practice(), POSES)


def test_getting_ready() -> None:
    """One comes to the wall only for a practice that has one."""
    walled = {**POSES, "wall": WALL._replace(props=(Prop("wall"),))}
    assert make_plan(SMALL, walled).steps[0].texts == READY_TEXTS
    assert make_plan(SMALL, POSES).steps[0].texts == READY_TEXTS_ANYWHERE


def test_a_way_in_of_its_own() -> None:
    """A step's way in takes the place of the pose's, on the first side, when the step before is there too."""
    own = SequenceStep(pose="strap", enter=("From the wall, {side}.",), enter_seconds=8)
    optional = SequenceStep(pose=REST_POSE, optional=True)
    steps = make_plan(practice(SequenceStep(pose="wall"), own), WITH_TWIN).steps
    entered = next(step for step in steps if step.kind is Kind.ENTER and step.pose == "strap")
    assert (entered.texts, entered.seconds) == (("From the wall, left.",), 8)
    switched = next(step for step in steps if step.kind is Kind.SWITCH)
    assert switched.texts == ("Change to the right, let go of the left.",)
    short = make_plan(practice(SequenceStep(pose="wall"), optional, own), WITH_TWIN, minutes=0)
    entered = next(step for step in short.steps if step.kind is Kind.ENTER and step.pose == "strap")
    assert (entered.texts, entered.seconds) == (STRAP.enter, STRAP.enter_seconds)
    assert STRAP.sides is Sides.EACH
