"""How the values of a pose or a practice are written in TOML."""

from __future__ import annotations

from functools import cache
from typing import Any

import cattrs

from wallyoga.practice.breath import Pattern
from wallyoga.practice.pose import Range
from wallyoga.strict import Mismatch, converter

MOST = 240
"""No range of breaths or minutes reaches further than this."""


@cache
def content_converter() -> cattrs.Converter:
    """Return the converter that reads ranges and breath patterns besides everything strict."""
    made = converter()
    made.register_structure_hook(Range, _range)
    made.register_structure_hook(Pattern, _pattern)
    return made


def _range(value: Any, _kind: type[Range]) -> Range:
    """Return the range that a number, or a list of the least and the most, stands for."""
    ends = value if isinstance(value, list) else [value, value]
    match ends:
        case [int() | float() as low, int() | float() as high] if 0 < low <= high <= MOST and bool not in map(
            type, ends
        ):
            return Range(float(low), float(high))
        case _:
            raise Mismatch(value, f"a number up to {MOST}, or two, the least and the most, such as [8, 10]")


def _pattern(value: Any, _kind: type[Pattern]) -> Pattern:
    if not isinstance(value, str):
        raise Mismatch(value, 'a breath pattern such as "4:8"')
    try:
        return Pattern.parse(value)
    except ValueError as error:
        raise Mismatch(value, str(error).removeprefix("expected ")) from None
