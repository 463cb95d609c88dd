"""Which files are copies that a program for sharing folders, or a person, left beside the first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import groupby

MARK = re.compile(r"[ (.].*conflict|_conflict-\d", re.IGNORECASE)
"""What such programs put into a name: " (conflicted copy)", ".sync-conflict-", "_conflict-2026"; our own names have
neither spaces nor brackets nor dots, so a practice may be called what it likes."""


def is_marked(stem: str) -> bool:
    """Return whether a file's name, without its suffix, says that it is the copy of a conflict."""
    return MARK.search(stem) is not None


def copies(found: Iterable[tuple[str, str]]) -> set[str]:
    """Return which of these files, each a name without suffix and the id in it, are copies of another one.

    Of the files with one id the first is the one that is not marked and has the shortest name.
    """
    ordered = sorted(found, key=lambda item: (item[1], is_marked(item[0]), len(item[0]), item[0]))
    return {name for _, group in groupby(ordered, key=lambda item: item[1]) for name, _ in list(group)[1:]}


def original(stem: str, stems: Collection[str]) -> str | None:
    """Return of which of these files, named without their suffix, one is the copy of a conflict, if it is of any."""
    if not is_marked(stem):
        return None
    likely = (each for each in stems if each != stem and stem.startswith(each) and MARK.match(stem[len(each) :]))
    return max(likely, key=len, default=None)
