"""Sessions as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.history.exchange.export import COLUMNS, Format, export, write_export
from wallyoga.history.record import Record

from .histories import make_history


def test_csv(tmp_path: Path, record: Record) -> None:
    """In the table each session is a row, whatever its notes hold."""
    noted = replace(record, reflection=replace(record.reflection, notes='a "b", c;\nd'))
    text = export(make_history(tmp_path / "sessions", noted), Format.CSV).text
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row == {
        "id": record.id,
        "started": "2026-11-22T07:30:00+01:00",
        "ended": "2026-11-22T07:57:00+01:00",
        "practice": "runners-wall-reset",
        "name": "Runner's Wall Reset",
        "outcome": "completed",
        "practised_seconds": "1587",
        "arrived": "tense",
        "left": "calm",
        "tags": "after a run",
        "tighter": "strap-hamstring-across: left",
        "holds": "legs-up-the-wall 120 s; strap-hamstring-across left 9 breaths 94 s again",
        "notes": 'a "b", c;\nd',
    }


@pytest.mark.parametrize(
    ("notes", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("- slept well\n- ran", "'- slept well\n- ran"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("calm;=1+1", "calm;'=1+1"),
        ("calm\n=1\n-2", "calm\n'=1\n'-2"),
        ("a = b - c @ d", "a = b - c @ d"),
        ("Café", "Café"),
    ],
)
def test_nothing_runs_in_a_spreadsheet(tmp_path: Path, record: Record, notes: str, cell: str) -> None:
    """A text that would be a formula is a text in the table; numbers are numbers, and the JSON has it as it is."""
    reflection = replace(record.reflection, notes=notes, tags=(notes,))
    history = make_history(tmp_path / "sessions", replace(record, name=notes, reflection=reflection))
    [row] = csv.DictReader(io.StringIO(export(history, Format.CSV).text, newline=""))
    assert (row["name"], row["notes"], row["tags"]) == (cell, cell, cell)
    assert row["practised_seconds"] == "1587"
    [table] = json.loads(export(history, Format.JSON).text)
    assert (table["name"], table["reflection"]["notes"]) == (notes, notes)


@pytest.mark.parametrize("form", Format)
def test_accents_in_a_spreadsheet(tmp_path: Path, record: Record, form: Format) -> None:
    """The file of a table begins with the mark spreadsheets know UTF-8 by; nothing else has it."""
    exported = export(make_history(tmp_path / "sessions", replace(record, name="Café")), form)
    write_export(tmp_path / "all", exported)
    written = (tmp_path / "all").read_bytes()
    assert written == (b"\xef\xbb\xbf" if form is Format.CSV else b"") + exported.text.encode()
    assert "Café" in exported.text
