"""The draft thread: a draft is written beside the painting, a failure told its widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from wallyoga.files.safe_write import SaveError


class DraftThread:
    """The thread that writes a widget's draft, because a disk can take its time."""

    @dataclass
    class Refused(Message):
        """The message that the draft could not be written."""

        error: SaveError
        is_first: bool
        """Whether it is the first time; nobody can mend a disk from the floor, so it is said once."""

    def __init__(self, widget: Widget, write: Callable[[], None]) -> None:
        self._widget = widget
        self._write = write
        self._was_refused = False

    def start(self) -> None:
        """Write the draft in a thread; where that fails the widget gets `Refused`."""
        self._widget.run_worker(self._run, thread=True, group="draft")

    def _run(self) -> None:
        try:
            self._write()
        except SaveError as error:
            is_first, self._was_refused = not self._was_refused, True
            self._widget.post_message(self.Refused(error, is_first))
