"""Loader of the library's files: each is read, by way of the parse cache, and checked.

What parses TOML is imported for the first file that is not in the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from wallyoga.files.conflict_copies import find_original
from wallyoga.files.parsed_cache import NO_CACHE, FileKind, Readings
from wallyoga.files.problems import FileError, Problem, limit_problems
from wallyoga.files.regular_file import is_missing
from wallyoga.library.toml_folder import CAUTIONS_FILE, SHIPPED, get_file_id, list_toml_files
from wallyoga.library.validation import find_pose_problems, find_sequence_problems, find_settings_problems
from wallyoga.practice.caution import Cautions
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence
from wallyoga.settings import Settings

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from wallyoga.figure.figure_model import Figure
    from wallyoga.library.posture import Drawing

T = TypeVar("T")


def _parse(kind: str, path: Traversable) -> Any:
    """Return what a file holds, parsed anew."""
    from wallyoga.library.from_toml import READERS  # 24 ms, and what is as it was is in the cache

    return READERS[kind](path)


POSE: FileKind[Pose] = FileKind("pose", Pose, partial(_parse, "pose"))
PRACTICE: FileKind[Sequence] = FileKind("practice", Sequence, partial(_parse, "practice"))
CAUTIONS: FileKind[Cautions] = FileKind("cautions", Cautions, partial(_parse, "cautions"))
SETTINGS: FileKind[Settings] = FileKind("settings", Settings, partial(_parse, "settings"))


@cache
def _make_figure_kinds() -> tuple[FileKind[Figure | None], FileKind[tuple[Pose, Figure | None]]]:
    """Return the kinds of file with a figure: of a shipped pose, and an own pose."""
    from wallyoga.figure.figure_model import Figure  # 1 ms, after the first painting

    return (
        FileKind("figure", Figure | None, partial(_parse, "figure")),
        FileKind("own pose", tuple[Pose, Figure | None], partial(_parse, "own pose")),
    )


def load_pose(readings: Readings, path: Traversable) -> Pose:
    """Return the pose in a shipped file, without its figure, or raise FileError."""
    return readings.read(path, POSE)


def load_figure(readings: Readings, path: Traversable) -> Figure | None:
    """Return the figure in a shipped file, or raise FileError."""
    return readings.read(path, _make_figure_kinds()[0])


def load_cautions(readings: Readings = NO_CACHE) -> Cautions:
    """Return the cautions there are, or raise FileError."""
    return readings.read(SHIPPED / CAUTIONS_FILE, CAUTIONS)


def load_own_pose(
    readings: Readings, path: Traversable, pose_ids: Collection[str], cautions: Collection[str]
) -> tuple[Pose, Figure | None]:
    """Return a person's own pose and its figure from a file.

    `pose_ids` are the ids of all poses, `cautions` those of all cautions.

    Raises:
        FileError: with everything that is wrong with it.
    """
    own_pose = _make_figure_kinds()[1]
    return _load(readings, path, own_pose, lambda whole: find_pose_problems(whole[0], pose_ids, cautions))


def load_practice(readings: Readings, path: Traversable, poses: Collection[str]) -> Sequence:
    """Return the practice in a file, whose poses are among `poses`, the ids there are.

    Raises:
        FileError: with everything that is wrong with it.
    """
    return _load(readings, path, PRACTICE, lambda sequence: find_sequence_problems(sequence, poses))


def load_settings(path: Path, readings: Readings = NO_CACHE) -> Settings:
    """Return the settings in a file, or the defaults where there is no such file.

    Raises:
        FileError: it cannot be read, or holds something that is no setting.
    """
    if is_missing(path):
        return Settings()
    return _load(readings, path, SETTINGS, partial(_check_settings, readings))


def save_settings(path: Path, before: Settings, after: Settings) -> Settings:
    """Save what differs between two settings, and return the settings then; see `update_settings`."""
    from wallyoga.library.settings_file import update_settings  # 28 ms, once something is changed

    return update_settings(path, before, after, load_cautions().by_id)


def salvage_settings(path: Path) -> tuple[Settings, bool]:
    """Return the legible settings of a broken file, as `repair_settings` does."""
    from wallyoga.library.settings_file import repair_settings  # 28 ms, and only for a broken file

    return repair_settings(path, load_cautions().by_id)


def write_practice(sequence: Sequence) -> str:
    """Return a practice that is in no file as TOML."""
    from wallyoga.library.to_toml import format_practice  # 1 ms, once a composed practice begins

    return format_practice(sequence)


def parse_practice(text: str, sequence_id: str, poses: Collection[str]) -> Sequence:
    """Return the practice that `write_practice` wrote, whose poses are among `poses`, the ids there are.

    Raises:
        FileError: it is none any more, because a pose is gone.
    """
    from wallyoga.files.toml import parse_toml
    from wallyoga.library.from_toml import read_practice  # 23 ms, once a composed practice goes on

    sequence = read_practice(parse_toml(text, sequence_id), sequence_id, sequence_id)
    _refuse(sequence_id, tuple(find_sequence_problems(sequence, poses)))
    return sequence


@cache
def load_drawing() -> Drawing:
    """Return the functions that draw postures."""
    from wallyoga.library.posture_pictures import DRAWING  # 30 ms: most commands and the first painting draw nothing

    return DRAWING


def is_drawing_loaded() -> bool:
    """Return whether what draws is loaded, so that a figure is there at once."""
    return load_drawing.cache_info().currsize > 0


def _check_settings(readings: Readings, settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with settings; the cautions are read where there are flags."""
    return find_settings_problems(settings, load_cautions(readings).by_id if settings.flags else ())


def _load(readings: Readings, path: Traversable, kind: FileKind[T], check: Callable[[T], Iterable[Problem]]) -> T:
    """Return what a file holds, read and checked.

    Raises:
        FileError: with every problem, in the order of the file's lines.
    """
    try:
        value = readings.read(path, kind)
        _refuse(str(path), limit_problems(check(value)))
    except FileError as error:
        from wallyoga.files.line_numbers import locate_problems  # 5 ms, and only a broken file has lines to find

        raise locate_problems(error, path) from None
    return value


def _refuse(file: str, problems: tuple[Problem, ...]) -> None:
    """Refuse a file that has problems."""
    if problems:
        raise FileError(file, problems)


def list_own_files(folder: Path | None, problems: list[FileError]) -> list[Path]:
    """Return the own TOML files in a folder, without conflict copies.

    The folder is a person's, and need not be there. What is left out is added to `problems`: copies, and a folder that
    cannot be listed.
    """
    try:
        files = list_toml_files(folder) if folder is not None else []
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        problem = Problem("", error.strerror or str(error), "a folder that can be read")
        problems.append(FileError(str(folder), (problem,)))
        return []
    ids = [get_file_id(path) for path in files]
    copied = {path.name: copy for path in files if (copy := find_copy_problem(path, ids))}
    problems += copied.values()
    return [path for path in files if path.name not in copied]


def find_copy_problem(path: Path, ids: Collection[str]) -> FileError | None:
    """Return the problem of a file that is a conflict copy.

    It is the copy of another one, whose id is among these.
    """
    first = find_original(get_file_id(path), ids)
    if first is None:
        return None
    actual = f"a copy of {first}.toml, as sharing a folder leaves them"
    return FileError(
        str(path), (Problem("", actual, "one file: take over what you want from this one, and delete it"),)
    )
