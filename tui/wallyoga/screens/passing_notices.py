"""The notices of the app: what is said in passing, above the keys, until the next key."""

from __future__ import annotations

from typing import Any

from textual import on
from textual.events import Key
from textual.notifications import SeverityLevel

from wallyoga.screens.base import Page
from wallyoga.screens.key_turns import KeyTurns
from wallyoga.widgets.key_line import Notice


class PassingNotices(KeyTurns, inherit_bindings=False):
    """The base of the app that keeps its notices, for whichever page is there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._notices: list[Notice] = []
        self._last: list[Notice] = []
        """The notices that the last key took away."""

    @property
    def last_notices(self) -> list[str]:
        """The notices that the last key took away, in full."""
        return [notice.text for notice in self._last]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,  # noqa: ARG002 - as Textual has it
        markup: bool = True,  # noqa: ARG002
    ) -> None:
        """Say something in passing, above the keys, until the next key.

        With a title it takes the place of what was said under that before. Where a screen without a key line is shown,
        it is said once one with it is.
        """
        self.post_message(Notice(message, severity, title))

    def on_notice(self, notice: Notice) -> None:
        """Show a notice once, with those that nobody has seen yet."""
        self._notices = [each for each in self._notices if not notice.replaces(each)]
        self._notices.append(notice)
        self.show_notices()

    @on(Page.Shown)
    def show_notices(self) -> None:
        """Show the notices of this moment on the screen that is shown."""
        if isinstance(self.screen, Page):
            self.screen.show_notices(self._notices)

    def let_go(self, event: Key) -> None:
        """Let go of the notices shown until this key, unless it types a letter."""
        screen = self.screen
        if isinstance(screen, Page) and not (screen.types and event.is_printable):
            self._last, self._notices = self._notices, []
            if self._last:
                screen.show_notices([])
