"""Histories to take out and bring in, and what one can hold that was written by hand."""

from __future__ import annotations

from pathlib import Path

from wallyoga.history.record import Record
from wallyoga.history.session_files import History

ODD = """
schema = 1
id = "odd"
practice = "hips"
name = "Hips"
weather = { rain = true, "$toml" = "x", seen = 2026-11-22 }
started = 2026-11-22T07:30:00.125+05:30
ended = 2026-11-22T07:57:12Z
outcome = "stopped"
practised_seconds = 10
pulse = [nan, -inf, 1e22, 1.0, 61, [], {}]
tagged = { "$toml" = "just text" }
nested = { "$toml" = { "$toml" = 07:30:00 } }
local = 1979-05-27T07:32:00.5
"odd key \\u0000" = "a\\r\\nb\\u0001"

[reflection]
tighter = { hips = "left" }
notes = "one\\r\\ntwo \\u2028 🧘 \\\\"
mood = "mine"
"""


def make_history(folder: Path, record: Record) -> History:
    """Return a history with this session only."""
    history = History(folder)
    history.add(record)
    return history
