"""The standard input as a file, where `-` stands for one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from wallyoga.cli.argument_types import STANDARD
from wallyoga.files.problems import FileError, Problem

FOLDER = "wallyoga-input-"
"""The beginning of the name of the folder in which the input lies while it is read."""


@contextmanager
def open_input(path: Path | None) -> Iterator[Path]:
    """Lend a file, or for None what comes on standard input: it lies in a file of its own until it was read.

    Raises:
        FileError: nothing can come there, or what is raised of the file, with its name as a person gave it.
    """
    if path is not None:
        yield path
        return
    if sys.stdin is None:
        raise FileError(STANDARD, (Problem("", "a standard input that is closed", "a file on it"),))
    with TemporaryDirectory(prefix=FOLDER) as folder:
        spool = Path(folder, STANDARD)
        with spool.open("wb") as copy:
            copyfileobj(sys.stdin.buffer, copy)
        try:
            yield spool
        except FileError as error:
            raise name_input(error) from None


def name_input(error: FileError) -> FileError:
    """Return what is wrong with a file, under the name a person gave it."""
    is_input = Path(error.file).parent.name.startswith(FOLDER)
    return FileError(STANDARD, error.problems) if is_input else error
