"""The remote of a running practice: all that steers it from elsewhere, and all that follows it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from wallyoga.control.hooks import Hooks
from wallyoga.control.media_keys import MediaKeys
from wallyoga.control.media_player import Properties, make_player_properties
from wallyoga.control.order import Order
from wallyoga.control.practice_server import Server
from wallyoga.control.protocol import Status
from wallyoga.control.status import make_status
from wallyoga.control.verb import Answer, Verb
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.session_state import Now
from wallyoga.settings import Settings

UNREACHED = "This practice cannot be steered from elsewhere: {reason}"


class Remote:
    """The remote of one practice. It is shown what is true now, as often as the screen is."""

    def __init__(
        self,
        recorder: SessionRecorder,
        settings: Settings,
        folder: Path,
        *,
        wake: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        """Make a remote. `wake` and `tell` are called from its threads: there are orders, and words for the person."""
        self._plan, self._name = recorder.session.plan, recorder.id
        self._now = recorder.session.look(recorder.clock.now())
        self._unfinished = recorder.unfinished
        self._wake = wake
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._speed = recorder.clock.speed
        self._media_keys = MediaKeys(self._look_as_player, self._give)
        self._hooks = Hooks(recorder.session.plan, settings, tell)
        self._server = Server(
            folder,
            recorder.id,
            look=self._look,
            give=self._give,
            fail=lambda why: tell(UNREACHED.format(reason=why)),
        )

    def open(self) -> None:
        """Be reached from now on."""
        self._unfinished.begin(self)
        self._server.start()
        self._hooks.open()
        self._media_keys.open()

    def attend(self, now: Now) -> None:
        """Take in what is true now."""
        self._now = now
        self._hooks.attend(now)

    def obey(self, do: Callable[[Verb], Answer]) -> None:
        """Have every order done that waits and is not late, and answered.

        What is done ends with `attend`, so that the answers go out with what is true then.
        """
        with suppress(Empty):
            while True:
                order = self._orders.get_nowait()
                if not order.is_late:
                    order.answer = do(order.verb)
        self._server.ring()

    def close(self) -> None:
        """Be reached no more. Nothing is waited for."""
        self._unfinished.end(self)
        self._server.close()
        self._hooks.close()
        self._media_keys.close()

    def keep_at_once(self) -> None:
        """Be reached no more, because wallyoga is being left."""
        self.close()

    def note_at_once(self) -> None:
        """Stay: there is nothing to write down."""

    def _look(self) -> Status:
        return make_status(self._name, self._plan, self._now)

    def _look_as_player(self) -> Properties:
        return make_player_properties(self._plan, self._now, self._speed)

    def _give(self, order: Order) -> None:
        self._orders.put(order)
        self._wake()
