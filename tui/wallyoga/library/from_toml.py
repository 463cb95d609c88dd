"""Readers of TOML documents: poses, practices, cautions and settings, one for each kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

import cattrs

from wallyoga.figure.figure_model import Figure
from wallyoga.files.printable import UNPRINTABLE
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.structure import Mismatch, as_text, make_converter, structure
from wallyoga.files.toml import read_toml
from wallyoga.library.figure_toml import FIGURE, read_figure
from wallyoga.practice.breath import Pattern
from wallyoga.practice.caution import Cautions
from wallyoga.practice.pose import MOST, Pose, Range
from wallyoga.practice.sequence import Sequence
from wallyoga.settings import Settings, flatten_keys

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")


def read_whole_pose(document: dict[str, Any], pose_id: str, file: str) -> tuple[Pose, Figure | None]:
    """Return the pose in a document, and its figure where there is one.

    Raises:
        FileError: with every problem there is; `file` is the name shown.
    """
    problems = list(_check_own_id(document))
    pose = _read_pose(document, pose_id, problems)
    try:
        figure = read_figure(document, file)
    except FileError as error:
        problems += error.problems
    if problems or pose is None:
        raise FileError(file, tuple(problems))
    return pose, figure


def read_pose(document: dict[str, Any], pose_id: str, file: str) -> Pose:
    """Return the pose in a document, and leave its figure unread, or raise FileError."""
    problems: list[Problem] = []
    pose = _read_pose(document, pose_id, problems)
    if pose is None:
        raise FileError(file, tuple(problems))
    return pose


def read_practice(document: dict[str, Any], sequence_id: str, file: str) -> Sequence:
    """Return the practice in a document.

    Raises:
        FileError: with every problem there is; `file` is the name shown.
    """
    problems = list(_check_own_id(document))
    sequence = _read({**document, "id": sequence_id}, Sequence, problems)
    if problems or sequence is None:
        raise FileError(file, tuple(problems))
    return sequence


def read_cautions(document: dict[str, Any], file: str) -> Cautions:
    """Return the cautions in a document, or raise FileError."""
    tables = {key: value for key, value in document.items() if isinstance(value, dict)}
    rest = {key: value for key, value in document.items() if key not in tables}
    return structure({**rest, "by_id": tables}, Cautions, file, make_content_converter())


def read_settings(document: dict[str, Any], file: str) -> Settings:
    """Return the settings in a document, or raise FileError."""
    keys = document.get("keys")
    if isinstance(keys, dict):
        document = {**document, "keys": dict(flatten_keys(keys))}
    return structure(document, Settings, file, make_content_converter())


@cache
def make_content_converter() -> cattrs.Converter:
    """Return the converter that reads ranges and breath patterns besides everything strict."""
    converter = make_converter()
    converter.register_structure_hook(str, _read_line)
    converter.register_structure_hook(Range, _read_range)
    converter.register_structure_hook(Pattern, _read_pattern)
    return converter


def _read_pose(document: dict[str, Any], pose_id: str, problems: list[Problem]) -> Pose | None:
    words = {key: value for key, value in document.items() if key != FIGURE}
    return _read({**words, "id": pose_id}, Pose, problems)


def _check_own_id(document: dict[str, Any]) -> tuple[Problem, ...]:
    return (Problem("id", "this key", "none: the file's name is the id"),) if "id" in document else ()


def _read(document: dict[str, Any], kind: type[T], problems: list[Problem]) -> T | None:
    """Return `document` as a `kind`, or add to `problems` what is wrong with it."""
    try:
        return structure(document, kind, "", make_content_converter())
    except FileError as error:
        problems += error.problems
        return None


def _read_line(value: Any, kind: type) -> Any:
    """Return a text of one line."""
    text = as_text(value, kind)
    if re.search(UNPRINTABLE, text):
        raise Mismatch(value, "a text of one line, without control or unseen characters")
    return text


def _read_range(value: Any, _kind: type[Range]) -> Range:
    """Return the range of a number, or of a list of two.

    The list has the least and the most.
    """
    ends = value if isinstance(value, list) else [value, value]
    match ends:
        case [int() | float() as low, int() | float() as high] if 0 < low <= high <= MOST and bool not in map(
            type, ends
        ):
            return Range(float(low), float(high))
        case _:
            raise Mismatch(value, f"a number up to {MOST}, or two, the least and the most, such as [8, 10]")


def _read_pattern(value: Any, _kind: type[Pattern]) -> Pattern:
    if not isinstance(value, str):
        raise Mismatch(value, 'a breath pattern such as "4:8"')
    try:
        return Pattern.parse(value)
    except ValueError as error:
        raise Mismatch(value, str(error).removeprefix("expected ")) from None


def _read_file(read: Callable[[dict[str, Any], str, str], T], path: Traversable) -> T:
    """Return what a file holds; the reader is given the id that its name says."""
    return read(read_toml(path), path.name.removesuffix(".toml"), str(path))


READERS: Mapping[str, Callable[[Traversable], Any]] = {
    "pose": partial(_read_file, read_pose),
    "own pose": partial(_read_file, read_whole_pose),
    "practice": partial(_read_file, read_practice),
    "figure": lambda path: read_figure(read_toml(path), str(path)),
    "cautions": lambda path: read_cautions(read_toml(path), str(path)),
    "settings": lambda path: read_settings(read_toml(path), str(path)),
}
"""The reader of each kind of file."""
