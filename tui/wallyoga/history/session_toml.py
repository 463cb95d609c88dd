"""The TOML text of a session's document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import tomli_w


def to_toml(document: Mapping[str, Any]) -> str:
    """Return a document as TOML, each hold a table of its own, however short.

    Longer texts go line by line, unless that would change a line end in one of them.
    """
    text = partial(tomli_w.dumps, multiline_strings=not _has_carriage_return(document))
    holds: Any = document.get("holds")
    if not _is_list_of_plain_tables(holds):
        return text(document)
    others = {key: value for key, value in document.items() if key != "holds"}
    tables = {key: value for key, value in others.items() if isinstance(value, dict)}
    plain = {key: value for key, value in others.items() if key not in tables}
    parts = [text(plain), *(f"[[holds]]\n{text(hold)}" for hold in holds), text(tables)]
    return "\n".join(filter(None, parts))


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
