"""What the index answers, held to be what it was asked for: a broken one can answer anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")

ODD = (ArithmeticError, TypeError, ValueError)
"""What goes wrong with a value that is another than its column holds; also a text that is no UTF-8."""


@contextmanager
def held_right(*odd: type[Exception]) -> Iterator[None]:
    """Turn what is raised for an answer that cannot be into an error of the index.

    Raises:
        sqlite3.DatabaseError: the index is of no use.
    """
    try:
        yield
    except odd as error:
        raise sqlite3.DatabaseError("The index holds what is none of its values.") from error


def answers(index: sqlite3.Connection, query: str, values: list[Any], make: Callable[[tuple[Any, ...]], T]) -> list[T]:
    """Return what `make` makes of each row of the answer; it raises one of `ODD` for a row that cannot be.

    Raises:
        sqlite3.Error: the index is of no use.
    """
    with held_right(*ODD):
        return [make(row) for row in index.execute(query, values)]


def whole(value: Any) -> int:
    """Return a whole number, or raise TypeError."""
    if type(value) is not int:
        raise TypeError(value)
    return value


def text(value: Any) -> str:
    """Return a text, or raise TypeError."""
    if type(value) is not str:
        raise TypeError(value)
    return value
