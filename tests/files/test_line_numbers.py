"""Every problem is pointed at by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.toml import read_toml


def test_lines_of_problems(tmp_path: Path) -> None:
    """Problems found in a file get the line of their key, or of the table it is missing from, in the order of lines."""
    path = tmp_path / "tree.toml"
    path.write_text('height = "x"\n\n[[leaves]]\nnaem = 1\n', encoding="utf-8")
    problems = tuple(Problem(place, "", "another") for place in ("leaves[1].naem", "leaves[1].name", "height", "name"))
    with pytest.raises(FileError) as refused, add_line_numbers(path):
        raise FileError(str(path), problems)
    assert [(problem.line, problem.place) for problem in refused.value.problems] == [
        (1, "height"),
        (1, "name"),
        (3, "leaves[1].name"),
        (4, "leaves[1].naem"),
    ]


def test_no_toml(tmp_path: Path) -> None:
    """What is wrong with a file that holds no TOML stays as it was found."""
    path = tmp_path / "tree.toml"
    path.write_text("a = 1\nb = =\n", encoding="utf-8")
    with pytest.raises(FileError) as refused, add_line_numbers(path):
        read_toml(path)
    (problem,) = refused.value.problems
    assert (problem.line, problem.column) == (2, 5)
