"""A practice while it is being built: whatever is done to it, it stays one that can be saved and practised."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.building.draft import (
    Draft,
    add_step,
    copy_to_draft,
    describe_draft,
    mark_saved,
    move_cursor,
    move_step,
    open_draft,
    remove_step,
    replace_step,
    start_draft,
    undo_change,
)
from wallyoga.building.step_numbers import (
    AGAIN,
    Field,
    Unit,
    change_field,
    format_field,
    get_hold,
    lengthen_step,
    list_fields,
    make_usual_step,
    set_field,
)
from wallyoga.library.library import Library
from wallyoga.library.validation import find_sequence_problems
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import MOST, Pose, Range, Sides
from wallyoga.practice.sequence import Sequence, SequenceStep

Change = Callable[[Draft], Draft]

LIBRARY: Library = shipped_library()

POSES = LIBRARY.poses
SIDED = POSES["wall-figure-four"]
TOGETHER = POSES["legs-up-the-wall"]

NUMBERS = st.one_of(st.integers(0, 400).map(float), st.floats(0, 400))


def _in_numbers(change: Callable[[SequenceStep, Pose], SequenceStep]) -> Change:
    """Return the change of a draft that changes the numbers of the step under its cursor."""

    def changed_in(draft: Draft) -> Draft:
        return replace_step(draft, change(draft.step, POSES[draft.step.pose])) if draft.step else draft

    return changed_in


def _by(field: Field, by: int) -> Change:
    return _in_numbers(
        lambda step, pose: change_field(step, pose, field, by) if field in list_fields(step, pose) else step
    )


def _to(field: Field, number: float) -> Change:
    return _in_numbers(
        lambda step, pose: set_field(step, pose, field, number) if field in list_fields(step, pose) else step
    )


CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.sampled_from(sorted(POSES)).map(lambda pose: lambda draft: add_step(draft, SequenceStep(pose=pose))),
    st.integers(-3, 3).map(lambda by: lambda draft: move_step(draft, by)),
    st.integers(-2, 9).map(lambda at: lambda draft: move_cursor(draft, at)),
    st.just(remove_step),
    st.just(undo_change),
    st.sampled_from([1, -1]).map(lambda by: _in_numbers(lambda step, pose: lengthen_step(step, pose, by))),
    st.builds(_by, st.sampled_from(Field), st.sampled_from([1, -1])),
    st.builds(_to, st.sampled_from(Field), NUMBERS),
)
"""Anything a person can do to the steps."""

DRAFTS = st.sampled_from([start_draft(), *map(open_draft, LIBRARY.sequences.values())])


@given(DRAFTS, st.lists(CHANGES, max_size=12))
def test_whatever_is_done_the_practice_can_be_saved_and_planned(draft: Draft, changes: list[Change]) -> None:
    """After any changes the cursor is on a step, nothing is wrong with the practice, and it has a plan."""
    for change in changes:
        draft = change(draft)
        steps = draft.sequence.steps
        assert 0 <= draft.at < max(1, len(steps))
        assert draft.step is (steps[draft.at] if steps else None)
    if draft.sequence.steps:
        assert not list(find_sequence_problems(draft.sequence, POSES))
        assert make_plan(draft.sequence, POSES).seconds > 0


@given(DRAFTS, st.lists(CHANGES, max_size=12))
def test_every_change_of_the_steps_can_be_taken_back(draft: Draft, changes: list[Change]) -> None:
    """Undoing as often as it goes leads back to the steps there were, with nothing unsaved."""
    start = draft.sequence
    for change in changes:
        draft = change(draft)
    for _ in range(len(changes)):
        draft = undo_change(draft)
    assert draft.sequence == start
    assert not draft.unsaved
    assert undo_change(draft) == draft


@given(DRAFTS, st.lists(CHANGES, max_size=8), CHANGES)
def test_one_change_is_taken_back_at_a_time(draft: Draft, changes: list[Change], last: Change) -> None:
    """Undoing once brings back the steps and the cursor from before the latest change, unless that was one itself."""
    for change in changes:
        draft = change(draft)
    after = last(draft)
    if len(after.past) > len(draft.past):
        assert (undo_change(after).sequence, undo_change(after).at) == (draft.sequence, draft.at)


@given(DRAFTS, st.integers(0, 9), st.integers(-9, 9))
def test_moving_keeps_every_step_and_follows_the_one_that_moves(draft: Draft, at: int, by: int) -> None:
    """A moved step takes the cursor along; the others keep their order."""
    draft = move_cursor(draft, at)
    after = move_step(draft, by)
    poses, then = [[step.pose for step in each.sequence.steps] for each in (draft, after)]
    assert sorted(poses) == sorted(then)
    if poses:
        assert then.pop(after.at) == poses.pop(draft.at)
        assert then == poses


@given(st.sampled_from(sorted(POSES)), st.sampled_from(Field), NUMBERS)
def test_a_number_that_is_typed_is_taken(pose_id: str, field: Field, number: float) -> None:
    """A number inside the limits is what the field says then, and the other end is at most pushed along."""
    pose, step = POSES[pose_id], SequenceStep(pose=pose_id, revisit=AGAIN)
    if field not in list_fields(step, pose) or field in (Field.UNIT, Field.OPTIONAL):
        assert set_field(step, pose, field, number).optional is step.optional
        return
    after = set_field(step, pose, field, number)
    again = field in (Field.AGAIN_LEAST, Field.AGAIN_MOST)
    unit, span = (Unit.BREATHS, after.revisit) if again else get_hold(after, pose)
    if span is None:
        assert number == 0
        return
    end = span.low if field in (Field.LEAST, Field.AGAIN_LEAST) else span.high
    assert abs(end - min(max(number, unit.least), MOST)) <= (0.5 if unit is Unit.BREATHS else 0.005)
    assert span.low <= span.high


def test_a_new_pose_comes_after_the_cursor() -> None:
    """Adding puts the pose after the step under the cursor, or first where there is none, and goes there."""
    draft = add_step(start_draft(), SequenceStep(pose="knees-to-chest"))
    draft = add_step(draft, SequenceStep(pose="corpse-pose"))
    draft = add_step(move_cursor(draft, 0), SequenceStep(pose="wall-butterfly"))
    assert [step.pose for step in draft.sequence.steps] == ["knees-to-chest", "wall-butterfly", "corpse-pose"]
    assert draft.at == 1


def test_a_way_in_of_its_own_stays_only_after_the_same_pose() -> None:
    """A step's own way in leads from the pose before it: another pose before it, and the pose's own way in counts."""
    own = SequenceStep(
        pose="wall-butterfly", enter=("Let the knees fall open.",), short_enter=("Knees open",), enter_seconds=5
    )
    steps = (SequenceStep(pose="legs-up-the-wall"), own, SequenceStep(pose="corpse-pose"))
    draft = open_draft(Sequence(id="a", name="A", summary="", steps=steps))
    assert remove_step(move_cursor(draft, 2)).sequence.steps[1] == own
    assert add_step(move_cursor(draft, 1), SequenceStep(pose="easy-pose")).sequence.steps[1] == own
    for after in (
        remove_step(draft),
        move_step(move_cursor(draft, 1), 1),
        add_step(draft, SequenceStep(pose="easy-pose")),
    ):
        (same,) = (step for step in after.sequence.steps if step.pose == own.pose)
        assert (same.enter, same.short_enter, same.enter_seconds) == ((), (), None)
        assert undo_change(after).sequence.steps == steps


def test_a_copy_is_new_and_says_so() -> None:
    """A copy has the steps of the other, another name, and no id yet; nothing of it is unsaved."""
    for sequence in LIBRARY.sequences.values():
        draft = copy_to_draft(sequence)
        assert draft.sequence.steps == sequence.steps
        assert draft.sequence.name not in {each.name for each in LIBRARY.sequences.values()}
        assert draft.sequence.id == ""
        assert not draft.unsaved


def test_words_and_steps_are_unsaved_until_they_are_kept() -> None:
    """Another name or another step is unsaved; taken back or kept, it is not."""
    draft = start_draft()
    assert describe_draft(draft, "Mine", "", (), None).unsaved
    assert not describe_draft(describe_draft(draft, "Mine", "", (), None), "", "", (), None).unsaved
    more = add_step(describe_draft(draft, "Mine", "", (), 12), SequenceStep(pose="easy-pose"))
    assert more.unsaved
    saved = mark_saved(more, more.sequence._replace(id="mine"))
    assert not saved.unsaved
    assert saved.sequence.id == "mine"


@pytest.mark.parametrize(("field", "number", "expected"), [
    (Field.LEAST, 20, (20, 20)),
    (Field.MOST, 4, (4, 4)),
    (Field.LEAST, 10, (10, 16)),
    (Field.MOST, 14, (12, 14)),
])  # fmt: skip
def test_an_end_takes_the_other_along_only_where_it_would_pass_it(
    field: Field, number: float, expected: tuple[int, int]
) -> None:
    """Of 12 to 16 breaths, an end inside moves alone; one beyond the other end takes that along."""
    step = SequenceStep(pose=SIDED.id, breaths=Range(12, 16))
    assert set_field(step, SIDED, field, number).breaths == Range(*expected)


@pytest.mark.parametrize("field", [Field.LEAST, Field.MOST, Field.AGAIN_LEAST, Field.AGAIN_MOST])
def test_a_number_goes_up_and_down_by_one(field: Field) -> None:
    """More and less change a number by one, from where it is."""
    step = SequenceStep(pose=SIDED.id, breaths=Range(4, 9), revisit=Range(4, 9))
    number = int(format_field(step, SIDED, field).split()[0])
    for by in (1, -1):
        assert format_field(change_field(step, SIDED, field, by), SIDED, field) == f"{number + by} breaths"


@pytest.mark.parametrize(
    ("minutes", "usual"), [((10, 30), 17), ((2, 5), 3), ((1, 3), 1.5), ((4, 4), 4), ((10.4, 10.4), 10.4)]
)
def test_a_pose_is_added_with_its_usual_length(minutes: tuple[float, float], usual: float) -> None:
    """At most that is what the pose says, or the geometric middle of its range, in halves below five minutes."""
    step = make_usual_step(TOGETHER._replace(minutes=Range(*minutes), usual=None))
    assert step.minutes == Range(minutes[0], usual)
    own = make_usual_step(TOGETHER._replace(minutes=Range(*minutes), usual=minutes[0]))
    assert own.minutes == Range(minutes[0], minutes[0])
    counted = make_usual_step(SIDED._replace(breaths=Range(8, 10)))
    assert (counted.breaths, counted.minutes) == (Range(8, 9), None)


def test_one_longer_moves_both_ends() -> None:
    """Holding longer or shorter keeps how far the ends are apart, and stops where there is no less."""
    step = SequenceStep(pose=SIDED.id, breaths=Range(2, 5))
    assert lengthen_step(step, SIDED, 1).breaths == Range(3, 6)
    assert lengthen_step(lengthen_step(step, SIDED, -1), SIDED, -1).breaths == Range(1, 4)
    timed = SequenceStep(pose=SIDED.id, minutes=Range(2, 5))
    assert lengthen_step(timed, SIDED, 1).minutes == Range(2.5, 5.5)


def test_another_unit_is_about_as_long() -> None:
    """Without numbers of the pose's own in the other unit, breaths and minutes are turned into each other."""
    step = SequenceStep(pose=SIDED.id, breaths=Range(12, 18))
    timed = change_field(step, SIDED, Field.UNIT, 1)
    assert (timed.breaths, timed.minutes) == (None, Range(2, 3))
    assert change_field(timed, SIDED._replace(breaths=None), Field.UNIT, 1).breaths == Range(12, 18)
    assert change_field(timed, SIDED, Field.UNIT, 1).breaths == SIDED.breaths


def test_the_tighter_side_is_asked_for_only_where_there_are_sides() -> None:
    """A pose on each side can be held again: more turns that on, less than one turns it off."""
    step = SequenceStep(pose=SIDED.id)
    assert Field.AGAIN_LEAST not in list_fields(SequenceStep(pose=TOGETHER.id), TOGETHER)
    assert SIDED.sides is Sides.EACH
    assert format_field(step, SIDED, Field.AGAIN_LEAST) == "no"
    assert change_field(step, SIDED, Field.AGAIN_LEAST, -1) == step
    on = change_field(step, SIDED, Field.AGAIN_LEAST, 1)
    assert on.revisit == (SIDED.revisit or AGAIN)
    assert Field.AGAIN_MOST in list_fields(on, SIDED)
    one = set_field(on, SIDED, Field.AGAIN_LEAST, 1)
    assert change_field(one, SIDED, Field.AGAIN_LEAST, -1).revisit is None
    assert set_field(on, SIDED, Field.AGAIN_MOST, 0).revisit is None
    assert set_field(step, SIDED, Field.AGAIN_LEAST, 3.7).revisit == Range(4, 4)


def test_every_field_says_its_value() -> None:
    """Each line has words of its own for what it is set to."""
    step = SequenceStep(pose=SIDED.id, breaths=Range(1, 3), revisit=Range(1, 2), optional=True)
    words = [format_field(step, SIDED, field) for field in list_fields(step, SIDED)]
    assert words == ["1 breath", "3 breaths", "breaths", "1 breath", "2 breaths", "left out"]
    timed = SequenceStep(pose=TOGETHER.id, minutes=Range(0.5, 2))
    assert [format_field(timed, TOGETHER, field) for field in list_fields(timed, TOGETHER)] == [
        "0.5 min", "2 min", "minutes", "kept",
    ]  # fmt: skip
