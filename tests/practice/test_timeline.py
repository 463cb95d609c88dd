"""The timeline of a step: where in its breathing it is, its text, and what happens on the way through it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.breath import Pattern, Phase, Stage
from wallyoga.practice.session_events import BreathBegan, PhaseBegan, TextBegan
from wallyoga.practice.timeline import find_breath, find_marks_after, find_marks_at, find_text

from .small_plans import TICK, small_plan

OPENED = small_plan().steps[2]
"""The hold at the wall: one breath of 4:8, then 18 s left natural, with a text every 10 s."""

STRAPPED = small_plan().steps[4]
"""The first side with the strap: four breaths of 2:4, with a text every 8 s."""


def test_breaths_are_counted_from_one() -> None:
    """The breath under way is numbered from 1 out of all of its stage, to the very end of the step."""
    seen = [(breath.number, breath.of) for breath in (find_breath(STRAPPED, at) for at in (0, 5, 6, 23.5, 24))]
    assert seen == [(1, 4), (1, 4), (2, 4), (4, 4), (4, 4)]


def test_phases_of_the_breath() -> None:
    """Within a breath the phase and how much of it is past follow the pattern; a finished step has exhaled."""
    seen = [(breath.phase, breath.fraction) for breath in (find_breath(STRAPPED, at) for at in (0, 1, 2, 9, 24))]
    assert seen == [
        (Phase.INHALE, 0),
        (Phase.INHALE, 0.5),
        (Phase.EXHALE, 0),
        (Phase.EXHALE, 0.25),
        (Phase.EXHALE, 1),
    ]


def test_fullness_follows_the_breath() -> None:
    """The lungs are empty as a breath begins and full as the inhale ends."""
    assert (find_breath(STRAPPED, 0).fullness, find_breath(STRAPPED, 2).fullness) == (0, 1)


def test_stages_follow_each_other() -> None:
    """After the counted opening, breath is natural and counts towards nothing."""
    before, after = find_breath(OPENED, 12 - TICK), find_breath(OPENED, 12)
    assert (before.pattern, before.number, before.of) == (Pattern.parse("4:8"), 1, 1)
    assert (after.pattern.paced, after.number, after.of, after.fraction) == (False, 1, None, 0)


def test_texts_take_turns() -> None:
    """Texts come one after the other, the last one stays, and a step that takes no time shows its first."""
    assert [find_text(STRAPPED, at) for at in (0, 8 - TICK, 8, 16, 24, 100)] == [0, 0, 1, 2, 2, 2]
    assert find_text(STRAPPED._replace(breathing=(Stage.of_seconds(0),), text_every=0), 0) == 0


def test_marks_of_a_step() -> None:
    """A paced hold tells of its texts, its breaths, and the phases of each, all with the time on the clock."""
    assert find_marks_after(STRAPPED, 5, 12, 105, 112) == [
        BreathBegan(106, 2, 4),
        PhaseBegan(106, 2, Phase.INHALE),
        TextBegan(108, STRAPPED, 1),
        PhaseBegan(108, 2, Phase.EXHALE),
        BreathBegan(112, 3, 4),
        PhaseBegan(112, 3, Phase.INHALE),
    ]


def test_marks_at_one_moment() -> None:
    """What happens exactly then is told apart from what happens after."""
    assert find_marks_at(STRAPPED, 16, 116) == [TextBegan(116, STRAPPED, 2)]
    assert find_marks_at(STRAPPED, 16 + TICK, 116 + TICK) == []


def test_natural_breath_is_left_alone() -> None:
    """Where breath is natural and not counted nothing tells it when to turn, only texts come."""
    assert find_marks_after(OPENED, 12, 30, 12, 30) == [TextBegan(20, OPENED, 2)]


def test_no_mark_at_the_end() -> None:
    """What would come at the very end of a step, or after it, does not: the next step begins then."""
    shorter = STRAPPED._replace(breathing=(Stage.of_breaths(Pattern.parse("4:4"), 2),))
    assert [mark.due for mark in find_marks_after(shorter, 8, 100, 8, 100)] == [12]


def test_no_breath_too_many_by_rounding() -> None:
    """A stage of five breaths whose length is no exact float tells of five before the next stage begins."""
    stages = (Stage.of_breaths(Pattern.parse("4.1:3.1"), 5), Stage.of_seconds(30))
    step = OPENED._replace(breathing=stages, texts=())
    numbers = [mark.number for mark in find_marks_after(step, -1, 60, -1, 60) if isinstance(mark, BreathBegan)]
    assert numbers == [1, 2, 3, 4, 5]


@given(st.floats(0, 24), st.floats(0, 24), st.floats(0, 1e6))
def test_nothing_is_due_outside_of_its_time(after: float, length: float, start: float) -> None:
    """However floats are rounded, what happens is due in order and between both readings of the clock."""
    end = start + length
    due = [mark.due for mark in find_marks_after(STRAPPED, after, after + length, start, end)]
    assert due == sorted(due)
    assert all(start <= moment <= end for moment in due)
    assert {mark.due for mark in find_marks_at(STRAPPED, 6, start)} == {start}
