"""The figure widget: a figure in its place, breathing, and moving between poses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region
from textual.strip import Strip

from wallyoga.figure.look import BREATH_STEPS, Look
from wallyoga.figure.setup import Setup
from wallyoga.library.loader import load_drawing
from wallyoga.widgets.ascii_lines import ASCII
from wallyoga.widgets.still_lines import Still

if TYPE_CHECKING:
    from wallyoga.figure.picture import Picture
    from wallyoga.library.posture import Posture
    from wallyoga.widgets.figure_strips import FigureStrips

LARGEST = (110, 45)
"""The columns and rows beyond which a figure does not grow."""

MOVE_SECONDS = 1.2
"""The seconds the body takes from one pose to the next."""

MOVE_FRAMES, GUIDED_FRAMES = 14, 60
"""The numbers of pictures that way has, and one that is told step by step."""

LARGE = 40 * 17
"""The cells of a picture beyond which it is drawn in a thread where that was not awaited."""

LEGEND_ROOM = 22
"""The rows from which on the last one says what the colours mean."""

FINE = ("truecolor", "256")
"""The terminals with colours enough for a body that is filled, as Rich names them."""


class FigureView(Still):
    """The figure widget, as large as there is room.

    It draws in the look there are colours for and paints only rows that change. It can do without its `legend`.
    """

    DEFAULT_CSS: ClassVar[str] = """
    FigureView { width: 1fr; height: 1fr; }
    """

    def __init__(self, setup: Setup, look: Look, *, motion: bool = True, legend: bool = True) -> None:
        super().__init__()
        self._legend = legend
        self._setup = setup
        self._look = look
        self._motion = motion
        self._posture: Posture | None = None
        self._before: Posture | None = None
        self._moved_at = 0.0
        self._breath = 0.0
        self._level = 0
        self._share = 1.0
        self._picture: Picture | None = None
        self._is_drawing = False
        self._strips: FigureStrips | None = None
        self._ground: Strip | None = None
        """A row without any of the figure, None until one is painted."""

    def show(self, posture: Posture | None, breath: float = 0.0, at: float = 0.0, guided: float | None = None) -> None:
        """Show a posture at a fullness of the lungs, 0 to 1, and a time.

        Another posture than the last is moved to in about a second, or as far as it is `guided`, a share of the way.
        It is taken at once where motion is off.
        """
        level = round(breath * BREATH_STEPS)
        if posture is self._posture and level == self._level and self._before is None:
            return
        if posture != self._posture:
            self._before = self._posture if self._moves() else None
            self._posture, self._moved_at = posture, at
            if self.has_legend:
                self.refresh(Region(0, self.size.height - 1, self.size.width, 1))
        self._breath, self._level = breath, level
        so_far = (at - self._moved_at) / MOVE_SECONDS if guided is None else guided
        frames = MOVE_FRAMES if guided is None else GUIDED_FRAMES
        self._share = int(so_far * frames) / frames
        if self._picture is not None:
            self._take(self._draw())
        elif posture is not None and not self._is_large:
            self.refresh()
        elif posture is not None and not self._is_drawing:
            self._draw_beside()

    @property
    def is_nearer(self) -> bool:
        """Whether the body is nearer to its posture than to the one before."""
        return self._before is None or self._share >= 0.5

    def suit(self, setup: Setup, look: Look, *, motion: bool) -> None:
        """Draw for another set-up and in another look from now on, with or without motion."""
        other = (setup, look) != (self._setup, self._look)
        self._setup, self._look, self._motion = setup, look, motion
        if other and self._is_large:
            self._draw_beside()
        else:
            self._take(self._draw())

    @property
    def look(self) -> Look:
        """The look it is drawn in where there are colours enough."""
        return self._look

    def dress(self, look: Look) -> None:
        """Draw in another look from now on."""
        self.suit(self._setup, look, motion=self._motion)

    def on_resize(self) -> None:
        """Draw the figure at its new size when painted next. A large picture stays until then."""
        self._strips = self._ground = None
        lines = self._picture.lines if self._picture and self._is_large else ("",)
        if (len(lines[0]), len(lines)) != self._cells:
            self._picture = None
        if self._is_large:
            self._draw_beside()
        self.refresh()

    def on_mount(self) -> None:
        """Tell the styles whether the terminal has only a few colours. Colours picked from a few bear no blending."""
        self.set_class(self.app.console.color_system == "256", "-indexed")

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        super().notify_style_update()
        self._strips = self._ground = None

    def render_line(self, y: int) -> Strip:
        """Return row `y`: the picture in the middle of its place, and below it the legend.

        The legend says what the colours mean.
        """
        if self._posture and self._picture is None and not self._is_large:
            self._picture = self._draw()
        if self._posture and self.has_legend and y == self.size.height - 1:
            from wallyoga.widgets.figure_colours import draw_legend  # 3 ms, likewise

            return draw_legend(self, self._posture)
        row = y - self._top()
        if self._picture is None or not 0 <= row < len(self._picture.lines):
            self._ground = self._ground or Strip.blank(self.size.width, self.rich_style)
            return self._ground
        return self._make_strips(self._picture)[row]

    def _moves(self) -> bool:
        return self._motion and self.app.animation_level != "none"

    def _top(self) -> int:
        return (self._room - len(self._picture.lines)) // 2 if self._picture else 0

    @property
    def has_legend(self) -> bool:
        """Whether there is a legend, which says what the colours mean, and room for it."""
        return self._legend and self.size.height >= LEGEND_ROOM

    @property
    def _room(self) -> int:
        """The rows there are for the picture."""
        return self.size.height - 2 * self.has_legend

    @property
    def _cells(self) -> tuple[int, int]:
        """The columns and rows of the picture."""
        return min(self.size.width, LARGEST[0]), min(self._room, LARGEST[1])

    @property
    def _is_large(self) -> bool:
        """Whether drawing takes so long that a key would wait for it."""
        columns, rows = self._cells
        return columns * rows > LARGE

    def _draw_beside(self) -> None:
        """Draw in a thread, so that no key waits. Until then the last picture stays, or there is none."""
        self._is_drawing = True
        self.run_worker(self._draw_and_show, thread=True, exclusive=True, group="figure")

    def _draw_and_show(self) -> None:
        self._draw()  # it is kept, and taken from there
        self.app.call_from_thread(self._show_drawn)

    def _show_drawn(self) -> None:
        self._is_drawing = False
        self._take(self._draw())

    def _draw(self) -> Picture | None:
        columns, rows = self._cells
        if self._posture is None:
            return None
        if not (columns and rows):
            return self._picture
        from wallyoga.library.posture import Canvas  # 1 ms, after the first painting

        fine = self._is_fine()
        canvas = Canvas(columns, rows, self._setup, self._look if fine else Look.OUTLINE, dotted=not fine)
        if self._before is not None and 0 <= self._share < 1:
            return load_drawing().draw_between(self._before, self._posture, self._share, canvas)
        self._before = None
        return load_drawing().draw(self._posture, canvas, self._breath if self._moves() else 0.0)

    def _is_fine(self) -> bool:
        """Return whether the terminal shows colours and characters enough for a body."""
        coloured = (
            not self.app.no_color and self.app.console.color_system in FINE and self.background_colors[1].ansi is None
        )
        return coloured and not self.app.has_class(ASCII)

    def _take(self, picture: Picture | None) -> None:
        """Show another picture, painting only the rows in which it differs from the last."""
        last, self._picture = self._picture, picture
        if picture is last:
            return
        if picture is None or last is None or len(picture.lines) != len(last.lines):
            self.refresh()
            return
        rows = zip(self._make_strips(last), self._make_strips(picture), strict=True)
        changed = [row for row, (before, after) in enumerate(rows) if before != after]
        if changed:
            top = self._top()
            self.refresh(*(Region(0, top + row, self.size.width, 1) for row in changed))

    def _make_strips(self, picture: Picture) -> tuple[Strip, ...]:
        """Return the picture in the colours of the theme."""
        if self._strips is None:
            from wallyoga.widgets.figure_colours import make_strips  # 3 ms, likewise

            self._strips = make_strips(self)
        return self._strips.of(picture)
