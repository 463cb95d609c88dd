"""The steps of a plan, as far as a practice has ways in of its own."""

from __future__ import annotations

from wallyoga.practice.plan_steps import enter_as_asked
from wallyoga.practice.sequence import SequenceStep

from .small_plans import STRAP

POSE = STRAP._replace(short_enter=("Down", "Settle"))


def test_a_way_in_of_its_own_has_its_own_short_lines() -> None:
    """The way in that a step brings is told with the short lines it brings."""
    asked = SequenceStep(pose="strap", enter=("From the wall, lie down.",), short_enter=("Lie down",))
    pose = enter_as_asked(POSE, asked)
    assert (pose.enter, pose.short_enter) == (asked.enter, asked.short_enter)


def test_a_line_of_the_pose_keeps_its_short_line() -> None:
    """Without short lines of its own, a line that the pose has as well is short as there, and others are not."""
    pose = enter_as_asked(POSE, SequenceStep(pose="strap", enter=("Slide away.", "Settle.")))
    assert pose.short_enter == ("", "Settle")
