"""The client: finds a running practice and asks it, or watches it."""

from __future__ import annotations

import socket
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from pathlib import Path
from time import sleep

from wallyoga.control.endpoint import connect, list_endpoints
from wallyoga.control.protocol import LONGEST_REPLY, NONE, WATCH, Reply, Status, read_reply
from wallyoga.practice.errors import WallyogaError

PATIENCE = 3.0
"""The seconds a practice may take to answer. It has less to refuse an order that it cannot do."""

AGAIN = 1.0
"""The seconds between two looks for a practice to watch."""

NOBODY = "No practice is running."


class NoPracticeError(WallyogaError):
    """The error where no practice is running, or none that answers."""


def ask_practice(folder: Path, request: str, to: str = "") -> Reply:
    """Ask the practice that was begun last, or the one whose id ends with `to`.

    Raises:
        NoPracticeError: there is none, or it does not answer.
        NoEndpointError: what is there is not this user's.
    """
    with closing(_find_practice(folder, request, to)) as line:
        return next(line)


def watch_practices(folder: Path, to: str = "") -> Iterator[Status]:
    """Yield the status at each change, for ever.

    It goes from one practice to the next, with NONE between them.

    Raises:
        NoEndpointError: what is there is not this user's.
    """
    latest: Status | None = None
    while True:
        with suppress(NoPracticeError):
            for reply in _find_practice(folder, WATCH, to):
                if reply.status != latest:
                    latest = reply.status
                    yield latest
        if latest != NONE:
            latest = NONE
            yield latest
        sleep(AGAIN)


def list_practices(folder: Path) -> list[str]:
    """Return the ids of the practices that can be asked, the one begun last first."""
    return [path.stem for path in list_endpoints(folder)]


def _find_practice(folder: Path, request: str, to: str) -> Generator[Reply, None, None]:
    """Yield the replies of the first practice that listens.

    What is left of one that was cut off is taken away.
    """
    for path in list_endpoints(folder):
        if not path.stem.endswith(to):
            continue
        try:
            connection, secret = connect(path, PATIENCE)
        except TimeoutError:
            raise NoPracticeError(f"The practice {path.stem} does not answer.") from None
        except (ConnectionRefusedError, FileNotFoundError):
            path.unlink(missing_ok=True)
            continue
        except (OSError, ValueError) as error:
            raise NoPracticeError(f"The practice {path.stem} cannot be reached: {error}.") from None
        with connection:
            yield from _converse(connection, f"{secret} {request}".strip(), path.stem)
        return
    raise NoPracticeError(f"No practice {to} is running." if to else NOBODY)


def _converse(connection: socket.socket, request: str, name: str) -> Iterator[Reply]:
    """Yield the replies to a request."""
    try:
        connection.sendall(f"{request}\n".encode())
        with connection.makefile("rb") as replies:
            yield read_reply(replies.readline(LONGEST_REPLY))
            connection.settimeout(None)
            while line := replies.readline(LONGEST_REPLY):
                yield read_reply(line)
    except (OSError, ValueError):
        raise NoPracticeError(f"The practice {name} does not answer.") from None
