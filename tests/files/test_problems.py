"""The problems of a file, said in words a terminal can be shown."""

from __future__ import annotations

from typing import Any

import pytest

from wallyoga.files.problems import FileError, Problem, quote_value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("oak", '"oak"'),
        (True, "true"),
        ({"a": 1}, "a table"),
        ([1, 2.5], "[1, 2.5]"),
        (["a"], "a list"),
        ([], "a list"),
        (2.5, "2.5"),
        ("x" * 60, '"' + "x" * 36 + "..."),
    ],
)
def test_said(value: Any, words: str) -> None:
    """A value is said as a person would point at it, and a long one is cut short."""
    assert quote_value(value) == words


def test_problem_without_a_place() -> None:
    """A problem of the whole file has no empty place before it."""
    assert str(Problem("", "nothing", "something")) == "found nothing, expected something"
    assert str(Problem("name", "", "a text")) == "name: expected a text"


@pytest.mark.parametrize("text", ["\x1b[2J", "a\nb", "\x7f", "\x9b1m", "\u202eabc", "\u2028", "\ud800"])
def test_what_a_terminal_obeys(text: str) -> None:
    """Nothing of a file reaches a terminal as anything but letters, neither values nor keys nor the file's name."""
    lines = [
        quote_value(text),
        str(Problem(text, quote_value(text), "x")),
        str(FileError(text, (Problem(text, "", "x"),))),
    ]
    assert all(line.isprintable() for line in lines)
    assert all("\\" in line for line in lines)
