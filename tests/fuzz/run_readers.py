"""Readers of the files of runs."""

from __future__ import annotations

from pathlib import Path

from tests.studios import make_studio
from wallyoga.choosing.after_run import suggest_after_run
from wallyoga.runs.run_file import read_run

from .verdicts import read_or_refuse, write


def read_run_file(name: str, home: Path, raw: bytes) -> None:
    """Read a run, and pick a practice after it."""
    path = home / name
    write(path, raw)
    read_or_refuse(lambda: suggest_after_run(make_studio(home), read_run(path), in_full=True))
