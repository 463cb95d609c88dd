"""The moving figure: it breathes, and goes from pose to pose, for a minute after a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from wallyoga.library.loader import is_drawing_loaded, load_drawing
from wallyoga.practice.breath import NATURAL, compute_fullness
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from wallyoga.library.posture import Posture

LOOKS = 12
"""The looks at the figure in a second while it breathes."""

BREATHING_SECONDS = 60.0
"""The seconds it breathes after a key; then nothing moves, and no timer runs."""

POSE_SECONDS = 5.0
"""The seconds it stays in each pose."""


class MovingFigure(FigureView):
    """A moving figure of one pose or of several in turn.

    Where motion is off it lies still in the first of them. What draws is loaded beside the first painting.
    """

    class Moved(Message):
        """The message that another hold is shown: the body is nearer to it by now."""

        def __init__(self, part: OutlinePart) -> None:
            super().__init__()
            self.part = part

    def __init__(self, studio: Studio, *, legend: bool = True) -> None:
        super().__init__(studio.setup, studio.settings.figures, motion=studio.settings.motion, legend=legend)
        self._studio = studio
        self._parts: tuple[OutlinePart, ...] = ()
        self._part: OutlinePart | None = None
        self._named: OutlinePart | None = None
        """The hold that was posted last."""
        self._shown: Posture | None = None
        self._began = 0.0
        self._draws = is_drawing_loaded()

    def on_mount(self) -> None:
        """Make the timer, which runs only while the figure moves."""
        self._breathing = self.set_interval(1 / LOOKS, self.breathe, pause=True)
        if not self._draws:
            self.call_after_refresh(self._load)

    def show_parts(self, parts: tuple[OutlinePart, ...], *, gentle: bool = False) -> None:
        """Show these holds in turn, from the first one on, perhaps in their gentler way."""
        settings, setup = self._studio.settings, self._studio.setup._replace(gentle=gentle)
        self.suit(setup, settings.figures, motion=settings.motion)
        self._parts, self._part, self._named, self._shown = parts, None, None, None
        self._began = self._studio.clock.now()
        self.breathe()

    def breathe(self) -> None:
        """Show the figure at this moment of a slow natural breath.

        After a minute without a key it lies still. It stands still as well while another screen is shown.
        """
        if self.app.screen is not self.screen:
            self._breathing.pause()
            return
        at = self._studio.clock.now()
        still = not self._studio.settings.motion or not self._parts or at >= self._began + BREATHING_SECONDS
        self._take_up(at)
        phase, fraction = NATURAL.at(at % NATURAL.seconds)
        self.show(self._shown, 0.0 if still else compute_fullness(phase, fraction), at)
        if self._part and self._part is not self._named and self.is_nearer:
            self._named = self._part
            self.post_message(self.Moved(self._part))
        if still:
            self._breathing.pause()
        else:
            self._breathing.resume()

    def _load(self) -> None:
        self.run_worker(self._load_drawing, thread=True, group="drawing")

    def _load_drawing(self) -> None:
        load_drawing()
        self.app.call_from_thread(self._begin_to_draw)

    def _begin_to_draw(self) -> None:
        self._draws, self._part = True, None
        self.breathe()

    def _take_up(self, at: float) -> None:
        """Take the hold whose turn it is, and its figure once that can be drawn."""
        moves = self._studio.settings.motion
        since = min(at - self._began, BREATHING_SECONDS) if moves else 0.0
        part = self._parts[int(since / POSE_SECONDS) % len(self._parts)] if self._parts else None
        if part is self._part:
            return
        self._part, self._shown = part, None
        if part and self._draws:
            from wallyoga.library.posture import find_posture  # 1 ms, after the first painting

            self._shown = find_posture(self._studio.library, part.pose, part.side)
