"""The JSON form of a session's document, without losing a value, and back.

It can be had in plain values alone, too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from wallyoga.files.problems import FileError, Problem
from wallyoga.files.toml import parse_toml

TAG = "$toml"
"""The only key of a table for a value JSON has no form for. It is as TOML writes it."""

MOMENTS = ("started", "ended")
"""The times every session has, which are plain texts in JSON."""


def to_json(document: dict[str, Any]) -> dict[str, Any]:
    """Return a session's tables as JSON can hold them.

    Its two times are texts, and tagged tables are what else JSON has no form for.
    """
    times = {key: document[key].isoformat() for key in MOMENTS if isinstance(document.get(key), datetime)}
    return {key: times.get(key) or _tag(value) for key, value in document.items()}


def from_json(tables: dict[str, Any]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the document that `to_json` made these tables of.

    With it are the problems of what TOML has no form for.
    """
    document = {key: _parse_moment(value) if key in MOMENTS else _untag(value) for key, value in tables.items()}
    return document, tuple(_find_foreign(document, ""))


def simplify(value: Any) -> Any:
    """Return a TOML value in plain JSON, as any program reads it.

    Times are ISO texts, and no number is none.
    """
    match value:
        case dict():
            return {key: simplify(item) for key, item in value.items()}
        case list():
            return [simplify(item) for item in value]
        case datetime() | date() | time():
            return value.isoformat()
        case float() if not math.isfinite(value):
            return None
        case _:
            return value


def _tag(value: Any) -> Any:
    match value:
        case dict():
            plain = {key: _tag(item) for key, item in value.items()}
            return {TAG: plain} if plain.keys() == {TAG} else plain
        case list():
            return [_tag(item) for item in value]
        case datetime() | date() | time():
            return {TAG: value.isoformat()}
        case float() if not math.isfinite(value):
            return {TAG: str(value)}
        case _:
            return value


def _untag(value: Any) -> Any:
    match value:
        case {"$toml": str(text)} if len(value) == 1:
            return _parse_value(text)
        case {"$toml": dict(inner)} if len(value) == 1:
            return {key: _untag(item) for key, item in inner.items()}
        case dict():
            return {key: _untag(item) for key, item in value.items()}
        case list():
            return [_untag(item) for item in value]
        case _:
            return value


def _parse_value(text: str) -> Any:
    """Return the value TOML writes like this, or the text where it is none."""
    try:
        document = parse_toml(f"value = {text}", "")
    except FileError:
        return text
    return document["value"] if len(document) == 1 else text


def _parse_moment(value: Any) -> Any:
    """Return the time a text stands for, or the value as it is.

    Whoever reads it refuses that.
    """
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value


def _find_foreign(value: Any, place: str) -> Iterator[Problem]:
    match value:
        case dict():
            for key, item in value.items():
                yield from _find_foreign(item, f"{place}.{key}" if place else key)
        case list():
            for number, item in enumerate(value, start=1):
                yield from _find_foreign(item, f"{place}[{number}]")
        case None:
            yield Problem(place, "null", "a value, or no such key")
