"""Changing keys of a TOML text in place."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallyoga.files.toml_edit import edit_toml

TEXT = """# mine
theme = "nord"  # dark
pace = "5:5"

# my keys
[keys]
"practice.pause" = "p"  # easier
"""


@pytest.mark.parametrize(
    ("changed", "removed", "before", "after"),
    [
        ({"theme": "dusk"}, [], '"nord"', '"dusk"'),
        ({}, ["pace"], 'pace = "5:5"\n', ""),
        ({"asked": True}, [], 'pace = "5:5"\n', 'pace = "5:5"\nasked = true\n'),
        ({}, ["none"], "", ""),
        ({}, [], "", ""),
    ],
)
def test_in_place(changed: dict[str, Any], removed: list[str], before: str, after: str) -> None:
    """What changes is changed where it stands; every other character stays, comments too."""
    assert edit_toml(TEXT, changed, removed) == TEXT.replace(before, after, 1)


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("", "asked = true\n"),
        ("theme = 1", "theme = 1\nasked = true\n"),
        ("[keys]\na = 1\n", "asked = true\n[keys]\na = 1\n"),
        ("asked = [\n  false,\n] # x\n", "asked = true # x\n"),
    ],
)
def test_a_new_key(text: str, edited: str) -> None:
    """A new key comes before the first table, and a value over several lines is replaced as a whole."""
    assert edit_toml(text, {"asked": True}) == edited


def test_what_cannot_be_done_in_place() -> None:
    """A table that is spread over the text is written anew, and the document is right."""
    edited = edit_toml('a.b = 1\n[keys]\nx = "y"\n', {"keys": {"z": "w"}, "a": {"b": 2}})
    assert tomllib.loads(edited) == {"a": {"b": 2}, "keys": {"z": "w"}}


KEYS = st.sampled_from(["theme", "pace", "asked", "flags"])
VALUES = st.one_of(st.booleans(), st.integers(0, 9), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=3))


@settings(max_examples=40, deadline=None, database=None)
@given(st.dictionaries(KEYS, VALUES), st.sets(KEYS))
def test_any_change(changes: dict[str, Any], removed: set[str]) -> None:
    """Whatever changes and goes, the document is what it was with that, and its comments are there."""
    edited = edit_toml(TEXT, {key: value for key, value in changes.items() if key not in removed}, removed)
    wanted = {key: value for key, value in {**tomllib.loads(TEXT), **changes}.items() if key not in removed}
    assert tomllib.loads(edited) == wanted
    assert "# my keys" in edited
    assert "# easier" in edited
