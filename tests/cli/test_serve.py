"""The command that serves the app to a browser."""

from __future__ import annotations

import re
import signal
import socket
import sys

import pytest

from wallyoga.browser import server
from wallyoga.browser.guard import Guard
from wallyoga.cli.browser_service import APP, NO_EXTRA, WARNING

from .command_driver import ask_in_process


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Guard]:
    """Serve nothing, as if ctrl+c came at once, and note for whom."""
    guards: list[Guard] = []

    async def serve(guard: Guard, listening: socket.socket, command: tuple[str, ...]) -> int:
        listening.close()
        assert command == APP
        guards.append(guard)
        return signal.SIGINT

    monkeypatch.setattr(server, "serve", serve)
    return guards


def test_here(served: list[Guard]) -> None:
    """It is served to this computer alone, and the address that is printed has the secret in it."""
    answer = ask_in_process("serve", "--port", "0")
    (guard,) = served
    assert guard.address.is_loopback
    assert f"http://127.0.0.1:{guard.address.port}/{guard.secret}\n" in answer.out
    assert WARNING not in answer.out
    assert (answer.status, answer.err) == (130, "")


def test_elsewhere(served: list[Guard]) -> None:
    """Others reach it only where that is asked for, and then there is a warning."""
    answer = ask_in_process("serve", "--port", "0", "--host", "0.0.0.0")  # noqa: S104 - that is what is asked for
    (guard,) = served
    assert not guard.address.is_loopback
    assert WARNING in answer.out
    assert re.search(rf"http://[^ ]+:{guard.address.port}/{guard.secret}\n", answer.out)


def test_nowhere(served: list[Guard]) -> None:
    """An address that is not this computer's is misuse, said in a sentence."""
    answer = ask_in_process("serve", "--host", "192.0.2.1")
    assert (answer.status, answer.out, served) == (2, "", [])
    assert answer.err.startswith("Nothing can be served at 192.0.2.1, port 9255: ")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what serves is not installed, it says what is to be installed."""
    monkeypatch.delitem(sys.modules, "wallyoga.browser.server", raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve.app_service", None)
    monkeypatch.delitem(sys.modules, "wallyoga.browser.visit", raising=False)
    answer = ask_in_process("serve")
    assert (answer.status, answer.out, answer.err) == (2, "", f"{NO_EXTRA}\n")
