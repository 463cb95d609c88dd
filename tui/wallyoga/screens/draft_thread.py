"""The draft thread: a draft is written beside the painting, a failure told its screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.message import Message
from textual.screen import Screen

from wallyoga.files.safe_write import SaveError


class DraftThread:
    """The thread that writes a screen's draft, because a disk can take its time."""

    @dataclass
    class Refused(Message):
        """The message that the draft could not be written."""

        reason: str
        is_first: bool
        """Whether it is the first time; nobody can mend a disk from the floor, so it is said once."""

    def __init__(self, screen: Screen[Any], write: Callable[[], None]) -> None:
        self._screen = screen
        self._write = write
        self._was_refused = False

    def start(self) -> None:
        """Write the draft in a thread; where that fails the screen gets `Refused`."""
        self._screen.run_worker(self._run, thread=True, group="draft")

    def _run(self) -> None:
        try:
            self._write()
        except SaveError as error:
            is_first, self._was_refused = not self._was_refused, True
            self._screen.post_message(self.Refused(str(error), is_first))
