"""The errand card: how the command ended, and the offer to come out, over a practice that goes on."""

from __future__ import annotations

from math import ceil
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.types import CSSPathType
from textual.widgets import Static

from wallyoga.errand.errand_news import CommandEnd
from wallyoga.keys.practice_keys import ERRAND
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.studio import Studio
from wallyoga.text.errand_words import describe_end, name_end
from wallyoga.widgets.floor_text import FloorText

FOLDER = Path(__file__).parent

WAITS = 30.0
"""The seconds after which nobody has answered, and the practice goes on."""

LOOKS = 4
"""The looks in a second at the time that is left to answer."""


class ErrandCard(Card[bool]):
    """The card of an errand that is over; it gives whether to come out now."""

    CSS_PATH: ClassVar[CSSPathType | None] = [FOLDER.parent / "card.tcss", FOLDER / "errand_card.tcss"]

    ACTIONS = ERRAND
    BINDINGS = make_bindings(ERRAND)

    def __init__(self, studio: Studio, name: str, end: CommandEnd, last_words: str) -> None:
        super().__init__(studio)
        self._command = name
        self._end = end
        self._last_words = last_words
        self._until = studio.clock.now() + WAITS * studio.clock.speed

    def body(self) -> ComposeResult:
        """Lay out the word that is read from afar above what it is about."""
        yield FloorText(name_end(self._end), id="word")
        yield Static(Content(describe_end(self._command, self._end)), id="title")
        yield Static(Content(self._last_words), id="last")
        yield Static("The end of its output is shown when you leave.", id="where")

    def on_mount(self) -> None:
        """Say how long it waits for an answer."""
        self.set_interval(1 / LOOKS, self.look)
        self.look()

    def look(self) -> None:
        """Show how long it still waits, and let the practice go on after that."""
        if not self.is_on_top:
            return
        left = (self._until - self.studio.clock.now()) / self.studio.clock.speed
        self.query_one(Vertical).border_subtitle = f"your practice goes on · {max(0, ceil(left))} s"
        if left <= 0:
            self.dismiss(False)

    def action_come_out(self) -> None:
        """Come out now."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Go on."""
        self.dismiss(False)
