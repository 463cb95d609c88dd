"""The endpoint: where a running practice listens, and where it can be found.

On Unix that is a socket only its user can open; on Windows a port of this machine, and a file with its secret.
"""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from wallyoga.files.safe_write import make_folder
from wallyoga.files.sight import is_folder
from wallyoga.practice.errors import WallyogaError

SOCKET, PORT = ".sock", ".port"
"""The endings of the names of sockets, and of the files with a port and a secret."""

LONGEST_NAME = 100
"""The most bytes of a socket's path on every system."""

LOOPBACK = "127.0.0.1"

BACKLOG = 64
"""The connections that can wait to be taken."""


TRIES = 3
"""The tries to make a folder and listen in it."""

BETWEEN = 0.01
"""The seconds between two tries for such a place."""


class NoEndpointError(WallyogaError):
    """The error where there is no endpoint that is this user's alone."""


@dataclass(frozen=True, slots=True)
class Listener:
    """An open socket that listens, and the file it is found by."""

    socket: socket.socket
    path: Path
    secret: str = ""
    """The word that comes before each request, where the system does not say who asks."""

    def hide(self) -> None:
        """Be found no more, from any thread.

        The folder goes with the last who is found in it.
        """
        self.path.unlink(missing_ok=True)
        with suppress(OSError):
            self.path.parent.rmdir()


def open_listener(folder: Path, name: str, *, over_port: bool = sys.platform == "win32") -> Listener:
    """Return a new listener in a folder, which is made if it is missing.

    It is found under its name only once it listens, so that nobody takes it for one that is left over.

    Raises:
        OSError: the system refuses.
        NoEndpointError: the folder is not this user's alone.
    """
    for _ in range(TRIES):
        # Whoever leaves in this moment takes the empty folder away.
        with suppress(FileNotFoundError):
            make_folder(folder)
            check_folder(folder)
            return _open_listener(folder / f"{name}.new", over_port=over_port)
    raise NoEndpointError(f"{folder} does not stay.")


def list_endpoints(folder: Path) -> list[Path]:
    """Return the files by which practices are found, the one begun last first.

    Raises:
        NoEndpointError: the folder is not this user's alone.
    """
    if not is_folder(folder):
        return []
    check_folder(folder)
    return sorted((path for path in folder.iterdir() if path.suffix in (SOCKET, PORT)), reverse=True)


def connect(path: Path, patience: float) -> tuple[socket.socket, str]:
    """Return a connection to a practice, and the secret it wants to hear.

    Raises:
        OSError: nobody listens there any more, or not in time.
        ValueError: the file of a port says none.
        NoEndpointError: another user listens there.
    """
    if path.suffix == PORT:
        port, _, secret = path.read_text(encoding="ascii").partition(" ")
        return socket.create_connection((LOOPBACK, int(port)), patience), secret
    with ExitStack() as stack:
        connection = stack.enter_context(socket.socket(socket.AF_UNIX))
        connection.settimeout(patience)
        with _shorten(path) as name:
            _connect(connection, name, monotonic() + patience)
        if not is_own(connection):
            raise NoEndpointError(f"{path} is another user's.")
        stack.pop_all()
    return connection, ""


def is_own(connection: socket.socket) -> bool:
    """Return whether the other end is this user's, as far as the system says."""
    user = _find_user(connection)
    return user is None or user == os.getuid()


def check_folder(folder: Path) -> None:
    """Check that nobody else can put anything into a folder, or read it.

    Raises:
        OSError: the system refuses.
        NoEndpointError: somebody can.
    """
    if sys.platform == "win32":
        return
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid() or status.st_mode & 0o077:
        raise NoEndpointError(f"{folder} is to be a folder that is yours, with the mode 0700.")


def _open_listener(new: Path, *, over_port: bool) -> Listener:
    new.unlink(missing_ok=True)
    listener = _listen_on_port(new) if over_port else _listen_on_socket(new)
    new.replace(listener.path)
    return listener


def _connect(connection: socket.socket, name: str, until: float) -> None:
    """Connect to a socket; where too many wait there, wait for a place among them."""
    while True:
        try:
            connection.connect(name)
        except BlockingIOError:
            if monotonic() > until:
                raise TimeoutError from None
            sleep(BETWEEN)
        else:
            return


def _listen_on_socket(new: Path) -> Listener:
    with ExitStack() as stack:
        listening = stack.enter_context(socket.socket(socket.AF_UNIX))
        with _shorten(new) as name:
            listening.bind(name)
        new.chmod(0o600)
        listening.listen(BACKLOG)
        stack.pop_all()
    return Listener(listening, new.with_suffix(SOCKET))


def _listen_on_port(new: Path) -> Listener:
    secret = os.urandom(16).hex()
    listening = socket.create_server((LOOPBACK, 0), backlog=BACKLOG)
    new.touch(mode=0o600, exist_ok=False)
    new.write_text(f"{listening.getsockname()[1]} {secret}", encoding="ascii")
    return Listener(listening, new.with_suffix(PORT), secret)


@contextmanager
def _shorten(path: Path) -> Iterator[str]:
    """Give a name of a socket that is short enough, where the system has one."""
    if len(os.fsencode(path)) <= LONGEST_NAME or sys.platform != "linux":
        yield str(path)
        return
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def _find_user(connection: socket.socket) -> int | None:
    """Return the user at the other end, or None where the system does not say."""
    if sys.platform == "linux":
        return int(struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[1])
    if sys.platform == "darwin":
        # LOCAL_PEERCRED, which Python does not name: a version, and then the user.
        return int(struct.unpack_from("2I", connection.getsockopt(0, 1, 76))[1])
    return None
