"""The line of a session in the list, at every width."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wallyoga.history.index.row import Row
from wallyoga.screens.history.session_line import list_session_runs

ROW = Row(
    path=Path("session.toml"),
    started=datetime(2026, 11, 30, 22, 43, tzinfo=UTC),
    name="Hamstrings, Both Sides",
    practised_seconds=60,
    arrived="tense",
    left="even",
    conflict=False,
    unreadable=None,
)

WIDTHS = (60, 56, 54, 47, 36, 30)


def write_line(row: Row, width: int) -> str:
    """Return the line of a session as it is read."""
    return "".join(text for _, text in list_session_runs(row, width, has_heading=True))


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (60, " Mon 30 22:43 Hamstrings, Both Sides    1 min  2→3 even"),
        (54, " Mon 30 22:43 Hamstrings, Both Sides  1 min  even"),
        (50, " Mon 30 22:43 Hamstrings, Both Sides    1 min 2→3"),
        (47, " Mon 30 22:43 Hamstrings, Both Sid…  1 min 2→3"),
        (44, " Mon 30 22:43 Hamstrings, Both Sides"),
        (36, " Mon 30 22:43 Hamstrings,… even"),
        (30, " Mon 30 22:43 Hamstrings, Bo…"),
    ],
)
def test_time_and_feeling_are_told_longest(width: int, shown: str) -> None:
    """Most names are whole, and beside them stands what there is room for, in words where they fit."""
    assert write_line(ROW, width).rstrip() == shown


@pytest.mark.parametrize("width", WIDTHS)
def test_columns_stand_below_each_other(width: int) -> None:
    """What is told stands in the same cells, whatever was said, and fills the line."""
    lines = [write_line(replace(ROW, left=left, arrived=None), width) for left in ("even", "calm")]
    assert lines[0].find("even") == lines[1].find("calm") or "→" not in lines[0]
    assert {len(line) for line in [*lines, write_line(replace(ROW, left=None), width)]} == {width}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_copy_is_told(width: int) -> None:
    """That a session is a copy is told at every width."""
    assert "copy" in write_line(replace(ROW, conflict=True), width)
