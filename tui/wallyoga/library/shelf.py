"""A library while it is being read, file by file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path

from wallyoga.figure.model import Figure
from wallyoga.library.cautions import Cautions
from wallyoga.library.checking import pose_problems, sequence_problems
from wallyoga.library.reading import read_pose, read_sequence
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence
from wallyoga.strict import FileError, Problem, pointing, read_toml


@dataclass
class Shelf:
    """The poses, figures and practices read so far."""

    cautions: Cautions
    sequences: dict[str, Sequence] = field(default_factory=dict)
    poses: dict[str, Pose] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)

    def put_pose(self, path: Traversable, known: Collection[str]) -> None:
        """Read a pose and its figure, or raise FileError; `known` are the ids of all poses, read already or not."""
        with pointing(path):
            pose, figure = read_pose(read_toml(path), file_id(path), str(path))
            _refuse(str(path), pose_problems(pose, known, self.cautions.by_id))
        self.poses[pose.id] = pose
        if figure is not None:
            self.figures[pose.id] = figure

    def put_sequence(self, path: Traversable) -> None:
        """Read a practice, whose poses are on the shelf already, or raise FileError."""
        sequence = read_practice(path, self.poses)
        self.sequences[sequence.id] = sequence


def read_practice(path: Traversable, poses: Mapping[str, Pose]) -> Sequence:
    """Return the practice in a file, whose poses are among `poses`.

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
