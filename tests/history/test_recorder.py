"""A session is kept once, by whichever way out comes first, and from any thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.studios import make_studio
from wallyoga.files.safe_write import SaveError
from wallyoga.history.record import Record
from wallyoga.history.recorder import SessionRecorder
from wallyoga.history.session_files import History
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import State
from wallyoga.studio import Studio

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """Return a studio in which nothing has happened yet."""
    return make_studio(tmp_path)


def record_practice(studio: Studio, seconds: int) -> SessionRecorder:
    """Return the recorder of a practice that has run for so long."""
    session = Session(studio.plan(studio.library.sequence("runners-wall-reset")))
    recorder = studio.begin_recorder(session, minutes=None, arrived=None)
    session.start(studio.clock.now())
    for _ in range(seconds):
        studio.clock.sleep(1)
        session.look(studio.clock.now())
    return recorder


def lengths(studio: Studio) -> list[int]:
    """Return how long the sessions are that were kept."""
    return [document["practised_seconds"] for document in studio.history.documents()]


def test_all_ways_at_once(studio: Studio) -> None:
    """However many ways out are taken at the same time, the session is kept once, and nothing stays in the journal."""
    recorder = record_practice(studio, 60)
    recorder.note()
    recorder.write_down()
    with ThreadPoolExecutor(8) as pool:
        for way in [recorder.keep, recorder.keep_at_once, studio.unfinished.keep] * 8:
            pool.submit(way)
    assert lengths(studio) == [60]
    assert not list(studio.places.state.glob("*"))
    assert studio.unfinished.keep() == []


def test_since_the_last_look(studio: Studio) -> None:
    """What was practised since the clock was looked at counts, unless nobody can have been there for so long."""
    recorder = record_practice(studio, 60)
    studio.clock.sleep(4)
    recorder.keep_at_once()
    recorder = record_practice(studio, 60)
    studio.clock.sleep(3600)
    recorder.keep_at_once()
    assert sorted(lengths(studio)) == [60, 64]


def test_half_a_minute(studio: Studio) -> None:
    """Less than that is forgotten on the way out, unless keeping it was asked for."""
    recorder = record_practice(studio, 20)
    recorder.note_at_once()
    recorder.keep_at_once()
    assert not list(studio.places.state.glob("*"))
    recorder = record_practice(studio, 20)
    with pytest.MonkeyPatch.context() as full:
        full.setattr(History, "add", refuse)
        with pytest.raises(SaveError):
            recorder.keep()
    recorder.keep_at_once()
    assert lengths(studio) == [20]


def test_a_full_disk(studio: Studio) -> None:
    """Where the session cannot be kept, how it stands at the end is in the journal, and it is still under way."""
    recorder = record_practice(studio, 60)
    with pytest.MonkeyPatch.context() as full:
        full.setattr(History, "add", refuse)
        assert [error.reason for error in studio.unfinished.keep()] == ["No space left on device"]
    (journal,) = studio.places.state.glob("journal-*.toml")
    assert "practised_seconds = 60" in journal.read_text(encoding="utf-8")
    assert studio.unfinished.keep() == []
    assert recorder.path is not None


def refuse(_history: History, record: Record) -> None:
    """Refuse to write."""
    raise SaveError(record.id, "No space left on device")


@pytest.mark.parametrize(("skipped", "asks"), [(None, True), (Side.LEFT, False), (Side.RIGHT, False)])
def test_the_tighter_side_is_asked_where_both_were_held(studio: Studio, skipped: Side | None, *, asks: bool) -> None:
    """Where a side was stepped over nobody can say which was tighter, so that it is not asked afterwards."""
    session = Session(studio.plan(studio.library.sequence("runners-wall-reset")))
    recorder = studio.begin_recorder(session, minutes=None, arrived=None)
    session.start(studio.clock.now())
    while (now := session.look(studio.clock.now())).state is not State.ENDED:
        if skipped and now.step.kind.is_hold and now.step.side is skipped:
            session.next(studio.clock.now())
        studio.clock.sleep(4)
    assert bool(recorder.list_asked_poses()) is asks
