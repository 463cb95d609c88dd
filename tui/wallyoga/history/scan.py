"""What is in the folder of the sessions, without opening a file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

UNSURE = -1
"""The time of what was changed so lately that another change might leave the same time; it is looked at again."""

TOO_LATELY = 2_000_000_000
"""How long ago, in nanoseconds, a change must be to tell it from the next: no file system counts more coarsely."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another: its size in bytes, and when it was changed, in nanoseconds."""

    size: int
    mtime: int


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of some folders by their place, such as "2026/name.toml", and why others cannot be listed."""

    files: dict[str, Stamp] = field(default_factory=dict)
    unlisted: dict[str, str] = field(default_factory=dict)


def folders(root: Path) -> dict[str, int]:
    """Return the folders in `root` by name, and when each was changed; none where `root` is not there.

    Raises:
        OSError: `root` cannot be listed.
    """
    try:
        return {item.name: _surely(item.stat().st_mtime_ns) for item in _visible(root) if item.is_dir()}
    except FileNotFoundError:
        return {}


def scan(root: Path, names: Iterable[str]) -> Scan:
    """Return the session files in these folders of `root`, newest name first."""
    found = Scan()
    for name in sorted(names, reverse=True):
        try:
            items = [item for item in _visible(root / name) if item.name.endswith(".toml")]
        except OSError as error:
            found.unlisted[name] = error.strerror or str(error)
            continue
        for item in sorted(items, key=lambda item: item.name, reverse=True):
            found.files[f"{name}/{item.name}"] = _stamp(item)
    return found


def _visible(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as items:
        yield from (item for item in items if not item.name.startswith("."))


def _stamp(item: os.DirEntry[str]) -> Stamp:
    try:
        stat = item.stat()
    except OSError:
        return Stamp(0, UNSURE)
    return Stamp(stat.st_size, _surely(stat.st_mtime_ns))


def _surely(mtime: int) -> int:
    return UNSURE if abs(time.time_ns() - mtime) < TOO_LATELY else mtime
