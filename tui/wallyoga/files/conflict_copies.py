"""Conflict copies of files.

These are the ones that a program for sharing folders, or a person, left beside the first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import groupby

MARK = r"(?i)[ (.].*conflict|_conflict-\d"
"""The mark that such programs put into a name: " (conflicted copy)", ".sync-conflict-", "_conflict-2026"; our own
names have neither spaces nor brackets nor dots, so a practice may be called what it likes."""


def is_marked(stem: str) -> bool:
    """Return whether a file's name marks it as a conflict copy.

    The name is without its suffix.
    """
    return re.search(MARK, stem) is not None


def find_copies(files: Iterable[tuple[str, str]]) -> set[str]:
    """Return which of these files are conflict copies of another one.

    Each is a name without suffix and the id in it. Of the files with one id the first is the one that is not marked and
    has the shortest name.
    """
    ordered = sorted(files, key=lambda item: (item[1], is_marked(item[0]), len(item[0]), item[0]))
    return {name for _, group in groupby(ordered, key=lambda item: item[1]) for name, _ in list(group)[1:]}


def find_original(stem: str, stems: Collection[str]) -> str | None:
    """Return the original of a conflict copy, None where it is no copy.

    The files are named without their suffix.
    """
    if not is_marked(stem):
        return None
    likely = (each for each in stems if each != stem and stem.startswith(each) and re.match(MARK, stem[len(each) :]))
    return max(likely, key=len, default=None)
