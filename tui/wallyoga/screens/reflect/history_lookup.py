"""The look-up of what a reflection shows of other sessions, beside the painting."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from textual.message import Message
from textual.worker import get_current_worker

from wallyoga.history.index.cancellation import Gone, stop_reading_when
from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.summary import find_monday
from wallyoga.screens.base import Page

FIRST_TAGS = ("after a run", "before bed", "long day")
"""The tags offered to those who have none of their own yet."""


class HistoryLookup:
    """The look-up of tags, and of the week of `day`. It is a thread of a page.

    Once the page is left nothing more is read.
    """

    @dataclass
    class Ready(Message):
        """The message that it is known what other sessions say."""

        tags: tuple[str, ...]
        """The tags used before, or a few to begin with."""
        days: dict[date, Tally]
        """The tally of practice on the days of the week."""

    def __init__(self, page: Page[Any], day: date) -> None:
        self._page = page
        self._monday = find_monday(day)

    def start(self) -> None:
        """Look it up; the page gets the message."""
        self._page.run_worker(self._look_up, thread=True, group="history")

    def _look_up(self) -> None:
        catalogue, worker = self._page.studio.catalogue, get_current_worker()
        with suppress(Gone):
            if catalogue.is_complete:
                catalogue.glance()
            else:
                catalogue.refresh(stop_reading_when(lambda: worker.is_cancelled))
            sunday, day_starts = self._monday + timedelta(days=6), self._page.studio.settings.day_starts
            days = catalogue.days(self._monday, sunday, day_starts)
            self._page.post_message(self.Ready(tuple(catalogue.tags()) or FIRST_TAGS, days))
