"""Editing of keys in a TOML text.

Every other character of it is left as it is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from typing import Any

import tomli_w

from wallyoga.files.toml_positions import Spot, find_spots


def edit_toml(text: str, changes: Mapping[str, Any], removed: Collection[str] = ()) -> str:
    """Return a TOML text with some top-level keys changed, and others removed.

    Comments stay, also the one beside a value that changes.
    `text` is valid TOML; where the changes cannot be made in place, because a key is spread over the text, the document
    is written anew, without its comments.
    """
    document = tomllib.loads(text)
    wanted = {key: value for key, value in {**document, **changes}.items() if key not in removed}
    try:
        edited = text
        for key in removed:
            edited = _remove_key(edited, find_spots(edited).get(key))
        for key, value in changes.items():
            edited = _set_key(edited, key, value, find_spots(edited).get(key))
        right = tomllib.loads(edited) == wanted
    except tomllib.TOMLDecodeError:
        right = False
    return edited if right else tomli_w.dumps(wanted)


def _set_key(text: str, key: str, value: Any, spot: Spot | None) -> str:
    """Return the text with one key set or added.

    A key is added after the other top-level keys.
    """
    line = tomli_w.dumps({key: value})
    if spot is None:
        before, after = text[: _find_end_of_keys(text)], text[_find_end_of_keys(text) :]
        return before + ("\n" if before and not before.endswith("\n") else "") + line + after
    old = text[spot.start : spot.end]
    space = old[len(old.rstrip()) :]
    return text[: spot.start] + line.partition("=")[2].strip() + space + text[spot.end :]


def _remove_key(text: str, spot: Spot | None) -> str:
    """Return the text without the lines a key and its value are on."""
    if spot is None:
        return text
    start = text.rfind("\n", 0, spot.start) + 1
    end = text.find("\n", spot.end)
    return text[:start] + (text[end + 1 :] if end >= 0 else "")


def _find_end_of_keys(text: str) -> int:
    """Return the start of the line after the last top-level key; without one, the beginning."""
    spots = find_spots(text)
    keys = [spots[key] for key in tomllib.loads(text) if key in spots]
    ends = [spot.end for spot in keys if text[spot.start : spot.end] and not _is_heading(text, spot)]
    end = text.find("\n", max(ends)) if ends else -1
    return end + 1 if end >= 0 else len(text) if ends else 0


def _is_heading(text: str, spot: Spot) -> bool:
    """Return whether a key is a table with a heading.

    Such a key has no value of its own.
    """
    return text.rfind("\n", 0, spot.start) + 1 == spot.start
