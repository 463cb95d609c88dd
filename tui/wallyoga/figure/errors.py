"""What is raised for a figure that cannot be drawn."""

from __future__ import annotations


class FigureError(ValueError):
    """A figure, a size, a side or a body part that cannot be drawn, and why."""
