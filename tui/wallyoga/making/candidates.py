"""The candidates for a made practice: the poses that suit the request and the person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from wallyoga.making.ledger import Ledger
from wallyoga.making.request import Request
from wallyoga.practice.caution_swaps import find_gentler
from wallyoga.practice.personal_planner import PersonalPlanner
from wallyoga.practice.personal_words import Hamstrings
from wallyoga.practice.pose import OTHER, REST_POSE, Liveliness, Pose, Position, Side, Sides

LEGS_UP, STRAIGHT, SUPPORTED = "legs-up-the-wall", "legs-up-the-wall-straight", "legs-up-the-wall-supported"

OPENINGS = {
    Liveliness.REST: (SUPPORTED, LEGS_UP, STRAIGHT),
    Liveliness.EASY: (LEGS_UP, SUPPORTED, STRAIGHT),
    Liveliness.FULL: (STRAIGHT, LEGS_UP, SUPPORTED),
}
"""The poses a practice is opened with, the best first."""

FLAT = "corpse-pose"
"""The pose at the end of a practice that ends away from the wall."""

LYING = (Position.WALL, Position.LYING)
"""The positions one comes to without getting up."""

LONG = 30
"""The minutes beyond which a practice is long: it begins with legs up in a way that can be held long."""

BUCKET = 2.0
"""The difference in minutes this week below which parts are alike: other things decide then."""


@dataclass(frozen=True)
class Candidates:
    """The candidates among the poses of a library.

    Nothing is among them that a flag speaks against, that takes a prop that is not at hand, or that is livelier than
    asked for.
    """

    request: Request
    planner: PersonalPlanner
    ledger: Ledger

    def suits(self, pose: Pose) -> bool:
        """Return whether a pose suits the request and the person, whatever it is for."""
        return (
            pose.position is not None
            and self.request.lively.allows(pose.lively)
            and self.request.has_props(pose)
            and find_gentler(pose, self.planner.poses.poses, self.planner.flags) is pose
        )

    def find_gentle(self, pose_id: str) -> Pose | None:
        """Return the pose with that id, or a gentler one, where it suits."""
        poses = self.planner.poses.poses
        usual = poses.get(pose_id)
        pose = find_gentler(usual, poses, self.planner.flags) if usual else None
        return pose if pose and self.suits(pose) else None

    @cached_property
    def opening(self) -> Pose | None:
        """The pose to open with: legs up, in the way that has most of the goals, or what is gentler."""
        stiff = self.planner.poses.wording.hamstrings is Hamstrings.TIGHT
        is_straight_out = stiff or self.request.minutes > LONG
        ids = [each for each in OPENINGS[self.request.lively] if each != STRAIGHT or not is_straight_out]
        ways = [pose for pose in map(self.find_gentle, ids) if pose]
        return max(ways, key=lambda pose: len(self.list_goals(pose)), default=self._find_restful())

    @cached_property
    def rest(self) -> Pose | None:
        """The pose to rest in between strong holds."""
        return self.find_gentle(REST_POSE)

    @cached_property
    def flat(self) -> Pose | None:
        """The pose to end in away from the wall."""
        return self.find_gentle(FLAT)

    @cached_property
    def for_goals(self) -> dict[str, list[Pose]]:
        """The poses for each goal, the one to take first ahead.

        Those one gets up for are among them only where there is no other.
        """
        every = [pose for pose in self._every() if self._is_for_goals(pose)]
        return {goal: self._pick(goal, every) for goal in self.request.goals}

    def list_goals(self, pose: Pose) -> tuple[str, ...]:
        """Return the goals that were asked for and that a pose has."""
        return tuple(goal for goal in self.request.goals if goal in pose.goals)

    def find_part(self, pose: Pose) -> str:
        """Return the part most stretched in a pose.

        Of those alike it is one that was asked for.
        """
        own = [part for part in pose.stretches if not part.startswith(OTHER)]
        return max(own, key=lambda part: (pose.stretches[part], part in self.request.goals), default="")

    def find_first_side(self, pose: Pose) -> Side | None:
        """Return the side of a pose that had less this week, if any."""
        return self.ledger.find_lesser_side(self.find_part(pose)) if pose.sides is Sides.EACH else None

    def measure(self, pose: Pose) -> tuple[int, int, int]:
        """Return the rank of a pose: the least stretched this week, most of the goals, and then what the day says."""
        return (int(self.sum_minutes(pose) / BUCKET), -len(self.list_goals(pose)), self._draw(pose))

    def sum_minutes(self, pose: Pose) -> float:
        """Return the minutes that the part most felt in a pose had this week."""
        return self.ledger.sum_minutes(self.find_part(pose))

    def _find_restful(self) -> Pose | None:
        """Return the pose to open with where legs up is not one: lying if possible, and held in minutes if possible."""
        poses = [pose for pose in self._every() if pose.lively is Liveliness.REST and pose.sides is Sides.TOGETHER]
        best = sorted(poses, key=lambda pose: (pose.position not in LYING, pose.minutes is None, pose.rest, pose.id))
        return next(filter(self.suits, best), None)

    def _is_for_goals(self, pose: Pose) -> bool:
        """Return whether a pose can stand between the beginning and the end."""
        framing = {LEGS_UP, STRAIGHT, SUPPORTED, *(each.id for each in (self.opening, self.flat) if each)}
        return not pose.rest and pose.id not in framing and bool(self.list_goals(pose)) and self.suits(pose)

    def _pick(self, goal: str, every: Iterable[Pose]) -> list[Pose]:
        poses = [pose for pose in every if goal in pose.goals]
        near = [pose for pose in poses if pose.position in LYING] or poses
        here = [pose for pose in near if self.request.again == 0 or self._draw(pose) % 3] or near
        return sorted(here, key=self.measure)

    def _draw(self, pose: Pose) -> int:
        """Return a number by which chance decides, the same for the same day."""
        return crc32(f"{self.request.day.isoformat()} {self.request.again} {pose.id}".encode())

    def _every(self) -> Iterator[Pose]:
        yield from self.planner.poses.poses.values()
