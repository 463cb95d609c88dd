"""The shipped library, and plans of its practices."""

from __future__ import annotations

import re

from tests.studios import shipped_library
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import make_plan

LIBRARY = shipped_library()


POSES = sorted(LIBRARY.poses)


PRACTICES = sorted(LIBRARY.sequences)


HARD_WORDS = re.compile(r"\b(should|just|must)\b|!", re.IGNORECASE)
"""The words that nobody is told here."""


def plan_shipped(practice: str, minutes: float | None = None) -> Plan:
    """Return the plan of a shipped practice."""
    return make_plan(LIBRARY.sequences[practice], LIBRARY.poses, minutes=minutes)
