"""The output of the app to a terminal, whatever stands in a person's files."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.terminal_process import PATIENCE, TerminalProcess
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.record import Reflection
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History

from .hostile import MARK, ODD, SESSION, fill, thin_out
from .own_codes import COLUMNS, ROWS, find_obeyed, remove_own_codes

APP = "import sys; from wallyoga.cli import main; sys.exit(main([]))"

UNCOVERED = f"{'Hamstrings, Both Sides':36}15 min  │"
"""A line of the practices over which no question lies."""

ESCAPE, INTERRUPT = "\x1b", "\x03"


def test_screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every screen shows what stands in files, and a terminal obeys none of it."""
    home = tmp_path / "home"
    monkeypatch.setenv("WALLYOGA_HOME", str(home))
    fill(home)
    thin_out(home)
    entries = [entry for entry in History(home / "sessions").entries() if isinstance(entry, Entry)]
    with TerminalProcess((sys.executable, "-c", APP), columns=COLUMNS, rows=ROWS) as app:
        app.until(MARK, "Decide later", "esc back")
        app.settle()
        app.press(ESCAPE, UNCOVERED)
        for key, entry in zip(["h", *"j" * 99], entries, strict=False):
            app.press(key, f"July, {entry.record.started:%H:%M}")
        app.press("e", "after a run", "? help")
        app.press(ESCAPE, "e edit", "? help")
        app.press("t", MARK, "? help")
        app.press(INTERRUPT)
        assert app.ended(PATIENCE) == 130
    written = remove_own_codes(app.raw)
    assert not find_obeyed(written)
    assert "Traceback" not in written
    assert written.count(MARK) > 20


def test_words_that_were_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that were cut off are shown again, and a terminal obeys none of them."""
    home = tmp_path / "home"
    monkeypatch.setenv("WALLYOGA_HOME", str(home))
    path = home / "sessions" / "2026" / "2026-07-22T073000+0100-runners-wall-reset.toml"
    path.parent.mkdir(parents=True)
    path.write_text(SESSION, encoding="utf-8")
    (home / "settings.toml").write_text("asked = true", encoding="utf-8")
    record = History(home / "sessions").read(path)
    words = Reflection("calm", ("after a run", ODD), f"{ODD} long day", {ODD: "left"})
    ReflectionDrafts(home / "state").write(ReflectionDraft(record.id, path, words, "tense"))
    [draft] = (home / "state").iterdir()
    over = re.sub(r"process = \d+", "process = 4194305", draft.read_text(encoding="utf-8"), count=1)
    draft.write_text(over, encoding="utf-8")
    with TerminalProcess((sys.executable, "-c", APP), columns=COLUMNS, rows=ROWS) as app:
        app.until("What you were writing was not saved", "Go on writing")
        app.press("\r", "long day", MARK)
        app.press(INTERRUPT)
        assert app.ended(PATIENCE) == 130
    written = remove_own_codes(app.raw)
    assert not find_obeyed(written)
    assert "Traceback" not in written


def test_the_app_does_without_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What encrypts connections, of which we open none, is not loaded by the app: the first screen waits for it."""
    monkeypatch.setenv("WALLYOGA_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text("asked = true", encoding="utf-8")
    end = "import os, sys; end = os._exit; os._exit = lambda status: end(status or 'ssl' in sys.modules)"
    with TerminalProcess((sys.executable, "-c", f"{end}; {APP}")) as app:
        app.until("Hamstrings, Both Sides", "? help")
        app.press("q")
        assert app.ended(PATIENCE) == 0
