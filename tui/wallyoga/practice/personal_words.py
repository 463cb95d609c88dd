"""Personal wording of poses: words for a person's hamstrings, distances in their unit."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from wallyoga.practice.pose import Pose, Variant
from wallyoga.practice.sequence import Sequence

CENTIMETRES_AN_INCH = 2.54

DISTANCE = r"\{(\d+)(?:-(\d+))? cm\}"
"""The form of a distance that is told in the person's own unit: {10-13 cm}."""


class Hamstrings(StrEnum):
    """The tightness of the hamstrings, at the backs of the legs.

    It says how far from the wall the hips are, and how soft the knees.
    """

    SUPPLE = "supple"
    USUAL = "usual"
    TIGHT = "tight"


class Units(StrEnum):
    """The units that distances are told in."""

    CENTIMETRES = "cm"
    INCHES = "inches"


class Wording(NamedTuple):
    """The wording for one person: how they are spoken to."""

    hamstrings: Hamstrings = Hamstrings.USUAL
    units: Units = Units.CENTIMETRES

    def text(self, text: str) -> str:
        """Return a text with its distances in the person's unit, to the nearest whole one."""
        return re.sub(DISTANCE, self._distance, text) if "{" in text else text

    def pose(self, pose: Pose) -> Pose:
        """Return a pose as this person is told to do it."""
        own = {Hamstrings.SUPPLE: pose.supple, Hamstrings.TIGHT: pose.tight}.get(self.hamstrings) or Variant()
        return pose._replace(
            enter=self._lines(own.enter or pose.enter),
            short_enter=own.short_enter or pose.short_enter,
            change=self._lines(pose.change),
            cues=self._lines(own.cues or pose.cues),
            ease=self._lines(own.ease or pose.ease),
            short_ease=() if own.ease else pose.short_ease,
            leave=self._lines(pose.leave),
        )

    def sequence(self, sequence: Sequence) -> Sequence:
        """Return a practice whose own ways into poses are told in this person's words."""
        if not any(step.enter for step in sequence.steps):
            return sequence
        steps = (step._replace(enter=self._lines(step.enter)) for step in sequence.steps)
        return sequence._replace(steps=tuple(steps))

    def _lines(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(self.text, lines))

    def _distance(self, match: re.Match[str]) -> str:
        least, most = (int(number) for number in (match[1], match[2] or match[1]))
        if self.units is Units.INCHES:
            least, most = (round(number / CENTIMETRES_AN_INCH) for number in (least, most))
        unit = "inch" if self.units is Units.INCHES and most == 1 else self.units
        return f"{most} {unit}" if least == most else f"{least}-{most} {unit}"


class Worded(Mapping[str, Pose]):
    """The poses in one person's words.

    Each is put so once, when it is first asked for.
    """

    def __init__(self, poses: Mapping[str, Pose], wording: Wording) -> None:
        self.poses = poses
        self.wording = wording
        self._worded: dict[str, Pose] = {}

    def __getitem__(self, pose_id: str) -> Pose:
        """Return the pose with that id."""
        if pose_id not in self._worded:
            self._worded[pose_id] = self.wording.pose(self.poses[pose_id])
        return self._worded[pose_id]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of all poses."""
        return iter(self.poses)

    def __len__(self) -> int:
        """Return the number of poses."""
        return len(self.poses)
