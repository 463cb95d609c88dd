"""Reading of a small text file.

What is no such file is refused.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from wallyoga.files.problems import FileError, Problem
from wallyoga.files.regular_file import LARGEST_FILE, read_bytes

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def read_text(path: Traversable) -> str:
    """Return the text of a file, in UTF-8.

    Its line ends are one character each, and it has no byte order mark.

    Raises:
        FileError: it cannot be opened, is too large, or is not UTF-8.
    """
    file = str(path)
    try:
        raw = read_bytes(path, LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise FileError(file, (Problem("", reason or str(error), "a file that can be read"),)) from None
    if len(raw) > LARGEST_FILE:
        raise FileError(file, (Problem("", "more than a megabyte", "a small TOML file"),))
    written = raw.removeprefix(BOM_UTF8)
    try:
        return written.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = written[: error.start].decode().split("\n")
        line, column = len(before), len(before[-1]) + 1
        byte = len(raw) - len(written) + error.start + 1
        raise FileError(file, (Problem(f"byte {byte}", "no UTF-8", "a UTF-8 text file", line, column),)) from None
