"""The latest run in a person's folder, for which a practice is offered once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from wallyoga.choosing.after_run import RECENT, is_recent
from wallyoga.runs.offered_run import is_offered
from wallyoga.runs.run import Run
from wallyoga.runs.run_file import find_newest_file, open_folder, read_run


def find_run(folder: str, state: Path, now: datetime, pause: Callable[[], None]) -> Run | None:
    """Return the run that the newest file of a folder holds.

    It is None where that is not to be offered, now or once more. Only a file that was written lately is read, because
    a run ends before its file is written.

    Raises:
        WallyogaError: that file cannot be read, or holds no run.
    """
    path = find_newest_file(open_folder(folder), now - RECENT)
    run = read_run(path, pause) if path else None
    return run if run and is_recent(run, now) and not is_offered(state, run) else None
