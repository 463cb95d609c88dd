"""The scan of the sessions' folder, at any depth, without opening a file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

UNSURE = -1
"""The time of what was changed too lately. Another change might leave the same time, so it is looked at again."""

TOO_LATELY = 2_000_000_000
"""The nanoseconds after which a change is told from the next: no file system counts more coarsely."""

LATEST = 2**63 - 1
"""The latest time that can be noted. What is said to be from the year 2263 on is looked at again each time."""

FILE = ".toml"
"""The suffix of a session file's name."""

ROOT = ""
"""The place of the folder of the sessions itself."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of a file, to tell one from another."""

    size: int
    """Its size in bytes."""

    mtime: int
    """The time it was changed, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of the sessions, or why it is not listed."""

    place: str
    """Its place among the sessions, such as "2026"."""

    mtime: int = UNSURE
    """The time it was changed, in nanoseconds."""

    files: list[os.DirEntry[str]] = field(default_factory=list)
    """The session files in it."""

    folders: list[str] = field(default_factory=list)
    """The places of the folders in it."""

    links: list[str] = field(default_factory=list)
    """The places of the links in it that lead to folders."""

    broken: dict[str, str] = field(default_factory=dict)
    """The places in it that are broken, each with the reason."""

    unlisted: str | None = None
    """The reason why it is not listed."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan of some folders."""

    files: dict[str, Stamp] = field(default_factory=dict)
    """The files by their place, such as "2026/name.toml"."""

    unlisted: dict[str, str] = field(default_factory=dict)
    """The reasons why other folders cannot be listed, by their places."""

    folders: dict[str, int] = field(default_factory=dict)
    """The times, in nanoseconds, at which the folders that are there were changed."""


def read_changes(root: Path, places: Iterable[str]) -> dict[str, int]:
    """Return the time at which each of these folders of `root` was changed.

    Those that are not there are left out.
    """
    return {place: _doubt_mtime(status.st_mtime_ns) for place, status in _read_statuses(root, places)}


def scan_folders(root: Path, places: Iterable[str] = (ROOT,), other_than: Iterable[str] = ()) -> Scan:
    """Return the session files in these folders of `root`, newest name first.

    All folders below are looked at too, but those that are `other_than` asked for.
    """
    scanned = Scan()
    for folder in sorted(walk_folders(root, places, other_than), key=lambda folder: folder.place, reverse=True):
        if folder.unlisted is not None:
            scanned.unlisted[folder.place or "."] = folder.unlisted
            continue
        scanned.folders[folder.place] = folder.mtime
        for item in sorted(folder.files, key=lambda item: item.name, reverse=True):
            scanned.files[_join(folder.place, item.name)] = _read_stamp(item)
    return scanned


def walk_folders(
    root: Path,
    places: Iterable[str] = (ROOT,),
    other_than: Iterable[str] = (),
    before: Mapping[str, Folder] | None = None,
) -> Iterator[Folder]:
    """Yield these folders of `root` and all below them, each once.

    Those in `other_than` are left out, and there are none where `root` is not there. A link to a folder is followed for
    one step, after everything else: so no link leads round in a circle, or through a whole disk. What begins with a dot
    is a system's or another program's own. A folder that has not changed since it was listed `before` is taken as it
    was.
    """
    seen = {_identify(status) for _, status in _read_statuses(root, other_than)}
    ahead, later = list(places), list[str]()
    while ahead or later:
        place = ahead.pop() if ahead else later.pop()
        folder = _list_folder(root, place, seen, (before or {}).get(place))
        if folder is None:
            continue
        yield folder
        yield from (Folder(inner, unlisted=reason) for inner, reason in folder.broken.items())
        if place == ROOT or not os.path.islink(root / place):  # noqa: PTH114 - it never raises
            ahead += folder.folders
            later += folder.links


def _list_folder(root: Path, place: str, seen: set[tuple[int, int]], before: Folder | None) -> Folder | None:
    """Return a folder with what is in it, or why it cannot be listed.

    It is None where it is not there, or was `seen`.
    """
    try:
        status = (root / place).stat()
        if _identify(status) in seen:
            return None
        seen.add(_identify(status))
        mtime = _doubt_mtime(status.st_mtime_ns)
        if before and before.mtime == mtime != UNSURE:
            return before
        folder = Folder(place, mtime)
        _fill(folder, root / place)
    except FileNotFoundError:
        return None
    except OSError as error:
        return Folder(place, unlisted=error.strerror or str(error))
    return folder


def _fill(folder: Folder, path: Path) -> None:
    """Take in what is in a folder."""
    with os.scandir(path) as items:
        for item in items:
            if item.name.startswith("."):
                continue
            if item.name.endswith(FILE):
                folder.files.append(item)
                continue
            inner = _join(folder.place, item.name)
            try:
                if item.is_dir():
                    (folder.links if item.is_symlink() else folder.folders).append(inner)
            except OSError as error:
                folder.broken[inner] = error.strerror or str(error)


def _join(place: str, name: str) -> str:
    """Return the place of what is in the folder at `place`."""
    return f"{place}/{name}" if place else name


def _read_statuses(root: Path, places: Iterable[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield what the system says of these folders, but of those that are not there."""
    for place in places:
        with suppress(OSError):
            yield place, (root / place).stat()


def _identify(status: os.stat_result) -> tuple[int, int]:
    """Return the identity of a file or folder, by whatever name it is looked for."""
    return status.st_dev, status.st_ino


def _read_stamp(item: os.DirEntry[str]) -> Stamp:
    try:
        stat = item.stat()
    except OSError:
        return Stamp(0, UNSURE)
    return Stamp(stat.st_size, _doubt_mtime(stat.st_mtime_ns))


def _doubt_mtime(mtime: int) -> int:
    return UNSURE if mtime > LATEST or abs(time.time_ns() - mtime) < TOO_LATELY else mtime
