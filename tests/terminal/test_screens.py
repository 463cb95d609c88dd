"""What the app writes to a terminal, whatever stands in a person's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History

from .hostile import MARK, fill
from .watched import obeyed, watched

APP = "import sys; from wallyoga.cli import main; sys.exit(main([]))"

UNCOVERED = f"{'spoiled-004.toml':44}│"
"""A line of the practices over which no question lies."""

ESCAPE, INTERRUPT = "\x1b", "\x03"


def test_screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every screen shows what stands in files, and a terminal obeys none of it."""
    home = tmp_path / "home"
    monkeypatch.setenv("WALLYOGA_HOME", str(home))
    fill(home)
    entries = [entry for entry in History(home / "sessions").entries() if isinstance(entry, Entry)]
    with watched(APP) as app:
        app.until(MARK, "Decide later", "esc back")
        app.press(ESCAPE, UNCOVERED)
        for key, entry in zip(["h", *"j" * 99], entries, strict=False):
            app.press(key, f"July, {entry.record.started:%H:%M}")
        app.press("e", "after a run", "? help")
        app.press(ESCAPE, "▸Sessions", "? help")
        app.press("t", "▸Trends", MARK, "? help")
        app.press(INTERRUPT)
        assert app.ended() == 130
    assert not obeyed(app.written)
    assert "Traceback" not in app.written
    assert app.written.count(MARK) > 20
