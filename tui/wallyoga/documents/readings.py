"""What files were read as, kept from one start to the next, so that an unchanged file is not read through again."""

from __future__ import annotations

import os
import pickle
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass
from enum import Enum
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from wallyoga.documents.opening import read_bytes
from wallyoga.documents.toml import LARGEST_FILE

T = TypeVar("T")

KEPT = "readings"
"""The file they are kept in."""

CODE = Path(__file__).parents[1]
"""The folder of our code."""

READERS = ("", "documents", "figure", "library", "practice")
"""Where in it the code is that decides what a file is read as; what other code left is not taken over."""

SUM = 4
"""The file begins with a sum over the rest of it, of so many bytes."""

OURS = f"{__name__.partition('.')[0]}."
"""How the modules begin whose values are kept."""


class Readings:
    """Values by the file they were read from, each good for exactly the bytes it was read from.

    They live in one file of `folder` (None: nowhere), which can be deleted at any time; a broken one, and one that
    other code wrote, is as good as none.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / KEPT if folder else None
        self._code = _code() if folder else None
        self._kept = self._load()
        self._is_new = False

    def read(self, path: Path | Traversable, kind: str, read: Callable[[], T]) -> T:
        """Return what `path` holds, read as a `kind`: as it was before for the same bytes, or else from `read`.

        Whatever `read` raises is passed on. What it returns is made of dataclasses of ours, and follows from the
        file's name and its bytes alone.
        """
        raw = _raw(path) if self._file else None
        if raw is None:
            return read()
        key = kind, str(path)
        before, kept = self._kept.get(key, (None, b""))
        if before == raw:
            with suppress(pickle.UnpicklingError):
                known: T = _loaded(kept)
                return known
        value = read()
        # A file that was written meanwhile may have been read as either.
        if raw == _raw(path):
            self._kept[key] = raw, pickle.dumps(value)
            self._is_new = True
        return value

    def save(self) -> None:
        """Keep what was read, for the files that are still there; where that is not possible, it is read again."""
        if not (self._file and self._is_new):
            return
        from wallyoga.documents.files import SaveError, write_safely

        kept = {key: value for key, value in dict(self._kept).items() if Path(key[1]).exists()}
        raw = pickle.dumps((self._code, kept))
        with suppress(SaveError):
            write_safely(self._file, _sum(raw) + raw)
        self._is_new = False

    def _load(self) -> dict[tuple[str, str], tuple[bytes, bytes]]:
        with suppress(OSError, pickle.UnpicklingError):
            raw = read_bytes(self._file) if self._file else b""
            if raw and raw[:SUM] == _sum(raw[SUM:]):
                code, kept = _loaded(raw[SUM:])
                return dict(kept) if code == self._code else {}
        return {}


class _Ours(pickle.Unpickler):
    """Makes values of our own dataclasses and enumerations and of nothing else, whatever a file says."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith(OURS) and "." not in name else None
        if not (isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum))):
            raise pickle.UnpicklingError(name)
        return found


NOTHING_KEPT = Readings()
"""Reads every file through."""


@contextmanager
def readings(folder: Path) -> Iterator[Readings]:
    """Give what is kept in `folder`, and keep there at the end what was read besides."""
    found = Readings(folder)
    try:
        yield found
    finally:
        found.save()


def _loaded(raw: bytes) -> Any:
    return _Ours(BytesIO(raw)).load()


def _raw(path: Path | Traversable) -> bytes | None:
    """Return the bytes in a file, or None where they cannot be read, or are more than any file of ours has."""
    try:
        raw = read_bytes(path, LARGEST_FILE + 1)
    except (OSError, ValueError):
        return None
    return raw if len(raw) <= LARGEST_FILE else None


def _sum(raw: bytes) -> bytes:
    return zlib.crc32(raw).to_bytes(SUM)


def _code() -> list[tuple[str, int, int]]:
    """Return what is another for every other state of the code that reads: its files, their sizes and their times."""
    files = [file for folder in READERS for file in os.scandir(CODE / folder) if file.name.endswith(".py")]
    return sorted((file.path, file.stat().st_size, file.stat().st_mtime_ns) for file in files)
