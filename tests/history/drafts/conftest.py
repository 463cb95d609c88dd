"""A session under way, where its journal goes, and processes that run or are over."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.record import Record
from wallyoga.practice.session_state import Deed, Op, Outcome


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the journals go; it is not there yet."""
    return tmp_path / "state"


@pytest.fixture
def journal(folder: Path) -> Journal:
    """Return an empty journal."""
    return Journal(folder)


@pytest.fixture(scope="session")
def draft(record: Record) -> SessionDraft:
    """Return a session under way."""
    return SessionDraft(
        record=replace(record, outcome=Outcome.STOPPED),
        minutes=20,
        pace="4:6",
        plan_seconds=1205.5,
        practised=0.1 + 0.2,
        deeds=(Deed(Op.MORE, 12.25), Deed(Op.NEXT, 100 / 3)),
        composed='name = "Sunday hips"\n',
    )


@pytest.fixture(scope="session")
def dead() -> int:
    """Return the id of a process that is over."""
    with subprocess.Popen([sys.executable, "-S", "-c", ""]) as process:
        process.wait()
    return process.pid


@pytest.fixture
def live() -> Iterator[int]:
    """Return the id of another process, which runs until the test is over."""
    with subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.communicate(b"\n")
