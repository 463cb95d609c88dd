"""A peer: one connection to a running practice, which never makes it wait."""

from __future__ import annotations

import hmac
import socket
from contextlib import suppress

from wallyoga.control.order import Order
from wallyoga.control.protocol import LONGEST, Status

HALF_OPEN = 2.0
"""The seconds a peer may take for a whole request, or for taking a reply."""


class Peer:
    """A peer: requests come in and replies go out a piece at a time."""

    def __init__(self, connection: socket.socket, secret: str, at: float) -> None:
        connection.setblocking(False)
        self.connection = connection
        self._secret = secret
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._until = at + HALF_OPEN
        self.is_gone = False
        """Whether it is to be shown out."""
        self.leaves = False
        """Whether it is shown out once it has taken its last reply."""
        self.order: Order | None = None
        """The order it waits for."""
        self.watched: Status | None = None
        """The status it was told last, where it watches."""
        self._has_ended = False

    @property
    def is_owed(self) -> bool:
        """Whether there is something it has not taken."""
        return bool(self._outgoing)

    @property
    def may_ask(self) -> bool:
        """Whether its next request is taken now: not before it has its reply to the last."""
        return not (self.is_owed or self.order or self.leaves or self.is_gone)

    @property
    def may_send(self) -> bool:
        """Whether more is taken in of what it sends."""
        return self.may_ask and not self._has_ended

    def read(self) -> None:
        """Take in what it sends."""
        try:
            piece = self.connection.recv(LONGEST)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        self._incoming += piece
        self._has_ended = not piece
        self.is_gone = self._has_ended and self.watched is not None

    def take_request(self) -> str | None:
        """Return its next request, or None where none is whole.

        It is empty where it is none of ours.
        """
        line, end, rest = self._incoming.partition(b"\n")
        if not end:
            return "" if len(line) >= LONGEST else None
        self._incoming = bytearray(rest)
        text = line.decode("ascii", "replace").strip()
        if not self._secret:
            return text
        secret, _, text = text.partition(" ")
        return text if hmac.compare_digest(secret.encode("ascii", "replace"), self._secret.encode()) else ""

    def tell(self, line: bytes, at: float) -> None:
        """Send it a line, as far as it takes it."""
        self._outgoing += line
        self._until = at + HALF_OPEN
        self.write()

    def write(self) -> None:
        """Send what it has not taken yet."""
        try:
            sent = self.connection.send(self._outgoing)
        except BlockingIOError:
            return
        except OSError:
            self.is_gone = True
            return
        del self._outgoing[:sent]

    def look(self, at: float) -> None:
        """Show it out where it is too slow, or has all it came for."""
        is_idle = self.watched is None and self.order is None
        is_late = at > self._until and (is_idle or self.is_owed)
        is_done = self._has_ended and self.watched is None and b"\n" not in self._incoming
        if is_late or ((is_done or self.leaves) and not (self.is_owed or self.order)):
            self.is_gone = True

    def close(self) -> None:
        """Hang up."""
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
        self.connection.close()
