"""The request for a practice: how long, for what, with what at hand, how lively."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wallyoga.practice.pose import Liveliness, Pose


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The request of a person for a practice."""

    minutes: float
    """The minutes it is to take, from getting ready to sitting up again."""
    goals: tuple[str, ...]
    """The goals it is to be for, the most important first."""
    props: frozenset[str] = frozenset()
    """The props at hand besides a wall, or what stands in for them."""
    lively: Liveliness = Liveliness.EASY
    day: date
    """The day it is made for: another one has other poses where nothing else decides."""
    again: int = 0
    """The number of times another one was asked for."""

    def has_props(self, pose: Pose) -> bool:
        """Return whether everything a pose needs is at hand."""
        return all(prop.is_among(self.props) for prop in pose.props)
