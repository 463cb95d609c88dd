"""Repair of broken documents, by taking out their broken keys.

The rest can then be checked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from wallyoga.files.problems import Problem
from wallyoga.practice.pose import REST_POSE

STAND_IN = "-"
"""A text that stands in for another."""

FILLINGS: dict[str, Any] = {
    "name": STAND_IN,
    "summary": STAND_IN,
    "steps": [{"pose": REST_POSE}],
    "pose": REST_POSE,
    "pattern": "natural",
    "breaths": 1,
    "minutes": 1,
    "enter": [STAND_IN],
    "cues": [STAND_IN],
    "leave": [STAND_IN],
}
"""The stand-ins for keys that are needed: they have to be there, or something else would seem wrong without them."""

_PART = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def repair_document(document: dict[str, Any], problems: Iterable[Problem]) -> dict[str, Any]:
    """Return a repaired copy of `document`, without the keys that have problems.

    Those that have to be there are filled.
    """
    copy = deepcopy(document)
    for problem in problems:
        _mend(copy, problem.place.replace('"', ""))
    return copy


def _mend(document: dict[str, Any], place: str) -> None:
    """Remove or fill the innermost key on the way to `place`.

    A figure goes whole, for it is nothing in part.
    """
    place = "figure" if place.startswith("figure.") else place
    at: Any = document
    table, last = document, ""
    for number, name in _PART.findall(place):
        if name:
            if not isinstance(at, dict):
                break
            table, last = at, name
            at = at.get(name)
        elif isinstance(at, list) and int(number) <= len(at):
            at = at[int(number) - 1]
    table.pop(last, None)
    if last in FILLINGS:
        table[last] = deepcopy(FILLINGS[last])
