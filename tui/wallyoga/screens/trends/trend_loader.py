"""The trend loader, which reads the sessions of a year in a thread, and counts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from wallyoga.history.index.cancellation import Gone, stop_reading_when
from wallyoga.history.index.catalogue import EVER
from wallyoga.history.record import Record
from wallyoga.history.statistics.trends import LOOKED_BACK, Trends, make_trends
from wallyoga.studio import Studio


@dataclass
class Counted(Message):
    """The message that the trends are counted."""

    trends: Trends


class TrendLoader:
    """The trend loader of a screen, whose thread ends with it."""

    def __init__(self, studio: Studio, today: date, screen: Screen[Any]) -> None:
        self._studio = studio
        self._today = today
        self._screen = screen

    def load(self) -> None:
        """Count beside the painting."""
        self._screen.run_worker(self._load, group="history", exclusive=True, thread=True)

    def _load(self) -> None:
        worker = get_current_worker()
        with suppress(Gone):
            self._screen.post_message(Counted(self._count(stop_reading_when(lambda: worker.is_cancelled))))

    def _count(self, progress: Callable[[int, int], None]) -> Trends:
        """Return the trends of the sessions. It is `progress` that may end the reading."""
        catalogue, today, settings = self._studio.catalogue, self._today, self._studio.settings
        if not catalogue.is_complete:
            catalogue.refresh(progress)
        records: list[Record] = []
        for record in catalogue.records(today - LOOKED_BACK, today, settings.day_starts):
            progress(len(records), 0)
            records.append(record)
        days = catalogue.days(EVER, today, settings.day_starts) if settings.streak else None
        poses, total = self._studio.library.poses, catalogue.total()
        return make_trends(records, poses, today, total, day_starts=settings.day_starts, days=days)
