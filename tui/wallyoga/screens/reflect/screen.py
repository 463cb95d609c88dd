"""The reflect screen, a reflection after a practice.

It asks how you feel now, which side was tighter, and a few words, all of it optional.
"""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.files.safe_write import SaveError
from wallyoga.history.recorder import SessionRecorder
from wallyoga.history.reflection_merge import Words
from wallyoga.keys.reflect_keys import REFLECT
from wallyoga.practice.session_state import Outcome
from wallyoga.screens import routes
from wallyoga.screens.base import make_bindings
from wallyoga.screens.reflect.form import FormQuestions, ReflectForm
from wallyoga.screens.reflect.history_lookup import HistoryLookup
from wallyoga.screens.reflect.reflection_page import ReflectionPage
from wallyoga.screens.reflect.reward import Reward
from wallyoga.screens.reflect.side_bars import SideBars
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.text.session_words import describe_refused, describe_saved
from wallyoga.widgets.head import Head
from wallyoga.widgets.moving_figure import MovingFigure

NOT_YET = "Your session is not kept yet: save it again."
LET_GO = {False: "Stay, and save it again", True: "Leave without it"}
"""The answers where a session cannot be kept."""

SETTLING = 1.5
"""The seconds after it appears in which no key is taken, because it was meant for the practice."""

LOOKS = 10
"""The looks in a second at whether that is over."""

TOO_SHORT = "It was under half a minute: kept only if you save it."


class Reflect(ReflectionPage):
    """The reflect screen, a short form.

    The session itself is kept before it is shown, unless it `keeps` only what is saved here.
    """

    ACTIONS = REFLECT
    BINDINGS = make_bindings(REFLECT)

    def __init__(self, studio: Studio, recorder: SessionRecorder, *, keeps: bool) -> None:
        record = recorder.record()
        super().__init__(studio, record, None, Words.of(record))
        self._recorder = recorder
        self._keeps = keeps
        self._begun = False
        self._refusal: SaveError | None = None
        self._refused = keeps and not self._keep()
        sides = self._name_poses(recorder.list_asked_poses())
        questions = FormQuestions(feeling="How do you feel now?", sides=sides)
        self._form = ReflectForm(questions, self._opened, self._draft)
        self._form.border_title = "In your words"

    def body(self) -> ComposeResult:
        """Lay out what was done above the questions, and a figure that sits beside them."""
        is_early = self._record.outcome is not Outcome.COMPLETED
        self.set_class(is_early, "-early")
        done = "came out early" if is_early else "done"
        yield Head(self._record.name, "", done)
        with Container(id="sheet"):
            yield MovingFigure(self.studio, legend=False)
            yield Reward(self._record, self.studio.library.poses)
            with Vertical(id="questions"):
                yield self._form
                yield Static(id="kept")

    def on_mount(self) -> None:
        """Begin once keys are taken, and look up tags and the week."""
        self._show_saved()
        if self._refused:
            self._warn_of_refusal()
        self._since = self.studio.clock.now()
        self._looking = self.set_interval(1 / LOOKS, self.look)
        self.look()
        seat = OutlinePart(self._recorder.session.plan.steps[-1].pose, None, 0)
        self.query_one(MovingFigure).show_parts((seat,))
        HistoryLookup(self, self._day).start()

    def look(self) -> None:
        """Begin with the first question once the keys are taken."""
        if not self._begun and self.studio.clock.now() - self._since >= SETTLING * self.studio.clock.speed:
            self._begun = True
            self._looking.pause()
            self._form.begin()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual has it
        """Return whether the keys are taken by now."""
        return self._begun

    def on_descendant_focus(self) -> None:
        """Show the sides in place of the figure from the second question on.

        A wide window has room for both.
        """
        self.set_class(self.query_one(SideBars).display and not self._form.is_at_first, "-sides")

    @on(HistoryLookup.Ready)
    def show_week(self, lookup: HistoryLookup.Ready) -> None:
        """Show the week."""
        self.query_one(Reward).show_week(lookup.days, self._day)

    def action_save(self) -> None:
        """Keep the session with what was written."""
        self._form.take_answer()
        if self._ensure_saved():
            self._write_words()
        else:
            self._warn_of_refusal()

    @work
    async def action_skip(self) -> None:
        """Keep the session as it is. Where it cannot be kept, ask whether to leave without it."""
        if refused := self._keeps and not self._ensure_saved():
            question = routes.make_question("This session could not be kept", LET_GO, str(self._refusal))
            if not await self.ask(question):
                return
        try:
            self._recorder.discard()
        except SaveError as error:
            self.warn(str(error))
        self._end("Kept, without words." if self._keeps and not refused else "Not kept.", written=False)

    def _ensure_saved(self) -> bool:
        """Return whether the session is kept. It is tried again if need be, and said below the questions."""
        self._refused = not (self._draft.path or self._keep())
        self._show_saved()
        return not self._refused

    def _keep(self) -> bool:
        """Write the session, or note why it could not be. Saving can be tried again."""
        try:
            self._draft.path = self._recorder.keep()
        except SaveError as error:
            self._refusal = error
        return self._draft.path is not None

    def _warn_of_refusal(self) -> None:
        """Say in a line why nothing is kept. The file is told to who leaves without it."""
        if self._refusal:
            self.warn(describe_refused(self._refusal.reason))

    def _show_saved(self) -> None:
        """Say what is kept already, or that nothing is yet."""
        words = NOT_YET if self._refused else describe_saved(self._record) if self._keeps else TOO_SHORT
        line = self.query_one("#kept", Static)
        line.update(Content(words))
        line.set_class(self._refused or not self._keeps, "-not-yet")
