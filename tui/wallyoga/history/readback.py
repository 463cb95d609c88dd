"""The read-back check of a file's text before it is written.

What could not be read again is not said to be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wallyoga.files.problems import FileError, Problem
from wallyoga.files.regular_file import LARGEST_FILE
from wallyoga.files.safe_write import SaveError, write_safely
from wallyoga.files.toml import parse_toml
from wallyoga.history.session_toml import to_toml

Reader = Callable[[dict[str, Any], str], object]
"""The parser of a document, which may raise FileError. Its second argument is the name of the file as shown."""


def to_readable_toml(document: Mapping[str, Any], file: str, read: Reader) -> str:
    """Return a document as TOML that `read` can read again from a file.

    Raises:
        FileError: it could not.
    """
    text = to_toml(document)
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        raise FileError(file, (Problem("", "half a character", "text that UTF-8 can hold"),)) from None
    if size > LARGEST_FILE:
        raise FileError(file, (Problem("", "more than a megabyte", "a small session"),))
    read(parse_toml(text, file), file)
    return text


@contextmanager
def require_readable(path: Path) -> Iterator[None]:
    """Turn the FileError of what could not be read again into a SaveError."""
    try:
        yield
    except FileError as error:
        reason = "; ".join(map(str, error.problems))
        raise SaveError(str(path), f"it could not be read again ({reason})") from error


def write_readable(path: Path, document: Mapping[str, Any], read: Reader) -> None:
    """Write a document to `path`, if `read` can read it again.

    It takes the place of what was there.

    Raises:
        SaveError: it cannot, or it could not be written; what was there before is still there.
    """
    with require_readable(path):
        text = to_readable_toml(document, str(path), read)
    write_safely(path, text)
