"""Lines and columns of problems in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wallyoga.files.limits import find_too_deep
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.text_file import read_text
from wallyoga.files.toml import decode_toml
from wallyoga.files.toml_positions import Spot, find_nearest_spot, find_spots

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@contextmanager
def add_line_numbers(path: Traversable) -> Iterator[None]:
    """Add lines and columns to the problems raised for a document.

    The document is the one in `path`, and the problems are put in the order of the lines.
    """
    try:
        yield
    except FileError as error:
        raise locate_problems(error, path) from None


def locate_problems(error: FileError, path: Traversable) -> FileError:
    """Return the error with the line and column of each problem.

    It stays as it is where its file holds no TOML, or too deep one.
    """
    try:
        text = read_text(path)
        document = decode_toml(text, error.file)
    except FileError:
        return error
    if find_too_deep(document):
        return error
    spots = find_spots(text)
    problems = [_place_problem(each, spots) for each in error.problems]
    return FileError(error.file, tuple(sorted(problems, key=lambda each: each.line or 1)))


def _place_problem(problem: Problem, spots: Mapping[str, Spot]) -> Problem:
    """Return a problem with its line and column.

    Where no key is near they are the beginning of the file.
    """
    if problem.line is not None:
        return problem
    spot = find_nearest_spot(spots, problem.place)
    return problem._replace(line=spot.line if spot else 1, column=spot.column if spot else 1)
