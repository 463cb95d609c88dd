"""The practice itself: the figure, the count and the breath, and what to do."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from wallyoga import keys, view
from wallyoga.files import SaveError
from wallyoga.history.journal import EVERY, Draft
from wallyoga.history.record import MINIMUM_SECONDS
from wallyoga.keeping import Keeper
from wallyoga.posture import Posture, posture
from wallyoga.practice.now import Now, State
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import Side
from wallyoga.screens.page import Page, bindings
from wallyoga.screens.question import Question
from wallyoga.screens.reflect import Reflect
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.head import Head
from wallyoga.widgets.pacer import Pacer
from wallyoga.widgets.progress import Progress
from wallyoga.words import clock_time, felt, title, upcoming

LOOKS = 30
"""How often a second the clock is looked at while the practice runs."""

ROOM_FOR_FEELING = 3
"""Lines below which only the cue is shown."""

LEAVING = {"on": "Go on", "keep": "Leave, and keep what you did", "discard": "Leave, and discard it"}


class Practice(Page[None]):
    """Shows a running session; it looks at the clock often, and each part repaints only when it changes."""

    ACTIONS = keys.PRACTICE
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.PRACTICE)
    CSS_PATH = "practice.tcss"

    def __init__(self, studio: Studio, keeper: Keeper) -> None:
        super().__init__(studio)
        self._keeper = keeper
        self._session = keeper.session
        self._clock = studio.clock
        self._written = self._clock.now()
        self._said: object = None
        self._drawn: PlanStep | None = None
        self._posture: Posture | None = None

    def body(self) -> ComposeResult:
        """Lay out the head, the figure beside the pacer, the words and what is next."""
        yield Head(id="where")
        yield Progress()
        yield Head(id="pose")
        with Horizontal(id="stage"):
            yield FigureView(self.studio.setup, motion=self.studio.settings.motion)
            yield Pacer()
        yield Static(id="words")
        yield Static(id="next")

    def on_mount(self) -> None:
        """Begin, or stand still where an earlier run left off."""
        self._looking = self.set_interval(1 / LOOKS, self.look, pause=True)
        self._session.start(self._clock.now())
        self.look()

    def on_resize(self) -> None:
        """Say as much as there is room for now."""
        self._said = None
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """Show what is true now; the looking stops by itself where nothing moves."""
        at = self._clock.now()
        now = self._session.look(at)
        if now.state is State.ENDED:
            self._finish()
            return
        if now.state is State.RUNNING:
            self._looking.resume()
            if at - self._written > EVERY * self._clock.speed:
                self._write_down()
        else:
            self._looking.pause()
        self._show(now, at)

    def action_pause(self) -> None:
        """Pause or go on."""
        at = self._clock.now()
        if self._session.look(at).state is State.PAUSED:
            self._session.resume(at)
        else:
            self._session.pause(at)
            self._write_down()
        self.look()

    def action_back(self) -> None:
        """Begin this step again, or answer left."""
        if self._asks():
            self._session.answer(self._clock.now(), Side.LEFT)
        else:
            self._session.back(self._clock.now())
        self.look()

    def action_next(self) -> None:
        """Go on to the next step, or answer right."""
        if self._asks():
            self._session.answer(self._clock.now(), Side.RIGHT)
        else:
            self._session.next(self._clock.now())
        self.look()

    def action_same(self) -> None:
        """Answer that both sides were the same."""
        self._session.answer(self._clock.now(), None)
        self.look()

    def action_more(self) -> None:
        """Make this step longer."""
        self._session.more(self._clock.now())
        self.look()

    def action_fewer(self) -> None:
        """Make this step shorter."""
        self._session.fewer(self._clock.now())
        self.look()

    def action_rest(self) -> None:
        """Rest, and come back."""
        self._session.rest(self._clock.now())
        self.look()

    def action_come_out(self) -> None:
        """Be led out of the pose."""
        self._session.come_out(self._clock.now())
        self.look()

    def action_bigger(self) -> None:
        """Show a bigger count and no figure, or the figure again."""
        self.toggle_class("-bigger")

    @work
    async def action_leave(self) -> None:
        """Ask whether to keep, discard or go on, while the practice stands still."""
        if not self.is_current:
            return
        was_running = self._session.look(self._clock.now()).state is State.RUNNING
        self._session.pause(self._clock.now())
        self.look()
        answer = await self.app.push_screen_wait(Question("Leave this practice?", LEAVING))
        match answer:
            case "keep":
                self._session.finish(self._clock.now())
                self._finish(asked=True)
            case "discard":
                self._discard()
            case _ if was_running:
                self._session.resume(self._clock.now())
                self.look()

    def keep_at_once(self) -> None:
        """Keep what was done and ask nothing, because the app is being left.

        Raises:
            SaveError: it could not be kept; the journal still has what was written down of it.
        """
        self._session.finish(self._clock.now())
        if self._keeper.record().practised_seconds >= MINIMUM_SECONDS:
            self._keeper.keep()
        else:
            self._keeper.discard()

    def _asks(self) -> bool:
        return self._session.look(self._clock.now()).step.kind is Kind.ASK

    def _finish(self, *, asked: bool = False) -> None:
        """Keep the session, and reflect on it."""
        self._looking.stop()
        while self.app.screen is not self:
            self.app.pop_screen()
        record = self._keeper.record()
        long_enough = asked or record.practised_seconds >= MINIMUM_SECONDS
        self.app.switch_screen(Reflect(self.studio, self._keeper, kept=long_enough))

    def _discard(self) -> None:
        try:
            self._keeper.discard()
        except SaveError as error:
            self._warn(str(error))
        self.dismiss()

    def _warn(self, words: str) -> None:
        self.notify(words, severity="warning", timeout=20, markup=False)

    def _words(self, now: Now, lines: int) -> Content:
        """Return what to do and, in a hold with room for it, where it is felt."""
        said = Content(view.texts(now, lines))
        if not now.step.kind.is_hold or lines < ROOM_FOR_FEELING:
            return said
        where = felt(self.studio.library.poses[now.step.pose], now.step.side)
        return Content.assemble(said, "\n", (where, "$quiet"))

    def _figure(self, now: Now, at: float) -> None:
        if now.step is not self._drawn:
            stays = self._drawn is not None and now.step.side is None and now.step.pose == self._drawn.pose
            self._drawn = now.step
            if not stays:
                self._posture = posture(self.studio.library, now.step.pose, now.step.side)
        self.query_one(FigureView).show(self._posture, now.breath.fullness, at)

    def _write_down(self) -> None:
        self._written = self._clock.now()
        self._write_draft(self._keeper.draft())

    @work(thread=True, group="journal")
    def _write_draft(self, draft: Draft) -> None:
        """Write the journal beside the painting, because a disk can take its time."""
        try:
            self._keeper.write_down(draft)
        except SaveError as error:
            self.app.call_from_thread(self._warn, str(error))

    def _show(self, now: Now, at: float) -> None:
        self._figure(now, at)
        self.query_one(Pacer).show(view.pace(now))
        self.query_one("#where", Head).show(self._session.plan.name, "", f"{clock_time(now.total_left)} left")
        self.query_one(Progress).show(now.progress)
        said = (now.step, now.text_number, now.next, now.state, view.is_soon(now))
        if said == self._said:
            return
        self._said = said
        self.set_class(now.step.kind is Kind.ASK, "-asks")
        self.query_one("#pose", Head).show(title(now.step), "", now.step.sanskrit)
        words = self.query_one("#words", Static)
        words.update(self._words(now, words.size.height))
        following = self.query_one("#next", Static)
        following.update(Content.assemble(("Next  ", "$quiet"), upcoming(now.next)))
        following.set_class(view.is_soon(now), "-soon")
