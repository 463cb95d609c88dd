"""The turns of keys: each is passed on once what the one before it does is done."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message import Message

from wallyoga.screens.guarded_screen import Guarded

PATIENCE = 0.5
"""The seconds for which keys wait for the one before them at most. After that all are passed on."""


class KeyTurns(App[None], inherit_bindings=False):
    """The base of the app, which passes on keys by turns.

    Each is for what has the focus once the one before it is done. Textual gives keys that are read at once to what has
    the focus at the first of them: words typed fast after a key that opens a field would be keys of the list beside it.
    """

    _turn: Key | Paste | None = None
    """The key that is under way, or what was pasted."""

    class Over(Message):
        """The end of a turn, a message behind its key. It comes when all have seen that key."""

        def __init__(self, key: Key | Paste) -> None:
            super().__init__()
            self.key = key

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waiting: deque[Key | Paste] = deque()

    async def on_event(self, event: Event) -> None:
        """Pass an event on, a key in its turn. What holds everywhere is done at once, such as ctrl+c."""
        if not isinstance(event, Key | Paste):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            self._end_turn(event)
        elif not (self._turn or self._waiting):
            await self._pass(event)
        elif isinstance(event, Paste) or not await self._check_bindings(event.key, priority=True):
            self._waiting.append(event)
            self.set_timer(PATIENCE, partial(self._pass_late, event))

    def on_key_turns_over(self, over: Over) -> None:
        """End the turn of a key that does not come back, for something took it."""
        self._end_turn(over.key)

    async def _pass(self, event: Key | Paste) -> None:
        self._turn = event
        target = self.focused or self.screen
        await super().on_event(event)
        if not (event.is_forwarded and target.post_message(self.Over(event))):
            self._end_turn(event)

    def _end_turn(self, event: Key | Paste) -> None:
        """End the turn of a key. What it has called for, such as another focus, comes before the next one."""
        if event is self._turn:
            self._turn = None
            self.call_later(self._pass_next)

    async def _pass_next(self) -> None:
        if self._waiting and not self._turn:
            await self._pass_first()

    async def _pass_late(self, event: Key | Paste) -> None:
        """Pass on a key that waits too long, and those that wait before it."""
        while event in self._waiting:
            await self._pass_first()

    async def _pass_first(self) -> None:
        """Pass on the first that waits, if it is for the screen that is shown."""
        event, screen = self._waiting.popleft(), self.screen
        if self.return_code is not None or (isinstance(screen, Guarded) and not screen.takes(event)):
            self.call_later(self._pass_next)
        else:
            await self._pass(event)
