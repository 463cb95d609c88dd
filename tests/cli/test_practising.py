"""A practice in plain lines, from its start to the file it is kept in."""

from __future__ import annotations

import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runs.run_texts import write_gpx, write_track

from .command_driver import WALLYOGA, ask_in_process, read_session, run_badly, traces, wallyoga


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let processes be interrupted even where whoever runs the tests has that switched off."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_whole_practice_in_plain_lines(home: Path) -> None:
    """A practice told in plain lines runs to its end and is kept, with what was planned and what was done."""
    answer = wallyoga("start", "legs-up-the-wall", "--plain", "--speed", "1000", "--minutes", "5")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines()[0].startswith("Legs Up the Wall, 5:00.")
    assert answer.out.count("Breath 5 of 5, the last") == 1
    assert re.search(r"^Done\.\nKept as /.*legs-up-the-wall\.toml$", answer.out, re.MULTILINE)
    session = read_session(home)
    assert {**session, "id": "", "started": "", "ended": ""} == {
        "schema": 1,
        "id": "",
        "practice": "legs-up-the-wall",
        "name": "Legs Up the Wall",
        "started": "",
        "ended": "",
        "outcome": "completed",
        "practised_seconds": 300,
        "holds": [{"pose": "legs-up-the-wall", "planned_seconds": 180, "seconds": 180}],
    }
    assert session["started"].utcoffset() is not None
    assert (session["ended"] - session["started"]).total_seconds() >= 300


def test_a_practice_after_a_run(home: Path, tmp_path: Path) -> None:
    """A run's file picks the practice, which begins with why; a file that is none, or both asked for, is refused."""
    run = tmp_path / "run.gpx"
    run.write_bytes(write_gpx(write_track(minutes=25)))
    lines = wallyoga("start", "--after", str(run), "--plain", "--speed", "1000").out.splitlines()
    assert lines[0].startswith("Heavy Legs, Ten Minutes, 10:00.")
    assert lines[2].endswith(" you came back from 12 km in 25 min, 80 m up: short, so ten easy minutes.")
    assert read_session(home)["practice"] == "heavy-legs-ten-minutes"
    assert "expected one that ends in .gpx or .fit" in run_badly("start", "--after", "notes.txt", "--plain")
    assert ask_in_process("start", "desk-break", "--after", str(run)).status == 2


def test_a_practice_with_sides_in_plain_lines(home: Path) -> None:
    """Every breath of every side is said; both sides get the same, and the record says so."""
    out = wallyoga("start", "runners-wall-reset", "--plain", "--speed", "1000").out
    for pose, low, high in (
        ("Strap hamstring", 8, 10),
        ("Strap hamstring, across", 8, 10),
        ("Wall figure four", 12, 16),
    ):
        left, right_side = (read_breaths(out, f"{pose} · {side} side") for side in ("LEFT", "RIGHT"))
        assert left == right_side
        assert low <= len(left) <= high
        assert left == list(range(1, len(left) + 1))
    for pose in ("strap-hamstring", "strap-hamstring-across", "wall-figure-four"):
        first, second = (hold for hold in read_session(home)["holds"] if hold["pose"] == pose)
        assert {first.pop("side"), second.pop("side")} == {"left", "right"}
        assert first == second
        assert first["breaths"] == first["planned_breaths"]


def read_breaths(out: str, title: str) -> list[int]:
    """Return the numbers of the breaths said under the title of a hold that is counted."""
    (block,) = (part for part in out.split("\n\n") if re.match(rf"{re.escape(title)}: \d+ breaths", part))
    return [int(number) for number in re.findall(r"Breath (\d+) of", block)]


def test_no_terminal_for_a_practice() -> None:
    """Without a terminal a practice is told in plain lines, and it is said why."""
    out = wallyoga("start", "legs-up-the-wall", "--speed", "1000", "--minutes", "5").out
    assert out.startswith(
        "No screens can be shown here, so this is the practice in plain lines.\nLegs Up the Wall, 5:00"
    )
    assert "Kept as" in out


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted(home: Path, how: signal.Signals, status: int) -> None:
    """Ctrl+c, or being told to end, ends a practice, and what was done is kept as stopped, which is said."""
    ended, out = interrupt_at("Breath 3 of 5", how=how)
    assert ended == status
    assert "Kept as" in out
    session = read_session(home)
    assert session["outcome"] == "stopped"
    assert 50 <= session["practised_seconds"] < 600


@pytest.mark.usefixtures("interruptible")
def test_interrupted_at_once(home: Path) -> None:
    """Less than half a minute is not kept, and that is said."""
    status, out = interrupt_at("Get ready", speed="1")
    assert status == 130
    assert "Under half a minute: not kept." in out
    assert traces(home) == []


def interrupt_at(words: str, speed: str = "100", how: signal.Signals = signal.SIGINT) -> tuple[int, str]:
    """Interrupt a practice of ten minutes once it says `words`, and return its exit status and what it said then."""
    command = [*WALLYOGA, "start", "legs-up-the-wall", "--plain", "--speed", speed]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert any(words in line for line in running.stdout)
        running.send_signal(how)
        out, _ = running.communicate(timeout=30)
        return running.returncode, out


def test_nobody_listens_any_more(home: Path) -> None:
    """A practice whose output is closed ends quietly, and what was done is kept."""
    command = [*WALLYOGA, "start", "legs-up-the-wall", "--plain", "--speed", "100"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert any("Breath 3 of 5" in line for line in running.stdout)
        running.stdout.close()
        complaints = running.stderr.read()
        assert running.wait(timeout=30) == 0
    assert complaints == ""
    assert read_session(home)["outcome"] == "stopped"
