"""Cell widths: texts measured in the cells they take, because some characters take two."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size

GAP = 2
"""The cells between two columns."""

PART_ENDS = r"[,;:] | \("
"""The ends of the parts of a sentence."""

MOST_CUT = 6
"""The cells of which the beginning of a name that is cut has more."""


def cut_text(text: str, room: int) -> str:
    """Return the text cut to `room` cells. Its end is replaced by an ellipsis where it takes more."""
    return text if cell_len(text) <= room else set_cell_size(text, max(0, room - 1)).rstrip() + "…"


def cut_sentence(text: str, room: int) -> str:
    """Return the parts of a sentence that fit into `room` cells. Where not even the first does, that is cut."""
    if cell_len(text) <= room:
        return text
    parts = [text[: mark.start()] for mark in re.finditer(PART_ENDS, text)]
    return next((part for part in reversed(parts) if cell_len(part) <= room), cut_text(text, room))


def cut_name(name: str, room: int) -> str:
    """Return the name cut to `room` cells. What follows its comma tells it from others, and stays whole."""
    head, comma, tail = name.partition(", ")
    left = room - cell_len(comma + tail)
    return cut_text(head, left) + comma + tail if comma and left > MOST_CUT else cut_text(name, room)


def pad_text(text: str, room: int) -> str:
    """Return the text padded with blanks to fill `room` cells."""
    return text + " " * (room - cell_len(text))
