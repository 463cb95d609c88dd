"""What is in the folder of the sessions, at any depth, without opening a file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

UNSURE = -1
"""The time of what was changed so lately that another change might leave the same time; it is looked at again."""

TOO_LATELY = 2_000_000_000
"""How long ago, in nanoseconds, a change must be to tell it from the next: no file system counts more coarsely."""

LATEST = 2**63 - 1
"""No later time can be noted; what is said to be from the year 2263 on is looked at again each time."""

FILE = ".toml"
"""How the name of a session file ends."""

ROOT = ""
"""The place of the folder of the sessions itself."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another: its size in bytes, and when it was changed, in nanoseconds."""

    size: int
    mtime: int


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder by its place, such as "2026", and when it was changed; or why it is not listed.

    `files` are the session files in it; `folders` and `links`, that lead to folders, are places, as are those that
    are `broken`, each with the reason.
    """

    place: str
    mtime: int = UNSURE
    files: list[os.DirEntry[str]] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    unlisted: str | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of some folders by their place, such as "2026/name.toml", and why others cannot be listed.

    `folders` tells when each of those that are there was changed.
    """

    files: dict[str, Stamp] = field(default_factory=dict)
    unlisted: dict[str, str] = field(default_factory=dict)
    folders: dict[str, int] = field(default_factory=dict)


def changes(root: Path, places: Iterable[str]) -> dict[str, int]:
    """Return when each of these folders of `root` was changed; those that are not there are left out."""
    return {place: _surely(status.st_mtime_ns) for place, status in _statuses(root, places)}


def scan(root: Path, places: Iterable[str] = (ROOT,), known: Iterable[str] = ()) -> Scan:
    """Return the session files in these folders of `root`, and in all below but those `known`, newest name first."""
    scanned = Scan()
    for folder in sorted(walk(root, places, known), key=lambda folder: folder.place, reverse=True):
        if folder.unlisted is not None:
            scanned.unlisted[folder.place or "."] = folder.unlisted
            continue
        scanned.folders[folder.place] = folder.mtime
        for item in sorted(folder.files, key=lambda item: item.name, reverse=True):
            scanned.files[_join(folder.place, item.name)] = _stamp(item)
    return scanned


def walk(
    root: Path, places: Iterable[str] = (ROOT,), known: Iterable[str] = (), before: Mapping[str, Folder] | None = None
) -> Iterator[Folder]:
    """Yield these folders of `root` and all below them but those `known`, each once; none where `root` is not there.

    A link to a folder is followed for one step, after everything else: so no link leads round in a circle, or through
    a whole disk. What begins with a dot is a system's or another program's own. A folder that has not changed since it
    was listed `before` is the same value.
    """
    seen = {_identity(status) for _, status in _statuses(root, known)}
    ahead, later = list(places), list[str]()
    while ahead or later:
        place = ahead.pop() if ahead else later.pop()
        folder = _listed(root, place, seen, (before or {}).get(place))
        if folder is None:
            continue
        yield folder
        yield from (Folder(inner, unlisted=reason) for inner, reason in folder.broken.items())
        if place == ROOT or not (root / place).is_symlink():
            ahead += folder.folders
            later += folder.links


def _listed(root: Path, place: str, seen: set[tuple[int, int]], before: Folder | None) -> Folder | None:
    """Return a folder that is there and was not `seen`, or why it cannot be listed."""
    try:
        status = (root / place).stat()
        if _identity(status) in seen:
            return None
        seen.add(_identity(status))
        mtime = _surely(status.st_mtime_ns)
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


def _statuses(root: Path, places: Iterable[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield what the system says of these folders, but of those that are not there."""
    for place in places:
        with suppress(OSError):
            yield place, (root / place).stat()


def _identity(status: os.stat_result) -> tuple[int, int]:
    """Return what tells a file or folder from others, by whatever name it is looked for."""
    return status.st_dev, status.st_ino


def _stamp(item: os.DirEntry[str]) -> Stamp:
    try:
        stat = item.stat()
    except OSError:
        return Stamp(0, UNSURE)
    return Stamp(stat.st_size, _surely(stat.st_mtime_ns))


def _surely(mtime: int) -> int:
    return UNSURE if mtime > LATEST or abs(time.time_ns() - mtime) < TOO_LATELY else mtime
