"""The plan whose moments the tests look at."""

from __future__ import annotations

import pytest

from tests.studios import shipped_library
from wallyoga.library.library import Library
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import make_plan


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped library."""
    return shipped_library()


@pytest.fixture(scope="module")
def plan(library: Library) -> Plan:
    """Return the plan of the runner's practice."""
    return make_plan(library.sequence("runners-wall-reset"), library.poses)
