"""The files of a library, and what is in each of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from wallyoga.documents.pointing import pointing
from wallyoga.documents.problems import FileError, Problem
from wallyoga.documents.toml import read_toml
from wallyoga.figure.model import Figure
from wallyoga.library.checking import pose_problems, sequence_problems
from wallyoga.library.figures import read_figure
from wallyoga.library.reading import read_pose, read_sequence, read_words
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence

T = TypeVar("T")


class OnDemand(Mapping[str, T]):
    """Things by id, each read from its file when it is first looked at, because a start looks at few; `own` are there.

    What is read so is shipped, and held right by tests; what is the person's own is read at once, to say what is wrong.
    """

    def __init__(self, files: Iterable[Traversable], read: Callable[[Traversable], T], own: Mapping[str, T]) -> None:
        self._files = {file_id(path): path for path in files}
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


def shipped_pose(path: Traversable) -> Pose:
    """Return the pose in a shipped file, without its figure, or raise FileError."""
    return read_words(read_toml(path), file_id(path), str(path))


def shipped_figure(path: Traversable) -> Figure | None:
    """Return the figure in a shipped file, or raise FileError."""
    return read_figure(read_toml(path), str(path))


def own_pose(path: Traversable, known: Collection[str], cautions: Collection[str]) -> tuple[Pose, Figure | None]:
    """Return a pose and its figure from a file; `known` are the ids of all poses, `cautions` those of all cautions.

    Raises:
        FileError: with everything that is wrong with it.
    """
    with pointing(path):
        pose, figure = read_pose(read_toml(path), file_id(path), str(path))
        _refuse(str(path), pose_problems(pose, known, cautions))
    return pose, figure


def read_practice(path: Traversable, poses: Collection[str]) -> Sequence:
    """Return the practice in a file, whose poses are among `poses`, the ids there are.

    Raises:
        FileError: with everything that is wrong with it.
    """
    with pointing(path):
        sequence = read_sequence(read_toml(path), file_id(path), str(path))
        _refuse(str(path), sequence_problems(sequence, poses))
    return sequence


def toml_files(folder: Traversable) -> list[Traversable]:
    """Return the TOML files of a folder by name; a leading dot is an editor's or a system's own file."""
    found = (path for path in folder.iterdir() if path.name.endswith(".toml") and not path.name.startswith("."))
    return sorted(found, key=lambda path: path.name)


def own_files(folder: Path | None) -> list[Traversable]:
    """Return the TOML files in a person's folder, which need not be there.

    Raises:
        FileError: the folder cannot be listed.
    """
    try:
        return toml_files(folder) if folder is not None and folder.is_dir() else []
    except OSError as error:
        raise FileError(
            str(folder), (Problem("", error.strerror or str(error), "a folder that can be read"),)
        ) from None


def file_id(path: Traversable) -> str:
    """Return the id of the pose or practice in a file, which is its name."""
    return path.name.removesuffix(".toml")


def _refuse(file: str, found: Iterator[Problem]) -> None:
    problems = tuple(found)
    if problems:
        raise FileError(file, problems)
