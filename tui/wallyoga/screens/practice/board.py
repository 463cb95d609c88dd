"""The practice board, with all that a running practice shows.

That is where one is, the figure, the breath, what to do and what is next.
"""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from wallyoga.library.pose_figure import find_posture
from wallyoga.library.posture import Posture
from wallyoga.practice.plan import PlanStep
from wallyoga.practice.pose import fill_in_side
from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.studio import Studio
from wallyoga.text import practice_words
from wallyoga.text.amounts import describe_felt, describe_next, format_clock_time, format_title
from wallyoga.text.practice_words import Pace
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.head import Head
from wallyoga.widgets.progress import Progress
from wallyoga.widgets.still_lines import Words

ROOM_FOR_FEELING = 3
"""Lines below which only the cue is shown."""


class Board:
    """The practice board, the widgets of a running practice.

    They show one moment after another, and each repaints only what changes. They lie side by side on the screen, in
    no container: what lies below a widget is painted again with it.
    """

    def __init__(self, studio: Studio, name: str) -> None:
        self._studio = studio
        self._practice = name
        self._said: object = None
        self._drawn: PlanStep | None = None
        self._posture: Posture | None = None
        self._gentle = False
        self._where, self._pose = Head(id="where"), Head(id="pose", left_first=True)
        self._progress = Progress()
        self._view = FigureView(studio.setup, studio.settings.figures, motion=studio.settings.motion)
        self._pacer = Pacer()
        self._words, self._next = Words(id="words"), Words(id="next")

    def compose(self) -> ComposeResult:
        """Lay out the head, the figure beside the pacer, and the words. Then comes what is next."""
        yield self._where
        yield self._progress
        yield self._pose
        yield self._view
        yield self._pacer
        yield self._words
        yield self._next

    def show(self, now: Now, pace: Pace, at: float, *, lines: int | None = None) -> None:
        """Show a moment of the session, its words in at most `lines` lines.

        It is `at` a reading of the clock in seconds.
        """
        self._draw(now, at)
        self._pacer.show(pace)
        self._where.show(self._practice, "", f"{format_clock_time(now.total_left)} left")
        self._progress.show(now.progress)
        lines = lines or self._words.size.height
        said = (now.step, now.text_number, now.next, now.state, practice_words.is_soon(now), self._gentle, lines)
        if said != self._said:
            self._said = said
            self._say(now, lines)

    @property
    def gentle(self) -> bool:
        """Whether the gentler ways are shown."""
        return self._gentle

    def toggle_gentler(self) -> None:
        """Show the gentler ways of this pose, or the pose as it is. They are shown in words and in the figure."""
        self._gentle = not self._gentle
        setup = replace(self._studio.setup, gentle=self._gentle)
        settings = self._studio.settings
        self._view.suit(setup, settings.figures, motion=settings.motion)

    def _say(self, now: Now, lines: int) -> None:
        """Say what to do and what is next. The lines keep their place, so that nothing is laid out anew."""
        self._pose.show(format_title(now.step), "", now.step.sanskrit)
        self._words.update(self._what_to_do(now, lines), layout=False)
        self._next.update(Content.assemble(("Next  ", "$quiet"), describe_next(now.next)), layout=False)
        self._next.set_class(practice_words.is_soon(now), "-soon")

    def _what_to_do(self, now: Now, lines: int) -> Content:
        """Return the instruction for this moment, or how to do it more gently.

        In a hold with room for it, it says where it is felt, too.
        """
        pose = self._studio.poses[now.step.pose]
        if self._gentle and pose.ease and now.step.kind.is_hold:
            first = now.text_number % len(pose.ease) if len(pose.ease) > lines else 0
            ways = (*pose.ease[first:], *pose.ease[:first])[:lines]
            return Content("\n".join(f"~ {fill_in_side(way, now.step.side)}" for way in ways))
        said = Content("\n").join(
            _weigh_words(line)
            for line in practice_words.choose_texts(now, lines, self._words.content_size.width).splitlines()
        )
        if not now.step.kind.is_hold or lines < ROOM_FOR_FEELING:
            return said
        return Content.assemble(said, "\n", (describe_felt(pose, now.step.side), "$quiet"))

    def _draw(self, now: Now, at: float) -> None:
        """Draw the step's pose. A step without a side keeps the one its pose was on."""
        if now.step is not self._drawn:
            if self._gentle and self._drawn is not None and now.step.pose != self._drawn.pose:
                self.toggle_gentler()
            stays = self._drawn is not None and now.step.side is None and now.step.pose == self._drawn.pose
            self._drawn = now.step
            if not stays:
                self._posture = find_posture(self._studio.library, now.step.pose, now.step.side)
        self._view.show(self._posture, now.breath.fullness, at)


def _weigh_words(line: str) -> Content:
    """Return a line of what to do, styled by its moment.

    What is to be done now stands out, what is past or to come steps back.
    """
    if line.startswith(practice_words.NOW):
        return Content.styled(line, "bold")
    return Content.styled(line, "$quiet") if line.startswith(" ") else Content(line)
