"""Practices that are made, by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from wallyoga.history.statistics.stretch import Minutes
from wallyoga.history.statistics.summary import Tighter
from wallyoga.making.composer import Composition
from wallyoga.making.ledger import Ledger
from wallyoga.practice.personal_words import Hamstrings
from wallyoga.practice.pose import Range, Side

from .people import ASKED, Asking, wish


def ids(composition: Composition) -> list[str]:
    """Return the poses of a practice."""
    return [step.pose for step in composition.sequence.steps]


def test_a_practice_for_hamstrings() -> None:
    """It begins with legs up, has what prepares before what is strong, rests after that, and ends with legs up."""
    composition = Asking(wish(15, "hamstrings", props=("belt",), lively="full")).compose()
    assert ids(composition) == [
        "legs-up-the-wall-straight",
        "one-leg-up",
        "strap-hamstring",
        "knees-to-chest",
        "wall-straddle",
        "legs-up-the-wall-straight",
    ]
    assert [str(reason) for reason in composition.reasons] == [
        "A slow breath, in for 4 and out for 8, to arrive; for hamstrings as well.",
        "For hamstrings; it prepares Strap hamstring.",
        "For hamstrings, felt most in your inner hamstrings.",
        "A rest after two strong holds.",
        "For hamstrings, felt most in your inner thighs.",
        "Once more, to end as it began.",
    ]


def test_the_tighter_side_is_offered_more() -> None:
    """A pose in which one side was tighter has a revisit, and its reason says how often that was."""
    tighter = Tighter("wall-figure-four", ("right", "same", "right"), None, ASKED)
    composition = Asking(wish(30, "hips", lively="full"), ledger=Ledger({}, {tighter.pose: tighter})).compose()
    number = ids(composition).index(tighter.pose)
    assert composition.sequence.steps[number].revisit == Range(6, 10)
    assert "your right side was tighter 2 of 3 times, so it is offered more" in str(composition.reasons[number])


def test_what_had_least_this_week_comes_first() -> None:
    """Of two muscles the one with less is stretched, and the side with less begins."""
    glutes = Ledger({"glutes": Minutes(9, 9), "groin": Minutes(1, 1), "hips": Minutes(0, 0)})
    groin = Ledger({"glutes": Minutes(1, 4), "groin": Minutes(9, 9), "hips": Minutes(8, 8)})
    without = Asking(wish(12, "hips"), ledger=glutes).compose()
    assert "wall-figure-four" not in ids(without)
    composition = Asking(wish(12, "hips"), ledger=groin).compose()
    sided = [step for step in composition.sequence.steps if step.first]
    assert {step.first for step in sided} == {Side.LEFT}
    assert any(
        "your left side had 1 minute this week and the other 4 minutes, so it is first" in str(reason)
        for reason in composition.reasons
    )


def test_nothing_for_a_goal() -> None:
    """Where no pose for a goal suits, or there is no time for one, a note says so and the practice is there."""
    carrying = Asking(wish(10, "hips"), flags=("pregnancy", "knee")).compose()
    assert ids(carrying) == ["side-rest"]
    assert carrying.notes[0].startswith("No pose for hips goes with what is at hand")
    assert Asking(wish(5, "hips")).compose().notes == ("There is no time for hips in it.",)


def test_the_person_is_respected() -> None:
    """Those with tight hamstrings do not begin wedged to the wall; those with eye trouble have legs down."""
    asking = Asking(wish(15, "hamstrings", lively="full"))
    assert ids(asking.compose())[0] == "legs-up-the-wall-straight"
    assert ids(replace(asking, hamstrings=Hamstrings.TIGHT).compose())[0] == "legs-up-the-wall"
    lying = Asking(wish(15, "low back", props=("chair", "towel")), flags=("eyes",)).compose()
    assert ids(lying)[0] == "legs-on-a-chair"


def test_another_one() -> None:
    """Asked again, or on another day, there are other poses sooner or later."""
    asking = Asking(wish(15, "hips"))
    again = {tuple(ids(replace(asking, request=wish(15, "hips", again=number)).compose())) for number in range(5)}
    assert len(again) > 1
    days = [replace(asking.request, day=asking.request.day + timedelta(days=number)) for number in range(5)]
    assert len({tuple(ids(replace(asking, request=day).compose())) for day in days}) > 1


def test_an_evening_is_dim() -> None:
    """A practice for sleep keeps its screen dark."""
    assert Asking(wish(15, "sleep", lively="rest")).compose().sequence.dim
    assert not Asking(wish(15, "hips")).compose().sequence.dim
