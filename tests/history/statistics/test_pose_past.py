"""The past of each pose, computed from records alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.studios import shipped_library
from wallyoga.history.record import Record, Reflection
from wallyoga.history.statistics.pose_past import PosePast, gather_pose_past
from wallyoga.practice.pose import Side
from wallyoga.text.pose_past_words import describe_pose_past

FOUR = shipped_library().poses["wall-figure-four"]


def test_how_often_when_and_the_tighter_side(record: Record) -> None:
    """A pose counts once a session, knows its latest one and the side that was tighter more often."""
    pose = record.holds[0].pose
    earlier = replace(
        record, started=record.started - timedelta(days=5), reflection=Reflection(tighter={pose: Side.LEFT})
    )
    past = gather_pose_past([record, earlier])
    assert (past.sessions, past.times[pose], past.last[pose]) == (2, 2, record.started)
    assert past.tighter[pose].side is Side.LEFT


def test_the_past_in_words(record: Record) -> None:
    """It is told how often and how long ago, and the tighter side by what is felt; nothing done is not yet."""
    now = record.started + timedelta(days=3)
    answers = Reflection(tighter={FOUR.id: Side.LEFT})
    held = replace(record, holds=(replace(record.holds[0], pose=FOUR.id),), reflection=answers)
    assert list(describe_pose_past(gather_pose_past([held]), FOUR, now, 4)) == [
        "Done: once, 3 days ago",
        "Tighter: left glute 1 of 1",
    ]
    assert list(describe_pose_past(PosePast(), FOUR, now, 4)) == ["Done: not yet"]
