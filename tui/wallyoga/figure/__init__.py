"""From joints to ASCII: the body a pose is drawn with, on the standard library alone."""

from __future__ import annotations

from wallyoga.figure.drawing import draw
from wallyoga.figure.errors import FigureError
from wallyoga.figure.model import Figure
from wallyoga.figure.picture import Picture
from wallyoga.figure.tone import Tone

__all__ = ["Figure", "FigureError", "Picture", "Tone", "draw"]
