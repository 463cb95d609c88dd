"""A pose in one person's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.practice.personal_words import Hamstrings, Units, Worded, Wording
from wallyoga.practice.pose import Variant
from wallyoga.practice.sequence import Sequence, SequenceStep

POSES = shipped_library().poses
ACROSS = POSES["strap-hamstring-across"]
INCHES = Wording(units=Units.INCHES)

GAPS = {Hamstrings.SUPPLE: (0, 5), Hamstrings.USUAL: (8, 15), Hamstrings.TIGHT: (15, 30)}
"""The design's centimetres between the hips and the wall."""


@pytest.mark.parametrize(
    ("text", "centimetres", "inches"),
    [
        ("{10-13 cm} past", "10-13 cm past", "4-5 inches past"),
        ("{0-5 cm}, then {15-30 cm}", "0-5 cm, then 15-30 cm", "0-2 inches, then 6-12 inches"),
        ("{3 cm}", "3 cm", "1 inch"),
        ("{10-11 cm}", "10-11 cm", "4 inches"),
        ("{side} {10 m}", "{side} {10 m}", "{side} {10 m}"),
    ],
)
def test_distances(text: str, centimetres: str, inches: str) -> None:
    """A distance is told in the person's unit, to the nearest whole one; other braces stay."""
    assert (Wording().text(text), INCHES.text(text)) == (centimetres, inches)


@given(st.integers(0, 400), st.integers(0, 400))
def test_inches_are_centimetres(one: int, other: int) -> None:
    """What is told in inches is what was written in centimetres, to half an inch."""
    least, most = sorted((one, other))
    numbers = INCHES.text(f"{{{least}-{most} cm}}").split()[0].split("-")
    assert float(numbers[0]) * 2.54 == pytest.approx(least, abs=1.28)
    assert float(numbers[-1]) * 2.54 == pytest.approx(most, abs=1.28)


def test_four_to_five_inches() -> None:
    """The runner's article has the leg 4-5 inches past the middle."""
    assert any("4-5 inches past the middle" in line for line in INCHES.pose(ACROSS).enter)
    assert any("4-5 inches past the middle" in line for line in INCHES.pose(ACROSS).change)


@pytest.mark.parametrize("pose", ["legs-up-the-wall", "legs-up-the-wall-supported"])
@pytest.mark.parametrize("hamstrings", Hamstrings)
def test_hamstrings_say_how_far_from_the_wall(pose: str, hamstrings: Hamstrings) -> None:
    """How tight the hamstrings are picks the distance to the wall, and tight ones soft knees."""
    words = " ".join(Wording(hamstrings).pose(POSES[pose]).enter)
    assert "{}-{} cm from the wall".format(*GAPS[hamstrings]) in words
    assert ("knees soft" in words.lower()) == (hamstrings is Hamstrings.TIGHT)


def test_the_runners_set_up_is_wedged() -> None:
    """Sit bones are flat to the wall in the runner's set-up, but for tight hamstrings."""
    pose = POSES["legs-up-the-wall-straight"]
    for hamstrings in (Hamstrings.SUPPLE, Hamstrings.USUAL):
        assert any("sit bones flat to the wall" in line for line in Wording(hamstrings).pose(pose).enter)
    tight = Wording(Hamstrings.TIGHT).pose(pose)
    assert any("15-30 cm from the wall" in line for line in tight.enter)
    assert any("knees soft" in line for line in tight.cues)
    assert tight.ease == pose.ease


def test_only_what_a_variant_says_is_said_instead() -> None:
    """A variant takes the place of the lines it has, in few letters too, and of no others."""
    pose = ACROSS._replace(supple=Variant(ease=("Take {2-4 cm} more.",)))
    worded = Wording(Hamstrings.SUPPLE).pose(pose)
    assert ACROSS.short_ease
    assert (worded.ease, worded.short_ease) == (("Take 2-4 cm more.",), ())
    assert (worded.enter, worded.cues) == (Wording().pose(pose).enter, Wording().pose(pose).cues)


def test_a_practice_has_distances_too() -> None:
    """The way in that a practice has for a step is told in the person's unit."""
    steps = (SequenceStep(pose="corpse-pose"), SequenceStep(pose="corpse-pose", enter=("Lie {5 cm} away.",)))
    sequence = Sequence(id="x", name="X", summary="x", steps=steps)
    assert INCHES.sequence(sequence).steps[1].enter == ("Lie 2 inches away.",)
    bare = sequence._replace(steps=steps[:1])
    assert INCHES.sequence(bare) is bare


def test_worded_poses() -> None:
    """Poses in a person's words are the same poses, each with its words."""
    worded = Worded(POSES, INCHES)
    assert (list(worded), len(worded)) == (list(POSES), len(POSES))
    assert worded[ACROSS.id] == INCHES.pose(ACROSS)
    assert "no-such-pose" not in worded
