"""Long lines are cut between words where a person reads them, and nowhere else."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from wallyoga.cli.output import Output, wrap_line

LINE = "  High blood pressure that is not controlled: Reclined butterfly instead"


class Screen(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.mark.parametrize(
    ("stream", "lines"),
    [
        (Screen(), ["  High blood pressure that is not", "    controlled: Reclined butterfly", "    instead"]),
        (StringIO(), [LINE]),
    ],
)
def test_a_terminal_gets_lines_of_its_width(
    stream: StringIO, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal no word is cut in two, and what goes on stands further in; a file gets the line whole."""
    monkeypatch.setenv("COLUMNS", "36")
    monkeypatch.setattr(sys, "stdout", Output(stream))
    assert wrap_line(LINE) == lines
