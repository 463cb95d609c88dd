"""The look-up of what a reflection shows of earlier sessions, beside the painting."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from textual.message import Message
from textual.worker import get_current_worker

from wallyoga.history.index.cancellation import Gone, stop_reading_when
from wallyoga.screens.base import Page

FIRST_TAGS = ("after a run", "before bed", "long day")
"""The tags offered to those who have none of their own yet."""


class HistoryLookup:
    """The look-up of tags, in a thread of a page. Once the page is left nothing more is read."""

    @dataclass
    class TagsFound(Message):
        """The message that tags of earlier sessions were found."""

        tags: tuple[str, ...]

    def __init__(self, page: Page[Any]) -> None:
        self._page = page

    def start(self) -> None:
        """Look it up; the page gets the message."""
        self._page.run_worker(self._look_up, thread=True, group="history")

    def _look_up(self) -> None:
        catalogue, worker = self._page.studio.catalogue, get_current_worker()
        with suppress(Gone):
            if not catalogue.is_complete:
                catalogue.refresh(stop_reading_when(lambda: worker.is_cancelled))
            self._page.post_message(self.TagsFound(tuple(catalogue.tags()) or FIRST_TAGS))
