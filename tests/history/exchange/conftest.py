"""A history that has everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from wallyoga.history.session_files import History

from ..generator import sessions
from .histories import ODD


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history with a year of sessions and one that has everything a hand can write."""
    filled = History(tmp_path / "sessions")
    for record in sessions(40):
        filled.add(record)
    (filled.folder / "2026" / "by hand.toml").write_text(ODD, encoding="utf-8")
    return filled
