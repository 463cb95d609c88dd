"""The file of a run: read by its kind, and the newest one of a folder."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from wallyoga.files.problems import FileError, Problem
from wallyoga.files.regular_file import read_bytes
from wallyoga.files.sight import is_folder
from wallyoga.practice.errors import WallyogaError
from wallyoga.runs.fit import read_fit
from wallyoga.runs.gpx import read_gpx
from wallyoga.runs.run import Run

LARGEST = {".gpx": 64_000_000, ".fit": 16_000_000}
"""The largest file of each kind, in bytes: a day of running with a point each second is smaller."""


FIT_MARK = b".FIT"
"""The mark of a FIT file, at its ninth byte."""


class KindError(WallyogaError):
    """The error of a file that is of no kind runs are kept in."""


def read_run(path: Path, pause: Callable[[], None] = lambda: None) -> Run:
    """Return the newest run in a GPX or FIT file.

    Its name tells which it is, or else its beginning.

    A thread gives what it does in a `pause`, which comes now and then.

    Raises:
        KindError: its name is of neither kind.
        ExtraError: it is FIT, and what reads that is not installed.
        FileError: it cannot be read, or holds no run.
    """
    kind, file = path.suffix.casefold() or _find_kind(path), str(path)
    if kind not in LARGEST:
        raise KindError(f"{path.name} is no file of a run: expected one that ends in .gpx or .fit.")
    try:
        raw = read_bytes(path, LARGEST[kind] + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise FileError(file, (Problem("", reason or str(error), "a file that can be read"),)) from None
    if len(raw) > LARGEST[kind]:
        most = f"{LARGEST[kind] // 1_000_000} megabytes"
        raise FileError(file, (Problem("", f"more than {most}", "the file of one run"),))
    if kind == ".fit":
        return read_fit(raw, file, pause)
    return read_gpx(raw, file, pause)


def _find_kind(path: Path) -> str:
    """Return the kind of a file whose name does not tell it."""
    with suppress(OSError, ValueError):
        return ".fit" if read_bytes(path, 12)[8:] == FIT_MARK else ".gpx"
    return ".gpx"


def find_newest_file(folder: Path, since: datetime) -> Path | None:
    """Return the file of a run in a folder that was written last, or None.

    There is none where the last one was written before that moment, or the folder cannot be seen.
    """
    return max((each for each in list_files(folder) if each[0] >= since.timestamp()), default=(0.0, None))[1]


def list_files(folder: Path) -> Iterator[tuple[float, Path]]:
    """Yield the files of runs in a folder, each after the moment it was written."""
    try:
        paths = [path for path in folder.iterdir() if path.suffix.casefold() in LARGEST and path.name[0] != "."]
    except OSError:
        return
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        if stat.S_ISREG(status.st_mode):
            yield status.st_mtime, path


def describe_folder(text: str) -> str:
    """Return what there is of runs in the folder that a text names."""
    if not text:
        return "Without a folder, no run is looked for."
    folder = open_folder(text)
    if not is_folder(folder):
        return "There is no such folder yet."
    count = sum(1 for _ in list_files(folder))
    return {0: "No runs in it yet.", 1: "One run is in it."}.get(count, f"{count} runs are in it.")


def open_folder(text: str) -> Path:
    """Return the folder that a text names, seen from the home folder.

    It may begin with ~ as in a shell.
    """
    try:
        return Path.home() / Path(text).expanduser()
    except RuntimeError:
        return Path(text)
