"""The words of the shipped poses and practices."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from wallyoga.practice.personal_words import Hamstrings, Units, Wording
from wallyoga.practice.pose import Pose, Side, Sides, fill_in_side

from .shipped import HARD_WORDS, LIBRARY, POSES, PRACTICES

LONGEST_LINE = 68
"""The room beside the figure and below it, in characters."""


WORDINGS = [Wording(hamstrings, units) for hamstrings in Hamstrings for units in Units]
"""Every way a person can be spoken to."""


def list_texts(pose: Pose) -> Iterator[str]:
    """Yield every line of a pose as anyone is shown it on either side."""
    for wording in WORDINGS:
        yield from _lines(wording.pose(pose))


def _lines(pose: Pose) -> Iterator[str]:
    for line in (*pose.enter, *pose.change, *pose.cues, *pose.ease, *pose.leave):
        yield from {fill_in_side(line, side) for side in Side} if pose.sides is Sides.EACH else (line,)


def test_how_legs_up_is_said() -> None:
    """Its Sanskrit name comes with how to say it."""
    assert LIBRARY.poses["legs-up-the-wall"].pronunciation == "vip-par-EE-tah kah-RAH-nee"


def test_words_of_a_pose() -> None:
    """Every line of a pose fits its place, asks nobody to, and names the side only where there is one."""
    for pose_id in POSES:
        pose = LIBRARY.poses[pose_id]
        for text in list_texts(pose):
            assert len(text) <= LONGEST_LINE, text
            assert not HARD_WORDS.search(text), text
            assert "{" not in text, text
        assert f"{pose.name}{pose.sanskrit}{pose.pronunciation}{pose.meaning}".isascii(), pose_id
        assert bool(pose.change) == (pose.sides is Sides.EACH), pose_id


def test_what_the_guide_tells_of_a_pose() -> None:
    """Every pose says its kind, words, anatomy, what is at ease and alike, and who says what it does."""
    for pose_id in POSES:
        pose = LIBRARY.poses[pose_id]
        claims = tuple(text for claim in pose.said_to for text in (claim.text, claim.source))
        assert pose.at_ease, pose_id
        assert pose.said_to, pose_id
        assert pose.alike, pose_id
        assert not {*pose.at_ease} & {*pose.stretches}, pose_id
        for text in (pose.kind, pose.anatomy, *pose.words.values(), *claims):
            assert text, pose_id
            assert text.isascii(), pose_id
            assert not HARD_WORDS.search(text), text
        assert all(claim.text[0].islower() for claim in pose.said_to), pose_id


def test_what_legs_up_is_said_to_do() -> None:
    """The guide's perks of legs up the wall are there, each as said by it, and no cure among them."""
    claims = {claim.text for claim in LIBRARY.poses["legs-up-the-wall"].said_to if "Viparita" in claim.source}
    for perk in ("relaxation response", "swollen ankles", "for bed", "headaches", "headstand and shoulderstand"):
        assert any(perk in claim for claim in claims), perk
    assert not any(re.search("vein|hormone|cure|heal", claim) for claim in claims)


@pytest.mark.parametrize("practice", PRACTICES)
def test_words_of_a_practice(practice: str) -> None:
    """A practice has a name, a line about it that fits, and what it is good for."""
    sequence = LIBRARY.sequences[practice]
    assert 0 < len(sequence.summary) <= LONGEST_LINE
    assert not HARD_WORDS.search(sequence.summary)
    assert sequence.goals
