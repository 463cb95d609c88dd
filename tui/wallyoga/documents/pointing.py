"""On which line of its file each problem is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

from wallyoga.documents.lines import Spot, nearest_spot, spots
from wallyoga.documents.problems import FileError, Problem
from wallyoga.documents.toml import parse_toml, read_text


@contextmanager
def pointing(path: Path | Traversable) -> Iterator[None]:
    """Add to what is found wrong with the document in `path` on which line it is, in the order of the lines."""
    try:
        yield
    except FileError as error:
        raise located(error, path) from None


def located(error: FileError, path: Path | Traversable) -> FileError:
    """Return the error with the line of each problem; as it is, where its file holds no TOML."""
    try:
        text = read_text(path)
        parse_toml(text, error.file)
        found = spots(text)
    except (FileError, RecursionError):
        return error
    return FileError(error.file, tuple(sorted((_on_line(problem, found) for problem in error.problems), key=_line)))


def _on_line(problem: Problem, found: Mapping[str, Spot]) -> Problem:
    spot = nearest_spot(found, problem.place)
    return problem if problem.line else replace(problem, line=spot.line if spot else 1)


def _line(problem: Problem) -> int:
    return problem.line or 1
