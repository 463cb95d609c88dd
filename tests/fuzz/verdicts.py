"""Rules for a refusal: an error of ours, with words that are safe to print."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from wallyoga.files.printable import UNPRINTABLE
from wallyoga.files.problems import FileError
from wallyoga.practice.errors import WallyogaError


class MisreportedError(Exception):
    """An error of ours that does not say what it should."""


def write(path: Path, raw: bytes) -> None:
    """Write a file, in a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def read_or_refuse(read: Callable[[], object]) -> None:
    """Read a file, which may be refused with a good reason."""
    try:
        read()
    except FileError as error:
        expect_ours((error,))


def expect_ours(errors: tuple[Exception, ...]) -> None:
    """Raise where errors are not ours, short, and safe to print."""
    for error in errors:
        if not isinstance(error, WallyogaError):
            raise MisreportedError(repr(error)[:300])
        expect_clean(str(error))


def expect_clean(text: str) -> None:
    """Raise where a text is not there, short, and safe to print."""
    if not text.strip() or len(text) > 100_000 or re.search(UNPRINTABLE, text.replace("\n", "")):
        raise MisreportedError(repr(text)[:300])
