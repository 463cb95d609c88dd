"""Two programs that save into one history."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from wallyoga.history.record import Reflection
from wallyoga.history.session_entries import Entry

from .homes import Home

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History

history, name = History(Path(sys.argv[1])), sys.argv[2]
[first] = [each for each in history.entries() if isinstance(each, Entry) and each.record.id.endswith("1a2b3c")]
sys.stdin.readline()
for number in range(15):
    history.add(replace(first.record, id=f"{name}-{number}"))
    history.revise_words(first.path, Words(Reflection("calm", (name,), f"{name} " * 200), "tense"))
"""


def test_two_programs_side_by_side(homes: Callable[[], Home]) -> None:
    """Two programs that save at the same time lose none of their sessions, and what both change is whole."""
    home = homes()
    command = [sys.executable, "-c", WRITER, str(home.root / "sessions")]
    writers = [subprocess.Popen([*command, name], stdin=subprocess.PIPE, text=True) for name in ("one", "two")]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    records = [each.record for each in home.history.entries() if isinstance(each, Entry)]
    assert home.history.count() == len(records) == 31
    assert {record.id for record in records} >= {f"{name}-{number}" for name in ("one", "two") for number in range(15)}
    reflection = home.history.read(home.path).reflection
    assert reflection in [Reflection("calm", (name,), f"{name} " * 200) for name in ("one", "two")]
