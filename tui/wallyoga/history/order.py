"""The session files in the order of their instants, by their names, which are read only as far as is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from wallyoga.history.naming import end_of_day, says_when, second, told_by_name

T = TypeVar("T")

Placed = tuple[int, str, T]
"""When a session started, in seconds since 1970, the name of its file without its suffix, and the file."""

DAY = len("2026-11-22")
"""The characters of a day, with which a name begins that says when."""

by_instant = itemgetter(0, 1)
"""Of those that started in one second, "-2" was added after what has no number."""


def newest_first(files: Iterable[tuple[str, T]], look: Callable[[str, T], Placed[T]]) -> Iterator[Placed[T]]:
    """Yield files, each with its name without suffix, newest first; `look` into those whose names do not say when."""
    named, others = list[tuple[str, T]](), list[Placed[T]]()
    for stem, file in files:
        if says_when(stem):
            named.append((stem, file))
        else:
            others.append(look(stem, file))
    named.sort(key=itemgetter(0), reverse=True)
    others.sort(key=by_instant, reverse=True)
    return merge(_by_name(named, look), others, key=by_instant, reverse=True)


def _by_name(files: list[tuple[str, T]], look: Callable[[str, T], Placed[T]]) -> Iterator[Placed[T]]:
    """Yield files by what their names say, a day on the wall at a time, because no offset is as long as a day."""
    pending: list[Placed[T]] = []
    for day, some in groupby(files, key=lambda file: file[0][:DAY]):
        for stem, file in some:
            told = told_by_name(stem)
            pending.append((second(told), stem, file) if told else look(stem, file))
        pending.sort(key=by_instant)
        # What is still to come is of an earlier day on the wall, and so from before the end of this one in UTC.
        end = end_of_day(day)
        while pending and end and pending[-1][0] >= second(end):
            yield pending.pop()
    yield from reversed(pending)
