"""The strict reading of TOML: nothing is guessed, and every error says where and what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest

from wallyoga.files.problems import FileError, quote_value
from wallyoga.files.structure import make_converter, structure


class Colour(StrEnum):
    """Some words to choose from."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Leaf:
    """The innermost table."""

    name: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A table with one of each kind of value."""

    name: str
    height: int = 0
    tall: bool = False
    planted: datetime | None = None
    colour: Colour = Colour.RED
    tags: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    branches: Mapping[str, Leaf] = field(default_factory=dict)


def read(document: Any) -> Tree:
    """Return the document as a tree."""
    return structure(document, Tree, "tree.toml", make_converter())


def problems(document: Any) -> list[str]:
    """Return what is wrong with the document, a line each."""
    with pytest.raises(FileError) as refused:
        read(document)
    return [str(problem) for problem in refused.value.problems]


def test_everything_right() -> None:
    """Every kind of value is read as it is, a whole number as a number too."""
    planted = datetime(2026, 11, 22, tzinfo=UTC)
    document = {
        "name": "oak",
        "height": 3,
        "tall": True,
        "planted": planted,
        "colour": "blue",
        "tags": ["a", "b"],
        "leaves": [{"name": "x", "weight": 2}],
        "branches": {"left": {"name": "y"}},
    }
    assert read(document) == Tree(
        name="oak",
        height=3,
        tall=True,
        planted=planted,
        colour=Colour.BLUE,
        tags=("a", "b"),
        leaves=(Leaf("x", 2.0),),
        branches={"left": Leaf("y")},
    )


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"heigth": 3}, 'heigth: found a key nobody reads, expected "height"'),
        ({"leaves": [{"name": "x", "wieght": 1}]}, 'leaves[1].wieght: found a key nobody reads, expected "weight"'),
        (
            {"branches": {"up": {"nmae": "x", "name": "x"}}},
            'branches.up.nmae: found a key nobody reads, expected "name"',
        ),
    ],
)
def test_unknown_key(document: dict[str, Any], expected: str) -> None:
    """A key nobody reads is refused with the nearest one that is read."""
    assert problems({"name": "oak"} | document) == [expected]


def test_unknown_key_like_no_other() -> None:
    """A key that is near to none is refused with all there are."""
    [problem] = problems({"name": "oak", "zzz": 1})
    assert problem == (
        "zzz: found a key nobody reads, "
        "expected one of branches, colour, height, leaves, name, planted, tags, tall"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ({"name": 3}, "name: found 3, expected a text"),
        ({"name": True}, "name: found true, expected a text"),
        ({"name": ["oak"]}, "name: found a list, expected a text"),
        ({"height": 2.0}, "height: found 2.0, expected a whole number"),
        ({"height": True}, "height: found true, expected a whole number"),
        ({"height": "3"}, 'height: found "3", expected a whole number'),
        ({"tall": 1}, "tall: found 1, expected true or false"),
        ({"planted": date(2026, 11, 22)}, "planted: found 2026-11-22, expected a date and time"),
        ({"colour": "green"}, 'colour: found "green", expected "red" or "blue"'),
        ({"colour": []}, 'colour: found a list, expected "red" or "blue"'),
        ({"tags": "a"}, 'tags: found "a", expected a list'),
        ({"branches": ["a"]}, "branches: found a list, expected a table"),
    ],
)
def test_wrong_type(value: dict[str, Any], problem: str) -> None:
    """A value of another type is refused, never turned into the right one."""
    assert problems({"name": "oak"} | value) == [problem]


@pytest.mark.parametrize("weight", [True, "1", float("nan"), float("inf")])
def test_wrong_number(weight: Any) -> None:
    """What is no number, or no number one can count with, is refused."""
    [problem] = problems({"name": "oak", "leaves": [{"name": "x", "weight": weight}]})
    assert problem.startswith("leaves[1].weight: found ")
    assert problem.endswith("expected a number")


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({}, "name"),
        ({"name": "oak", "leaves": [{"name": "x"}, {}]}, "leaves[2].name"),
        ({"name": "oak", "branches": {"up": {}}}, "branches.up.name"),
    ],
)
def test_missing_key(document: dict[str, Any], place: str) -> None:
    """A key that has to be there is named with its place."""
    assert problems(document) == [f"{place}: expected this key, which is missing"]


def test_place_in_a_list() -> None:
    """Items are counted from one, as people count, and each wrong one is told."""
    assert problems({"name": "oak", "tags": [1, "b", 3]}) == [
        "tags[1]: found 1, expected a text",
        "tags[3]: found 3, expected a text",
    ]


@pytest.mark.parametrize("value", ["x", 3, [1]])
def test_no_table_where_one_belongs(value: Any) -> None:
    """Something else in the place of a table is refused at its place."""
    wrong = problems({"name": "oak", "leaves": [{"name": "x"}, value]})
    assert wrong == [f"leaves[2]: found {quote_value(value)}, expected a table"]


@pytest.mark.parametrize("document", [[], "x", 3])
def test_no_table_at_all(document: Any) -> None:
    """A document that is no table is refused."""
    assert problems(document) == [f"found {quote_value(document)}, expected a table"]


def test_all_problems_with_the_file() -> None:
    """Every problem is told at once, a line each, and each line names the file."""
    with pytest.raises(FileError) as refused:
        read({"height": "x", "colour": 3, "zzz": 1})
    lines = str(refused.value).splitlines()
    assert len(lines) == len(refused.value.problems) == 4
    assert all(line.startswith("tree.toml: ") for line in lines)
    assert refused.value.file == "tree.toml"
