"""Sessions around a change of the clocks, the date line, or a clock that is set back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.record import make_id
from wallyoga.history.session_entries import Entry

from .homes import NOW, Home


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"])
def test_clocks_and_zones(homes: Callable[[], Home], zone: str) -> None:
    """Sessions around a change of the clocks or the date line are all there, each with its own time and offset."""
    home = homes()
    places = [ZoneInfo(zone), ZoneInfo("Asia/Tokyo"), timezone(-timedelta(hours=9, minutes=30))]
    hours = [datetime(2026, month, day, tzinfo=UTC) for month, day in ((3, 29), (10, 25), (11, 1))]
    starts = [
        (hour + timedelta(minutes=40 * step)).astimezone(place)
        for hour in hours
        for step in range(12)
        for place in places
    ]
    for number, started in enumerate(starts):
        home.history.add(
            replace(home.record, id=make_id(started, bytes([number // 256, number % 256])), started=started)
        )
    times = [each.record.started for each in home.history.entries() if isinstance(each, Entry)]
    assert sorted(map(str, times)) == sorted(str(each) for each in [*starts, home.record.started])
    catalogue = Catalogue(home.history, home.root / "cache")
    catalogue.refresh()
    rows = [row.started for row in catalogue.page(0, 500)]
    assert rows == sorted(rows, key=lambda started: started or NOW, reverse=True)
    assert sorted(map(str, rows)) == sorted(map(str, times))


def test_a_clock_that_is_set_back(homes: Callable[[], Home]) -> None:
    """A session of the same second as another, after the clock was set back, replaces nothing."""
    home = homes()
    paths = {home.history.add(replace(home.record, id=str(number))) for number in range(5)}
    assert len(paths | {home.path}) == 6
    assert home.history.read(home.path) == home.record
