"""The TOML text of a session's document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

import tomli_w


class _Moment(datetime):
    """A time that is written with a T, as most programs do."""

    def __str__(self) -> str:
        return self.isoformat()


def to_toml(document: Mapping[str, Any]) -> str:
    """Return a document as TOML, each hold a table of its own, however short.

    Longer texts go line by line, unless that would change a line end in one of them.
    """
    text = partial(tomli_w.dumps, multiline_strings=not _has_carriage_return(document))
    timed = {key: _mark_moments(value) for key, value in document.items()}
    holds: Any = timed.get("holds")
    if not _is_list_of_plain_tables(holds):
        return text(timed)
    others = {key: value for key, value in timed.items() if key != "holds"}
    tables = {key: value for key, value in others.items() if isinstance(value, dict)}
    plain = {key: value for key, value in others.items() if key not in tables}
    parts = [text(plain), *(f"[[holds]]\n{text(hold)}" for hold in holds), text(tables)]
    return "\n".join(filter(None, parts))


def _mark_moments(value: Any) -> Any:
    match value:
        case datetime():
            return _Moment.fromisoformat(value.isoformat())
        case dict():
            return {key: _mark_moments(item) for key, item in value.items()}
        case list():
            return [_mark_moments(item) for item in value]
        case _:
            return value


def _is_list_of_plain_tables(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(
            isinstance(item, dict) and not any(isinstance(inner, dict | list) for inner in item.values())
            for item in value
        )
    )


def _has_carriage_return(value: Any) -> bool:
    match value:
        case str():
            return "\r" in value
        case dict():
            return any(map(_has_carriage_return, value.values()))
        case list():
            return any(map(_has_carriage_return, value))
        case _:
            return False
