"""The server of a running practice: a thread that takes requests and never makes the practice wait."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic

from wallyoga.control.endpoint import Listener, NoEndpointError, is_own, open_listener
from wallyoga.control.order import Allowance, Order
from wallyoga.control.peer import Peer
from wallyoga.control.protocol import NONE, STATUS, WATCH, Reply, Status, write_reply
from wallyoga.control.verb import Answer, Verb

LOOK = 0.1
"""The seconds between two looks at what peers are to be told, while there are any."""

MOST_PEERS = 64
"""The most peers at once."""

FOREIGN = "This practice is another user's."
UNKNOWN = "That is no request: " + ", ".join([*Verb, STATUS, WATCH]) + "."
CROWDED = "That was too much at once. Ask again in a moment."
LATE = "The practice did not answer in time."


class Server:
    """The server of one practice."""

    def __init__(
        self,
        folder: Path,
        name: str,
        *,
        look: Callable[[], Status],
        give: Callable[[Order], None],
        fail: Callable[[str], None],
    ) -> None:
        """Make a server. `look` says how things are, `give` takes an order, `fail` is told why it cannot be asked."""
        self._folder, self._name = folder, name
        self._look, self._give, self._fail = look, give, fail
        self._listener: Listener | None = None
        self._is_over = False
        self._peers: list[Peer] = []
        self._allowance = Allowance()
        self._ringer: socket.socket | None = None

    def start(self) -> None:
        """Listen, beside everything else."""
        bell, self._ringer = socket.socketpair()
        for end in (bell, self._ringer):
            end.setblocking(False)
        Thread(target=self._run, args=(bell, self._ringer), name="control", daemon=True).start()

    def ring(self) -> None:
        """Have the server look at what has changed, from any thread."""
        if self._ringer is not None:
            with suppress(OSError):
                self._ringer.send(b"!")

    def close(self) -> None:
        """Listen no more, from any thread; nothing is waited for."""
        self._is_over = True
        if self._listener is not None:
            self._listener.hide()
        self.ring()

    def _run(self, bell: socket.socket, ringer: socket.socket) -> None:
        with bell, ringer:
            self._host(bell)

    def _host(self, bell: socket.socket) -> None:
        """Listen and serve until it is over, and say goodbye to who watches."""
        try:
            self._listener = listener = open_listener(self._folder, self._name)
        except (OSError, NoEndpointError) as error:
            self._fail(f"{self._folder}: {error.strerror}" if isinstance(error, OSError) else str(error))
            return
        while not self._is_over:
            self._serve(listener, bell)
        for peer in self._peers:
            self._attend(peer, monotonic())
            if peer.watched is not None:
                peer.tell(write_reply(Reply(Answer(""), NONE)), monotonic())
            peer.close()
        listener.hide()
        listener.socket.close()

    def _serve(self, listener: Listener, bell: socket.socket) -> None:
        """Wait for something to do, and do it."""
        readers = [listener.socket, bell, *(each.connection for each in self._peers if each.may_send)]
        writers = [each.connection for each in self._peers if each.is_owed]
        readable, writable, _ = select.select(readers, writers, (), LOOK if self._peers else None)
        if bell in readable:
            with suppress(OSError):
                bell.recv(4096)
        if listener.socket in readable:
            self._welcome(listener)
        at = monotonic()
        for peer in self._peers:
            if peer.connection in writable:
                peer.write()
            if peer.connection in readable:
                peer.read()
            self._attend(peer, at)
        for peer in self._peers:
            if peer.is_gone:
                peer.close()
        self._peers = [peer for peer in self._peers if not peer.is_gone]

    def _welcome(self, listener: Listener) -> None:
        """Take a new peer.

        Where there are too many, the one that has asked nothing for longest goes.
        """
        try:
            connection, _ = listener.socket.accept()
        except OSError:
            return
        peer = Peer(connection, listener.secret, monotonic())
        if not listener.secret and not is_own(connection):
            peer.leaves = True
            peer.tell(write_reply(Reply(Answer(FOREIGN, is_refused=True), NONE)), monotonic())
        if len(self._peers) >= MOST_PEERS:
            idle = (each for each in self._peers if each.order is None and each.watched is None)
            next(idle, self._peers[0]).is_gone = True
        self._peers.append(peer)

    def _attend(self, peer: Peer, at: float) -> None:
        """Take a peer's requests, and tell it what it waits for."""
        if peer.order is not None:
            self._settle(peer, peer.order, at)
        while peer.may_ask and (request := peer.take_request()) is not None:
            self._take(peer, request, at)
        if peer.watched is not None and not peer.is_owed:
            status = self._look()
            if status != peer.watched:
                peer.watched = status
                peer.tell(write_reply(Reply(Answer(""), status)), at)
        peer.look(at)

    def _take(self, peer: Peer, request: str, at: float) -> None:
        """Take a request: answer it, or pass it on as an order."""
        if request in (STATUS, WATCH):
            status = self._look()
            peer.watched = status if request == WATCH else peer.watched
            peer.tell(write_reply(Reply(Answer(""), status)), at)
        elif request not in tuple(Verb):
            peer.leaves = True
            self._refuse(peer, UNKNOWN, at)
        elif not self._allowance.take():
            self._refuse(peer, CROWDED, at)
        else:
            peer.order = Order(Verb(request))
            self._give(peer.order)

    def _settle(self, peer: Peer, order: Order, at: float) -> None:
        """Tell a peer what came of its order, or that nobody took it."""
        answer = order.answer
        if answer is None and not order.is_late:
            return
        peer.order = None
        answer = answer or Answer(LATE, is_refused=True)
        peer.tell(write_reply(Reply(answer, self._look())), at)

    def _refuse(self, peer: Peer, why: str, at: float) -> None:
        peer.tell(write_reply(Reply(Answer(why, is_refused=True), self._look())), at)
