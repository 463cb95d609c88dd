"""Reading many broken files, each in a home of its own, and noticing what no reader may do."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, given, seed, settings

from .caches import caches
from .kinds import Kind, kinds

PATIENCE = 4.0
"""No file of a few kilobytes takes longer than this to be read in every way, in seconds of the processor."""


class SlowError(Exception):
    """A file that takes too long."""


def run(examples: int, number: int, beginning: str = "") -> Iterator[tuple[str, int, BaseException | None]]:
    """Read so many files in all, and yield for each kind its name, how many there were, and what went wrong."""
    chosen = [kind for kind in (*kinds(), *caches()) if kind.name.startswith(beginning)]
    for kind in chosen:
        yield kind.name, *hold(kind, max(1, examples // len(chosen)), number)


def hold(kind: Kind, examples: int, number: int) -> tuple[int, BaseException | None]:
    """Read so many files of a kind, and return how many were read, and what went wrong with one of them."""
    read = 0

    @seed(number)
    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=True,
    )
    @given(raw=kind.files)
    def every(raw: bytes) -> None:
        nonlocal read
        read += 1
        one(kind, raw)

    try:
        every()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return read, error
    return read, None


def one(kind: Kind, raw: bytes) -> None:
    """Read one file in a home of its own; what is written there need not survive a power cut."""
    begun = time.process_time()
    with TemporaryDirectory(prefix="wallyoga-fuzz-") as home, patch.object(os, "fsync"):
        kind.read(Path(home), raw)
    if time.process_time() - begun > PATIENCE:
        raise SlowError(kind.name)
