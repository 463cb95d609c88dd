"""The server of a running practice: a thread that takes requests and never makes the practice wait."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic

from wallyoga.control.guest import Guest
from wallyoga.control.order import Allowance, Order
from wallyoga.control.protocol import NONE, STATUS, WATCH, Reply, Status, write_reply
from wallyoga.control.rendezvous import Listener, NoRendezvousError, is_own, open_listener
from wallyoga.control.verb import Answer, Verb

LOOK = 0.1
"""The seconds between two looks at what guests are to be told, while there are any."""

MOST_GUESTS = 64
"""The most guests at once."""

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
        self._guests: list[Guest] = []
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
        except (OSError, NoRendezvousError) as error:
            self._fail(str(error))
            return
        while not self._is_over:
            self._serve(listener, bell)
        for guest in self._guests:
            self._attend(guest, monotonic())
            if guest.watched is not None:
                guest.tell(write_reply(Reply(Answer(""), NONE)), monotonic())
            guest.close()
        listener.hide()
        listener.socket.close()

    def _serve(self, listener: Listener, bell: socket.socket) -> None:
        """Wait for something to do, and do it."""
        readers = [listener.socket, bell, *(each.connection for each in self._guests if each.may_send)]
        writers = [each.connection for each in self._guests if each.is_owed]
        readable, writable, _ = select.select(readers, writers, (), LOOK if self._guests else None)
        if bell in readable:
            with suppress(OSError):
                bell.recv(4096)
        if listener.socket in readable:
            self._welcome(listener)
        at = monotonic()
        for guest in self._guests:
            if guest.connection in writable:
                guest.write()
            if guest.connection in readable:
                guest.read()
            self._attend(guest, at)
        for guest in self._guests:
            if guest.is_gone:
                guest.close()
        self._guests = [guest for guest in self._guests if not guest.is_gone]

    def _welcome(self, listener: Listener) -> None:
        """Take a new guest.

        Where there are too many, the one that has asked nothing for longest goes.
        """
        try:
            connection, _ = listener.socket.accept()
        except OSError:
            return
        guest = Guest(connection, listener.secret, monotonic())
        if not listener.secret and not is_own(connection):
            guest.leaves = True
            guest.tell(write_reply(Reply(Answer(FOREIGN, is_refused=True), NONE)), monotonic())
        if len(self._guests) >= MOST_GUESTS:
            idle = (each for each in self._guests if each.order is None and each.watched is None)
            next(idle, self._guests[0]).is_gone = True
        self._guests.append(guest)

    def _attend(self, guest: Guest, at: float) -> None:
        """Take a guest's requests, and tell it what it waits for."""
        if guest.order is not None:
            self._settle(guest, guest.order, at)
        while guest.may_ask and (request := guest.take_request()) is not None:
            self._take(guest, request, at)
        if guest.watched is not None and not guest.is_owed:
            status = self._look()
            if status != guest.watched:
                guest.watched = status
                guest.tell(write_reply(Reply(Answer(""), status)), at)
        guest.look(at)

    def _take(self, guest: Guest, request: str, at: float) -> None:
        """Take a request: answer it, or pass it on as an order."""
        if request in (STATUS, WATCH):
            status = self._look()
            guest.watched = status if request == WATCH else guest.watched
            guest.tell(write_reply(Reply(Answer(""), status)), at)
        elif request not in tuple(Verb):
            guest.leaves = True
            self._refuse(guest, UNKNOWN, at)
        elif not self._allowance.take():
            self._refuse(guest, CROWDED, at)
        else:
            guest.order = Order(Verb(request))
            self._give(guest.order)

    def _settle(self, guest: Guest, order: Order, at: float) -> None:
        """Tell a guest what came of its order, or that nobody took it."""
        answer = order.answer
        if answer is None and not order.is_late:
            return
        guest.order = None
        answer = answer or Answer(LATE, is_refused=True)
        guest.tell(write_reply(Reply(answer, self._look())), at)

    def _refuse(self, guest: Guest, why: str, at: float) -> None:
        guest.tell(write_reply(Reply(Answer(why, is_refused=True), self._look())), at)
