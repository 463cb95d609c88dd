"""The answers to what a person looks for: each is the wish it leads to, with its words."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.choosing.wish import Wish, list_goals
from wallyoga.library.library import Library

TIMES = (5, 10, 15, 20, 25, 30, 40)
"""The minutes to choose from."""


def list_time_answers(wish: Wish) -> dict[Wish, str]:
    """Return the answers to how long there is."""
    timed = {replace(wish, minutes=float(time)): f"{time} minutes" for time in TIMES}
    return {replace(wish, minutes=None): "As long as it takes", **timed}


def list_goal_answers(wish: Wish, library: Library) -> dict[Wish, str]:
    """Return the answers to what it is for."""
    goals = {replace(wish, goal=goal): goal.capitalize() for goal in list_goals(library)}
    return {replace(wish, goal=None): "Anything", **goals}
