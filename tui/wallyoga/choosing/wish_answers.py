"""The answers to what a person looks for: each is the wish it leads to, with its words."""

from __future__ import annotations

from wallyoga.choosing.wish import Wish, list_goals
from wallyoga.library.library import Library

TIMES = (5, 10, 15, 20, 25, 30, 40)
"""The minutes to choose from."""


def list_time_answers(wish: Wish) -> dict[Wish, str]:
    """Return the answers to how long there is."""
    timed = {wish._replace(minutes=float(time)): f"{time} minutes" for time in TIMES}
    return {wish._replace(minutes=None): "As long as it takes", **timed}


def list_goal_answers(wish: Wish, library: Library) -> dict[Wish, str]:
    """Return the answers to what it is for."""
    goals = {wish._replace(goal=goal): goal.capitalize() for goal in list_goals(library)}
    return {wish._replace(goal=None): "Anything", **goals}
