"""Loader of a library's files.

What reads TOML is loaded for the first file that is to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from wallyoga.figure.figure_model import Figure
from wallyoga.files.conflict_copies import find_original
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.parsed_cache import NOTHING_KEPT, Readings
from wallyoga.files.problems import FileError, Problem, limit_problems
from wallyoga.library.validation import find_pose_problems, find_sequence_problems
from wallyoga.practice.caution import Cautions
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence

T = TypeVar("T")

SHIPPED = "wallyoga.sequences"
"""The package that holds the practice as data."""

CAUTIONS = "cautions.toml"
"""The file in it that the cautions are in."""


class OnDemand(Mapping[str, T]):
    """Mapping by id that reads each file on first access.

    A start looks at few of them. `own` are there already. What is read so is shipped, and held right by tests; what is
    the person's own is read at once, to say what is wrong.
    """

    def __init__(self, files: Iterable[Traversable], read: Callable[[Traversable], T], own: Mapping[str, T]) -> None:
        self._files = {get_file_id(path): path for path in files}
        self._read = read
        self._known = dict(own)
        self._ids = tuple(dict.fromkeys((*self._files, *own)))

    def __getitem__(self, key: str) -> T:
        if key not in self._known:
            self._known[key] = self._read(self._files[key])
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._known or key in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def read_shipped_pose(readings: Readings, path: Traversable) -> Pose:
    """Return the pose in a shipped file, without its figure, or raise FileError."""

    def read() -> Pose:
        from wallyoga.library.from_toml import read_words

        return read_words(_read_document(path), get_file_id(path), str(path))

    return readings.read(path, "words", Pose, read)


def read_shipped_figure(readings: Readings, path: Traversable) -> Figure | None:
    """Return the figure in a shipped file, or raise FileError."""

    def read() -> Figure | None:
        from wallyoga.library.figure_toml import read_figure

        return read_figure(_read_document(path), str(path))

    return readings.read(path, "figure", Figure | None, read)


def read_shipped_cautions(readings: Readings = NOTHING_KEPT) -> Cautions:
    """Return the cautions there are, or raise FileError."""
    path = files(SHIPPED) / CAUTIONS

    def read() -> Cautions:
        from wallyoga.library.from_toml import read_cautions

        return read_cautions(_read_document(path), str(path))

    return readings.read(path, "cautions", Cautions, read)


def read_own_pose(
    readings: Readings, path: Traversable, known: Collection[str], cautions: Collection[str]
) -> tuple[Pose, Figure | None]:
    """Return a person's own pose and its figure from a file.

    `known` are the ids of all poses, `cautions` those of all cautions.

    Raises:
        FileError: with everything that is wrong with it.
    """

    def read() -> tuple[Pose, Figure | None]:
        from wallyoga.library.from_toml import read_pose

        return read_pose(_read_document(path), get_file_id(path), str(path))

    with add_line_numbers(path):
        pose, figure = readings.read(path, "pose", tuple[Pose, Figure | None], read)
        _refuse(str(path), find_pose_problems(pose, known, cautions))
    return pose, figure


def read_practice(readings: Readings, path: Traversable, poses: Collection[str]) -> Sequence:
    """Return the practice in a file, whose poses are among `poses`, the ids there are.

    Raises:
        FileError: with everything that is wrong with it.
    """

    def read() -> Sequence:
        from wallyoga.library.from_toml import read_sequence

        return read_sequence(_read_document(path), get_file_id(path), str(path))

    with add_line_numbers(path):
        sequence = readings.read(path, "practice", Sequence, read)
        _refuse(str(path), find_sequence_problems(sequence, poses))
    return sequence


def list_toml_files(folder: Traversable) -> list[Traversable]:
    """Return the TOML files of a folder by name.

    Those with a leading dot are left out: each is an editor's or a system's own file.
    """
    found = (path for path in folder.iterdir() if path.name.endswith(".toml") and not path.name.startswith("."))
    return sorted(found, key=lambda path: path.name)


def list_own_files(folder: Path | None, problems: list[FileError]) -> list[Traversable]:
    """Return the own TOML files in a folder, without conflict copies.

    The folder is a person's, and need not be there. What is left out is added to `problems`: copies, and a folder that
    cannot be listed.
    """
    try:
        files = list_toml_files(folder) if folder is not None and folder.is_dir() else []
    except OSError as error:
        problem = Problem("", error.strerror or str(error), "a folder that can be read")
        problems.append(FileError(str(folder), (problem,)))
        return []
    ids = [get_file_id(path) for path in files]
    copied = {path.name: copy for path in files if (copy := find_copy_problem(path, ids))}
    problems += copied.values()
    return [path for path in files if path.name not in copied]


def find_copy_problem(path: Traversable, ids: Collection[str]) -> FileError | None:
    """Return the problem of a file that is a conflict copy.

    It is the copy of another one, whose id is among these.
    """
    first = find_original(get_file_id(path), ids)
    if first is None:
        return None
    found = f"a copy of {first}.toml, as sharing a folder leaves them"
    return FileError(str(path), (Problem("", found, "one file: take over what you want from this one, and delete it"),))


def get_file_id(path: Traversable) -> str:
    """Return the id of the pose or practice in a file, which is its name."""
    return path.name.removesuffix(".toml")


def _refuse(file: str, found: Iterator[Problem]) -> None:
    problems = limit_problems(found)
    if problems:
        raise FileError(file, problems)


def _read_document(path: Traversable) -> dict[str, Any]:
    from wallyoga.files.toml import read_toml

    return read_toml(path)
