"""Asking wallyoga on its command line: as a process of its own, or, where that makes no difference, within the test."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from wallyoga.cli import main

WALLYOGA = (sys.executable, "-m", "wallyoga")


@dataclass(frozen=True, slots=True)
class Answer:
    """The output of a command, and its status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output read as JSON."""
        return json.loads(self.out)


def wallyoga(*arguments: str, **environ: str) -> Answer:
    """Run wallyoga with these arguments, and without a terminal."""
    done = subprocess.run(
        [*WALLYOGA, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environ},
        timeout=60,
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def ask_in_process(*arguments: str) -> Answer:
    """Ask wallyoga within this process."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
    return Answer(status, out.getvalue(), err.getvalue())


def run_well(*arguments: str) -> Answer:
    """Ask wallyoga, which has nothing to complain about."""
    answer = ask_in_process(*arguments)
    assert (answer.status, answer.err) == (0, "")
    return answer


def run_badly(*arguments: str) -> str:
    """Ask wallyoga, which finds something of the person's wrong, and return what it says of it."""
    answer = ask_in_process(*arguments)
    assert (answer.status, answer.out) == (1, "")
    return answer.err


def write_own(folder: Path, name: str, text: str) -> Path:
    """Return a new file of the person's."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def traces(home: Path) -> list[Path]:
    """Return every file there is but those that can be made again."""
    return [path for path in home.rglob("*") if path.is_file() and home / "cache" not in path.parents]


def read_session(home: Path) -> dict[str, Any]:
    """Return the one session that was kept, where nothing else was."""
    files = traces(home)
    assert len(files) == 1
    assert re.fullmatch(r"sessions/\d{4}/\d{4}-\d\d-\d\dT\d{6}\+0000-[a-z-]+\.toml", str(files[0].relative_to(home)))
    return tomllib.loads(files[0].read_text(encoding="utf-8"))
