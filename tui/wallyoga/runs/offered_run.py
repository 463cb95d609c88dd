"""The note of the run that was offered last, so that none is offered twice."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError, write_safely
from wallyoga.files.text_file import read_text
from wallyoga.runs.run import Run

NOTE = "run-offered"
"""The name of the file that holds the end of that run."""


def is_offered(state: Path, run: Run) -> bool:
    """Return whether a run was offered, or a later one was."""
    with suppress(FileError, ValueError, TypeError):
        return run.ended <= datetime.fromisoformat(read_text(state / NOTE).strip())
    return False


def note_offered(state: Path, run: Run) -> None:
    """Note that a run is offered. Where that cannot be written, it is offered once more."""
    with suppress(SaveError):
        write_safely(state / NOTE, f"{run.ended.isoformat()}\n")
