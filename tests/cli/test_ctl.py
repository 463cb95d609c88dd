"""`wallyoga ctl`: it prints the answer of the practice that runs, and where that stands."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.control.practice_host import open_server
from wallyoga.cli import remote_control
from wallyoga.control.protocol import NONE

from .command_driver import WALLYOGA, Answer, ask_in_process, run_well

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there it is a port")

NOBODY = "No practice is running.\n"


@pytest.mark.parametrize("verb", ["pause", "status"])
def test_no_practice_runs(verb: str) -> None:
    """Where no practice runs that is said, and is refused."""
    assert ask_in_process("ctl", verb) == Answer(1, "", NOBODY)


def test_programs_read_that_no_practice_runs() -> None:
    """With --json there is an object also where no practice runs."""
    answer = ask_in_process("ctl", "status", "--json")
    assert (answer.status, answer.json, answer.err) == (1, NONE, NOBODY)


def test_it_asks_the_practice_that_runs(home: Path) -> None:
    """An order's answer is printed, and the status in one line or as one object."""
    with open_server(home / "runtime") as host:
        host.status = {**NONE, "text": "Legs up the wall · 12 min left"}
        assert run_well("ctl", "next").out == "next it is.\n"
        assert run_well("ctl", "status").out == "Legs up the wall · 12 min left\n"
        assert run_well("ctl", "status", "--json").json == host.status


@pytest.mark.parametrize(
    ("options", "count"), [((), 3), (("--json",), 4)], ids=["a change of the words", "a change of anything"]
)
def test_watching_prints_changes(options: tuple[str, ...], count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --watch there is a line for each change of what is printed, and none that repeats the one before."""
    moments = [("a", 1), ("a", 2), ("b", 3), ("b", 3), ("", 0)]
    statuses = [{**NONE, "text": text, "elapsed": elapsed} for text, elapsed in moments]
    monkeypatch.setattr(remote_control, "watch_practices", lambda *_: statuses)
    monkeypatch.setattr(remote_control, "await_hang_up", lambda *_: None)
    assert len(run_well("ctl", "status", "--watch", *options).out.splitlines()) == count


def test_a_reader_that_is_gone() -> None:
    """Who watches for a program that is gone ends as well, also where nothing changes and nothing is written."""
    with subprocess.Popen((*WALLYOGA, "ctl", "status", "--watch"), stdout=subprocess.PIPE) as watching:
        assert watching.stdout is not None
        assert watching.stdout.readline() == b"\n"
        watching.stdout.close()
        assert watching.wait(timeout=20) == 0
