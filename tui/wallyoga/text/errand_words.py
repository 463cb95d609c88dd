"""The words about an errand: a command that runs while a person practises."""

from __future__ import annotations

from wallyoga.errand.errand_news import CommandEnd, Errand
from wallyoga.text.amounts import format_clock_time

ROOM = 32
"""The most letters of a command in a line about it."""

FEWEST = 4
"""The fewest letters of a command by which it is still known."""

SIGNALLED = 128
"""The exit codes above this one are those of signals."""

RUNS = "{command} runs. You are told when it is done."

STILL_RUNS = "{command} still runs. q leaves, and its end is waited for."


def shorten_command(command: str, room: int = ROOM) -> str:
    """Return a command as it was typed, or its beginning."""
    return command if len(command) <= room else command[: room - 1].rstrip() + "…"


def describe_course(errand: Errand, room: int) -> str:
    """Return how an errand stands, with as much of its command as fits."""
    course = "runs" if errand.end is None else "is done" if errand.end.is_well else "failed"
    for_command = room - len(course) - 1
    return f"{shorten_command(errand.name, min(ROOM, for_command))} {course}" if for_command >= FEWEST else course


def describe_end(name: str, end: CommandEnd) -> str:
    """Return how a command ended, and after how long."""
    took, command = format_clock_time(end.seconds), shorten_command(name)
    if end.is_well:
        return f"{command} is done, after {took}."
    if end.status > SIGNALLED:
        return f"{command} was ended by signal {end.status - SIGNALLED}, after {took}."
    return f"{command} failed with {end.status}, after {took}."


def name_end(end: CommandEnd) -> str:
    """Return how a command ended in a word that is read from two metres."""
    return "DONE" if end.is_well else "FAILED"
