"""The lines of the README, typed as they stand into the shell and the programs they are for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from tests.cli.command_driver import run_well, write_own
from tests.control.practice_host import Host, open_server
from tests.readme import BLOCKS, README, ROOT, list_typed
from tests.terminal_process import PATIENCE, TerminalProcess
from wallyoga.cli.arguments import SHELLS
from wallyoga.paths import find_places

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these are lines for the shells of Unix")

TYPED = list_typed()

INSTALLING = [line for line in TYPED if "install " in line]
OPENING = [line for line in TYPED if re.fullmatch(r"\S+=\S+ wallyoga", line)]
COMPLETING = [line for line in TYPED if line.startswith("wallyoga completion ")]
MAKING = [line for line in TYPED if line.startswith("wallyoga while ") and " -- " in line]
BUILDING = [line for line in TYPED if line.startswith(".venv/bin/shiv ") or line.endswith("-m build")]
CHECKING = [line for line in TYPED if re.search("/(ruff|mypy|lint-imports)", line)]
RUNNING = [line for line in TYPED if re.search(r"python -m tests\.[\w.]+$", line)]
TESTING = [line for line in TYPED if line.startswith("pytest ")]
TMUX = [line for line in TYPED if line.startswith("tmux ")]
PROMPT = [line for line in TYPED if line.startswith("PS1=")]
READING = ["wallyoga man | man -l -"]
ELSEWHERE = {".venv/bin/wallyoga", "man wallyoga"}
"""The lines that are true only of what is installed, which `.ci/run` tries."""

STAND_IN = '#!/bin/sh\necho "$(basename "$0") $*" >> "$LOG"\n'
"""A program that only writes down that it was called."""

BASH = ("bash", "--norc", "-euo", "pipefail", "-c")

STATUS = "Strap hamstring, across · 3 of 10 · 12 min left"

COLOUR = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)")
"""A colour of a terminal that has all of them, as its red, green and blue."""

Shell = Callable[[str], str]


def need(program: str) -> pytest.MarkDecorator:
    """Skip a test where a program is missing."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"there is no {program}")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Return a bash that knows `wallyoga`, in a folder of its own; what it is told has to succeed."""
    add_program(tmp_path / "bin" / "wallyoga", f'#!/bin/sh\nexec {sys.executable} -m wallyoga "$@"\n')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    def run(line: str) -> str:
        done = subprocess.run(
            (*BASH, line), capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


def add_program(path: Path, text: str) -> None:
    """Add a program to a folder of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def show(host: Host, text: str = STATUS) -> None:
    """Have a practice stand somewhere else."""
    host.status = {**host.status, "text": text}
    if host.server is not None:
        host.server.ring()


def test_no_line_is_left_out() -> None:
    """Each line that is typed is tried below, by the parser of wallyoga, or by `.ci/run`."""
    tried = {*INSTALLING, *OPENING, *COMPLETING, *MAKING, *BUILDING, *CHECKING, *RUNNING, *TESTING, *TMUX, *PROMPT}
    rest = set(TYPED) - tried - {*READING} - ELSEWHERE
    assert [line for line in rest if line.partition(" ")[0] != "wallyoga"] == []


@pytest.mark.parametrize("line", INSTALLING)
def test_installing(line: str, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It asks for this folder, with no extra that is not there; that this installs is for `.ci/run` to see."""
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    for program in ("bin/python3", "bin/pipx", "bin/uv", ".venv/bin/pip", ".venv/bin/python", ".venv/bin/wallyoga"):
        add_program(tmp_path / program, STAND_IN)
    shell(line)
    calls = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    (extra,) = (match[1] for call in calls if (match := re.search(r" install .*?\.(?:\[(\w+)\])?$", call)))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert extra is None or extra in project["optional-dependencies"]


@pytest.mark.usefixtures("shell")
@pytest.mark.parametrize("line", OPENING)
def test_opening(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app opens, in all colours or in greys alone."""
    if line.startswith("COLORTERM="):
        monkeypatch.delenv("COLORTERM")
    with TerminalProcess(("sh", "-c", line)) as process:
        process.until("stretching")
        process.press("\x03")
        assert process.ended(within=PATIENCE) == 130
        shades = {len(set(colour)) for colour in COLOUR.findall(process.raw)}
        assert bool(shades - {1}) is line.startswith("COLORTERM=")


@pytest.mark.parametrize("line", COMPLETING)
def test_completing(line: str, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder is there, the file has what its shell needs."""
    monkeypatch.setenv("PROFILE", str(tmp_path / "profile"))
    path = Path(os.path.expandvars(line.rpartition(" ")[2])).expanduser()
    path.parent.mkdir(parents=True, exist_ok=True)
    shell(line)
    (name,) = (each for each in SHELLS if f" {each} " in line)
    assert path.read_text(encoding="utf-8") == run_well("completion", name).out


@need("man")
@pytest.mark.parametrize("line", READING)
def test_reading_the_page(line: str, shell: Shell) -> None:
    """Every reader of pages shows it."""
    assert "ctl" in shell(line)


@need("vim")
def test_jumping_to_a_mistake(shell: Shell, tmp_path: Path) -> None:
    """In vim the two lines go to the line and column that `wallyoga check` names."""
    typed = re.findall(r"`:(set makeprg[^`]+)` and `:(make)`", README)[0]
    step = '[[steps]]\npose = "knees-to-chest"\nbreaths = 3\n'
    write_own(tmp_path, "tuesday.toml", f'name = "Tuesday"\nsummary = "Hips."\n  color = "red"\n{step}')
    note = "call writefile([string(getpos('.')[1:2])], 'place')"
    write_own(tmp_path, "typed.vim", "\n".join([*typed, note, "qall!"]))
    shell("vim -Nu NONE -es tuesday.toml -S typed.vim || true")
    assert (tmp_path / "place").read_text(encoding="utf-8") == "[3, 3]\n"


@need("make")
@pytest.mark.parametrize("line", MAKING)
def test_waiting_for_make(line: str, shell: Shell, tmp_path: Path) -> None:
    """Without a terminal the practice ends by itself, and the end of what was written is shown."""
    write_own(tmp_path, "Makefile", "all: test\ntest:\n\t@echo every test is well\n")
    assert shell(line).endswith("every test is well\n")


@need("tmux")
@pytest.mark.parametrize("line", TMUX)
def test_in_tmux(line: str, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The status line of tmux says where the practice stands, whole, and follows it."""
    tmux = f"tmux -S {tmp_path / 't'}"
    write_own(tmp_path, "quick.conf", "set -g status-interval 1\n")
    shell("true")
    with (
        open_server(find_places(os.environ).runtime) as host,
        TerminalProcess(tuple(f"{tmux} -f quick.conf new-session".split())) as window,
    ):
        window.until("[0]")
        monkeypatch.setenv("TMUX", shell(f"{tmux} display -p '#{{socket_path}},#{{pid}},0'").strip())
        shell(line)
        show(host)
        window.until(STATUS)
        show(host, "Done")
        window.until("Done")
        shell(f"{tmux} kill-server")


def test_in_waybar(shell: Shell) -> None:
    """It is a setting of waybar, whose process prints an object on each line, with what waybar reads."""
    (block,) = (text for language, text in BLOCKS if language == "json")
    ((_, module),) = json.loads(f"{{{block}}}").items()
    assert module["return-type"] == "json"
    shell("true")
    with open_server(find_places(os.environ).runtime) as host:
        show(host)
        with subprocess.Popen((*BASH, module["exec"]), stdout=subprocess.PIPE, process_group=0) as bar:
            assert bar.stdout is not None
            first = json.loads(bar.stdout.readline())
            show(host, "Done")
            second = json.loads(bar.stdout.readline())
            os.killpg(bar.pid, 15)
    assert (first["text"], second["text"]) == (STATUS, "Done")
    assert {"text", "tooltip", "class", "percentage"} <= first.keys()


@pytest.mark.parametrize("line", PROMPT)
def test_before_a_prompt(line: str, shell: Shell) -> None:
    """The prompt of bash begins with where the practice stands, and is as it was where there is none."""
    shown = f"PS1='> '; {line}\necho \"${{PS1@P}}\""
    with open_server(find_places(os.environ).runtime) as host:
        show(host)
        assert shell(shown) == f"{STATUS} > \n"
    assert shell(shown) == "> \n"


@pytest.mark.parametrize("line", [*CHECKING, *BUILDING])
def test_what_the_script_runs(line: str) -> None:
    """Every line that checks and builds is run by `.ci/run`, which has it in so many words or takes it from here."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    patterns = re.findall(r"readme_line '([^']+)'", script)
    assert line in script.splitlines() or any(
        re.search(each, text) for each in patterns for text in (line, f"`{line}`")
    )


@pytest.mark.parametrize("line", RUNNING)
def test_what_is_run_by_hand(line: str) -> None:
    """There is a program of that name among the tests."""
    name = line.rpartition(" ")[2]
    assert find_spec(f"{name}.__main__" if (ROOT / name.replace(".", "/")).is_dir() else name)


@pytest.mark.parametrize("line", TESTING)
def test_options_of_the_tests(line: str, pytestconfig: pytest.Config) -> None:
    """What is named is there: the file, the option, and the profile."""
    for word in line.split()[1:]:
        option, _, value = word.partition("=")
        match option:
            case "--hypothesis-profile":
                assert settings.get_profile(value)
            case "--snapshot-update":
                assert pytestconfig.getoption("update_snapshots") is False
            case _:
                assert (ROOT / word).is_file()
