"""The address at which a browser finds the app, and the names it goes by."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from wallyoga.practice.errors import WallyogaError

ELSEWHERE = ("192.0.2.1", 9)
"""An address that nobody has, by which the system says where it would send from. Nothing is sent."""


class AddressError(WallyogaError):
    """The error of an address at which nothing can be served."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address: a host of this computer and a port."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether this computer alone reaches it."""
        return self.host == "localhost" or (_is_number(self.host) and ip_address(self.host).is_loopback)

    def has_name(self, host: str) -> bool:
        """Return whether a browser's `Host` header is one of this address.

        A name that is not ours is refused, for whoever owns it can have it lead here. A number leads nowhere else.
        """
        try:
            parts = urlsplit(f"//{host}")
            name, port = parts.hostname or "", parts.port or 80
        except ValueError:
            return False
        is_ours = _is_number(name) and (ip_address(name).is_loopback or not self.is_loopback)
        return port == self.port and (is_ours or name in self._names())

    def format(self) -> str:
        """Return it as a browser takes it."""
        host = self.host
        if _is_number(host) and ip_address(host).is_unspecified:
            host = _find_own_number()
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    def _names(self) -> set[str]:
        if self.is_loopback:
            return {"localhost"}
        own = socket.gethostname().lower()
        return {"localhost", own, f"{own}.local", self.host.lower()}


def listen(host: str, port: int) -> tuple[socket.socket, Address]:
    """Return a socket that listens there, and its address.

    Port 0 stands for any that is free.

    Raises:
        AddressError: nothing can listen there.
    """
    if not host:
        raise AddressError("--host names an address, such as 0.0.0.0 for all of this computer's.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AddressError(f"Nothing can be served at {host}, port {port}: {reason}. --port names another.") from None
    return listening, Address(host, listening.getsockname()[1])


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _find_own_number() -> str:
    """Return the number by which others reach this computer.

    It is its name where there is none.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(ELSEWHERE)
        except OSError:
            return socket.gethostname()
        return str(asking.getsockname()[0])
