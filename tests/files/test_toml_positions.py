"""The positions of the keys in a TOML text."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from wallyoga.files.toml_positions import find_nearest_spot, find_spots

TEXT = '''# a comment = 1
name = "a # no comment"  # but this
long = """one
"two" \\"""
three"""
raw = \'\'\'it's
raw\'\'\'
"quoted.key" = 1
a.b = { c = "}", d = [1, 2] }

[[steps]]
pose = 'p'
cues = [
    "first",  # with a comment, and ]
    "second",
]
[[steps]]
breathing = [{ pattern = "4:8" }, { pattern = "natural" }]
[steps.inner]
deep = 2026-01-01T00:00:00Z
[[steps.many]]
x = 1
[table]
y = +1.5e3
'''

LINES = {
    "name": 2,
    "long": 3,
    "raw": 6,
    "quoted.key": 8,
    "a.b": 9,
    "a.b.c": 9,
    "a.b.d[2]": 9,
    "steps[1]": 11,
    "steps[1].pose": 12,
    "steps[1].cues[1]": 14,
    "steps[1].cues[2]": 15,
    "steps[2]": 17,
    "steps[2].breathing[2].pattern": 18,
    "steps[2].inner.deep": 20,
    "steps[2].many[1].x": 22,
    "table": 23,
    "table.y": 24,
}


@pytest.mark.parametrize("place", LINES)
def test_lines(place: str) -> None:
    """Every key of a document is found on its line, whatever is around it."""
    assert find_spots(TEXT)[place].line == LINES[place]


@pytest.mark.parametrize(
    ("place", "column"), [("name", 1), ("list[2]", 3), ("tables[1].inner", 20), ("tables[1]", 11), ("far.near", 2)]
)
def test_columns(place: str, column: int) -> None:
    """A key's column is where it begins, and that of an item of a list where the item does."""
    text = 'name = "é"\nlist = [1,\n  2]\ntables = [{ x = 1, inner = 2 }]\n\tfar.near = 1\n'
    assert find_spots(text)[place].column == column


def test_values() -> None:
    """A value is found with its quotes and brackets; a comment beside it is no part of it."""
    spots = find_spots(TEXT)
    texts = {place: TEXT[spots[place].start : spots[place].end] for place in LINES}
    assert texts["name"] == '"a # no comment"'
    assert texts["a.b"] == '{ c = "}", d = [1, 2] }'
    assert texts["steps[2].breathing[2].pattern"] == '"natural"'
    assert texts["table.y"] == "+1.5e3"


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("steps[2].pose", 17),
        ("steps[1].cues[9]", 13),
        ('a."b".z', 9),
        ("steps[7].pose", 11),
        ("none", None),
        ("", None),
    ],
)
def test_what_is_missing(place: str, line: int | None) -> None:
    """What is not there is looked for in what would be around it."""
    spot = find_nearest_spot(find_spots(TEXT), place)
    assert (spot.line if spot else None) == line


KEYS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=6).filter(
    lambda key: not set(key) & set('."[]')
)
VALUES = st.recursive(
    st.one_of(st.integers(-(2**60), 2**60), st.booleans(), st.floats(allow_nan=False), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def paths(value: Any, path: str = "") -> list[str]:
    """Return the path of every key and item in a document."""
    places = [path] if path else []
    if isinstance(value, dict):
        places += [deep for key, item in value.items() for deep in paths(item, f"{path}.{key}" if path else key)]
    elif isinstance(value, list):
        places += [deep for number, item in enumerate(value, 1) for deep in paths(item, f"{path}[{number}]")]
    return places


@settings(max_examples=40, deadline=None, database=None)
@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_key_of_any_document(document: dict[str, Any]) -> None:
    """Whatever a document holds, each of its keys is found, and nothing else."""
    text = tomli_w.dumps(document)
    assert tomllib.loads(text) == document
    assert set(find_spots(text)) == set(paths(document))
