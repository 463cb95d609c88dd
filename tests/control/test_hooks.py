"""A person's commands run beside a practice, and nobody waits for them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from queue import Queue
from time import monotonic, sleep

import pytest

from tests.practice.session_driver import Practised
from tests.practice.small_plans import small_plan
from wallyoga.control import hook_child
from wallyoga.control.hooks import Hooks
from wallyoga.practice.plan import Kind
from wallyoga.settings import Settings

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the commands of these tests are those of Unix")

WITHIN = 20.0
"""The seconds within which something comes, on a machine that is busy."""


def wait_until(comes: Callable[[], bool]) -> None:
    """Wait until something has come."""
    until = monotonic() + WITHIN
    while not comes():
        assert monotonic() < until
        sleep(0.01)


def make_note(path: Path) -> tuple[str, ...]:
    """Return a command that adds a line on its occasion to a file."""
    facts = '"$WALLYOGA_EVENT $WALLYOGA_STATE $WALLYOGA_STEP $WALLYOGA_PRACTICE $WALLYOGA_OUTCOME"'
    return ("sh", "-c", f"echo {facts} >> {path}")


def test_each_occasion_has_its_command(tmp_path: Path) -> None:
    """Start, change, pause, going on and end run their command with the facts; cut off, the end comes all the same."""
    notes = [tmp_path / f"notes{number}" for number in range(2)]
    for path in notes:
        note = make_note(path)
        hooks = Hooks(small_plan(), Settings(on_start=note, on_change=note, on_pause=note, on_end=note), print)
        hooks.open()
        practised = Practised(small_plan())

        def show(lines: int, hooks: Hooks = hooks, practised: Practised = practised, path: Path = path) -> None:
            hooks.attend(practised.now)
            wait_until(lambda: path.exists() and len(path.read_text(encoding="utf-8").splitlines()) == lines)

        show(1)
        practised.reach(Kind.ENTER)
        show(2)
        practised.session.pause(practised.at)
        show(3)
        practised.go_on()
        show(4)
        if path is notes[0]:
            practised.session.finish(practised.at)
            show(5)
        hooks.close()
    expected = [
        "start running ready small ",
        "change running enter small ",
        "pause paused enter small ",
        "pause running enter small ",
        "end ended enter small stopped",
    ]
    assert notes[0].read_text(encoding="utf-8").splitlines() == expected
    wait_until(lambda: "end" in notes[1].read_text(encoding="utf-8"))
    assert notes[1].read_text(encoding="utf-8").splitlines() == [*expected[:4], "end running enter small stopped"]


def test_coming_out_of_a_pause_is_a_change_too(tmp_path: Path) -> None:
    """Where one goes on and into another step at once, the commands for both run."""
    path = tmp_path / "notes"
    hooks = Hooks(small_plan(), Settings(on_change=make_note(path), on_pause=make_note(path)), print)
    hooks.open()
    practised = Practised(small_plan())
    practised.reach(Kind.HOLD)
    hooks.attend(practised.now)
    practised.session.pause(practised.at)
    hooks.attend(practised.now)
    practised.session.come_out(practised.at)
    practised.session.resume(practised.at)
    hooks.attend(practised.now)
    expected = {"pause paused hold small ", "pause running leave small ", "change running leave small "}
    wait_until(lambda: path.exists() and len(path.read_text(encoding="utf-8").splitlines()) == len(expected))
    hooks.close()
    assert set(path.read_text(encoding="utf-8").splitlines()) == expected


def test_a_failure_is_told_once() -> None:
    """A command that does not start, or ends badly, is told of once, however often it fails."""
    words: Queue[str] = Queue()
    hooks = Hooks(small_plan(), Settings(on_start=("no-such-program",), on_change=("false",)), words.put)
    hooks.open()
    practised = Practised(small_plan())
    hooks.attend(practised.now)
    for kind in (Kind.ENTER, Kind.HOLD, Kind.ENTER):
        practised.reach(kind)
        hooks.attend(practised.now)
    heard = {words.get(timeout=WITHIN), words.get(timeout=WITHIN)}
    hooks.close()
    assert heard == {
        "Your command on_start did not start: No such file or directory.",
        "Your command on_change ended with 1.",
    }
    sleep(0.05)
    assert words.empty()


def test_a_command_that_takes_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """After its time it is stopped with everything it has started, and that is told."""
    monkeypatch.setattr(hook_child, "LONGEST", 0.5)
    script = f"sh -c 'echo $$ > {tmp_path}/pid; exec sleep 100' & wait"
    hook_child.HookProcess({"start": ["sh", "-c", script]}).run(['{"WALLYOGA_EVENT": "start"}'])
    assert "was stopped after 0.5 seconds" in capfd.readouterr().out
    child = int((tmp_path / "pid").read_text(encoding="ascii"))

    def is_over() -> bool:
        account = Path(f"/proc/{child}/stat")
        return not account.exists() or account.read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z"

    wait_until(is_over)


def test_no_command_starts_no_process() -> None:
    """Where nothing is set nothing is started."""
    hooks = Hooks(small_plan(), Settings(), print)
    hooks.open()
    hooks.attend(Practised(small_plan()).now)
    assert hooks._thread is None  # noqa: SLF001
    hooks.close()
