"""The cells of a horizontal bar. The breath is drawn to an eighth, the time as a thin line, others in cells."""

from __future__ import annotations

EIGHTHS = " ▏▎▍▌▋▊▉"

BAR = "▆"
"""A cell of a bar among others."""


def draw_blocks(fraction: float, width: int) -> tuple[str, str]:
    """Return the filled and the empty cells of a bar of `width` cells. It is filled to an eighth of a cell."""
    whole, eighth = divmod(round(max(0.0, min(1.0, fraction)) * width * 8), 8)
    filled = "█" * whole + (EIGHTHS[eighth] if eighth else "")
    return filled, " " * (width - len(filled))


def draw_row(fraction: float, width: int) -> str:
    """Return a bar that stands free of those above and below it.

    A little is not nothing.
    """
    return BAR * max(1 if fraction > 0 else 0, round(min(1.0, fraction) * width))


def draw_line(fraction: float, width: int) -> tuple[str, str]:
    """Return the past and the coming part of a thin line of `width` cells."""
    past = round(max(0.0, min(1.0, fraction)) * width)
    return "━" * past, "─" * (width - past)
