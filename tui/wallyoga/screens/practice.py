"""The practice itself: the figure, the count and the breath, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import BindingType

from wallyoga import keys, view
from wallyoga.documents.files import SaveError
from wallyoga.history.journal import EVERY, Draft
from wallyoga.history.record import MINIMUM_SECONDS
from wallyoga.keeping import Keeper
from wallyoga.keys import Action
from wallyoga.practice.now import State
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.screens.page import Page, bindings
from wallyoga.screens.question import Question
from wallyoga.screens.reflect import Reflect
from wallyoga.screens.stop_signs import StopSigns
from wallyoga.studio import Studio
from wallyoga.widgets.board import Board
from wallyoga.widgets.key_line import KeyLine

LOOKS = 30
"""How often a second the clock is looked at while the practice runs."""

BELOW_BIGGER = 1
"""How many things to do are said at a time below a bigger count."""

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
        self._offered: tuple[Action, ...] = ()
        self._board = Board(studio, keeper.session.plan.name)

    def body(self) -> ComposeResult:
        """Lay out everything a practice shows."""
        yield from self._board.compose()

    def on_mount(self) -> None:
        """Begin, or stand still where an earlier run left off; darker, where the practice is for the night."""
        self.set_class(self._session.plan.dim, "-dim")
        self._looking = self.set_interval(1 / LOOKS, self.look, pause=True)
        self.app.app_suspend_signal.subscribe(self, self._stand_still, immediate=True)
        self._session.start(self._clock.now())
        self.look()

    def on_resize(self) -> None:
        """Say as much as there is room for now."""
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
        pace = view.pace(now)
        self.set_class(not (pace.quiet or self._board.gentle), "-paced")
        self._board.show(now, pace, at, lines=BELOW_BIGGER if self.has_class("-bigger") else None)
        self._offer(keys.practising(asks=now.step.kind is Kind.ASK, paused=now.state is State.PAUSED))

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
        self._do(self._session.more)

    def action_fewer(self) -> None:
        """Make this step shorter."""
        self._do(self._session.fewer)

    def action_rest(self) -> None:
        """Rest, and come back."""
        self._do(self._session.rest)

    def action_come_out(self) -> None:
        """Be led out of the pose, from a pause too."""
        self._session.come_out(self._clock.now())
        self._do(self._session.resume)

    def action_stop_signs(self) -> None:
        """Show the signs to stop at, while the practice goes on."""
        self.app.push_screen(StopSigns(self.studio), self._signs_shown)

    def action_bigger(self) -> None:
        """Show a bigger count and no figure, or the figure again."""
        self.toggle_class("-bigger")
        self.call_after_refresh(self.look)

    def action_gentler(self) -> None:
        """Show the gentler ways, or the pose as it is again."""
        self._board.toggle_gentler()
        self.look()

    @work
    async def action_leave(self) -> None:
        """Ask whether to keep, discard or go on, while the practice stands still."""
        if not self.is_active:
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

    def _stand_still(self, _app: App[object]) -> None:
        """Pause where the app goes to the background, for however short a time."""
        self._session.pause(self._clock.now())
        self._write_down()
        self.look()

    def _signs_shown(self, out: bool | None) -> None:
        if out:
            self.action_come_out()

    def _do(self, operation: Callable[[float], None]) -> None:
        """Carry out an operation of the session now, and show what came of it."""
        operation(self._clock.now())
        self.look()

    def _offer(self, actions: tuple[Action, ...]) -> None:
        """Show these keys at the foot, if they are others than before."""
        if actions is not self._offered:
            self._offered = actions
            self.query_one(KeyLine).show(actions)

    def _asks(self) -> bool:
        return self._session.look(self._clock.now()).step.kind is Kind.ASK

    def _finish(self, *, asked: bool = False) -> None:
        """Keep the session, and reflect on it."""
        # A window that is dragged at the very end looks once more when all is over.
        if self not in self.app.screen_stack:
            return
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
