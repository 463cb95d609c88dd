"""The completion of shells: what each script has, and what real shells make of it."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from wallyoga.cli.arguments import SHELLS
from wallyoga.cli.commands import COMMANDS

from ..terminal_process import TerminalProcess
from .command_driver import WALLYOGA, ask_in_process, run_well, write_own

ROOT = Path(__file__).parents[2]

LOADED = {
    "bash": ("--norc --noprofile -i", "source <(wallyoga completion bash)"),
    "zsh": ("-f -i", "source <(wallyoga completion zsh)"),
    "zsh by a folder": ("-f -i", "fpath=($HOME $fpath); autoload -Uz compinit; compinit"),
    "fish": ("--no-config -i", "wallyoga completion fish | source"),
}
"""The options with which a shell reads no settings, and the line by which a person there loads the completion."""

COMPLETED = {
    "wallyoga sh": "wallyoga show",
    "wallyoga start --min": "wallyoga start --minutes",
    "wallyoga start tu": "wallyoga start tuesday-hips",
    "wallyoga start --mute wall-b": "wallyoga start --mute wall-butterfly",
    "wallyoga while runners-wall-reset -- unam": "wallyoga while runners-wall-reset -- uname",
    "wallyoga make --for low": "wallyoga make --for low-back",
    "wallyoga make --with fold": r"wallyoga make --with folded\ blanket",
    "wallyoga check pyproj": "wallyoga check pyproject.toml",
}
"""The lines a person begins, and what the tab key makes of each."""


@pytest.mark.parametrize("shell", SHELLS)
def test_each_script(shell: str) -> None:
    """The script of each shell has every command, an option, and the call that asks for names."""
    script = run_well("completion", shell).out
    assert all(command in script for command in COMMANDS)
    assert "minutes" in script
    assert "wallyoga names" in script


def test_a_shell_nobody_has() -> None:
    """Another shell is misuse, and those there are are named."""
    answer = ask_in_process("completion", "dash")
    assert answer.status == 2
    assert "'powershell'" in answer.err


@pytest.mark.parametrize("way", LOADED)
def test_in_a_real_shell(way: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tab key completes commands, options, words, names, files and another command, as a person loads it there."""
    shell = way.partition(" ")[0]
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    program = write_own(tmp_path / "bin", "wallyoga", f'#!/bin/sh\nexec {shlex.join(WALLYOGA)} "$@"\n')
    program.chmod(0o700)
    write_own(home / "practices", "tuesday-hips.toml", "")
    write_own(tmp_path / "home", "_wallyoga", run_well("completion", "zsh").out)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    options, load = LOADED[way]
    with TerminalProcess((shell, *options.split()), folder=ROOT) as terminal:
        terminal.press(f"{load}; echo rea''dy\r", "ready")
        lines = COMPLETED if way == shell else dict([*COMPLETED.items()][:2])
        for typed, completed in lines.items():
            terminal.press(f'{typed}\t\x01echo ":\x05:"\r', f":{completed}")


def test_what_powershell_calls() -> None:
    """Each function that the tables of PowerShell's script name is in it; the script itself is run nowhere here."""
    script = run_well("completion", "powershell").out
    table = script.partition("_compgens = @{")[2].partition("}")[0]
    called = set(re.findall(r"= '(\w+)'", table))
    assert "_wallyoga_names_poses" in called
    assert called <= set(re.findall(r"^function (\w+)", script, re.MULTILINE))


def test_names(home: Path) -> None:
    """Ids are listed by their kind, one's own among them, without a file being read; props have names."""
    write_own(home / "practices", "tuesday-hips.toml", "broken")
    practices, poses = run_well("names", "practices").out.splitlines(), run_well("names", "poses").out.splitlines()
    assert {"legs-up-the-wall", "tuesday-hips"} < set(practices)
    assert "wall-butterfly" in poses
    assert "cautions" not in practices
    assert run_well("names").out.splitlines() == [*practices, *poses]
