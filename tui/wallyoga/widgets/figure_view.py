"""The figure in its place on a screen, breathing, and moving from one pose to the next."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.figure.picture import BREATH_STEPS, Picture
from wallyoga.figure.setup import Setup
from wallyoga.figure.tone import Tone
from wallyoga.posture import Look, Posture, on_the_way

TONE_CLASSES = {tone: f"figure-view--{tone.name.lower().replace('_', '-')}" for tone in Tone}

LARGEST = (110, 45)
"""The columns and rows beyond which a figure does not grow."""

MOVE_SECONDS = 1.2
"""How long the body takes from one pose to the next."""

MOVE_FRAMES = 14
"""How many pictures that way has."""


class FigureView(Widget):
    """Draws a figure as large as there is room, each part in its colour; only rows that change are painted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(TONE_CLASSES.values())

    DEFAULT_CSS: ClassVar[str] = """
    FigureView { width: 1fr; height: 1fr; }
    FigureView > .figure-view--plain { color: $foreground; }
    FigureView > .figure-view--stretch-1 { color: $stretch-1; }
    FigureView > .figure-view--stretch-2 { color: $stretch-2; }
    FigureView > .figure-view--stretch-3 { color: $stretch-3; text-style: bold; }
    FigureView > .figure-view--effort-1 { color: $effort-1; }
    FigureView > .figure-view--effort-2 { color: $effort-2; }
    FigureView > .figure-view--effort-3 { color: $effort-3; text-style: bold; }
    FigureView > .figure-view--prop { color: $prop; }
    FigureView > .figure-view--ground { color: $ground; }
    """

    def __init__(self, setup: Setup, *, motion: bool = True) -> None:
        super().__init__()
        self._setup = setup
        self._motion = motion
        self._posture: Posture | None = None
        self._before: Posture | None = None
        self._moved_at = 0.0
        self._breath = 0.0
        self._level = 0
        self._at = 0.0
        self._picture: Picture | None = None
        self._styles: dict[Tone, Style] = {}

    def show(self, posture: Posture | None, breath: float = 0.0, at: float = 0.0) -> None:
        """Show a posture at a fullness of the lungs (0 to 1) and a time in seconds.

        Another posture than the last is moved to in about a second, or taken at once where motion is off.
        """
        level = round(breath * BREATH_STEPS)
        if posture is self._posture and level == self._level and self._before is None:
            return
        if posture != self._posture:
            self._before = self._posture if self._moves() else None
            self._posture, self._moved_at = posture, at
        self._breath, self._level, self._at = breath, level, at
        if self._picture is not None:
            self._take(self._draw())
        elif posture is not None:
            self.refresh()

    def suit(self, setup: Setup, *, motion: bool) -> None:
        """Draw for another set-up from now on, with or without motion."""
        self._setup, self._motion = setup, motion
        self._take(self._draw())

    def on_resize(self) -> None:
        """Draw the figure at its new size when it is painted next: a layout can settle in several steps."""
        self._picture = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        super().notify_style_update()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """Return row `y`, the picture in the middle of its place."""
        if self._picture is None:
            self._picture = self._draw()
        width = self.size.width
        row = y - self._top()
        if self._picture is None or not 0 <= row < len(self._picture.lines):
            return Strip.blank(width, self.rich_style)
        before = (width - len(self._picture.lines[row])) // 2
        segments = [Segment(" " * before, self.rich_style)]
        segments += [Segment(text, self._style(tone)) for text, tone in self._picture.runs(row)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _moves(self) -> bool:
        return self._motion and self.app.animation_level != "none"

    def _top(self) -> int:
        return (self.size.height - len(self._picture.lines)) // 2 if self._picture else 0

    def _draw(self) -> Picture | None:
        columns, rows = (min(room, most) for room, most in zip(self.size, LARGEST, strict=True))
        if self._posture is None or not (columns and rows):
            return None
        look = Look(columns, rows, self._setup, dotted=self.app.no_color)
        frame = int((self._at - self._moved_at) / MOVE_SECONDS * MOVE_FRAMES)
        if self._before is not None and 0 <= frame < MOVE_FRAMES:
            return on_the_way(self._before, self._posture, frame / MOVE_FRAMES, look)
        self._before = None
        return self._posture.drawn(look, self._breath if self._moves() else 0.0)

    def _take(self, picture: Picture | None) -> None:
        """Show another picture, painting only the rows in which it differs from the last."""
        last, self._picture = self._picture, picture
        if picture is last:
            return
        if picture is None or last is None or len(picture.lines) != len(last.lines):
            self.refresh()
            return
        rows = zip(last.lines, picture.lines, last.tones, picture.tones, strict=True)
        changed = [row for row, (a, b, c, d) in enumerate(rows) if a != b or c != d]
        if changed:
            top = self._top()
            self.refresh(*(Region(0, top + row, self.size.width, 1) for row in changed))

    def _style(self, tone: Tone) -> Style:
        if tone not in self._styles:
            self._styles[tone] = self.get_component_rich_style(TONE_CLASSES[tone])
        return self._styles[tone]
