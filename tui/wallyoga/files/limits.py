"""Limits of every document: depth, and the size of numbers.

They are checked once, where a document is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wallyoga.files.problems import Problem, limit_problems, quote_value

DEEPEST = 50
"""The most tables or lists in each other: more might be read here and not there."""

LONGEST_PLACE = 1000
"""The most characters of the keys that lead to a value, together."""

LARGEST_NUMBER = 2**63 - 1
"""The largest whole number TOML has to have room for: its negative, less one, is the smallest."""

TOO_DEEP = Problem("", "too deep a nesting", f"at most {DEEPEST} tables or lists in each other")

NUMBER = f"a whole number from -{LARGEST_NUMBER + 1} to {LARGEST_NUMBER}"

PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""

LONG_KEY = (
    rf"(?s)((?:{PART}[ \t]*+\.[ \t]*+){{{DEEPEST}}})"
    r'|#[^\n]*+|"""(?:[^"\\]|\\.|"(?!""))*+|'
    r"'''(?:[^']|'(?!''))*+"
    rf"|{PART}|."
)
"""The pattern of a key of too many parts. It also takes whatever may hold something that only looks like one."""


def has_deep_key(text: str) -> bool:
    """Return whether a TOML text has a key of too many parts.

    Reading such a key would take for ever.
    """
    # No key goes on in another line.
    if text.count(".") < DEEPEST or not any(line.count(".") >= DEEPEST for line in text.split("\n")):
        return False
    return any(match[1] for match in re.finditer(LONG_KEY, text))


def find_excess(document: Any) -> tuple[Problem, ...]:
    """Return the problems of a document that goes beyond the limits.

    Only so many are told at once.
    """
    if _fits(document, DEEPEST, LONGEST_PLACE):
        return ()
    deep = find_too_deep(document)
    return (deep,) if deep else limit_problems(_find_too_large(document, ""))


def _fits(value: Any, levels: int, room: int) -> bool:
    """Return whether a value is within the limits.

    It is a quick look, because nearly all are.
    """
    kind = type(value)
    if kind is dict:
        return levels > 0 and all(
            len(key) <= room and _fits(item, levels - 1, room - len(key)) for key, item in value.items()
        )
    if kind is list:
        return levels > 0 and all(_fits(item, levels - 1, room) for item in value)
    return kind is not int or -LARGEST_NUMBER - 1 <= value <= LARGEST_NUMBER


def find_too_deep(value: Any, levels: int = DEEPEST, room: int = LONGEST_PLACE) -> Problem | None:
    """Return the problem of a value that is nested too deep.

    That is when more than `levels` tables and lists are in each other, or the keys to one are longer than `room`.
    """
    if not isinstance(value, dict | list):
        return None
    if levels == 0:
        return TOO_DEEP
    inner = value.items() if isinstance(value, dict) else (("", item) for item in value)
    for key, item in inner:
        if len(key) > room:
            return Problem("", "a very long key", f"at most {LONGEST_PLACE} characters, with the keys around it")
        deep = find_too_deep(item, levels - 1, room - len(key))
        if deep:
            return deep
    return None


def _find_too_large(value: Any, place: str) -> Iterator[Problem]:
    """Yield each whole number that is larger or smaller than there can be."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _find_too_large(item, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from _find_too_large(item, f"{place}[{number}]")
    elif not _fits(value, 0, 0):
        yield Problem(place, quote_value(value), NUMBER)
