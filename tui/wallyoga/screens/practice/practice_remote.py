"""The remote of the practice screen: what steers it from elsewhere, and what follows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.message import Message
from textual.widget import Widget

from wallyoga.control.remote import Remote
from wallyoga.control.verb import Answer, Verb
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.session_state import Now
from wallyoga.screens.base import TerminalCode
from wallyoga.studio import Studio
from wallyoga.terminal.progress_report import CLEARED, ProgressReport


class PracticeRemote(Widget):
    """A widget that is reached and not seen, as long as its screen is there."""

    DEFAULT_CSS: ClassVar[str] = "PracticeRemote { display: none; }"

    class Ordered(Message):
        """The message that there are orders."""

    def __init__(self, studio: Studio, recorder: SessionRecorder) -> None:
        super().__init__()
        self._remote = Remote(recorder, studio.settings, studio.places.runtime, wake=self._wake, tell=self._tell)
        self._progress = ProgressReport(self._send_code) if studio.settings.terminal_progress else None

    def on_mount(self) -> None:
        """Be reached from now on."""
        self._remote.open()

    def on_unmount(self) -> None:
        """Be reached no more. Nothing is waited for."""
        self._remote.close()
        if self._progress is not None:
            self._progress.clear()

    def attend(self, now: Now) -> None:
        """Follow what is true now."""
        self._remote.attend(now)
        if self._progress is not None:
            self._progress.attend(now)

    def obey(self, do: Callable[[Verb], Answer]) -> None:
        """Have every order done that waits."""
        self._remote.obey(do)

    def _send_code(self, code: str) -> None:
        """Have the app send the terminal a code, which it takes back at the end."""
        self.app.post_message(TerminalCode(code, CLEARED))

    def _wake(self) -> None:
        """Have the screen do what was ordered. It is called from a thread."""
        self.post_message(self.Ordered())

    def _tell(self, words: str) -> None:
        """Say something in passing. It is called from a thread."""
        self.notify(words)
