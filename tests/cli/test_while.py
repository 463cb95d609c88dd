"""`wallyoga while`: the exit code, the output, and the end of both, in real processes."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.terminal_process import PATIENCE, TerminalProcess, start_wallyoga
from wallyoga.cli.while_command import _expect_minutes

from .command_driver import ask_in_process, read_session, wallyoga, write_own

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into Linux's own account of processes")

PLAIN = ("while", "legs-up-the-wall", "--plain", "--speed", "100", "--")

AT_ONCE = "import wallyoga.errand.supervisor as supervisor; supervisor.MOMENT = 0"
"""Lets a second signal count however soon it comes."""

SLEEPS = ("sh", "-c", "sleep 60 & echo $! > {file}; sleep 61")
"""A command that starts two others, and says the number of the one that a shell lets ignore ctrl+c."""


def run_until_breath(file: Path, *options: str) -> tuple[TerminalProcess, int]:
    """Start a practice while a command sleeps, and return the process and the number of what it started."""
    process = start_wallyoga(*PLAIN[:-1], *options, "--", *(word.format(file=file) for word in SLEEPS))
    process.until("Breath 1")
    return process, int(file.read_text(encoding="utf-8"))


def find_practice(process: TerminalProcess, command: int) -> int:
    """Return the number of the process in which the person practises, beside that of the command."""
    number = process.process.pid
    children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="utf-8").split()
    (practice,) = {int(child) for child in children} - {command}
    return practice


def is_running(process: int) -> bool:
    """Return whether a process runs: one that has ended may wait a while for whoever started it to notice."""
    with suppress(FileNotFoundError):
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize(("command", "status", "words"), [
    ("echo hello; exit 3", 3, "failed with 3"),
    ("echo hello", 0, "is done"),
    ("echo hello; kill -9 $$", 137, "was ended by signal 9"),
])  # fmt: skip
def test_the_end_of_the_command(home: Path, command: str, status: int, words: str) -> None:
    """The practice ends by itself, the exit code is the command's, and its output is shown and in a file."""
    answer = wallyoga(*PLAIN, "sh", "-c", command)
    assert (answer.status, answer.err) == (status, "")
    assert words in answer.out
    assert answer.out.endswith("\n  hello\n")
    (output,) = (home / "state" / "errands").iterdir()
    assert str(output) in answer.out
    assert (output.read_text(encoding="utf-8"), output.stat().st_mode & 0o077) == ("hello\n", 0)


def test_after_the_breath_under_way(home: Path) -> None:
    """A practice that is under way ends with its breath, says the way out once, and is kept."""
    answer = wallyoga(*PLAIN, "sleep", "2")
    lines = answer.out.splitlines()
    ended = next(number for number, line in enumerate(lines) if "is done, after" in line)
    assert lines[ended:].count("  Bend your knees and slide your feet down the wall.") == 1
    assert "breathe in" not in "".join(lines[ended + 1 :])
    assert read_kept(home)["outcome"] == "stopped"


def read_kept(home: Path) -> dict[str, Any]:
    """Return the session that was kept, the output apart."""
    for output in (home / "state" / "errands").iterdir():
        output.unlink()
    return read_session(home)


@pytest.mark.parametrize(("words", "status"), [("no-such-thing", 127), ("/etc/passwd", 126)])
def test_a_command_that_cannot_run(home: Path, words: str, status: int) -> None:
    """A command that is not there, or that is none, ends at once as in a shell, before any practice."""
    answer = ask_in_process(*PLAIN, words)
    assert (answer.status, answer.out) == (status, "")
    assert "Nothing was begun" in answer.err
    assert list((home / "state" / "errands").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [("while", "the command comes after --"), ("while make test", "comes after --"), ("while --pick x -- y", "--pick")],
)
def test_misuse(arguments: str, words: str) -> None:
    """What is missing, or one too many, is said, and nothing is run."""
    answer = ask_in_process(*arguments.split())
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err


def test_an_unknown_practice(home: Path) -> None:
    """A practice that is none is refused before the command is started."""
    answer = ask_in_process("while", "no-such-practice", "--plain", "--", "touch", str(home / "touched"))
    assert answer.status == 1
    assert not (home / "touched").exists()


def test_a_practice_is_picked() -> None:
    """Without a terminal, and with --pick, a practice is taken that needs a wall and nothing else."""
    answer = wallyoga("while", "--pick", "--minutes", "7", "--plain", "--", "true")
    assert "Picked for 7 minutes and a wall alone." in answer.out
    assert answer.status == 0


def test_how_long_it_is() -> None:
    """It is ten minutes where nobody knows, else as long as the command took lately, within reason."""
    assert [_expect_minutes(seconds) for seconds in (0, 20, 12 * 60, 9000)] == [10, 5, 12, 60]


def test_ctrl_c_ends_both(home: Path, tmp_path: Path) -> None:
    """Ctrl+c ends the practice, which is kept, and the command with all that it started."""
    process, command = run_until_breath(tmp_path / "number")
    with process:
        process.press("\x03")
        assert process.ended() == 130
        assert "was ended by signal 2" in process.words
    assert not is_running(command)
    assert read_kept(home)["outcome"] == "stopped"


def test_a_terminal_that_is_gone(home: Path, tmp_path: Path) -> None:
    """Where the window is closed under the app, both end, also where hanging up is to be ignored."""
    write_own(home, "settings.toml", "asked = true\nmotion = false\nlie_down = 0\n")
    file = tmp_path / "number"
    command = ("sh", "-c", SLEEPS[-1].format(file=file))
    with start_wallyoga("while", "legs-up-the-wall", "--speed", "300", "--", *command, ignoring="SIGHUP") as process:
        process.until("How do you arrive")
        process.settle()
        process.vanish()
        assert process.ended() == 129
    assert not is_running(int(file.read_text(encoding="utf-8")))


def test_a_practice_that_is_killed(home: Path, tmp_path: Path) -> None:
    """Where the app is killed the terminal is as it was, and ctrl+c ends the command, whose end is waited for."""
    write_own(home, "settings.toml", "asked = true\nmotion = false\n")
    file = tmp_path / "number"
    script = f"echo $$ > {file}; exec sleep 60"
    with start_wallyoga("while", "legs-up-the-wall", "--speed", "300", "--", "sh", "-c", script) as process:
        process.until("How do you arrive")
        assert not process.is_given_back
        os.kill(find_practice(process, int(file.read_text(encoding="utf-8"))), signal.SIGKILL)
        process.until("still runs")
        assert process.is_given_back
        process.press("\x03")
        assert process.ended() == 130
    assert not is_running(int(file.read_text(encoding="utf-8")))


def test_who_waits_is_killed(home: Path, tmp_path: Path) -> None:
    """Where the process that waits for both is killed both end all the same, and the practice is kept."""
    process, command = run_until_breath(tmp_path / "number")
    with process:
        practice = find_practice(process, os.getpgid(command))
        process.signal(signal.SIGKILL)
        until = time.monotonic() + PATIENCE
        while is_running(practice) or is_running(command):
            assert time.monotonic() < until
            process.read(0.02)
    assert read_kept(home)["outcome"] == "stopped"


def test_a_command_that_does_not_heed_signals(tmp_path: Path) -> None:
    """A command that ignores what ends it is ended by force, at once where one asks again."""
    file = tmp_path / "number"
    words = ("sh", "-c", f"trap '' TERM INT; echo $$ > {file}; sleep 60; sleep 60")
    with start_wallyoga(*PLAIN, *words, odd=AT_ONCE) as process:
        process.until("ctrl+c comes out")
        process.signal(signal.SIGTERM)
        process.until("is told to end")
        assert is_running(int(file.read_text(encoding="utf-8")))
        process.signal(signal.SIGTERM)
        assert process.ended() == 143
    assert not is_running(int(file.read_text(encoding="utf-8")))
