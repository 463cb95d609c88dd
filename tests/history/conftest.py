"""A session to put into files, and a history to put it into, with its catalogue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.record import Record, Reflection
from wallyoga.history.session_files import History
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Outcome

from .homes import Home


@pytest.fixture(scope="session")
def record() -> Record:
    """Return a session with a counted hold, a timed one and a reflection."""
    started = datetime(2026, 11, 22, 7, 30, tzinfo=timezone(timedelta(hours=1)))
    across = Hold(
        pose="strap-hamstring-across",
        side=Side.LEFT,
        planned_breaths=10,
        breaths=9,
        planned_seconds=100,
        seconds=94,
        revisit=True,
    )
    legs_up = Hold(
        pose="legs-up-the-wall",
        side=None,
        planned_breaths=None,
        breaths=None,
        planned_seconds=120,
        seconds=120,
        revisit=False,
    )
    return Record(
        id="20261122T063000Z-1a2b3c",
        practice="runners-wall-reset",
        name="Runner's Wall Reset",
        started=started,
        ended=started + timedelta(minutes=27),
        outcome=Outcome.COMPLETED,
        practised_seconds=1587,
        arrived="tense",
        holds=(legs_up, across),
        reflection=Reflection("calm", ("after a run",), "Long day.\nSlept well.", {"strap-hamstring-across": "left"}),
    )


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history without sessions."""
    return History(tmp_path / "sessions")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of the index; it is not there yet."""
    return tmp_path / "cache"


@pytest.fixture
def catalogue(history: History, cache: Path) -> Catalogue:
    """Return the catalogue of that history."""
    return Catalogue(history, cache)


@pytest.fixture
def homes(tmp_path: Path, record: Record) -> Callable[[], Home]:
    """Return what makes one home after the other."""
    numbers = iter(range(10_000))

    def make() -> Home:
        root = tmp_path / f"home-{next(numbers)}"
        return Home(root, record, History(root / "sessions").add(record))

    return make
