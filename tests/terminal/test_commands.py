"""The output of commands to a terminal, whatever stands in a person's files, and in their names."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.terminal_process import PATIENCE, TerminalProcess

from .hostile import MARK, ODD, fill
from .own_codes import COLUMNS, ROWS, find_obeyed, remove_own_codes

TELLING = (["check"], ["pose"])
"""The commands that tell of every file and every pose."""

NEXT = "and now"
"""Is written before each command."""

RUN = f"""
import json, sys
from contextlib import suppress
from pathlib import Path
from tests.terminal.hostile import thin_out
from wallyoga.cli import main
for number, arguments in enumerate(json.loads(sys.argv[2])):
    if number == {len(TELLING)}:
        thin_out(Path(sys.argv[1]))
    print("{NEXT}", flush=True)
    with suppress(SystemExit):
        main(arguments)
"""


def test_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command shows what stands in files and names, and a terminal obeys none of it."""
    home = tmp_path / ODD
    monkeypatch.setenv("WALLYOGA_HOME", str(home))
    fill(home)
    commands = [
        *TELLING,
        ["list"],
        ["list", "--json"],
        ["show", ODD],
        ["show", "legs-up-the-wall", "--minutes", ODD],
        ["pose", "wall-butterfly"],
        ["pose", ODD],
        ["history"],
        ["history", "--json"],
        *(["export", "--format", form] for form in ("csv", "json", "ics")),
        ["export", "--format", "csv", str(home / "all.csv")],
        ["export", "--format", "csv", str(home / "all.csv")],
        ["import", str(home / "all.json")],
        ["check", *map(str, sorted((home / "elsewhere").iterdir()))],
        ["new", ODD],
        ["start", "chair-rest", "--plain", "--speed", "1000"],
        ["start", ODD],
        ["paths"],
        [ODD],
    ]
    command = (sys.executable, "-c", RUN, str(home), json.dumps(commands))
    with TerminalProcess(command, columns=COLUMNS, rows=ROWS) as program:
        status = program.ended(PATIENCE)
        written = remove_own_codes(program.raw)
    # A path may be wrapped anywhere: how long it is depends on the machine.
    answers = ["".join(answer.split()) for answer in written.split(NEXT)[1:]]
    assert status == 0, written
    assert not find_obeyed(written)
    assert "Traceback" not in written
    assert [command[:1] for command, answer in zip(commands, answers, strict=True) if MARK not in answer] == []
