"""The library: every pose and practice there is, shipped ones and the person's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from wallyoga.figure import Figure
from wallyoga.library.cautions import Caution, Cautions, read_cautions
from wallyoga.library.checking import pose_problems, sequence_problems
from wallyoga.library.reading import content_converter
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence
from wallyoga.strict import FileError, Problem, read_toml, structure

SHIPPED = "wallyoga.sequences"

Thing = TypeVar("Thing", Sequence, Pose)


class UnknownError(WallyogaError):
    """A pose or practice that is not in the library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that can be practised, by id; `own` are the ids of the person's own practices.

    `problems` tells of the person's files that could not be used; the library is whole without them.
    """

    sequences: Mapping[str, Sequence]
    poses: Mapping[str, Pose]
    figures: Mapping[str, Figure]
    cautions: Cautions
    own: frozenset[str] = frozenset()
    problems: tuple[FileError, ...] = ()

    def sequence(self, name: str) -> Sequence:
        """Return the practice with that id or name.

        Raises:
            UnknownError: there is none; the nearest is suggested.
        """
        return _find(name, self.sequences, "practice")

    def pose(self, name: str) -> Pose:
        """Return the pose with that id or name.

        Raises:
            UnknownError: there is none; the nearest is suggested.
        """
        return _find(name, self.poses, "pose")

    def props(self, sequence: Sequence) -> tuple[str, ...]:
        """Return what to bring to a practice, each with what can stand in for it, without repeating."""
        props = {prop.name: prop for step in sequence.steps for prop in self.poses[step.pose].props}
        return tuple(" or ".join([", ".join([p.name, *p.stand_ins[:-1]]), *p.stand_ins[-1:]]) for p in props.values())

    def cautioned(self, sequence: Sequence) -> tuple[Caution, ...]:
        """Return the cautions that speak against a pose of a practice, in the order of `cautions.toml`."""
        ids = {avoid.caution for step in sequence.steps for avoid in self.poses[step.pose].avoid}
        return tuple(caution for key, caution in self.cautions.by_id.items() if key in ids)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The part of a pose's file that its picture is made from."""

    figure: Figure | None = None


@dataclass
class _Shelf:
    """A library while it is being read."""

    cautions: Cautions
    sequences: dict[str, Sequence] = field(default_factory=dict)
    poses: dict[str, Pose] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)

    def put_pose(self, path: Traversable, known: Collection[str]) -> None:
        """Read a pose and its figure; `known` are the ids of all poses, whether read already or not."""
        document, pose_id = read_toml(path), _id(path)
        _refuse_id(document, str(path))
        drawn = {"figure": document.pop("figure")} if "figure" in document else {}
        pose = structure({**document, "id": pose_id}, Pose, str(path), content_converter())
        figure = structure(drawn, _Drawn, str(path), content_converter()).figure
        _refuse(str(path), pose_problems(pose, known, self.cautions.by_id))
        self.poses[pose_id] = pose
        if figure is not None:
            self.figures[pose_id] = figure

    def put_sequence(self, path: Traversable) -> None:
        """Read a practice, whose poses are on the shelf already."""
        document, sequence_id = read_toml(path), _id(path)
        _refuse_id(document, str(path))
        sequence = structure({**document, "id": sequence_id}, Sequence, str(path), content_converter())
        _refuse(str(path), sequence_problems(sequence, self.poses))
        self.sequences[sequence_id] = sequence


def load_library(practices: Path | None = None, poses: Path | None = None) -> Library:
    """Return the shipped poses and practices, and the person's own from these folders.

    A person's file with the id of a shipped one takes its place.

    Raises:
        FileError: a shipped file is broken.
    """
    shipped = files(SHIPPED)
    cautions = shipped / "cautions.toml"
    shelf = _Shelf(read_cautions(read_toml(cautions), str(cautions)))
    problems: list[FileError] = []
    own_poses, shipped_poses = _own_files(poses, problems), _toml_files(shipped / "poses")
    known = {_id(path) for path in (*shipped_poses, *own_poses)}
    for path in shipped_poses:
        shelf.put_pose(path, known)
    for path in _toml_files(shipped):
        if path.name != cautions.name:
            shelf.put_sequence(path)
    own: set[str] = set()
    for path in own_poses:
        try:
            shelf.put_pose(path, known)
        except FileError as error:
            problems.append(error)
    for path in _own_files(practices, problems):
        try:
            shelf.put_sequence(path)
            own.add(_id(path))
        except FileError as error:
            problems.append(error)
    return Library(
        sequences=shelf.sequences,
        poses=shelf.poses,
        figures=shelf.figures,
        cautions=shelf.cautions,
        own=frozenset(own),
        problems=tuple(problems),
    )


def _own_files(folder: Path | None, problems: list[FileError]) -> list[Traversable]:
    """Return the person's files, or add to `problems` that their folder cannot be listed."""
    if folder is None:
        return []
    try:
        return _toml_files(folder) if folder.is_dir() else []
    except OSError as error:
        problems.append(
            FileError(str(folder), (Problem("", error.strerror or str(error), "a folder that can be read"),))
        )
        return []


def _toml_files(folder: Traversable) -> list[Traversable]:
    """Return the TOML files of a folder by name; a leading dot is an editor's or a system's own file."""
    found = (path for path in folder.iterdir() if path.name.endswith(".toml") and not path.name.startswith("."))
    return sorted(found, key=lambda path: path.name)


def _id(path: Traversable) -> str:
    return path.name.removesuffix(".toml")


def _refuse_id(document: dict[str, Any], file: str) -> None:
    if "id" in document:
        raise FileError(file, (Problem("id", "this key", "none: the file's name is the id"),))


def _refuse(file: str, found: Iterator[Problem]) -> None:
    problems = tuple(found)
    if problems:
        raise FileError(file, problems)


def _find(name: str, known: Mapping[str, Thing], what: str) -> Thing:
    by_name: dict[str, Thing] = {thing.name.casefold(): thing for thing in known.values()}
    found: Thing | None = known.get(name) or by_name.get(name.casefold())
    if found is not None:
        return found
    near = get_close_matches(name.casefold(), [*known, *by_name], 1, cutoff=0.4)
    nearest: Thing | None = (known.get(near[0]) or by_name[near[0]]) if near else None
    hint = (
        f'Did you mean "{nearest.id}"?'
        if nearest
        else f"`wallyoga {'list' if what == 'practice' else 'pose'}` shows all."
    )
    raise UnknownError(f'There is no {what} "{name}". {hint}')
