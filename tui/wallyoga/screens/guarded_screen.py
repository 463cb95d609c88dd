"""The guarded screen, the base of all: left once, with one way on at a time.

It is left by a key that was pressed on it or for it, and by no other.
"""

from __future__ import annotations

from asyncio import shield
from collections.abc import Callable
from math import inf
from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.events import Event, Key, Mount, Paste, Resize, ScreenResume, ScreenSuspend
from textual.geometry import Size
from textual.screen import Screen

Result = TypeVar("Result")
Answer = TypeVar("Answer")

MOMENT = 0.25
"""The seconds within which two keys are one press that was doubled."""


class Guarded(Screen[Result]):
    """The base of every screen of wallyoga, with one way out and one way on.

    Between a key and what it does, a few others can have been pressed: without a guard they would do the same to
    whatever screen lies below or above by then.
    """

    _came = inf
    """The moment this screen came, or came back. Infinite until it is composed, and while another lies over it."""

    _laid_out: Size | None = None
    """The size this screen was laid out for."""

    _opener: Key | None = None
    """The key that led here, while this screen is shown."""

    @property
    def is_gone(self) -> bool:
        """Whether this screen is left, or wallyoga is."""
        return self not in self.app.screen_stack or self.app.return_code is not None

    @property
    def is_on_top(self) -> bool:
        """Whether this is the screen that is shown, and goes on being shown."""
        return self.is_active and not self.is_gone

    def holds_back(self) -> bool:
        """Return whether this screen asks before wallyoga is left. One with nothing to lose does not."""
        return False

    def lead_here(self, opener: Key) -> None:
        """Note the key that led to this screen."""
        self._opener = opener

    def takes(self, key: Key | Paste) -> bool:
        """Return whether a key is for this screen, or what was pasted.

        A key from before it came or came back is not. On a busy machine a screen comes late: another key than the one
        that led here, pressed after it with a moment between, is for it all the same.
        """
        opener = self._opener
        awaited = opener is not None and getattr(key, "key", "") != opener.key and key.time >= opener.time + MOMENT
        return awaited or key.time >= self._came

    async def on_event(self, event: Event) -> None:
        """Notice when this screen comes and when another comes over it.

        Once it is gone nothing is shown any more, nor looked up: what it would be shown in is gone too, or never came.
        """
        if isinstance(event, ScreenResume | ScreenSuspend):
            self._came = event.time if isinstance(event, ScreenResume) else inf
        if isinstance(event, ScreenSuspend):
            self._opener = None
        if isinstance(event, ScreenSuspend) and self.is_gone:
            self.workers.cancel_node(self)
        if isinstance(event, Resize):
            # Textual tells a new screen of its size three times, and lays it out each time.
            if event.size == self._laid_out:
                return
            self._laid_out = event.size
        if not (isinstance(event, Mount | ScreenResume | Resize) and self.is_gone):
            await super().on_event(event)

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Call something after the next painting, unless this screen is gone by then."""

        def call() -> Any:
            return None if self.is_gone else callback(*args, **kwargs)

        return super().call_after_refresh(call)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave this screen. Where it is left already, or another lies over it, nothing is."""
        return super().dismiss(result) if self.is_on_top else AwaitComplete()

    def make_way(self, screen: Screen[Any]) -> None:
        """Show another screen in place of this one, if this one is shown."""
        if self.is_on_top:
            self.app.switch_screen(screen)

    def open(self, screen: Screen[Answer], then: Callable[[Answer | None], None] | None = None) -> None:
        """Show another screen over this one, and call `then` with what it ends with.

        That is only done if this screen is shown.
        """
        if self.is_on_top:
            self.app.push_screen(screen, then)

    async def ask(self, screen: Screen[Answer]) -> Answer | None:
        """Show another screen over this one and return what it ends with.

        Return None where this one is not shown. Call it in a worker.
        """
        if not self.is_on_top:
            return None
        # A worker that is cancelled must not cancel what the other screen gives its answer to.
        return await shield(self.app.push_screen(screen, wait_for_dismiss=True))
