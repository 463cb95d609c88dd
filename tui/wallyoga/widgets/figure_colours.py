"""The colours of a figure, which its widget takes from the theme. They are loaded with the first figure."""

from __future__ import annotations

from rich.style import Style
from textual.color import TRANSPARENT
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.figure.palette import Palette
from wallyoga.figure.theme_colours import DUSK
from wallyoga.library.posture import Posture
from wallyoga.widgets import figure_legend
from wallyoga.widgets.figure_strips import FigureStrips

MIXED = tuple(name for name in DUSK if name != "background")
"""The theme's colours from which those of a figure are mixed."""


def make_strips(view: Widget) -> FigureStrips:
    """Return the renderer of a figure in its widget's colours and width."""
    tones = {tone: _ink(view, style) for tone, style in figure_legend.TONE_STYLES.items()}
    return FigureStrips(_mix_palette(view), tones, view.rich_style, view.size.width)


def draw_legend(view: Widget, posture: Posture) -> Strip:
    """Return the legend of a posture, as wide as its widget."""
    return figure_legend.draw_legend(posture, view.size.width, lambda style: _ink(view, style))


def _ink(view: Widget, style: str) -> Style:
    """Return a style of the theme's colours on the widget's own."""
    return (view.visual_style + view.app.stylesheet.parse_style(style)).rich_style


def _mix_palette(view: Widget) -> Palette:
    """Return the palette of the theme, with the colour the figure lies on."""
    read = view.app.stylesheet.parse_style
    colours = {name: (read(f"${name}").foreground or TRANSPARENT).rgb for name in MIXED}
    colours["background"] = view.background_colors[1].rgb
    return Palette(colours, indexed=view.app.console.color_system == "256")
