"""Spoken words: what is shown is said in words a voice can say."""

from __future__ import annotations

import pytest

from tests.practice.small_plans import small_plan
from wallyoga.practice.plan import Kind
from wallyoga.text.spoken_words import announce_next, announce_step, make_speakable, say_sanskrit


@pytest.mark.parametrize(
    ("shown", "spoken"),
    [
        ("Hips 8-15 cm from the wall.", "Hips 8 to 15 centimetres from the wall."),
        ("Stay 1 min, or 2-3 min.", "Stay 1 minute, or 2 to 3 minutes."),
        ("Count to 5 in your head.", "Count to 5 in your head."),
        ("Strap hamstring · RIGHT side", "Strap hamstring, right side"),
        ("Press it down (softly) or not.", "Press it down, softly or not."),
        ("Hold each big toe, or a strap/belt.", "Hold each big toe, or a strap or belt."),
    ],
)
def test_units_and_marks_become_words(shown: str, spoken: str) -> None:
    """A unit is said in full, a span with "to", and marks are pauses."""
    assert make_speakable(shown).replace(" ,", ",") == spoken


def test_each_step_is_announced_by_its_name_and_side() -> None:
    """A hold is announced with its pose, its side and how long it is held."""
    holds = [step for step in small_plan().steps if step.kind is Kind.HOLD]
    assert [announce_step(step) for step in holds] == [
        "Wall. 30 seconds.",
        "Strap, left side. 4 breaths.",
        "Strap, right side. 4 breaths.",
    ]


def test_after_a_rest_a_hold_is_announced_with_what_is_left_of_it() -> None:
    """What was done of a hold before a rest is not announced again."""
    wall, strap = [step for step in small_plan().steps if step.kind is Kind.HOLD][:2]
    done = strap.breathing[0].pattern.seconds * 3
    assert announce_step(strap._replace(begun=done)) == "Strap, left side. 1 breath to go."
    assert announce_step(wall._replace(begun=10.0)) == "Wall. 20 seconds to go."


def test_a_sanskrit_name_is_said_by_its_syllables() -> None:
    """It is said as it is pronounced, without the capitals, which a voice spells."""
    step = small_plan().steps[0]._replace(pronunciation="vip-par-EE-tah kah-RAH-nee")
    assert say_sanskrit(step) == "In Sanskrit, vip-par-ee-tah kah-rah-nee."


def test_what_is_next_is_said_in_words() -> None:
    """Whatever comes next has a sentence of its own."""
    steps = small_plan().steps
    assert [announce_next(step) for step in steps if step.kind in (Kind.ENTER, Kind.SWITCH, Kind.ASK)] == [
        "Next, Wall.",
        "Next, Strap, left side.",
        "Then the right side.",
        "Then a question, which needs no answer.",
    ]


def test_the_way_out_names_the_rest_on_it() -> None:
    """Coming out is said as such, and a rest on the way by its name: the same words again would be no news."""
    ways = [(announce_next(step), announce_step(step)) for step in small_plan().steps if step.kind is Kind.LEAVE]
    come_out = ("Then you come out.", "Come out slowly.")
    assert ways == [come_out, ("Next, Lying.", "Lying."), come_out]
