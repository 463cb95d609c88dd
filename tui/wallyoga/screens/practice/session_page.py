"""The base of the practice screen: a running session.

It is looked at often, written down now and then, kept at its end.
"""

from __future__ import annotations

from math import inf

from textual import work
from textual.app import App, ComposeResult

from wallyoga import keys
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import EVERY
from wallyoga.history.record import MINIMUM_SECONDS
from wallyoga.history.recorder import SessionRecorder
from wallyoga.keys import Action
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import State
from wallyoga.screens import routes
from wallyoga.screens.base import Page
from wallyoga.screens.practice.board import Board
from wallyoga.studio import Studio
from wallyoga.text import practice_words
from wallyoga.widgets.key_line import KeyLine

LOOKS = 30
"""How often a second the clock is looked at while the practice runs."""

BELOW_BIGGER = 1
"""How many things to do are said at a time below a bigger count."""


class SessionPage(Page[None]):
    """The base of the practice screen, which shows a running session.

    It looks at the clock often, and each part repaints only when it changes.
    """

    def __init__(self, studio: Studio, recorder: SessionRecorder) -> None:
        super().__init__(studio)
        self._recorder = recorder
        self._session = recorder.session
        self._clock = studio.clock
        self._written = self._clock.now()
        self._stepped = -inf
        self._told = False
        self._offered: tuple[Action, ...] = ()
        self._board = Board(studio, recorder.session.plan.name)

    def body(self) -> ComposeResult:
        """Lay out everything a practice shows."""
        yield from self._board.compose()

    def on_mount(self) -> None:
        """Begin, or stand still where an earlier run left off. It is darker, where the practice is for the night."""
        self.set_class(self._session.plan.dim, "-dim")
        self._looking = self.set_interval(1 / LOOKS, self.look, pause=True)
        self.app.app_suspend_signal.subscribe(self, self._stand_still, immediate=True)
        self._session.start(self._clock.now())
        self.look()

    def on_resize(self) -> None:
        """Say as much as there is room for now."""
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """Show what is true now. The looking stops by itself where nothing moves."""
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
        pace = practice_words.describe_pace(now)
        self.set_class(not (pace.quiet or self._board.gentle), "-paced")
        self._board.show(now, pace, at, lines=BELOW_BIGGER if self.has_class("-bigger") else None)
        self._offer(keys.list_practice_actions(asks=now.step.kind is Kind.ASK, paused=now.state is State.PAUSED))

    def _stand_still(self, _app: App[object]) -> None:
        """Pause where the app goes to the background, for however short a time."""
        self._session.pause(self._clock.now())
        self.look()

    def _offer(self, actions: tuple[Action, ...]) -> None:
        """Show these keys at the foot, if they are others than before."""
        if actions is not self._offered:
            self._offered = actions
            self.query_one(KeyLine).show(actions)

    def _finish(self, *, asked: bool = False) -> None:
        """Keep the session, and only then reflect on it."""
        # A window that is dragged at the very end looks once more when all is over.
        if self.is_gone:
            return
        self._looking.stop()
        record = self._recorder.record()
        long_enough = asked or record.practised_seconds >= MINIMUM_SECONDS
        reflection = routes.make_reflect(self.studio, self._recorder, keeps=long_enough)
        while self.app.screen is not self:
            self.app.pop_screen()
        self.make_way(reflection)

    def _write_down(self) -> None:
        self._written = self._clock.now()
        self._recorder.note()
        self._write_draft()

    @work(thread=True, group="journal")
    def _write_draft(self) -> None:
        """Write the journal beside the painting, because a disk can take its time."""
        try:
            self._recorder.write_down()
        except SaveError as error:
            self.app.call_from_thread(self._tell_once, str(error))

    def _tell_once(self, words: str) -> None:
        """Say, the first time only, that the journal cannot be written. Nobody can mend a disk from the floor."""
        if not self._told:
            self._told = True
            self.warn(words)
