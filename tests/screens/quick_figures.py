"""Figures without mixing twice the colours of what was painted for another app."""

# ruff: noqa: SLF001 - there are no public names for what tells one way of painting from another

from __future__ import annotations

from typing import Any

import pytest
from textual.widget import Widget

from wallyoga.widgets import figure_colours, figure_strips

MOST_STRIPS = 100
"""The number of pictures whose strips are kept for each width and each set of colours: more than one app shows."""


def paint_figures_once(patched: pytest.MonkeyPatch) -> None:
    """Keep how pictures are painted for all widgets of a width and the same colours, whichever app they are in."""
    by_colours: dict[Any, figure_strips.FigureStrips] = {}
    make = figure_colours.make_strips

    def make_strips(view: Widget) -> figure_strips.FigureStrips:
        strips = make(view)
        palette, tones = strips._palette, strips._tones
        colours = tuple(palette.colours.items()), palette.indexed, tuple(tones.items())
        return by_colours.setdefault((*colours, strips._blank, strips._width), strips)

    patched.setattr(figure_colours, "make_strips", make_strips)
    patched.setattr(figure_strips, "_MOST_STRIPS", MOST_STRIPS)
