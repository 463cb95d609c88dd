"""The terminal driver of the app.

The terminal is given back from any thread, and closed or garbled without harm.
"""

from __future__ import annotations

import io
import os
import select
import sys
from contextlib import suppress
from threading import Event, Thread
from typing import Any, ClassVar

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Callback, Key, Resize
from textual.message import Message

from wallyoga.exit_codes import GONE, INTERRUPTED
from wallyoga.terminal.input_filter import LOOK, Incoming
from wallyoga.terminal.key_parser import KeyParser
from wallyoga.terminal.paint import Paint
from wallyoga.terminal.restoration import GIVEN_BACK, restore_terminal
from wallyoga.terminal.way_out import WayOut

LEAVES = "ctrl+c"
"""The key by which one leaves, also when the app takes no keys any more."""

DEAF = 0.15
"""The seconds after which an app that has not taken that key in is left without it: it hangs, or opens a screen."""


class Terminal(LinuxDriver):
    """The driver: Textual's, with a way out."""

    way_out: ClassVar[WayOut]

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._keys = KeyParser()
        self._terminal = sys.__stdout__.fileno() if sys.__stdout__ else 1
        # Another program may have left it so that a write can fail for want of room.
        os.set_blocking(self._terminal, True)
        self._paint = Paint(self._terminal, self.way_out)
        self._file = io.TextIOWrapper(io.BufferedWriter(self._paint), encoding="utf-8", errors="replace", newline="")
        self._is_ours = True
        self.way_out.at_last(self.give_back)

    def stop_application_mode(self) -> None:
        """Hand the terminal back, for a while or for good."""
        self.write(self.way_out.codes)
        super().stop_application_mode()
        self._is_ours, self.way_out.is_lent = False, True

    def resume_application_mode(self) -> None:
        """Take the terminal again."""
        self._is_ours, self.way_out.is_lent = True, False
        super().resume_application_mode()

    def give_back(self) -> None:
        """Restore the terminal as it was before.

        This can be done from any thread, whatever is being painted.
        """
        if not self._is_ours:
            return
        self._paint.stop()
        codes = GIVEN_BACK + self.way_out.codes + self.way_out.last_words
        restore_terminal(self.fileno, self.attrs_before, self._terminal, codes)

    def run_input_thread(self) -> None:
        """Read what is typed, until the terminal is given back or gone."""
        incoming = Incoming()
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno], [], [], LOOK)
            self._feed(incoming.take(self._read()) if ready else incoming.wait())

    def process_message(self, message: Message) -> None:
        """Pass a message on to the app, and see that ctrl+c is heard.

        A window without room is not passed on.
        """
        if isinstance(message, Resize) and not message.size:
            return
        super().process_message(message)
        if isinstance(message, Key) and message.key == LEAVES:
            heard = Event()
            self.send_message(Callback(callback=heard.set))
            Thread(target=self._leave_unless, args=(heard,), daemon=True).start()

    def _leave_unless(self, heard: Event) -> None:
        if not heard.wait(DEAF):
            self.way_out.leave(INTERRUPTED)

    def _read(self) -> bytes:
        """Return what was typed; a terminal that is gone has nothing, or fails."""
        raw = b""
        with suppress(OSError):
            raw = os.read(self.fileno, 4096)
        if not raw:
            self.way_out.leave(GONE)
        return raw

    def _feed(self, text: str) -> None:
        """Pass on what was typed."""
        for message in self._keys.read(text):
            self.process_message(message)

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again after a stop, unless wallyoga is being left."""
        if not self.way_out.is_taken:
            super()._sigcont_application()


def make_driver(way_out: WayOut) -> type[LinuxDriver]:
    """Return the driver of a process that has this way out."""
    return type("Terminal", (Terminal,), {"way_out": way_out})
