"""The shipped cautions, and what poses are swapped for with them."""

from __future__ import annotations

import re

import pytest

from wallyoga.library.library import Library

from .shipped import HARD_WORDS, LIBRARY, POSES

INVERSIONS = (
    "legs-up-the-wall",
    "legs-up-the-wall-straight",
    "legs-up-the-wall-supported",
    "one-leg-up",
    "ankles-at-the-wall",
    "doorway-leg-stretch",
    "wall-hamstring",
    "seated-forward-fold",
    "wide-knee-childs-pose",
    "strap-hamstring",
    "strap-hamstring-across",
    "wall-butterfly",
    "wall-figure-four",
    "wall-happy-baby",
    "wall-straddle",
    "supported-bridge",
    "standing-forward-fold",
)
"""The poses in which the head is lower than usual, or the legs are above the heart."""


def test_the_cautions(library: Library) -> None:
    """Every flag there is a reason for has a name, a short one for a list, and advice."""
    assert set(library.cautions.by_id) == {
        "eyes",
        "blood-pressure",
        "reflux",
        "pregnancy",
        "menstruation",
        "back",
        "clot-or-surgery",
        "nerve",
        "knee",
        "breath-holds",
    }
    for caution in library.cautions.by_id.values():
        assert caution.name
        assert 0 < len(caution.short) <= 24
        assert not HARD_WORDS.search(caution.advice)
    assert len(library.cautions.stop_signs) == 6


def test_stop_words() -> None:
    """Every sign to stop at is there in few words too, and these are its own."""
    signs, few_words = LIBRARY.cautions.stop_signs, LIBRARY.cautions.stop_words
    signs_of = [
        {at for at, sign in enumerate(signs) if set(words.split()) <= set(re.findall(r"\w+", sign))}
        for words in few_words
    ]
    assert all(signs_of)
    assert set().union(*signs_of) == set(range(len(signs)))


@pytest.mark.parametrize("caution", ["eyes", "blood-pressure"])
def test_inversions(caution: str) -> None:
    """Every inversion is left out or swapped with eye trouble, and with high blood pressure."""
    for pose_id in INVERSIONS:
        assert caution in {avoid.caution for avoid in LIBRARY.poses[pose_id].avoid}, pose_id


def test_a_gentler_pose_is_gentler() -> None:
    """What a pose is swapped for has nothing against it with the same caution, and each caution comes once."""
    for pose_id in POSES:
        pose = LIBRARY.poses[pose_id]
        cautions = [avoid.caution for avoid in pose.avoid]
        assert len(cautions) == len(set(cautions)), pose_id
        for avoid in pose.avoid:
            gentler = LIBRARY.poses[avoid.instead].avoid if avoid.instead else ()
            assert avoid.caution not in {against.caution for against in gentler}, avoid


def test_swaps_come_to_an_end() -> None:
    """Swapping a pose again and again, for whatever cautions, never leads back to it."""
    for pose_id in POSES:
        reached, seen = {pose_id}, set[str]()
        while reached:
            seen |= reached
            reached = {avoid.instead for each in reached for avoid in LIBRARY.poses[each].avoid if avoid.instead}
            assert pose_id not in reached, pose_id
            reached -= seen
