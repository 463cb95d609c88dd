"""The command itself: version, help, misuse, where things are, and outputs that are not what one hopes for."""

from __future__ import annotations

import errno
import os
import re
import shlex
import subprocess
import sys
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

from tests.far import FAR
from wallyoga.cli import main
from wallyoga.cli.commands import COMMANDS

from .command_driver import WALLYOGA, ask_in_process, run_badly, run_well, traces, wallyoga


def test_version() -> None:
    """It says which version it is."""
    assert run_well("--version").out == f"wallyoga {version('wallyoga')}\n"


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["list"], ["history"]],
    ids=" ".join,
)
def test_a_process(arguments: list[str]) -> None:
    """`python -m wallyoga` answers each command, and ends well."""
    assert wallyoga(*arguments) == run_well(*arguments)


def test_the_installed_command() -> None:
    """The command that is installed is the same."""
    (entry,) = entry_points(group="console_scripts", name="wallyoga")
    assert entry.load() is main


def test_help() -> None:
    """Help names every command."""
    out = run_well("--help").out
    for command in COMMANDS:
        assert re.search(rf"^ +{command}\s+\w", out, re.MULTILINE)


def test_help_of_a_command() -> None:
    """A command's help names its options."""
    out = run_well("start", "--help").out
    assert all(option in out for option in ("--minutes", "--speed", "--mute", "--plain"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["--dance"],
        ["show"],
        ["start"],
        ["start", "legs-up-the-wall", "--minutes", "soon"],
        ["start", "legs-up-the-wall", "--minutes", "0"],
        ["start", "legs-up-the-wall", "--minutes", "nan"],
        ["start", "legs-up-the-wall", "--speed", "0"],
        ["pose", "wall-figure-four", "--side", "up"],
        ["pose", "wall-figure-four", "--size", "60"],
        ["pose", "wall-figure-four", "--size", "60x20.5"],
        ["history", "--limit", "0"],
    ],
    ids=" ".join,
)
def test_misuse(arguments: list[str]) -> None:
    """A misused command ends with 2, says how it is used, and prints nothing else."""
    answer = ask_in_process(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("usage: wallyoga")


def test_no_terminal_for_the_app() -> None:
    """Without a terminal the app does not open, which is misuse; what works without one is named."""
    answer = ask_in_process()
    assert (answer.status, answer.out) == (2, "")
    assert "wallyoga list" in answer.err


def test_a_pipe_closed_early() -> None:
    """Nobody reading the output any more is no error."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*WALLYOGA, "show", "legs-up-the-wall"], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "output", "status", "words"),
    [
        ("list", "/dev/full", 1, "The output takes nothing more: No space left on device."),
        ("export --format json", "/dev/full", 1, "The output takes nothing more: No space left on device."),
        ("start legs-up-the-wall --plain", "/dev/full", 1, "The output takes nothing more: No space left on device."),
        ("new Evening", "&-", 2, "The standard output is closed, so there is nowhere to answer."),
    ],
)
def test_an_output_that_takes_nothing(home: Path, arguments: str, output: str, status: int, words: str) -> None:
    """Where nothing can be written one sentence says so; where nothing could be said nothing is done."""
    if output == "/dev/full" and not Path(output).exists():
        pytest.skip("only Linux has an output that is full")
    shell = f"{shlex.join(WALLYOGA)} {arguments} >{output}"
    done = subprocess.run(["/bin/sh", "-c", shell], stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (status, f"{words}\n")
    assert traces(home) == []


@pytest.mark.parametrize("command", ["history", "names practices", "ctl status"])
def test_a_home_out_of_reach(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str) -> None:
    """Where nothing of a person's can be seen, what needs none of it answers, and blames no output."""
    monkeypatch.setenv("WALLYOGA_HOME", str(tmp_path / FAR))
    answer = ask_in_process(*command.split())
    assert "output" not in answer.err
    assert "No practice is running" in answer.err if command == "ctl status" else answer.out


def test_a_file_the_system_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says of a file nobody expected to fail is told with its name, and not of the output."""

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", "/home/me/list")

    monkeypatch.setattr("wallyoga.cli.commands.run", refuse)
    assert run_badly("list") == "/home/me/list cannot be used: Permission denied\n"


def test_errors_that_nobody_hears() -> None:
    """Where nothing can be said of what is wrong, it is not said among the answers."""
    shell = f"{shlex.join(WALLYOGA)} show nothing 2>&-"
    done = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_a_working_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files seen from a folder that is gone are misuse, said in a sentence; everything else is answered."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run_well("list").out
    for command in (["check", "mine.toml"], ["export", "--format", "csv", "all.csv"], ["import", "all.json"]):
        answer = ask_in_process(*command)
        assert answer.status == 2
        assert "a working folder that is gone" in answer.err


def test_a_file_below_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file can be named as in a shell, also where no shell made a path of it."""
    monkeypatch.setenv("HOME", str(home))
    run_well("export", "--format", "csv", "~/all.csv")
    assert (home / "all.csv").exists()
    assert "whose home" in ask_in_process("check", "~nobody-has-this-name/mine.toml").err


def test_a_terminal_without_unicode() -> None:
    """Characters an output does not have are written as their twins, and the rest as it is."""
    answer = wallyoga("list", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (answer.status, answer.err) == (0, "")
    assert "wall - strap, belt or towel" in answer.out


def test_reading_creates_nothing(home: Path) -> None:
    """Commands that only read leave nothing but what can be made again, and that for their owner alone."""
    for command in (["list"], ["show", "legs-up-the-wall"], ["pose"], ["history"], ["history", "--json"], ["paths"]):
        assert run_well(*command).out
    assert [path.name for path in home.iterdir()] == ["cache"]
    assert {path.stat().st_mode & 0o077 for path in home.rglob("*")} == {0}
    assert not Path(os.environ["HOME"]).exists()


def test_a_cache_that_cannot_be_written(home: Path) -> None:
    """Where nothing can be kept, everything is answered all the same."""
    home.mkdir()
    (home / "cache").write_text("a file where the folder would be", encoding="utf-8")
    assert run_well("list").out


def test_the_second_time_no_file_is_read_through() -> None:
    """What was read once is not read through again, so what reads is not even loaded, and the answers are the same."""
    commands = (["list"], ["show", "legs-up-the-wall"], ["pose", "wall-figure-four"])
    tell = f"from wallyoga.cli import main; import sys; [*map(main, {commands})]; print('cattrs' in sys.modules)"
    first, second = (
        subprocess.run([sys.executable, "-c", tell], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    )
    assert first.endswith("True\n")
    assert second == first.removesuffix("True\n") + "False\n"


def test_paths(home: Path) -> None:
    """Every place is named, under WALLYOGA_HOME where it is set."""
    lines = dict(line.split(maxsplit=1) for line in run_well("paths").out.splitlines())
    assert lines == {
        "settings": str(home / "settings.toml"),
        **{name: str(home / name) for name in ("practices", "poses", "sessions", "state", "cache", "runtime")},
    }
