"""Library of every pose and practice, shipped ones and the person's own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wallyoga.files.parsed_cache import NO_CACHE, Readings
from wallyoga.files.problems import FileError
from wallyoga.library.loader import (
    list_own_files,
    load_cautions,
    load_figure,
    load_own_pose,
    load_pose,
    load_practice,
)
from wallyoga.library.on_demand import OnDemand, Postponed
from wallyoga.library.toml_folder import CAUTIONS_FILE, SHIPPED, get_file_id, list_toml_files
from wallyoga.practice.caution import Caution, Cautions
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.lone_pose import LONE, make_pose_practice
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence

if TYPE_CHECKING:
    from wallyoga.figure.figure_model import Figure

Thing = TypeVar("Thing", Sequence, Pose)

SHORT_WORD = 3
"""The letters of a short word, which says too little to find anything by it."""


class UnknownError(WallyogaError):
    """Error of a pose or practice that is not in the library."""


class Library(NamedTuple):
    """Library of everything that can be practised, by id."""

    sequences: Mapping[str, Sequence]
    poses: Mapping[str, Pose]
    figures: Mapping[str, Figure | None]
    cautions: Cautions
    own: frozenset[str] = frozenset()
    """The ids of the person's own practices."""
    problems: tuple[FileError, ...] = ()
    """The person's files that could not be used; the library is whole without them."""

    def join_own(self, own: Iterable[Sequence | FileError]) -> Library:
        """Return the library with a person's own practices added.

        The problems of others of their practices are added too.
        """
        results = list(own)
        if not results:
            return self
        sequences = {each.id: each for each in results if isinstance(each, Sequence)}
        return self._replace(
            sequences={**self.sequences, **sequences},
            own=frozenset({*self.own, *sequences}),
            problems=(*self.problems, *(each for each in results if isinstance(each, FileError))),
        )

    def sequence(self, name: str) -> Sequence:
        """Return the practice with that id or name.

        Where there is none, it is that of the pose alone that has it.

        Raises:
            UnknownError: there is none; the nearest is suggested.
        """
        try:
            return _find(name, self.sequences, "practice")
        except UnknownError:
            pose = _find_exactly(name.removeprefix(LONE), self.poses)
            if pose is None:
                raise
            return make_pose_practice(pose)

    def pose(self, name: str) -> Pose:
        """Return the pose with that id or name.

        Raises:
            UnknownError: there is none; the nearest is suggested.
        """
        return _find(name, self.poses, "pose")

    def props(self, sequence: Sequence) -> tuple[str, ...]:
        """Return the props for a practice, without repeating.

        Each comes with what can stand in for it.
        """
        props = {prop.name: prop for step in sequence.steps for prop in self.poses[step.pose].props}
        return tuple(map(str, props.values()))

    def list_practices_with(self, pose: str) -> tuple[Sequence, ...]:
        """Return the practices that have a pose, in their order."""
        return tuple(each for each in self.sequences.values() if any(step.pose == pose for step in each.steps))

    def list_cautions(self, sequence: Sequence) -> tuple[Caution, ...]:
        """Return the cautions that speak against poses of a practice.

        They come in the order of `cautions.toml`.
        """
        ids = {avoid.caution for step in sequence.steps for avoid in self.poses[step.pose].avoid}
        return tuple(caution for key, caution in self.cautions.by_id.items() if key in ids)


def load_library(practices: Path | None = None, poses: Path | None = None, readings: Readings = NO_CACHE) -> Library:
    """Return the shipped poses and practices, and the person's own from these folders.

    `readings` is what their files were read as before. A person's file with the id of a shipped one takes its place.
    Shipped ones are read when they are looked at.

    Raises:
        FileError: a shipped file is broken.
    """
    shipped, cautions, problems = SHIPPED, load_cautions(readings), list[FileError]()
    pose_files, own = list_toml_files(shipped / "poses"), list_own_files(poses, problems)
    pose_ids = {get_file_id(path) for path in (*pose_files, *own)}
    own_poses: dict[str, Pose] = {}
    own_figures: dict[str, Figure | None] = {}
    for path in own:
        try:
            pose, figure = load_own_pose(readings, path, pose_ids, cautions.by_id)
        except FileError as error:
            problems.append(error)
            continue
        own_poses[pose.id] = pose
        if figure is not None:
            own_figures[pose.id] = figure
    listed = OnDemand(pose_files, partial(load_pose, readings), own_poses)
    library = Library(
        sequences=Postponed(partial(_load_shipped_practices, listed, readings)),
        poses=listed,
        figures=OnDemand(pose_files, partial(load_figure, readings), own_figures),
        cautions=cautions,
        problems=tuple(problems),
    )
    return library.join_own(load_own_practices(practices, listed, readings))


def _load_shipped_practices(poses: Collection[str], readings: Readings) -> dict[str, Sequence]:
    """Return the shipped practices by id, in their order."""
    files = (path for path in list_toml_files(SHIPPED) if path.name != CAUTIONS_FILE)
    sequences = (load_practice(readings, path, poses) for path in files)
    in_order = sorted(sequences, key=lambda each: (each.place is None, each.place or 0, each.name))
    return {each.id: each for each in in_order}


def load_own_practices(
    folder: Path | None, poses: Collection[str], readings: Readings = NO_CACHE
) -> Iterator[Sequence | FileError]:
    """Yield each own practice in a folder, or its error.

    The folder is a person's, and is read one file at a time. It reads as it goes and shares nothing, so a thread can
    run it while `load_library(None, ...)` is shown already.
    """
    problems: list[FileError] = []
    for path in list_own_files(folder, problems):
        try:
            yield load_practice(readings, path, poses)
        except FileError as error:
            yield error
    yield from problems


def _find_exactly(name: str, things: Mapping[str, Thing]) -> Thing | None:
    """Return the thing of that id or name, in whichever case, or None."""
    wanted = name.casefold()
    return things.get(name) or next((thing for thing in things.values() if thing.name.casefold() == wanted), None)


def _find(name: str, things: Mapping[str, Thing], what: str) -> Thing:
    exact = _find_exactly(name, things)
    if exact is not None:
        return exact
    by_name: dict[str, Thing] = {thing.name.casefold(): thing for thing in things.values()}
    by_word: dict[str, Thing] = {
        word: thing for thing in things.values() for word in thing.id.split("-") if len(word) > SHORT_WORD
    }
    wanted, whole = name.casefold(), {**by_name, **things}
    near = get_close_matches(wanted, whole, 1, cutoff=0.5) or get_close_matches(wanted, by_word, 1)
    nearest: Thing | None = {**by_word, **whole}[near[0]] if near else None
    hint = (
        f'Did you mean "{nearest.id}"?'
        if nearest
        else f"`wallyoga {'list' if what == 'practice' else 'pose'}` shows all."
    )
    raise UnknownError(f'There is no {what} "{name}". {hint}')
