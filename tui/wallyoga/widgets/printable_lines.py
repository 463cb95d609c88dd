"""The filter for printable lines: letters reach the terminal, and nothing it would obey."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from wallyoga.files.printable import UNPRINTABLE

INSTEAD = "\N{REPLACEMENT CHARACTER}"
"""The sign for what takes a cell and cannot be shown."""


class Shown(LineFilter):
    """A line filter that leaves out what is no letter.

    It does so in every line of every widget, so that what was laid out keeps its place.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual has it
        """Return the segments of a line as they can be shown. Almost always they are the same."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [Segment(re.sub(UNPRINTABLE, _instead, text), style, control) for text, style, control in segments]


def _instead(match: re.Match[str]) -> str:
    return INSTEAD * cell_len(match[0])
