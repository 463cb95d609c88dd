"""A server with a practice that obeys at once, and peers that speak to it as they like."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic, sleep

from wallyoga.control.endpoint import connect, list_endpoints
from wallyoga.control.order import Order
from wallyoga.control.practice_server import Server
from wallyoga.control.protocol import NONE, Reply, Status, read_reply
from wallyoga.control.verb import Answer, Verb

WITHIN = 20.0
"""The seconds within which something comes, on a machine that is busy."""


@dataclass
class Host:
    """A practice of a test: it obeys each order at once, and counts them."""

    status: Status = field(default_factory=lambda: {**NONE, "state": "running"})
    orders: list[Verb] = field(default_factory=list)
    trouble: str = ""
    has_failed: Event = field(default_factory=Event)
    obeys: bool = True
    server: Server | None = None

    def give(self, order: Order) -> None:
        """Obey an order, unless this practice is stuck."""
        if self.obeys and self.server is not None:
            self.orders.append(order.verb)
            order.answer = Answer(f"{order.verb} it is.")
            self.server.ring()

    def fail(self, why: str) -> None:
        """Take note that nobody can come."""
        self.trouble = why
        self.has_failed.set()


@contextmanager
def open_server(folder: Path, name: str = "one", host: Host | None = None) -> Iterator[Host]:
    """Open a server that can be found by the time the block begins."""
    host = host or Host()
    host.server = Server(folder, name, look=lambda: host.status, give=host.give, fail=host.fail)
    host.server.start()
    until = monotonic() + WITHIN
    while not any(path.stem == name for path in list_endpoints(folder)) and not host.has_failed.is_set():
        assert monotonic() < until
        sleep(0.002)
    yield host
    host.server.close()


def find_socket(folder: Path, name: str = "one") -> socket.socket:
    """Return a connection to a practice, on which nothing was said yet."""
    (path,) = (path for path in list_endpoints(folder) if path.stem == name)
    return connect(path, WITHIN)[0]


def read_line(connection: socket.socket) -> Reply:
    """Return the next reply on a connection."""
    line = b""
    while not line.endswith(b"\n"):
        piece = connection.recv(1)
        assert piece, "it hung up"
        line += piece
    return read_reply(line)
