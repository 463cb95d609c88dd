"""The cells of a horizontal bar. The breath is drawn to an eighth of a cell, the time as a thin line."""

from __future__ import annotations

EIGHTHS = " ▏▎▍▌▋▊▉"


def draw_blocks(fraction: float, width: int) -> tuple[str, str]:
    """Return the filled and the empty cells of a bar of `width` cells. It is filled to an eighth of a cell."""
    whole, eighth = divmod(round(max(0.0, min(1.0, fraction)) * width * 8), 8)
    filled = "█" * whole + (EIGHTHS[eighth] if eighth else "")
    return filled, " " * (width - len(filled))


def draw_line(fraction: float, width: int) -> tuple[str, str]:
    """Return the past and the coming part of a thin line of `width` cells."""
    past = round(max(0.0, min(1.0, fraction)) * width)
    return "━" * past, "─" * (width - past)
