"""The words at a moment of a practice, made from that moment alone."""

from __future__ import annotations

from dataclasses import replace

from tests.practice.session_driver import Practised
from wallyoga.library.library import Library
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Side, fill_in_side
from wallyoga.practice.session_state import Op
from wallyoga.practice.step_changes import MOST_BREATHS
from wallyoga.text.practice_words import (
    TextLine,
    choose_texts,
    choose_way,
    cut_block,
    describe_change,
    describe_return,
    find_told_side,
)

from .moments import moment

WIDE = 100
"""Cells in which every step of a move has room."""


def test_a_move_shows_all_it_takes(plan: Plan) -> None:
    """Where there is room a move shows each of its steps and marks the one to do now; else that one and what fits."""
    now = moment(plan, Kind.ENTER, Side.RIGHT)
    now = replace(now, text_number=1, text=now.step.texts[1])
    lines = choose_texts(now, len(now.step.texts), WIDE)
    assert [line.text[2:] for line in lines] == list(now.step.texts)
    assert [line.is_later for line in lines].index(False) == 1
    fewer = choose_texts(now, len(now.step.texts) - 1, WIDE)
    assert fewer == lines[1:]
    narrow = choose_texts(now, len(now.step.texts), 20)
    assert " ".join(line.text.strip("▸ ") for line in narrow if not line.is_later) == now.step.texts[1]
    assert all(len(line.text) <= 20 for line in narrow)


def test_what_a_break_leads_back_to(plan: Plan) -> None:
    """It is the side, again where breaths of it are done already, or the pose where there are no sides."""
    words = []
    for kind, side, into in ((Kind.HOLD, Side.RIGHT, 25), (Kind.HOLD, Side.RIGHT, 0), (Kind.HOLD, None, 25)):
        step = next(step for step in plan.steps if step.kind is kind and step.side is side)
        practised = Practised(plan)
        practised.wait(plan.starts[plan.steps.index(step)] + into)
        practised.press(Op.REST)
        assert practised.now.step.is_break
        words.append(describe_return(practised.now))
    assert words == ["then RIGHT again", "then RIGHT", f"then {step.name}"]


def test_what_does_not_fit_is_said_in_few_letters(plan: Plan) -> None:
    """Where the sentence has no room its short form stands there whole, in a move as in a hold."""
    move, hold = moment(plan, Kind.ENTER, Side.RIGHT), moment(plan, Kind.HOLD)
    assert choose_texts(move, 1, 25) == [TextLine(f"▸ {move.step.short_texts[0]}")]
    assert choose_texts(hold, 1, 25) == [TextLine(hold.step.short_texts[0])]
    assert choose_texts(move, 1, 8)[0].text.endswith("…")


def test_a_hold_shows_one_cue_at_a_time(plan: Plan) -> None:
    """A hold shows the cue of the moment alone, however much room there is."""
    now = moment(plan, Kind.HOLD, Side.RIGHT)
    assert choose_texts(now, 20, WIDE) == [TextLine(now.step.texts[0])]


def test_one_thing_to_do_is_not_a_list(plan: Plan) -> None:
    """A move of one step is said without a mark."""
    now = moment(plan, Kind.READY)
    assert choose_texts(now, 4, WIDE) == [TextLine(now.step.texts[0])]


def test_a_change_tells_of_the_new_side_when_it_comes_to_it(plan: Plan) -> None:
    """While a change lets go of the old side, that is the side; a first line that names the new one is of that."""
    now = moment(plan, Kind.SWITCH, Side.LEFT)
    later = replace(now, text_number=1, text=now.step.texts[1])
    assert [find_told_side(each) for each in (now, later)] == [Side.RIGHT, Side.LEFT]
    assert find_told_side(replace(now, text="Bend your left knee.")) is Side.LEFT
    assert find_told_side(moment(plan, Kind.ENTER, Side.RIGHT)) is Side.RIGHT


def test_gentler_ways_come_one_after_the_other(library: Library) -> None:
    """With each cue another gentler way is told, in few letters and in full, and after the last the first again."""
    pose = library.poses["wall-figure-four"]
    short, full = ([fill_in_side(way, Side.LEFT) for way in lines] for lines in (pose.short_ease, pose.ease))
    ways = [choose_way(pose, Side.LEFT, number) for number in range(len(full) + 1)]
    assert ways == [*zip(short, full, strict=True), (short[0], full[0])]
    assert len(set(ways)) == len(full) > 1
    assert choose_way(pose._replace(short_ease=()), Side.LEFT, 1) == (full[1], full[1])


def test_a_block_that_is_cut_ends_with_a_whole_word() -> None:
    """Where lines are few a block ends with an ellipsis, in its last line that fits, after a whole word."""
    block = ["Bend your right knee,", "and set the foot down.", "Rest."]
    assert cut_block(block, 3, 22) == block
    assert cut_block(block, 2, 22) == ["Bend your right knee,", "and set the foot…"]
    assert cut_block(block, 2, 30) == ["Bend your right knee,", "and set the foot down…"]
    assert cut_block(["Supercalifragilistic", "Rest."], 1, 20) == ["Supercalifragilisti…"]


def test_a_length_that_was_changed_is_said(plan: Plan) -> None:
    """After + and - it is said what came or went, and how long a step is now, in breaths or in time."""
    assert nudge(plan, Op.FEWER, Side.RIGHT) == "1 breath less: 9 breaths on each side."
    assert nudge(plan, Op.MORE, None) == "30 s more: 5:30 in all."


def test_once_a_side_is_done_the_other_alone_is_shorter(plan: Plan) -> None:
    """A breath less on the second side is said of this side, and of each where that makes them alike again."""
    assert nudge(plan, Op.FEWER, Side.LEFT) == "1 breath less: 9 breaths on this side."
    assert nudge(plan, Op.FEWER, Side.LEFT, after=(Op.FEWER,)) == "1 breath less: 8 breaths on this side."
    assert nudge(plan, Op.MORE, Side.LEFT, after=(Op.FEWER,)) == "1 breath more: 10 breaths on each side."


def test_where_there_is_no_more(plan: Plan) -> None:
    """At the most there is it is said that it is no more, on each side where there are two, and in time where not."""
    counted = nudge(plan, Op.MORE, Side.RIGHT, after=(Op.MORE,) * MOST_BREATHS)
    assert counted == f"{MOST_BREATHS} breaths on each side, and no more."
    assert nudge(plan, Op.MORE, None, after=(Op.MORE,) * 300) == "121:00 in all, and no more."


def nudge(plan: Plan, op: Op, side: Side | None, *, after: tuple[Op, ...] = ()) -> str:
    """Return what is said of + or - at the beginning of the first hold on a side, some others done before."""
    practised = Practised(plan)
    while not (practised.now.step.kind is Kind.HOLD and practised.now.step.side is side):
        practised.press(Op.NEXT)
    for each in after:
        practised.press(each)
    before = practised.now.step
    practised.press(op)
    return describe_change(before, practised.now, is_more=op is Op.MORE)


def test_the_length_of_natural_breaths_is_said_in_time(plan: Plan) -> None:
    """In a break a time is shown, not a count: what + and - change is told in seconds too."""
    practised = Practised(plan)
    practised.press(Op.NEXT)
    practised.press(Op.REST)
    before = practised.now.step
    practised.press(Op.MORE)
    assert describe_change(before, practised.now, is_more=True) == "10 s more: 1:00 in all."
