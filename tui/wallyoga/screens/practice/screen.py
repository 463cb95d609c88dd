"""The practice screen, and what its keys do."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import App, ComposeResult
from textual.binding import BindingType

from wallyoga.control.session_control import SessionControl
from wallyoga.control.verb import Answer, Verb
from wallyoga.files.safe_write import SaveError
from wallyoga.history.record import MINIMUM_SECONDS
from wallyoga.history.recorder import SessionRecorder
from wallyoga.keys.action import Action
from wallyoga.keys.practice_keys import NARROW, PRACTICE, QUESTION, list_practice_actions
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import State
from wallyoga.screens import routes
from wallyoga.screens.base import LOW_HEIGHTS, SLIM_WIDTHS, make_bindings
from wallyoga.screens.draft_thread import DraftThread
from wallyoga.screens.painting_pace import PaintingPace
from wallyoga.screens.practice.board import Board
from wallyoga.screens.practice.errand_offer import LOOKS as ERRAND_LOOKS
from wallyoga.screens.practice.errand_offer import ErrandOffer
from wallyoga.screens.practice.key_moment import find_idle, find_moment
from wallyoga.screens.practice.practice_audio import PracticeAudio
from wallyoga.screens.practice.practice_remote import PracticeRemote
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.screens.practice.verb_keys import VerbKeys
from wallyoga.screens.questions import Question
from wallyoga.sound.practice_sound import PracticeSound
from wallyoga.studio import Studio
from wallyoga.text.pace import find_beat
from wallyoga.text.session_words import describe_refused
from wallyoga.widgets.key_line import KeyLine

LOOKS = 30
"""The looks at the clock in a second while the practice runs."""

LEAVING = {"on": "Go on", "keep": "Leave, and keep what you did", "discard": "Leave, and discard it"}


class Practice(VerbKeys):
    """The practice screen: a running session, and what can be done with it.

    It looks at the clock often, and each part repaints only when it changes.
    """

    ACTIONS = (*PRACTICE, *QUESTION)
    BINDINGS: ClassVar[list[BindingType]] = make_bindings((*QUESTION, *PRACTICE))
    CSS_PATH = "practice.tcss"
    HORIZONTAL_BREAKPOINTS = sorted([*SLIM_WIDTHS, (116, "-broad"), (180, "-panorama")])
    VERTICAL_BREAKPOINTS = [*LOW_HEIGHTS, (48, "-grand")]  # noqa: RUF012 - as Textual has it

    def __init__(self, studio: Studio, recorder: SessionRecorder, sound: PracticeSound | None = None) -> None:
        super().__init__(studio)
        self._recorder = recorder
        self._plan = recorder.session.plan
        self._control = SessionControl(recorder, studio.clock, DraftThread(self, recorder.write_down).start)
        self._offered: tuple[Action, ...] = ()
        self._is_bigger = False
        self._pace = PaintingPace()
        self._shape: dict[str, bool] = {}
        self._beat: object = None
        """The beat that was painted last."""
        self._room: object = None
        """The room for words and keys when they were chosen last."""
        self._board = Board(studio, self._plan.name)
        self._audio = PracticeAudio(studio, self._plan, sound)
        self._remote = PracticeRemote(studio, recorder)
        self._errand_offer = ErrandOffer(studio, self._audio)

    def body(self) -> ComposeResult:
        """Lay out everything a practice shows."""
        yield self._audio
        yield self._remote
        yield from self._board.compose()

    def on_mount(self) -> None:
        """Begin, or stand still where an earlier run left off. It is darker, where the practice is for the night."""
        self.set_class(self._plan.dim, "-dim")
        self._looking = self.set_interval(1 / LOOKS, self.tick, pause=True)
        if self.studio.errand:
            self.set_interval(1 / ERRAND_LOOKS, self.look)
        self.app.app_suspend_signal.subscribe(self, self._stand_still, immediate=True)
        self.screen_layout_refresh_signal.subscribe(self, self._suit_room)
        self._control.start()
        self.look()

    @property
    def _is_narrow(self) -> bool:
        """Whether keys have brief names."""
        return self.app.size.width < NARROW

    def _suit_room(self, _: object) -> None:
        """Say as much as there is room for, which a layout may have changed."""
        room = self._board.room, self._is_narrow
        if room != self._room:
            self._room = room
            self.look()

    def tick(self) -> None:
        """Look at the clock, and paint as often as the person wants things to move.

        Within a beat time alone goes by: the body and the bar move, and nothing else is worked out.
        """
        now, at = self._control.now, self.studio.clock.now()
        paints = self._pace.is_due(at, moves=self.moves)
        if find_beat(now) != self._beat:
            self.look(paints=paints)
            return
        self._audio.attend(now)
        if paints:
            self._board.move(now, at)

    def look(self, *, paints: bool = True) -> None:
        """Show what is true now. The looking stops by itself where nothing moves."""
        now = self._control.now
        self._audio.attend(now)
        self._remote.attend(now)
        if now.state is State.ENDED:
            self._finish()
            return
        if self.is_on_top and (card := self._errand_offer.make_when_due(now)):
            self.open(card, self._come_out_if)
        if now.state is State.RUNNING:
            self._looking.resume()
            self._control.write_when_due()
        else:
            self._looking.pause()
        asks, is_paused = now.step.kind is Kind.ASK, now.state is State.PAUSED
        shape = {"-bigger": self._is_bigger and not asks, "-asks": asks, "-paused": is_paused}
        if shape != self._shape:
            self._shape = shape
            self.update_classes(shape)
        if not paints:
            return
        self._beat = find_beat(now)
        self._board.show(now, self.studio.clock.now(), floor=self._is_bigger)
        moment = find_moment(now, gentle=self._board.gentle)
        idle = find_idle(now, is_late=self._control.is_late(now))
        actions = list_practice_actions(
            moment, paused=is_paused, bigger=self._is_bigger, narrow=self._is_narrow, idle=idle
        )
        if actions is not self._offered:
            self._offered = actions
            self.query_one(KeyLine).show(actions)

    def obey(self, verb: Verb) -> Answer:
        """Do what a verb says, whoever asks for it, and show what came of it."""
        answer = self._control.obey(verb)
        self.look()
        return answer

    @on(PracticeRemote.Ordered)
    def obey_orders(self) -> None:
        """Do what was asked from elsewhere."""
        self._remote.obey(self.obey)

    def action_stop_signs(self) -> None:
        """Show the signs to stop at, while the practice stands still."""
        was_running = self._control.pause()
        self.look()
        self.open(StopSigns(self.studio), lambda out: self.action_come_out() if out else self._go_on_if(was_running))

    def _come_out_if(self, wanted: bool | None) -> None:
        """Come out where a card over the practice ended with that."""
        if wanted:
            self.action_come_out()

    def action_bigger(self) -> None:
        """Show a bigger count and no figure, or the figure again."""
        self._is_bigger = not self._is_bigger
        self.look()

    def action_sound(self) -> None:
        """Be heard, or quiet, for this practice."""
        self._audio.toggle()

    def action_gentler(self) -> None:
        """Show the gentler ways, or the pose as it is again."""
        self._board.toggle_gentler()
        self.look()

    def action_guide(self) -> None:
        """Read about this pose, while the practice stands still."""
        was_running, step = self._control.pause(), self._control.now.step
        self.look()
        guide = routes.make_guide(self.studio, step.pose, step.side, practises=False)
        self.open(guide, lambda _: self._go_on_if(was_running))

    def _go_on_if(self, was_running: bool) -> None:
        if was_running:
            self._control.resume()
        self.look()

    @work
    async def action_leave(self) -> None:
        """Ask whether to keep, discard or go on; from gentler ways, go back first."""
        if not self.is_active:
            return
        if self._board.gentle:
            self.action_gentler()
            return
        was_running = self._control.pause()
        self.look()
        match await self.ask(Question("Leave this practice?", LEAVING)):
            case "keep":
                self._control.finish()
                self._finish(asked=True)
            case "discard":
                try:
                    self._control.discard()
                except SaveError as error:
                    self.warn(str(error))
                self.dismiss()
            case _:
                self._go_on_if(was_running)

    @on(DraftThread.Refused)
    def _warn_once(self, refused: DraftThread.Refused) -> None:
        """Say once that the journal cannot be written."""
        if refused.is_first:
            self.warn(describe_refused(refused.error.reason))

    def _stand_still(self, _app: App[object]) -> None:
        """Pause where the app goes to the background, for however short a time."""
        self._control.pause()
        self.look()

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
