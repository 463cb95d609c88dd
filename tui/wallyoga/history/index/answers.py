"""The answers of the index, held to be what it was asked for.

A broken one can answer anything.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

ODD = (ArithmeticError, TypeError, ValueError)
"""The errors of a value that is another than its column holds. A text that is no UTF-8 raises one too."""


class OddValueError(Exception):
    """The error that the index holds what is none of its values: it is damaged."""


def read_rows(
    index: sqlite3.Connection, query: str, values: Sequence[Any], make: Callable[[tuple[Any, ...]], T]
) -> list[T]:
    """Return what `make` makes of each row of the answer.

    It raises one of `ODD` for a row that cannot be.

    Raises:
        OddValueError: one cannot be.
        sqlite3.Error: the index is of no use.
    """
    try:
        return [make(row) for row in index.execute(query, values)]
    except ODD as error:
        raise OddValueError(query) from error


def check_whole(value: Any) -> int:
    """Return a whole number, or raise TypeError."""
    if type(value) is not int:
        raise TypeError(value)
    return value


def check_text(value: Any) -> str:
    """Return a text, or raise TypeError."""
    if type(value) is not str:
        raise TypeError(value)
    return value


def check_place(value: Any) -> str:
    """Return a place among the sessions, or raise TypeError, or ValueError where it leads elsewhere."""
    if type(value) is not bytes:
        raise TypeError(value)
    place = os.fsdecode(value)
    if "\0" in place or place.startswith("/") or ".." in place.split("/"):
        raise ValueError(place)
    return place
