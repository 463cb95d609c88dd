"""The limits of a document: what goes beyond them is refused where it is read, soon, and by name."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from wallyoga.files.json_text import read_json
from wallyoga.files.limits import DEEPEST, LARGEST_NUMBER, LONGEST_PLACE, find_excess
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import MOST, FileError, Problem, limit_problems, quote_value
from wallyoga.files.structure import make_converter, structure
from wallyoga.files.toml import parse_toml, read_toml
from wallyoga.practice.caution import Cautions

DEEP = "found too deep a nesting, expected at most 50 tables or lists in each other"
RANGE = "a whole number from -9223372036854775808 to 9223372036854775807"


def problem(text: str) -> str:
    """Return what is wrong with a TOML text, in a line."""
    with pytest.raises(FileError) as refused:
        parse_toml(text, "tree.toml")
    [refusal] = refused.value.problems
    return str(refusal)


@pytest.mark.parametrize("number", [LARGEST_NUMBER, -LARGEST_NUMBER - 1])
def test_the_largest_numbers(number: int) -> None:
    """Every number that TOML asks for is read."""
    assert parse_toml(f"a = [{{ b = {number} }}]", "") == {"a": [{"b": number}]}


@pytest.mark.parametrize(
    ("number", "actual"),
    [
        (str(LARGEST_NUMBER + 1), "9223372036854775808"),
        (str(-LARGEST_NUMBER - 2), "-9223372036854775809"),
        ("0x" + "F" * 5000, "a number of more than 30 digits"),
        ("0o" + "7" * 9000, "a number of more than 30 digits"),
    ],
)
def test_numbers_beyond_all(number: str, actual: str) -> None:
    """A whole number without room anywhere is refused at its key, however it is written."""
    assert problem(f"a = [1, {{ b = {number} }}]") == f"a[2].b: found {actual}, expected {RANGE}"


def test_the_line_of_a_number(tmp_path: Path) -> None:
    """The line of such a number is told."""
    path = tmp_path / "tree.toml"
    path.write_text(f"a = 1\nb = 0x{'F' * 5000}\n", encoding="utf-8")
    with pytest.raises(FileError, match="line 2: b: found a number of more than 30 digits"), add_line_numbers(path):
        read_toml(path)


@pytest.mark.parametrize(
    "text",
    [
        "a." * DEEPEST + "a = 1",
        "a." * 400_000 + "a = 1",
        "[" + "a." * 400_000 + "a]",
        "[[" + '"a" . ' * 100_000 + "a]]",
        "x = { " + "'a'." * 100_000 + "a = 1 }",
        "x = " + "[" * DEEPEST + "]" * DEEPEST,
        "x = " + "[" * 200_000,
        "x = " + "{a=" * 90 + "1" + "}" * 90,
        'x = """' + "a." * 60 + '"""\n' + "a." * 60 + "a = 1",
    ],
    ids=["just", "pair", "heading", "heading of a list", "inline", "lists", "open lists", "tables", "after a text"],
)
def test_depth(text: str) -> None:
    """What is deeper than anything of ours is refused before it takes long, however the depth is written."""
    before = time.process_time()
    assert problem(text) == DEEP
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    "text",
    [
        'notes = "{dots}"',
        "notes = '{dots}'",
        'notes = """{dots}\n{dots}"""',
        "notes = '''{dots}'''  # {dots}",
        '# {dots}\nnotes = "\\"{dots}"',
        'notes = """\\"""{dots}""""',
        'notes = "{dots}"\n' + "a." * (DEEPEST - 1) + "a = 1",
    ],
)
def test_dots_that_mean_nothing(text: str) -> None:
    """Many dots in a text or a comment are no depth."""
    assert "notes" in parse_toml(text.replace("{dots}", "a." * 200), "")


@pytest.mark.parametrize(
    "text",
    [
        f"{'k' * (LONGEST_PLACE + 1)} = 1",
        f"[{'a' * 500_000}]\n" + "".join(f"k{number} = 1\n" for number in range(20_000)),
        f"[{'a' * (LONGEST_PLACE // 2)}]\n{'b' * LONGEST_PLACE} = 1",
    ],
    ids=["one", "many below it", "two in each other"],
)
def test_long_keys(text: str) -> None:
    """A key that is longer than any line is refused, alone and with those around it."""
    assert problem(text) == "found a very long key, expected at most 1000 characters, with the keys around it"


def test_what_is_within() -> None:
    """What keeps to the limits is as it may be, to the last level and character."""
    document: object = {"k" * (LONGEST_PLACE - 2): {"ab": [True, 1.5, None]}}
    for _ in range(DEEPEST - 3):
        document = [document]
    assert find_excess(document) == ()
    assert find_excess([document]) != ()


def unknown_keys() -> object:
    """Return a table with very many keys nobody reads."""
    return {f"key{number}": number for number in range(90_000)}


def bad_items() -> object:
    """Return a list with very many items of another kind."""
    return {"stop_signs": [1] * 200_000, "tingling": "x", "by_id": {}}


def bad_tables() -> object:
    """Return a table with very many tables that lack a key."""
    return {"stop_signs": [], "tingling": "x", "by_id": {str(number): {"name": 1} for number in range(40_000)}}


@pytest.mark.parametrize("make", [unknown_keys, bad_items, bad_tables])
def test_wrong_throughout(make: Callable[[], object]) -> None:
    """Of a document that is wrong throughout the first problems are told, soon, and that there are more."""
    before = time.process_time()
    with pytest.raises(FileError) as refused:
        structure(make(), Cautions, "", make_converter())
    assert time.process_time() - before < 5
    assert len(refused.value.problems) == MOST + 1
    assert refused.value.problems[-1].actual == "more that is wrong"


def test_few_of_few() -> None:
    """As many problems as are told of are all told."""
    many = [Problem(str(number), "", "") for number in range(MOST)]
    assert limit_problems(many) == tuple(many)


@pytest.mark.parametrize(
    ("raw", "actual"),
    [
        (b"[1, " + b"9" * 5000 + b"]", "a number of more than 30 digits"),
        (b"[1, -" + b"9" * 5000 + b"]", "a number of more than 30 digits"),
        (b"[1, 99999999999999999999]", "99999999999999999999"),
    ],
)
def test_numbers_in_json(tmp_path: Path, raw: bytes, actual: str) -> None:
    """A number of any digits is read, as one that is refused at its place and not with the whole file."""
    path = tmp_path / "all.json"
    path.write_bytes(raw)
    [wrong] = find_excess(read_json(path))
    assert (wrong.place, wrong.actual) == ("[2]", actual)


def test_a_number_is_pointed_at() -> None:
    """A number is shown as it is, unless that would fill a screen."""
    assert quote_value(12345678901234567890) == "12345678901234567890"
    assert quote_value(-(10**40)) == quote_value(10**5000) == "a number of more than 30 digits"
