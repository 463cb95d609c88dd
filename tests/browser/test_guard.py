"""The guard of the server: who is let in, and by which names."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from wallyoga.browser.address import Address, AddressError, listen
from wallyoga.browser.guard import LENGTH, OTHER_NAME, OTHER_PAGE, STRANGER, Guard, Request

GUARD = Guard(Address("127.0.0.1", 9255), secret="abcdefgh2345", token="the-token")  # noqa: S106 - a test's own

HOST = "127.0.0.1:9255"

OWN = f"http://{HOST}"


def refusal(path: str = "/", host: str = HOST, **others: Any) -> str:
    """Return the guard's answer to a request."""
    return GUARD.find_refusal(Request(path=path, hosts=(host,), **others))


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"path": "/abcdefgh2345"}, ""),
        ({"cookie": "the-token"}, ""),
        ({"cookie": "the-token", "origins": (OWN,)}, ""),
        ({"cookie": "the-token", "origins": (OWN,), "opens_socket": True}, ""),
        ({}, STRANGER),
        ({"path": "/abcdefgh2346"}, STRANGER),
        ({"path": "/ÿ"}, STRANGER),
        ({"cookie": "abcdefgh2345"}, STRANGER),
        ({"path": "/abcdefgh2345", "origins": (OWN,), "opens_socket": True}, STRANGER),
        ({"cookie": "the-token", "opens_socket": True}, OTHER_PAGE),
        ({"cookie": "the-token", "origins": ("http://elsewhere.example",)}, OTHER_PAGE),
        ({"cookie": "the-token", "origins": ("null",)}, OTHER_PAGE),
        ({"cookie": "the-token", "origins": ("https://127.0.0.1:9255",)}, OTHER_PAGE),
        ({"cookie": "the-token", "origins": ("http://127.0.0.1:3000",), "opens_socket": True}, OTHER_PAGE),
        ({"cookie": "the-token", "origins": (OWN, OWN), "opens_socket": True}, OTHER_PAGE),
        ({"cookie": "the-token", "host": "elsewhere.example:9255"}, OTHER_NAME),
    ],
)
def test_who_is_let_in(asked: dict[str, Any], answer: str) -> None:
    """Only the printed path or the cookie opens the page, and the socket the cookie alone, from a page of ours."""
    assert refusal(**asked) == answer


def test_hosts_are_one() -> None:
    """A request with two names, or with none, is refused."""
    assert GUARD.find_refusal(Request(path="/abcdefgh2345", hosts=(HOST, HOST))) == OTHER_NAME
    assert GUARD.find_refusal(Request(path="/abcdefgh2345", hosts=())) == OTHER_NAME


@pytest.mark.parametrize(
    ("bound", "host", "is_ours"),
    [
        ("127.0.0.1", "127.0.0.1:9255", True),
        ("127.0.0.1", "localhost:9255", True),
        ("127.0.0.1", "[::1]:9255", True),
        ("127.0.0.1", "127.0.0.1", False),
        ("127.0.0.1", "127.0.0.1:80", False),
        ("127.0.0.1", "192.168.1.20:9255", False),
        ("127.0.0.1", "tablet.example:9255", False),
        ("127.0.0.1", "127.0.0.1.example:9255", False),
        ("127.0.0.1", "127.0.0.1:x", False),
        ("127.0.0.1", "", False),
        ("0.0.0.0", "192.168.1.20:9255", True),  # noqa: S104 - a test's own
        ("0.0.0.0", "rebound.example:9255", False),  # noqa: S104
        ("0.0.0.0", f"{socket.gethostname()}:9255", True),  # noqa: S104
        ("wall.lan", "wall.lan:9255", True),
        ("wall.lan", "other.lan:9255", False),
    ],
)
def test_names_of_an_address(bound: str, host: str, is_ours: bool) -> None:
    """A number of ours is a name, and so is this computer's; a name that another owns and has lead here is none."""
    assert Address(bound, 9255).has_name(host) == is_ours


def test_addresses_as_a_browser_takes_them() -> None:
    """An address is printed with its port; every address at once is printed as one that others reach."""
    assert Address("127.0.0.1", 9255).format() == "http://127.0.0.1:9255"
    assert Address("::1", 80).format() == "http://[::1]:80"
    assert "0.0.0.0" not in Address("0.0.0.0", 9255).format()  # noqa: S104


def test_a_port_that_is_taken() -> None:
    """A port that another program has is an error in a sentence, and port 0 is any that is free."""
    listening, address = listen("127.0.0.1", 0)
    with listening, pytest.raises(AddressError, match=f"port {address.port}: .* --port names another"):
        listen("127.0.0.1", address.port)


def test_secrets_differ() -> None:
    """Each guard has a secret and a token of its own, and neither is the other."""
    one, other = (Guard(Address("127.0.0.1", 9255)) for _ in range(2))
    assert len({one.secret, other.secret, one.token, other.token}) == 4
    assert len(one.secret) == LENGTH


def test_no_address_is_not_all_of_them() -> None:
    """An empty address, as an unset variable gives it, is refused; a socket would take it for every one there is."""
    with pytest.raises(AddressError, match="for all of this"):
        listen("", 0)
