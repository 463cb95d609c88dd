"""The types of arguments: each is read from its text, or refused with what is expected."""

from __future__ import annotations

import argparse
from pathlib import Path

from wallyoga.practice.pose import GOALS, MOST

STANDARD = "-"
"""The word for the standard input or output in a file's place."""

NAMES = ("practices", "poses", "props")
"""The kinds of things whose names a person types."""


def read_minutes(text: str) -> float:
    """Return a number of minutes that a practice can take."""
    return _between(text, 1, MOST, "minutes")


def read_goal(text: str) -> str:
    """Return a goal, which needs no quotes where it is written with a hyphen."""
    goal = text.replace("-", " ")
    if goal not in GOALS:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(GOALS)}")
    return goal


def read_speed(text: str) -> float:
    """Return a speed of the clock, 1 for the usual one."""
    return _between(text, 0.1, 1000, "a speed")


def read_count(text: str) -> int:
    """Return a number of things, at least one."""
    return _whole(text, 1, 10_000, "a whole number")


def read_file(text: str) -> Path | None:
    """Return the path of a file argument, with ~ as in a shell.

    None is the standard input or output, which `-` stands for. Where the working folder is gone, only whole paths work.
    """
    if text == STANDARD:
        return None
    try:
        path = Path(text).expanduser()
        path.absolute()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"whose home {text!r} is in is not known here") from None
    except FileNotFoundError:
        raise argparse.ArgumentTypeError(f"{text!r} is seen from a working folder that is gone") from None
    return path


def read_port(text: str) -> int:
    """Return the number of a port, 0 for any that is free."""
    return _whole(text, 0, 65_535, "a port")


def read_size(text: str) -> tuple[int, int]:
    """Return the columns and rows of a size such as 58x24."""
    columns, _, rows = text.partition("x")
    return _whole(columns, 20, 300, "columns"), _whole(rows, 8, 120, "rows")


def read_kind(text: str) -> str:
    """Return a kind of names. As choices they could not be left out."""
    if text not in NAMES:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(NAMES)}")
    return text


def _between(text: str, low: float, high: float, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"{what} from {low:g} to {high:g}, not {text!r}")
    return number


def _whole(text: str, low: int, high: int, what: str) -> int:
    number = _between(text, low, high, what)
    if not number.is_integer():
        raise argparse.ArgumentTypeError(f"{what} from {low} to {high}, not {text!r}")
    return int(number)
