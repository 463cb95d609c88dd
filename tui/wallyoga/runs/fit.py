"""The reader of FIT files, by fitdecode, which is the extra `run`."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from types import ModuleType
from typing import Any

from wallyoga.files.problems import FileError, Problem
from wallyoga.practice.errors import WallyogaError
from wallyoga.runs.run import Run, choose_newest

OFTEN = 200
"""The messages that are read between two pauses."""


class ExtraError(WallyogaError):
    """The error where the extra that reads FIT files is not installed."""

    def __init__(self) -> None:
        super().__init__(
            'FIT files are read by the extra `run`: in the folder of wallyoga, `.venv/bin/pip install ".[run]"`.'
        )


def read_fit(raw: bytes, file: str, pause: Callable[[], None]) -> Run:
    """Return the newest run in a FIT file, by the sums its sessions have.

    `file` is the name shown, and `pause` is called now and then.

    Raises:
        ExtraError: fitdecode is not installed.
        FileError: it is no FIT file, is cut off, or holds no run.
    """
    try:
        fitdecode = import_module("fitdecode")
    except ImportError:
        raise ExtraError from None
    if not raw:
        raise FileError(file, (Problem("", "nothing in it", "a FIT file with a run"),))
    try:
        runs = list(_read_runs(fitdecode, raw, pause))
    except (fitdecode.FitHeaderError, fitdecode.FitParseError):
        raise FileError(file, (Problem("", "no FIT", "a FIT file"),)) from None
    except fitdecode.FitEOFError:
        raise FileError(file, (Problem("", "the end in the middle of it: it is cut off", "the whole file"),)) from None
    except (fitdecode.FitError, ArithmeticError, AssertionError, LookupError, TypeError, ValueError, struct.error):
        raise FileError(file, (Problem("", "something broken in it", "a FIT file that is whole"),)) from None
    run = choose_newest(runs)
    if run is None:
        raise FileError(file, (Problem("", "no session with a time and a length", "a FIT file with a run"),))
    return replace(run, tracks=len(runs))


def _read_runs(fitdecode: ModuleType, raw: bytes, pause: Callable[[], None]) -> Iterator[Run]:
    """Yield the runs of a file: one for each of its sessions."""
    strict = {"check_crc": fitdecode.CrcCheck.RAISE, "error_handling": fitdecode.ErrorHandling.IGNORE}
    with fitdecode.FitReader(io.BytesIO(raw), **strict) as frames:
        for number, frame in enumerate(frames):
            if number % OFTEN == 0:
                pause()
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == "session":
                yield from _read_session(frame)


def _read_session(frame: Any) -> Iterator[Run]:
    ended, metres = frame.get_value("timestamp", fallback=None), frame.get_value("total_distance", fallback=None)
    seconds = frame.get_value("total_elapsed_time", fallback=None)
    climb = frame.get_value("total_ascent", fallback=None)
    if isinstance(ended, datetime) and ended.tzinfo and metres is not None and seconds:
        yield Run(
            ended=ended,
            seconds=float(seconds),
            metres=float(metres),
            climb=None if climb is None else float(climb),
        )
