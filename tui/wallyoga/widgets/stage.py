"""Everything a running practice shows: where one is, the figure, the breath, what to do and what is next."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga import view
from wallyoga.posture import Posture, posture
from wallyoga.practice.now import Now
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import sided
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.head import Head
from wallyoga.widgets.pacer import Pacer
from wallyoga.widgets.progress import Progress
from wallyoga.words import clock_time, felt, title, upcoming

ROOM_FOR_FEELING = 3
"""Lines below which only the cue is shown."""


class Stage(Vertical):
    """Shows one moment of a session after another; each part repaints only when it changes."""

    def __init__(self, studio: Studio, name: str) -> None:
        super().__init__()
        self._studio = studio
        self._practice = name
        self._said: object = None
        self._drawn: PlanStep | None = None
        self._posture: Posture | None = None
        self._gentle = False

    def compose(self) -> ComposeResult:
        """Lay out the head, the figure beside the pacer, the words and what is next."""
        yield Head(id="where")
        yield Progress()
        yield Head(id="pose")
        with Horizontal(id="stage"):
            yield FigureView(self._studio.setup, motion=self._studio.settings.motion)
            yield Pacer()
        yield Static(id="words")
        yield Static(id="next")

    def show(self, now: Now, at: float) -> None:
        """Show a moment of the session, `at` a reading of the clock in seconds."""
        self._draw(now, at)
        self.query_one(Pacer).show(view.pace(now))
        self.query_one("#where", Head).show(self._practice, "", f"{clock_time(now.total_left)} left")
        self.query_one(Progress).show(now.progress)
        words = self.query_one("#words", Static)
        said = (now.step, now.text_number, now.next, now.state, view.is_soon(now), self._gentle, words.size.height)
        if said != self._said:
            self._said = said
            self._say(now, words)

    def toggle_gentler(self) -> None:
        """Show the gentler ways of a pose in words and in the figure, or the pose as it is again."""
        self._gentle = not self._gentle
        setup = replace(self._studio.setup, gentle=self._gentle)
        self.query_one(FigureView).suit(setup, motion=self._studio.settings.motion)

    def _say(self, now: Now, words: Static) -> None:
        self.screen.set_class(now.step.kind is Kind.ASK, "-asks")
        self.query_one("#pose", Head).show(title(now.step), "", now.step.sanskrit)
        words.update(self._words(now, words.size.height))
        following = self.query_one("#next", Static)
        following.update(Content.assemble(("Next  ", "$quiet"), upcoming(now.next)))
        following.set_class(view.is_soon(now), "-soon")

    def _words(self, now: Now, lines: int) -> Content:
        """Return what to do and, in a hold with room for it, where it is felt; or how to do it more gently."""
        pose = self._studio.library.poses[now.step.pose]
        if self._gentle and pose.ease and now.step.kind is not Kind.ASK:
            return Content("\n".join(f"~ {sided(way, now.step.side)}" for way in pose.ease[:lines]))
        said = Content(view.texts(now, lines))
        if not now.step.kind.is_hold or lines < ROOM_FOR_FEELING:
            return said
        return Content.assemble(said, "\n", (felt(pose, now.step.side), "$quiet"))

    def _draw(self, now: Now, at: float) -> None:
        """Draw the step's pose; a step without a side keeps the one its pose was on."""
        if now.step is not self._drawn:
            stays = self._drawn is not None and now.step.side is None and now.step.pose == self._drawn.pose
            self._drawn = now.step
            if not stays:
                self._posture = posture(self._studio.library, now.step.pose, now.step.side)
        self.query_one(FigureView).show(self._posture, now.breath.fullness, at)
