"""The selection of the poses of a made practice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wallyoga.making.assembly import BRIEF
from wallyoga.making.candidates import Candidates
from wallyoga.practice.english import join_words
from wallyoga.practice.pose import Liveliness, Pose, Sides
from wallyoga.practice.sequence import DEEP

SHARE = {Liveliness.REST: 0.45, Liveliness.EASY: 0.65, Liveliness.FULL: 0.85}
"""The share of the time for poses for the goals, and not for legs up."""


def choose_poses(candidates: Candidates) -> list[Pose]:
    """Return the poses for the goals, as many as there is time for.

    Each goal has one of them in turn.
    """
    request, pace = candidates.request, candidates.planner.pace or DEEP
    budget = request.minutes * 60 * SHARE[request.lively]
    chosen: list[Pose] = []
    queues = {goal: list(poses) for goal, poses in candidates.for_goals.items()}
    while any(queues.values()):
        for queue in queues.values():
            fitting = (each for each in queue if each not in chosen and _cost(each, pace.seconds) <= budget)
            pose = next(fitting, None)
            if pose is None:
                queue.clear()
                continue
            chosen.append(pose)
            queue.remove(pose)
            budget -= _cost(pose, pace.seconds)
    return chosen


def describe_gaps(candidates: Candidates, poses: Iterable[Pose]) -> Iterator[str]:
    """Yield a sentence on the goals that no pose of a practice is for."""
    request = candidates.request
    served = {goal for pose in poses for goal in candidates.list_goals(pose)}
    missing = [goal for goal in request.goals if goal not in served]
    absent = [goal for goal in missing if not candidates.for_goals[goal]]
    short = [goal for goal in missing if goal not in absent]
    if absent:
        suits = "what is at hand, your cautions, and how lively it is to be"
        yield f"No pose for {join_words(absent)} goes with {suits}."
    if short:
        yield f"There is no time for {join_words(short)} in it."


def _cost(pose: Pose, breath: float) -> float:
    """Return the seconds a pose takes, about."""
    sides = 2 if pose.sides is Sides.EACH else 1
    held = (BRIEF.low + BRIEF.high) * 30 if pose.minutes or not pose.breaths else 0.0
    counted = (pose.breaths.low + pose.breaths.high) / 2 * breath if pose.breaths else 0.0
    return pose.enter_seconds + (sides - 1) * pose.change_seconds + sides * (held + counted)
