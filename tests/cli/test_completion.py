"""The completion of shells: what each script has, and what bash and fish make of it."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from wallyoga.cli.arguments import SHELLS
from wallyoga.cli.commands import COMMANDS

from .command_driver import WALLYOGA, ask_in_process, run_well, write_own

ROOT = Path(__file__).parents[2]

BASH, FISH = shutil.which("bash"), shutil.which("fish")

COMPLETE = """
wallyoga() {{ {program} "$@"; }}
{script}
for line in {lines}; do
  read -ra COMP_WORDS <<<"$line"
  [[ $line == *" " ]] && COMP_WORDS+=("")
  COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
  _shtab_wallyoga
  echo "${{COMPREPLY[*]}}"
done
"""


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


@pytest.mark.skipif(BASH is None, reason="there is no bash")
def test_in_bash(home: Path) -> None:
    """Commands, options, words that are few, practices of one's own and poses are completed in a real bash."""
    write_own(home / "practices", "tuesday-hips.toml", "")
    cases = {
        "wallyoga sh": "show",
        "wallyoga start --min": "--minutes",
        "wallyoga while runn": "runners-wall-reset",
        "wallyoga while runners-wall-reset -- tests/cli/conf": "tests/cli/conftest.py",
        "wallyoga start tu": "tuesday-hips",
        "wallyoga start --minutes 10 wall-b": "wall-butterfly",
        "wallyoga make --for low": "low-back",
        "wallyoga make --with fold": r"folded\ blanket",
        "wallyoga pose --side ": "left right",
    }
    lines = " ".join(map(shlex.quote, cases))
    script = COMPLETE.format(program=shlex.join(WALLYOGA), script=run_well("completion", "bash").out, lines=lines)
    done = subprocess.run([str(BASH), "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.splitlines(), done.stderr) == (list(cases.values()), "")


@pytest.mark.skipif(FISH is None, reason="there is no fish")
def test_in_fish() -> None:
    """A pose is completed in a real fish."""
    script = f"function wallyoga; {shlex.join(WALLYOGA)} $argv; end\n{run_well('completion', 'fish').out}"
    script += '\ncomplete -C "wallyoga pose wall-b"'
    done = subprocess.run([str(FISH), "--no-config", "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("wall-butterfly", "")


def test_names(home: Path) -> None:
    """Ids are listed by their kind, one's own among them, without a file being read; props have names."""
    write_own(home / "practices", "tuesday-hips.toml", "broken")
    practices, poses = run_well("names", "practices").out.splitlines(), run_well("names", "poses").out.splitlines()
    assert {"legs-up-the-wall", "tuesday-hips"} < set(practices)
    assert "wall-butterfly" in poses
    assert "cautions" not in practices
    assert run_well("names").out.splitlines() == [*practices, *poses]
