"""The app for a browser, as a real process at the other end of the web server's pipe."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from wallyoga.exit_codes import GONE, INTERRUPTED
from wallyoga.figure.theme_colours import DUSK
from wallyoga.terminal.browser_driver import DATA, META, READY, split_packets

App = subprocess.Popen[bytes]


def pack(kind: bytes, payload: bytes) -> bytes:
    """Return a packet, as the server sends it."""
    return kind + len(payload).to_bytes(4) + payload


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """An app that has painted its first screen, and around it in the colour of its theme."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("ROWS", "30")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-m", "wallyoga.cli.browser_app"], stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == READY
        painted = b""
        while b"Is any of this true for you?" not in painted:
            painted += process.stdout.read(65536)
        assert f"\x1b]11;{DUSK['background']}\x1b\\".encode() in painted
        yield process
        process.kill()


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (pack(DATA, b"\x03"), INTERRUPTED),
        (b"", GONE),
    ],
    ids=["ctrl+c", "the server is gone"],
)
def test_leaving(app: App, sent: bytes, status: int) -> None:
    """A key ends it, and so does a server that is gone; it says so as far as anybody listens."""
    assert app.stdin
    assert app.stdout
    app.stdin.write(sent) if sent else app.stdin.close()
    out = app.stdout.read()
    assert app.wait(20) == status
    assert pack(META, json.dumps({"type": "exit"}).encode()) in out


def test_packets_in_pieces() -> None:
    """Packets are whole however their bytes come, and what is left of one waits for the rest."""
    raw = pack(DATA, b"abc") + pack(META, b"") + pack(DATA, b"d")
    assert split_packets(raw) == ([(DATA, b"abc"), (META, b""), (DATA, b"d")], b"")
    for at in range(len(raw)):
        first, left = split_packets(raw[:at])
        rest, nothing = split_packets(left + raw[at:])
        assert (first + rest, nothing) == ([(DATA, b"abc"), (META, b""), (DATA, b"d")], b"")
