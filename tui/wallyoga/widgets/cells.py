"""Cell widths: texts measured in the cells they take, because some characters take two."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

GAP = 2
"""The cells between two columns."""


def cut_text(text: str, room: int) -> str:
    """Return the text cut to `room` cells. Its end is replaced by an ellipsis where it takes more."""
    return text if cell_len(text) <= room else set_cell_size(text, max(0, room - 1)).rstrip() + "…"


def pad_text(text: str, room: int) -> str:
    """Return the text padded with blanks to fill `room` cells."""
    return text + " " * (room - cell_len(text))
