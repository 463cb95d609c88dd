"""The check of one file.

It tells of everything that makes it useless, and of what is most likely a mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from wallyoga.check.warnings import find_pose_doubts, find_sequence_doubts
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import FileError, Problem, limit_problems, quote_value
from wallyoga.files.toml import read_toml
from wallyoga.library.from_toml import read_cautions, read_practice, read_whole_pose
from wallyoga.library.repair import STAND_IN, repair_document
from wallyoga.library.toml_folder import CAUTIONS_FILE, get_file_id
from wallyoga.library.validation import MOST_STEPS, find_pose_problems, find_sequence_problems
from wallyoga.practice.pose import Pose
from wallyoga.settings import Settings

T = TypeVar("T")

SETTINGS = set(Settings._fields)
"""The keys of a settings file."""

STANDING_IN = quote_value(STAND_IN)
"""The finding where something stands in for a missing key, which is told already."""


class Sort(StrEnum):
    """The sort of a file."""

    PRACTICE = "practice"
    POSE = "pose"
    CAUTIONS = "cautions"
    SETTINGS = "settings"


def find_sort(path: Path, folder: str) -> Sort:
    """Return the sort of a file.

    It goes by what is in the file, or, where that cannot be read, by the name of the folder. A pose says how to get in
    or out; whatever else has steps is a practice. Where there is nothing but settings, it is those.
    """
    if path.name == CAUTIONS_FILE:
        return Sort.CAUTIONS
    try:
        document = read_toml(path)
    except FileError:
        document = {}
    if document.keys() & {"enter", "leave", "cues", "sides", "stretches", "figure"}:
        return Sort.POSE
    if document and folder not in {"poses", "practices"} and document.keys() <= SETTINGS:
        return Sort.SETTINGS
    return Sort.POSE if folder == "poses" and "steps" not in document else Sort.PRACTICE


def inspect_file(path: Path, sort: Sort, poses: Mapping[str, Pose | None], cautions: Collection[str]) -> None:
    """Find everything that is wrong with a file.

    `poses` are all there are by their ids, None where a pose's own file is broken; `cautions` are ids.

    Raises:
        FileError: with every problem, in the order of the file's lines.
    """
    with add_line_numbers(path):
        document, own_id = read_toml(path), get_file_id(path)
        problems: Iterator[Problem] = iter(())
        match sort:
            case Sort.POSE:
                problems = _check_pose(document, own_id, poses, cautions)
            case Sort.PRACTICE:
                problems = _check_practice(document, own_id, poses)
            case Sort.CAUTIONS:
                read_cautions(document, str(path))
        limited = limit_problems(dict.fromkeys(each for each in problems if each.actual != STANDING_IN))
        if limited:
            raise FileError(str(path), limited)


def _check_pose(
    document: dict[str, Any], pose_id: str, poses: Mapping[str, Pose | None], cautions: Collection[str]
) -> Iterator[Problem]:
    read = yield from _read(document, lambda good: read_whole_pose(good, pose_id, ""))
    if read:
        pose, figure = read
        yield from find_pose_problems(pose, poses, cautions)
        yield from find_pose_doubts(pose, figure, {**_select_usable(poses), pose_id: pose})


def _check_practice(document: dict[str, Any], sequence_id: str, poses: Mapping[str, Pose | None]) -> Iterator[Problem]:
    sequence = yield from _read(document, lambda good: read_practice(good, sequence_id, ""))
    if sequence:
        yield from find_sequence_problems(sequence, poses)
        # To plan one of more steps than there can be would take long.
        if len(sequence.steps) <= MOST_STEPS:
            yield from find_sequence_doubts(sequence, _select_usable(poses))


def _select_usable(poses: Mapping[str, Pose | None]) -> dict[str, Pose]:
    return {key: pose for key, pose in poses.items() if pose is not None}


def _read(document: dict[str, Any], reader: Callable[[dict[str, Any]], T]) -> Generator[Problem, None, T | None]:
    """Yield the problems of a document, and return the value it holds.

    The problems are those that keep it from being read; the value is what can be read without them.
    """
    try:
        return reader(document)
    except FileError as error:
        yield from error.problems
        without = repair_document(document, error.problems)
    try:
        return reader(without)
    except FileError:
        return None
