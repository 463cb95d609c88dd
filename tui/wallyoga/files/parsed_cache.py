"""Cache of parsed files, kept from one start to the next.

With it an unchanged file is not read through again.
"""

from __future__ import annotations

import os
import pickle
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from wallyoga.files.regular_file import LARGEST_FILE, read_bytes
from wallyoga.files.safe_write import SaveError, write_safely
from wallyoga.files.shapes import has_shape
from wallyoga.files.sight import is_there

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")

CACHE_FILE = "readings"
"""The file they are kept in."""

CODE = Path(__file__).parents[1]
"""The folder of our code."""

READERS = ("", "files", "figure", "library", "practice")
"""The folders in it whose code decides what a file is read as. What other code left is not taken over."""

ROOMS = ("figure", "library", "practice", "settings")
"""The folders in it that define the values that are kept."""

SIZE = 4
"""The bytes of a sum, and of the length of a part."""

PARTS = 4
"""The number of parts of a kept reading: its kind, the path of its file, what was in that, and the value."""

ODD_PICKLES = (
    ArithmeticError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    RuntimeError,
    SystemError,
    TypeError,
    ValueError,
)
"""The errors of a pickle that nobody wrote as one: they come beside those it says it raises."""

Key = tuple[str, str]


class FileKind(NamedTuple, Generic[T]):
    """A kind of file: how its value is told in the cache, and how a file is parsed."""

    name: str
    """The word for it in the cache."""
    shape: Any
    """The type of every value; it is made of dataclasses and named tuples of ours."""
    parse: Callable[[Traversable], T]
    """The parser, which returns the value in a file or raises FileError: it goes by the file's name and bytes alone."""


class Readings:
    """Cache of parsed values, by the file each was read from.

    Each is good for exactly the bytes it was read from. They live in one file of `folder` (None: nowhere), which can be
    deleted at any time. Each has a sum of its own; one that is broken, that other code wrote, or that is not what is
    asked for, is as good as none.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / CACHE_FILE if folder else None
        self._code = zlib.crc32(repr(_list_code()).encode()) if folder else 0
        self._entries = self._load()
        self._is_new = False

    def read(self, path: Traversable, kind: FileKind[T]) -> T:
        """Return the value in a file: the one from before for the same bytes, or else parsed anew.

        What lies in an archive is always parsed. Whatever parsing raises is passed on.
        """
        raw = _read_raw(path) if self._file and isinstance(path, Path) else None
        if raw is None:
            return kind.parse(path)
        key = kind.name, str(path)
        before, total, pickled = self._entries.get(key, (None, b"", b""))
        if before == raw and total == self._sum(key, raw, pickled):
            with suppress(pickle.UnpicklingError):
                earlier: T = _load_value(pickled, kind.shape)
                return earlier
        value = kind.parse(path)
        # A file that was written meanwhile may have been read as either.
        if raw == _read_raw(path):
            pickled = pickle.dumps(value)
            self._entries[key] = raw, self._sum(key, raw, pickled), pickled
            self._is_new = True
        return value

    def save(self) -> None:
        """Write the cache, with entries for files that are still there.

        Where it cannot be written, the files are read again.
        """
        if not (self._file and self._is_new):
            return
        entries = [(key, *value) for key, value in dict(self._entries).items() if is_there(key[1])]
        with suppress(SaveError):
            write_safely(
                self._file, b"".join(total + _pack_parts(key, raw, value) for key, raw, total, value in entries)
            )
        self._is_new = False

    def _load(self) -> dict[Key, tuple[bytes, bytes, bytes]]:
        entries: dict[Key, tuple[bytes, bytes, bytes]] = {}
        if self._file is None:
            return entries
        with suppress(OSError, UnicodeDecodeError):
            for total, parts in _unpack_entries(read_bytes(self._file)):
                kind, path, raw, value = parts
                entries[kind.decode(), os.fsdecode(path)] = raw, total, value
        return entries

    def _sum(self, key: Key, raw: bytes, value: bytes) -> bytes:
        """Return the checksum over everything kept of a cache entry.

        It is another one for every state of the code.
        """
        return zlib.crc32(_pack_parts(key, raw, value), self._code).to_bytes(SIZE)


class _Ours(pickle.Unpickler):
    """Unpickler that makes our own dataclasses, named tuples and enumerations and nothing else.

    This holds whatever a file says.
    """

    def find_class(self, module: str, name: str) -> Any:
        package, _, rest = module.partition(".")
        ours = package == __package__.partition(".")[0] and rest.partition(".")[0] in ROOMS and "." not in name
        kind = super().find_class(module, name) if ours else None
        if not (isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, Enum | tuple))):
            raise pickle.UnpicklingError(name)
        return kind


NO_CACHE = Readings()
"""The cache that keeps nothing, and reads every file through."""


@contextmanager
def open_cache(folder: Path) -> Iterator[Readings]:
    """Open the parse cache in `folder`, and save it at the end.

    What was read besides is kept there too.
    """
    readings = Readings(folder)
    try:
        yield readings
    finally:
        readings.save()


def _load_value(raw: bytes, shape: Any) -> Any:
    try:
        value = _Ours(BytesIO(raw)).load()
        right = has_shape(value, shape)
    except ODD_PICKLES as error:
        raise pickle.UnpicklingError(str(error)) from None
    if not right:
        raise pickle.UnpicklingError("another kind of value")
    return value


def _pack_parts(key: Key, raw: bytes, value: bytes) -> bytes:
    """Return everything that is kept of a reading, each part after its length."""
    parts = (key[0].encode(), os.fsencode(key[1]), raw, value)
    return b"".join(len(part).to_bytes(SIZE) + part for part in parts)


def _unpack_entries(raw: bytes) -> Iterator[tuple[bytes, list[bytes]]]:
    """Yield each cache entry as its sum and its parts.

    Only entries that are whole are given.
    """
    at = 0
    while at < len(raw):
        total, parts = raw[at : at + SIZE], list[bytes]()
        at += SIZE
        for _ in range(PARTS):
            start = at + SIZE
            at = start + int.from_bytes(raw[at:start])
            parts.append(raw[start:at])
        if at <= len(raw):
            yield total, parts


def _read_raw(path: Traversable) -> bytes | None:
    """Return the bytes of a file, None where it cannot be read.

    None also stands for more bytes than any file of ours has.
    """
    try:
        raw = read_bytes(path, LARGEST_FILE + 1)
    except (OSError, ValueError):
        return None
    return raw if len(raw) <= LARGEST_FILE else None


def _list_code() -> list[tuple[str, int, int]]:
    """Return the state of the code that reads: its files, their sizes and their times.

    In an archive, that is the archive.
    """
    if not CODE.is_dir():
        return [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in CODE.parents if path.is_file()]
    files = [file for folder in READERS for file in os.scandir(CODE / folder) if file.name.endswith(".py")]
    return sorted((file.path, file.stat().st_size, file.stat().st_mtime_ns) for file in files)
