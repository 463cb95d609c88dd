"""Every way out of the app: what was done is kept, the terminal is as it was, and the process is gone at once."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.terminal_process import AT_ONCE, PATIENCE, TerminalProcess, start_wallyoga

from .command_driver import read_session, traces, write_own

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")

HEARD = 0.8
"""The seconds an app that is busy takes to end: 0.3, and what a busy machine adds."""

SETTINGS = "asked = true\nmotion = false\nlie_down = 0\n"


@dataclass(frozen=True)
class Way:
    """A way out: what is done, which signals are to be ignored, and how the process ends by it."""

    leave: Callable[[TerminalProcess], None]
    status: int
    ignoring: str = ""


CTRL_C = Way(lambda process: process.press("\x03"), 130)
HUNG_UP = Way(lambda process: process.signal(signal.SIGHUP), 129)
VANISHED = Way(lambda process: process.vanish(), 129, ignoring="SIGHUP")

WAYS = {"ctrl+c": CTRL_C, "vanished": VANISHED}


@pytest.fixture(autouse=True)
def settings(home: Path) -> Path:
    """Let nothing be asked at the first start, and return the file that says so."""
    return write_own(home, "settings.toml", SETTINGS)


def leave_by(process: TerminalProcess, way: Way, within: float = AT_ONCE) -> None:
    """Take a way out, and be sure of how it ends."""
    way.leave(process)
    assert process.ended(within) == way.status
    assert process.is_gone or process.is_given_back
    assert "Traceback" not in process.words


def practise(process: TerminalProcess) -> None:
    """Begin a practice, and come to its first breath, about a minute after its start."""
    process.until("How do you arrive")
    process.settle()
    process.press("\r")
    process.until("signs")


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_in_a_practice(home: Path, settings: Path, way: Way) -> None:
    """In the middle of a practice it is kept as stopped, once, said where, and not in the journal any more."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "100", ignoring=way.ignoring) as process:
        practise(process)
        leave_by(process, way)
        assert process.is_gone or f"Kept as {home / 'sessions'}" in process.words
    settings.unlink()
    session = read_session(home)
    assert session["outcome"] == "stopped"
    assert 40 <= session["practised_seconds"] < 600


def test_among_the_practices(home: Path, settings: Path) -> None:
    """Where nothing is under way nothing is written."""
    with start_wallyoga(ignoring="SIGHUP") as process:
        process.until("Practices")
        leave_by(process, VANISHED)
    assert traces(home) == [settings]


def test_while_words_are_written(home: Path) -> None:
    """On the reflection the session is kept already, and the words are kept with it, up to the last one."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "100", odd=SETTLED) as process:
        practise(process)
        process.press("q")
        process.until("Leave this practice?")
        process.settle()
        process.press("\x1b[B\r")
        process.until("Kept already")
        process.settle()
        process.press("\t\t")
        process.settle()
        process.write(b"\x1b[200~soft knees\x1b[201~")
        process.until("soft knees")
        leave_by(process, HUNG_UP)
    assert not list((home / "state").glob("reflection-*.toml"))
    (session,) = (home / "sessions").rglob("*.toml")
    assert 'notes = "soft knees"' in session.read_text(encoding="utf-8")


def test_on_the_reflection_of_hardly_anything(home: Path, settings: Path) -> None:
    """Less than half a minute that nobody saved leaves no session, and nothing to be offered as cut off."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "10") as process:
        process.until("How do you arrive")
        process.settle()
        process.press("\r")
        process.until("next:")
        process.press("x")
        process.until("under half a minute")
        leave_by(process, CTRL_C)
    assert traces(home) == [settings]


def test_a_key_while_it_closes() -> None:
    """Keys pressed right after the one that leaves do nothing."""
    with start_wallyoga() as process:
        process.until("Practices")
        process.settle()
        process.press("qshn")
        assert process.ended() == 0
        assert process.is_given_back
        assert "Traceback" not in process.words


SETTLED = "from wallyoga.screens.reflect import screen; screen.SETTLING = 0"
"""Lets keys count as soon as the reflection is there."""

HANGS = """
import time
from wallyoga.screens.practice.screen import Practice
Practice.action_gentler = lambda practice: time.sleep(60)
"""

FAILS = """
from wallyoga.screens.practice.screen import Practice
Practice.action_gentler = lambda practice: practice.nothing_of_that_name
"""


def test_an_app_that_hangs(home: Path, settings: Path) -> None:
    """Where the app takes no keys, for now or any more, ctrl+c is heard at once, and the practice is kept."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "100", odd=HANGS) as process:
        practise(process)
        process.press("g")
        process.settle()
        leave_by(process, CTRL_C, within=HEARD)
    settings.unlink()
    assert read_session(home)["outcome"] == "stopped"


def test_an_error_of_ours(home: Path) -> None:
    """An error nobody expected ends the process at once, and the practice can be gone on with from that breath."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "100", odd=FAILS) as process:
        practise(process)
        process.press("g")
        assert process.ended() == 1
        assert process.is_given_back
        assert "nothing_of_that_name" in process.words
    assert len(list((home / "state").glob("journal-*.toml"))) == 1
    assert not (home / "sessions").exists()


def test_a_terminal_that_takes_nothing(home: Path, settings: Path) -> None:
    """Where painting is stuck, as in a terminal nobody reads, and SIGTERM was to be ignored, the practice is kept."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "100", ignoring="SIGTERM") as process:
        practise(process)
        # Every new size is painted, until nothing more goes into the terminal.
        for number in range(100):
            process.resize(150 + number % 2, 60)
            time.sleep(0.005)
        process.signal(signal.SIGTERM)
        assert process.ended(reads=False) == 143
    settings.unlink()
    assert read_session(home)["outcome"] == "stopped"


def test_stopped_and_told_to_end(home: Path, settings: Path) -> None:
    """In the background, where the terminal is not its own, it ends too, and what was done until then is kept."""
    with start_wallyoga("start", "legs-up-the-wall", "--speed", "100") as process:
        practise(process)
        process.press("\x1a")
        os.waitid(os.P_PID, process.process.pid, os.WSTOPPED | os.WNOWAIT)
        assert len(list((home / "state").glob("journal-*.toml"))) == 1, "it was written down before it stood still"
        process.signal(signal.SIGTERM)
        process.signal(signal.SIGCONT)
        assert process.ended() == 143
        assert process.is_given_back
    settings.unlink()
    assert read_session(home)["outcome"] == "stopped"


def test_what_a_terminal_may_send(home: Path) -> None:
    """Bytes that are no text, keys nobody has, keys in a paste and a window without room do no harm."""
    with start_wallyoga() as process:
        process.until("Practices")
        process.settle()
        process.press("/")
        process.settle()
        process.write(b"\xff\xfe\xc3\x1b[99999999999u\x1b[48;0;0;0;0t\x1b[200~\x1b[q\x1b[q\x1b]q heavy\x1b[201~")
        process.until("[q[q]q heavy")
        process.resize(0, 0)
        process.resize(1, 1)
        leave_by(process, CTRL_C)
    assert (home / "settings.toml").read_text(encoding="utf-8") == SETTINGS


def test_half_a_terminal() -> None:
    """Where keys do not come from a terminal the app does not open, and that is misuse."""
    with start_wallyoga(reads_keys=False) as process:
        assert process.ended(within=PATIENCE) == 2
        assert "opens in a terminal" in process.words
