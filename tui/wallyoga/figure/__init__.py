"""From joints to ASCII: the body a pose is drawn with, on the standard library alone."""

from __future__ import annotations

from wallyoga.figure.checking import problems
from wallyoga.figure.drawing import BREATH_STEPS, draw
from wallyoga.figure.errors import FigureError
from wallyoga.figure.model import Figure
from wallyoga.figure.moving import between, gathered
from wallyoga.figure.picture import Picture, mirrored, with_dots
from wallyoga.figure.regions import BODY_PARTS
from wallyoga.figure.setup import Setup
from wallyoga.figure.tone import Tone

__all__ = [
    "BODY_PARTS",
    "BREATH_STEPS",
    "Figure",
    "FigureError",
    "Picture",
    "Setup",
    "Tone",
    "between",
    "draw",
    "gathered",
    "mirrored",
    "problems",
    "with_dots",
]
