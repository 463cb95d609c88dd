"""The guard of the server: who is let in, and why somebody is not.

Any page that a browser shows can ask this computer for things. So what is asked must be for a name of ours, must not
come from another page, and must bring the secret of the printed address, or the cookie it was exchanged for.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from hmac import compare_digest

from wallyoga.browser.address import Address

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""The letters of the secret: none is taken for another where it is typed."""

LENGTH = 12
"""So many letters are 59 bits: at a thousand guesses a second it takes ages to find them."""

STRANGER = "Open the address that `wallyoga serve` has printed."

OTHER_NAME = "This is not a name of this computer."

OTHER_PAGE = "Another page has no business here."


def make_secret() -> str:
    """Return a new secret, short enough to be typed on a tablet."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request of a browser, as far as the guard looks at it."""

    path: str
    hosts: tuple[str, ...]
    """Its `Host` headers; there is to be one."""
    origins: tuple[str, ...] = ()
    """Its `Origin` headers: of the page that asks, where a browser tells."""
    cookie: str = ""
    """The cookie of ours that it brought."""
    opens_socket: bool = False
    """Whether it is for the socket, by which the app is seen and driven."""


@dataclass(frozen=True, slots=True)
class Guard:
    """The guard of an address."""

    address: Address
    secret: str = field(default_factory=make_secret)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """The content of the cookie. It is not the secret, for a browser shows it to every server on the same host."""

    @property
    def cookie(self) -> str:
        """The cookie's name, another one for each port: browsers do not keep ports apart."""
        return f"wallyoga-{self.address.port}"

    def has_secret(self, path: str) -> bool:
        """Return whether a path is the printed one."""
        return _is_same(path, f"/{self.secret}")

    def find_refusal(self, request: Request) -> str:
        """Return why a request is refused, or nothing where it is let in."""
        if len(request.hosts) != 1 or not self.address.has_name(request.hosts[0]):
            return OTHER_NAME
        is_ours = request.origins == (f"http://{request.hosts[0]}",)
        if not is_ours and (request.origins or request.opens_socket):
            return OTHER_PAGE
        if not _is_same(request.cookie, self.token) and (request.opens_socket or not self.has_secret(request.path)):
            return STRANGER
        return ""


def _is_same(one: str, other: str) -> bool:
    """Return whether two texts are the same.

    The time it takes does not tell how much of them is.
    """
    return compare_digest(one.encode(errors="replace"), other.encode())
