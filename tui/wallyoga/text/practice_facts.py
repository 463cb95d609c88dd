"""The facts of a practice in a few words: what it is for, what it needs, and when it was done last."""

from __future__ import annotations

from collections.abc import Iterable

from wallyoga.practice.prop import WALL

DAYS_IN_WORDS = {0: "today", 1: "yesterday"}


def name_needs(props: Iterable[str]) -> tuple[str, ...]:
    """Return the needs of a practice besides a wall, by short names, each once."""
    return tuple(dict.fromkeys(name.split()[-1] for name in props if name != WALL))


def fit_goals(goals: tuple[str, ...], room: int) -> str:
    """Return as many of these goals as fit into a room. The first is always there."""
    for count in range(len(goals), 1, -1):
        text = ", ".join(goals[:count])
        if len(text) <= room:
            return text
    return goals[0] if goals else ""


def fit_needs(needs: tuple[str, ...], room: int) -> str:
    """Return as many of these needs as fit into a room.

    How many more there are is said, and the first is always there.
    """
    for count in range(len(needs), 1, -1):
        text = _list_needs(needs, count)
        if len(text) <= room:
            return text
    return _list_needs(needs, 1) if needs else ""


def _list_needs(needs: tuple[str, ...], count: int) -> str:
    more = len(needs) - count
    return ", ".join(needs[:count]) + (f" +{more}" if more else "")


def format_days(days: int) -> str:
    """Return a number of days above one in words, the coarser the more there are."""
    if days < 14:
        return f"{days} days"
    return f"{days // 7} weeks" if days < 60 else f"{days // 30} months"


def format_days_ago(days: int) -> str:
    """Return how long ago something was, such as yesterday or 3 weeks ago."""
    return DAYS_IN_WORDS.get(days, f"{format_days(days)} ago")


def describe_done(times: int, days: int | None, sessions: int, most: int) -> str:
    """Return how often a practice was done and when last, going by the newest sessions.

    `sessions` is how many those are, of the `most` that are looked at; where it is as many, older ones are unknown.
    """
    among = f" of your last {most} sessions" if sessions >= most else ""
    if days is None:
        return f"in none{among}" if among else "not yet"
    often = f"{times}{among}" if among else "once" if times == 1 else f"{times} times"
    return f"{often}, {format_days_ago(days)}" if times == 1 else f"{often}, last {format_days_ago(days)}"
