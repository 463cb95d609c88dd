"""The search of the history by words, practices, days and tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.history.index import database
from wallyoga.history.index.catalogue import Catalogue, Month, Practised, Tally
from wallyoga.history.index.query import Search
from wallyoga.history.record import LONGEST, Record, Reflection
from wallyoga.history.session_files import History

from .catalogue_files import ids, put

MATCHING = {
    "nov": "ab",
    "november": "ab",
    "2026-10": "c",
    "2026-10-03": "c",
    "2026": "abc",
    "2026-": "abc",
    "2026-1": "abc",
    "2026-11": "ab",
    "2026-11-": "ab",
    "2026-11-2": "a",
    "2026-09": "",
    "2025": "d",
    "22 nov": "a",
    "3 oct": "c",
    "HIP": "bd",
    "hip calm": "d",
    "after run": "a",
    "runner's": "a",
    "figure four": "b",
    "wall-figure-four": "b",
    "50%": "c",
    '"': "c",
    "-": "ab",
    "übung": "d",
    "Übung": "d",
    "ÉLAN": "c",
    "élan": "c",
    "腰": "d",
    "may": "c",
    "nothing": "",
    "   ": "abcd",
    "* OR NEAR(": "",
}
"""The words that are searched for, and the sessions in which all of them are."""


@pytest.fixture(params=[True, False], ids=["full text", "plain"])
def searched(
    request: pytest.FixtureRequest, cache: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> Catalogue:
    """Return a catalogue, of an SQLite with full-text search and of one without."""
    monkeypatch.setattr(database, "has_full_text", lambda: request.param)
    return Catalogue(history, cache)


def test_search(searched: Catalogue, history: History, record: Record) -> None:
    """Words are found in dates as people write them, and in practices, tags, notes and poses; all must be there."""
    bare = {"practice": "a", "name": "Rest", "holds": (), "reflection": Reflection()}
    put(history, record, 0, id="a", holds=(), reflection=Reflection(tags=("after a run",)))
    pose = replace(record.holds[0], pose="wall-figure-four")
    put(history, record, 20, id="b", **{**bare, "practice": "tuesday-hips", "holds": (pose,)})
    put(history, record, 50, id="c", **{**bare, "reflection": Reflection(notes='Maybe 50% "better". Élan')})
    put(history, record, 400, id="d", **{**bare, "reflection": Reflection(notes="Hip calm. Übung 左腰")})
    searched.refresh()
    for words, matching in MATCHING.items():
        assert "".join(ids(searched, words)) == matching, words
        assert searched.count(Search(words)) == len(matching), words


def test_by_practice(catalogue: Catalogue, history: History, record: Record) -> None:
    """The list can be of one practice, searched too; practices are listed with how often, most often first."""
    put(history, record, 0)
    for back in (1, 40):
        put(history, record, back, practice="hips", name="Tuesday hips")
    catalogue.refresh()
    assert ids(catalogue, practice="hips") == ["998", "959"]
    assert ids(catalogue, "nov", practice="hips") == ["998"]
    assert catalogue.count(Search(practice="hips")) == 2
    assert catalogue.practices() == [
        Practised("hips", "Tuesday hips", 2),
        Practised("runners-wall-reset", "Runner's Wall Reset", 1),
    ]


def test_days(catalogue: Catalogue, history: History, record: Record) -> None:
    """Days begin at four by the clock where the session was, or at the hour a person sets."""
    zone = timezone(timedelta(hours=-10))
    late = datetime(2026, 11, 22, 3, 59, tzinfo=zone)
    put(history, record, id="late", started=late, practised_seconds=60)
    put(history, record, id="early", started=late + timedelta(minutes=1), practised_seconds=90)
    put(history, record, id="evening", started=late + timedelta(hours=18), practised_seconds=30)
    catalogue.refresh()
    first, last = date(2026, 11, 21), date(2026, 11, 22)
    assert catalogue.days(first, last) == {first: Tally(1, 60), last: Tally(2, 120)}
    assert catalogue.days(last, last) == {last: Tally(2, 120)}
    assert catalogue.days(first, first) == {first: Tally(1, 60)}
    assert catalogue.days(first, last, day_starts=0) == {last: Tally(3, 180)}
    assert [each.id for each in catalogue.records(last, last)] == ["evening", "early"]


def test_days_and_sums_of_a_search(catalogue: Catalogue, history: History, record: Record) -> None:
    """What was practised on each day and in all can be had of the sessions that fit a search alone."""
    for back in range(3):
        put(history, record, back, practice="hips" if back else "rest", practised_seconds=60)
    catalogue.refresh()
    first, last, hips = date(2026, 11, 1), date(2026, 11, 30), Search(practice="hips")
    assert [day.day for day in catalogue.days(first, last, search=hips)] == [20, 21]
    assert (catalogue.total(hips), catalogue.total()) == (Tally(2, 120), Tally(3, 180))


def test_months(catalogue: Catalogue, history: History, record: Record) -> None:
    """Months follow the rows of the list, their sums count no copy, and there are none before all is read."""
    path = put(history, record, practised_seconds=60)
    path.with_name(f"{path.stem} (conflicted copy).toml").write_bytes(path.read_bytes())
    (history.folder / "2026" / "2026-11-21T073000+0100-x.toml").write_text("id =", encoding="utf-8")
    put(history, record, 30, practice="hips", practised_seconds=90)
    assert catalogue.months() == ()
    catalogue.refresh()
    november, october = Month(date(2026, 11, 1), 3, Tally(1, 60)), Month(date(2026, 10, 1), 1, Tally(1, 90))
    assert catalogue.months() == (november, october)
    assert catalogue.months(Search(practice="hips")) == (october,)
    assert sum(month.rows for month in catalogue.months()) == catalogue.count()


def test_months_are_those_on_the_wall(catalogue: Catalogue, history: History, record: Record) -> None:
    """A session is listed below the month it had where it was, in the order of the instants."""
    east, west = (timezone(timedelta(hours=hours)) for hours in (13, -10))
    put(history, record, id="december", started=datetime(2026, 12, 1, 0, 30, tzinfo=east))
    put(history, record, id="november", started=datetime(2026, 11, 30, 20, 0, tzinfo=west))
    catalogue.refresh()
    assert [month.first for month in catalogue.months()] == [date(2026, 11, 1), date(2026, 12, 1)]
    assert ids(catalogue) == ["november", "december"]


def test_tags(catalogue: Catalogue, history: History, record: Record) -> None:
    """Tags come back, the one used most first, then the one used last."""
    for back, tags in enumerate([("new",), ("old", "often"), ("often",)]):
        put(history, record, back, reflection=Reflection(tags=tags))
    catalogue.refresh()
    assert catalogue.tags() == ["often", "new", "old"]
    assert catalogue.tags(sessions=1) == ["new"]


def test_what_only_a_hand_writes(catalogue: Catalogue, history: History, record: Record) -> None:
    """Numbers and texts that no database likes break nothing."""
    put(history, record, practised_seconds=LONGEST, reflection=Reflection(notes="a\0b", tags=("x\0",)))
    catalogue.refresh()
    assert ids(catalogue) == ["999"]
    assert catalogue.total().sessions == 1
