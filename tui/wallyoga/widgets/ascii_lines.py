"""The filter for ASCII lines, for terminals that show nothing else."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from wallyoga.text.ascii_twins import to_ascii

ASCII = "-ascii"
"""The class of an app whose terminal shows ASCII alone."""


class AsciiLines(LineFilter):
    """A line filter that shows each character as its twin in ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual has it
        """Return the segments of a line in ASCII, each as wide as it is."""
        return [Segment(_replace_text(text), style, control) for text, style, control in segments]


def _replace_text(text: str) -> str:
    """Return a text in ASCII, as wide as it is.

    Python and what draws the line do not always know the same Unicode, nor the same widths.
    """
    return text if text.isascii() else set_cell_size(to_ascii(text), cell_len(text))
