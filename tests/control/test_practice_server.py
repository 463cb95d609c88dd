"""A running practice is reached over a socket: by its user, in any number and at any speed, and by nobody else."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from pathlib import Path

import pytest

from wallyoga.control import endpoint, practice_server
from wallyoga.control.client import NoPracticeError, ask_practice, list_practices, watch_practices
from wallyoga.control.endpoint import NoEndpointError, connect, open_listener
from wallyoga.control.practice_server import CROWDED, FOREIGN, LATE, UNKNOWN
from wallyoga.control.protocol import NONE
from wallyoga.control.verb import Verb

from .practice_host import WITHIN, Host, find_socket, open_server, read_line

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there it is a port")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the runtime folder, which is not there yet."""
    return tmp_path / "runtime"


def test_an_order_is_done_and_answered(folder: Path) -> None:
    """An order comes to the practice, and its answer goes back; afterwards nothing is left of the endpoint."""
    with open_server(folder) as host:
        reply = ask_practice(folder, Verb.PAUSE)
        assert (reply.answer.words, reply.answer.is_refused) == ("pause it is.", False)
        assert ask_practice(folder, "status").status == host.status
        assert host.orders == [Verb.PAUSE]
        (path,) = folder.iterdir()
        assert (path.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    assert not folder.exists()


def test_a_port_is_spoken_to_with_its_secret(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are no such sockets a port of this machine is asked, and hears only who knows the secret."""
    monkeypatch.setattr(
        practice_server, "open_listener", lambda folder, name: open_listener(folder, name, over_port=True)
    )
    with open_server(folder) as host:
        (path,) = folder.iterdir()
        assert path.stat().st_mode & 0o777 == 0o600
        assert ask_practice(folder, "next").answer.words == "next it is."
        for line in (b"next\n", b"0123456789abcdef0123456789abcdef next\n", b" next\n"):
            with connect(path, WITHIN)[0] as stranger:
                stranger.sendall(line)
                assert read_line(stranger).answer.words == UNKNOWN
        assert host.orders == [Verb.NEXT]


@pytest.mark.parametrize(
    "line",
    [b"jump\n", b"\n", b"\xff\x00\xfe\n", b"PAUSE\n", b"pause now\n", b"x" * 5000],
    ids=["unknown", "empty", "bytes", "capitals", "two words", "endless"],
)
def test_what_is_no_request_is_refused(folder: Path, line: bytes) -> None:
    """What is no request is told so and shown out, and the next peer is served."""
    with open_server(folder) as host, find_socket(folder) as peer:
        peer.sendall(line)
        assert read_line(peer).answer.words == UNKNOWN
        assert ask_practice(folder, "more").answer.words == "more it is."
        assert host.orders == [Verb.MORE]


def test_a_flood_is_served_or_refused(folder: Path) -> None:
    """Of a thousand orders at once those of a person's pace are done, the others refused, and questions all served."""
    with open_server(folder) as host, find_socket(folder) as peer:
        peer.sendall(b"next\n" * 500 + b"status\n" * 500)
        replies = [read_line(peer) for _ in range(1000)]
        assert {reply.answer.words for reply in replies[:500]} == {"next it is.", CROWDED}
        assert len(host.orders) == sum(not reply.answer.is_refused for reply in replies[:500]) < 250
        assert {reply.answer.words for reply in replies[500:]} == {""}


def test_slow_peers_keep_nobody_waiting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Peers that say nothing, half a word, or take nothing are shown out in time, and others are served meanwhile."""
    monkeypatch.setattr("wallyoga.control.peer.HALF_OPEN", 0.3)
    with open_server(folder) as host:
        host.status = {**host.status, "text": "x" * 50_000}
        peers = [find_socket(folder) for _ in range(practice_server.MOST_PEERS + 6)]
        for peer in peers[-3:]:
            peer.sendall(b"pau")
        peers[-4].sendall(b"status\n" * 20)
        assert ask_practice(folder, "rest").answer.words == "rest it is."
        for peer in peers:
            peer.settimeout(WITHIN)
            while peer.recv(65_536):
                pass
            peer.close()


def test_a_practice_that_is_stuck(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An order that nobody takes in time is told so, and is done by nobody later."""
    monkeypatch.setattr("wallyoga.control.order.PATIENCE", 0.05)
    with open_server(folder, host=Host(obeys=False)):
        assert ask_practice(folder, "out").answer.words == LATE
        assert ask_practice(folder, "status").status["state"] == "running"


def test_another_user_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever the system says is another user is refused, on either end."""
    with open_server(folder) as host, find_socket(folder) as _:
        (path,) = folder.iterdir()
        monkeypatch.setattr(endpoint, "_find_user", lambda _: os.getuid() + 1)
        with pytest.raises(NoEndpointError, match="another user's"):
            connect(path, WITHIN)
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(str(path))
            with suppress(BrokenPipeError):
                stranger.sendall(b"pause\n")
            assert read_line(stranger).answer.words == FOREIGN
        assert host.orders == []


def test_a_folder_that_others_can_open(folder: Path) -> None:
    """In a folder that is not the user's alone nobody listens and nobody is asked."""
    folder.mkdir(mode=0o755)
    host = Host()
    practice_server.Server(folder, "one", look=lambda: NONE, give=host.give, fail=host.fail).start()
    assert host.has_failed.wait(WITHIN)
    assert "0700" in host.trouble
    with pytest.raises(NoEndpointError, match="0700"):
        ask_practice(folder, "status")


def test_what_is_left_over_is_passed_by(folder: Path) -> None:
    """A socket whose practice was cut off is taken away, and the practice that runs is asked."""
    with open_server(folder, "a runs"):
        left = socket.socket(socket.AF_UNIX)
        left.bind(str(folder / "b left.sock"))
        left.close()
        assert ask_practice(folder, "same").answer.words == "same it is."
        assert list_practices(folder) == ["a runs"]


def test_two_practices(folder: Path) -> None:
    """The practice begun last is asked, unless another one is named by the end of its id."""
    with open_server(folder, "1-aaa") as first, open_server(folder, "2-bbb") as second:
        ask_practice(folder, "left")
        ask_practice(folder, "right", "aaa")
        assert (first.orders, second.orders) == ([Verb.RIGHT], [Verb.LEFT])
        with pytest.raises(NoPracticeError, match="ccc"):
            ask_practice(folder, "right", "ccc")


def test_nobody_is_there(folder: Path) -> None:
    """Where no practice runs that is said."""
    with pytest.raises(NoPracticeError, match=r"No practice is running\."):
        ask_practice(folder, "status")


def test_watching(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who watches hears of each change, and that it is over."""
    monkeypatch.setattr("wallyoga.control.client.AGAIN", 0.01)
    statuses = watch_practices(folder)
    assert next(statuses) == NONE
    with open_server(folder) as host:
        assert next(statuses)["state"] == "running"
        host.status = {**host.status, "state": "paused"}
        assert next(statuses)["state"] == "paused"
    assert next(statuses) == NONE


def test_a_long_way_to_the_folder(tmp_path: Path) -> None:
    """A folder whose path is longer than a socket's may be is no hindrance on Linux."""
    folder = tmp_path / ("deep" * 20) / "runtime"
    with open_server(folder) as host:
        if not host.trouble:
            assert ask_practice(folder, "toggle").answer.words == "toggle it is."
