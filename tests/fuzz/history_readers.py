"""Readers of sessions, of those that were cut off, and of exports."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from tests.studios import make_studio
from wallyoga.choosing.cut_off_practice import find_sequence
from wallyoga.cli import sessions as cli_sessions
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.exchange.export import Format, export
from wallyoga.history.exchange.import_json import import_sessions
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import Search
from wallyoga.history.record import Reflection, from_document
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.statistics import trends
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.pose import Pose
from wallyoga.practice.session import Session
from wallyoga.studio import Studio
from wallyoga.text import amounts

from .documents import SESSION, load_shipped
from .verdicts import expect_clean, expect_ours, write

TODAY = datetime(2026, 11, 23, 12, tzinfo=UTC)


def read_session(home: Path, raw: bytes) -> None:
    """List, index, search, count, export and revise a session, beside one that is well."""
    studio = make_studio(home, library=load_shipped())
    history = studio.history
    history.put(SESSION, from_document(SESSION, ""))
    path = history.folder / "2026" / "2026-11-21T073000+0100-mine.toml"
    write(path, raw)
    _look_back(studio)
    try:
        history.revise_words(path, Words(Reflection(left="calm", tags=("x",), notes="Well."), "even"))
    except WallyogaError as error:
        expect_ours((error,))
        return
    assert isinstance(history.entry(path), Entry)


def _look_back(studio: Studio) -> None:
    """Do with the history everything that is done with it."""
    history, catalogue = studio.history, Catalogue(studio.history, studio.places.cache)
    for each in history.entries():
        if isinstance(each, Unreadable):
            expect_clean(each.reason)
    list(cli_sessions.list_sessions(history.entries()))
    json.dumps(list(history.documents()), allow_nan=False)
    for form in Format:
        exported = export(history, form)
        exported.text.encode()
        list(cli_sessions.list_left_out(exported))
    catalogue.refresh()
    look_back(catalogue, studio.poses)


def look_back(catalogue: Catalogue, poses: Mapping[str, Pose]) -> None:
    """Ask a catalogue everything there is to ask."""
    for row in (
        *catalogue.page(0, 50),
        *catalogue.page(0, 50, Search("long 2026")),
        *catalogue.page(1, 2, Search(practice="x")),
    ):
        amounts.format_minutes(row.practised_seconds)
        if row.started:
            amounts.format_moment(row.started)
    catalogue.count()
    catalogue.count(Search("22 november"))
    catalogue.practices()
    catalogue.tags()
    first, last = date(1, 1, 1), date(9999, 1, 1)
    days = catalogue.days(first, last)
    records = list(catalogue.records(first, last))
    trends.make_trends(records, poses, TODAY.date(), catalogue.total(), day_starts=4, days=days)


def read_journal(home: Path, raw: bytes) -> None:
    """Offer what was cut off, go on with it, and keep it."""
    studio = make_studio(home, library=load_shipped())
    write(studio.places.state / "journal-x.toml", raw)
    for draft in studio.journal.list_abandoned():
        amounts.format_moment(draft.record.started)
        amounts.format_minutes(draft.record.practised_seconds)
        try:
            sequence = find_sequence(studio, draft)
            pace = Pattern.parse(draft.pace) if draft.pace else None
            plan = studio.planner(draft.flags)._replace(pace=pace).plan(sequence, draft.minutes)
        except WallyogaError:
            continue
        session = Session.replay(plan, draft.deeds, draft.practised, 100.0)
        session.look(100.0)
        assert all(hold.seconds >= 0 for hold in session.holds)
        _keep(studio, partial(studio.history.add, draft.record))


def read_draft(home: Path, raw: bytes) -> None:
    """Offer a reflection that was cut off, and keep it."""
    studio = make_studio(home, library=load_shipped())
    path = studio.history.put(SESSION, from_document(SESSION, ""))
    write(studio.places.state / "reflection-x.toml", raw.replace(b"/session.toml", str(path).encode()))
    for draft in studio.reflections.list_abandoned():
        studio.reflections.take(draft.id)
        _keep(studio, partial(studio.history.revise_words, path, Words(draft.reflection, draft.arrived)))


def _keep(studio: Studio, keep: Callable[[], object]) -> None:
    try:
        keep()
    except SaveError as error:
        expect_ours((error,))
    _look_back(studio)
    assert not any(isinstance(each, Unreadable) for each in studio.history.entries())


def read_import(home: Path, raw: bytes) -> None:
    """Import sessions, and read what was imported."""
    studio = make_studio(home, library=load_shipped())
    path = home / "export.json"
    write(path, raw)
    try:
        result = import_sessions(path, studio.history)
    except FileError as error:
        expect_ours((error,))
        return
    cli_sessions.describe_import(result)
    list(cli_sessions.list_refused(str(path), result))
    entries = list(studio.history.entries())
    assert sum(isinstance(each, Entry) for each in entries) == result.added, entries
    _look_back(studio)
    again = import_sessions(path, studio.history)
    assert again.added == 0, again
