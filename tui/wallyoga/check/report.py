"""The report of `wallyoga check`.

It has everything that is wrong with a person's practices, poses and settings, at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wallyoga.check.file_check import Sort, find_sort, inspect_file
from wallyoga.check.pressed_keys import is_key
from wallyoga.files.conflict_copies import is_marked
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import FileError, Problem, quote_value, suggest_word
from wallyoga.files.regular_file import is_missing
from wallyoga.files.sight import is_folder
from wallyoga.files.toml import read_toml
from wallyoga.keys.all_keys import ALL
from wallyoga.library.from_toml import read_whole_pose
from wallyoga.library.library import load_library
from wallyoga.library.loader import find_copy_problem, list_own_files
from wallyoga.library.repair import repair_document
from wallyoga.library.settings_file import read_checked_settings
from wallyoga.library.toml_folder import get_file_id
from wallyoga.paths import Places
from wallyoga.practice.english import join_words
from wallyoga.practice.pose import Pose
from wallyoga.runs.run_file import open_folder
from wallyoga.settings import flatten_keys

A_KEY = "a key such as p, f5, full_stop or ctrl+p, or some with commas between"
"""The words for what the key of an action can be."""

PLURALS = {Sort.PRACTICE.value: "practices", Sort.POSE.value: "poses"}
"""The word for several files of a sort."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """The report of a check: the files and their problems."""

    files: tuple[tuple[str, Path], ...]
    """The files that were looked at, as their sort and path."""
    errors: tuple[FileError, ...]
    """The files with something wrong in them, and what that is."""

    def __str__(self) -> str:
        """Return what is wrong, or that all is well, in lines."""
        if self.errors:
            return "\n".join(error.format_for_editors() for error in self.errors)
        if not self.files:
            return "You have no practices, poses or settings of your own yet, so nothing can be wrong with them."
        counts = Counter(sort for sort, _ in self.files)
        return f"All is well: {join_words([_format_count(count, sort) for sort, count in counts.items()])}."


def check_files(where: Places, paths: Sequence[Path]) -> Checkup:
    """Check these files, or all of the person's own where there are none."""
    errors: list[FileError] = []
    files = tuple(_sort_files(where, paths, errors) if paths else _list_own(where, errors))
    library = load_library(None, where.poses)
    poses: dict[str, Pose | None] = dict(library.poses)
    poses |= {get_file_id(path): poses.get(get_file_id(path)) for path in list_own_files(where.poses, [])}
    poses |= {get_file_id(path): _read_pose(path) for sort, path in files if sort == Sort.POSE}
    for sort, path in files:
        try:
            if sort == Sort.SETTINGS:
                check_settings(path, library.cautions.by_id)
            else:
                inspect_file(path, Sort(sort), poses, library.cautions.by_id)
        except FileError as error:
            errors.append(error)
    return Checkup(files, tuple(errors))


def check_settings(path: Path, cautions: Collection[str]) -> None:
    """Find everything that is wrong with a settings file; `cautions` are the ids there are.

    Raises:
        FileError: with every problem, in the order of the file's lines.
    """
    with add_line_numbers(path):
        document, problems = read_toml(path), list[Problem]()
        # Values of the wrong kind come first; what they mean can be told only once those are out of the way.
        for _ in range(2):
            try:
                read_checked_settings(repair_document(document, problems), str(path), cautions)
            except FileError as error:
                problems += error.problems
        problems += _find_odd_keys(document.get("keys"))
        problems += _find_missing_folder(document.get("runs"))
        if problems:
            raise FileError(str(path), tuple(dict.fromkeys(problems)))


def _find_odd_keys(table: Any) -> Iterator[Problem]:
    """Yield what is no action, or no key, in the table of keys."""
    ids = [action.id for actions in ALL.values() for action in actions]
    for action, keys in flatten_keys(table) if isinstance(table, dict) else ():
        if action not in ids:
            yield Problem(f"keys.{action}", quote_value(action), suggest_word(action, ids, "the id of an action"))
        elif isinstance(keys, str) and not all(is_key(key.strip()) for key in keys.split(",")):
            yield Problem(f"keys.{action}", quote_value(keys), A_KEY)


def _find_missing_folder(runs: Any) -> Iterator[Problem]:
    """Yield a problem where the folder of runs is not there."""
    if isinstance(runs, str) and runs and not is_folder(open_folder(runs)):
        yield Problem("runs", quote_value(runs), "a folder that is there")


def _sort_files(where: Places, paths: Sequence[Path], errors: list[FileError]) -> Iterator[tuple[str, Path]]:
    """Yield the sort of each file.

    Conflict copies, of others beside them, are added to `errors`.
    """
    for path in paths:
        beside = path.parent.glob("*.toml") if is_marked(path.stem) else ()
        if copy := find_copy_problem(path, [each.stem for each in beside]):
            errors.append(copy)
        sort = Sort.SETTINGS if path.name == where.settings.name else find_sort(path, path.absolute().parent.name)
        yield sort.value, path


def _list_own(where: Places, errors: list[FileError]) -> Iterator[tuple[str, Path]]:
    """Yield the person's own files.

    Copies of others, and folders that cannot be listed, are added to `errors`.
    """
    if not is_missing(where.settings):
        yield Sort.SETTINGS.value, where.settings
    for sort, folder in ((Sort.POSE, where.poses), (Sort.PRACTICE, where.practices)):
        yield from ((sort.value, Path(str(path))) for path in list_own_files(folder, errors))


def _read_pose(path: Path) -> Pose | None:
    try:
        return read_whole_pose(read_toml(path), get_file_id(path), str(path))[0]
    except FileError:
        return None


def _format_count(count: int, sort: str) -> str:
    """Return how many files of a sort there are."""
    if sort not in PLURALS:
        return sort
    return f"{count} {sort if count == 1 else PLURALS[sort]}"
