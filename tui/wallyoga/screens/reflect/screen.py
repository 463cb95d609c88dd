"""The reflect screen, a reflection after a practice.

It asks how you feel now, which side was tighter, and a few words, all of it optional.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from wallyoga import keys
from wallyoga.files.safe_write import SaveError
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.session_state import Outcome
from wallyoga.screens.base import make_bindings
from wallyoga.screens.reflect.form import ReflectForm
from wallyoga.studio import Studio

KEPT = "Your session is kept."
NOT_YET = "Your session is not kept yet: save it again."
TOO_SHORT = "It was under half a minute: it is kept only if you save it."


class Reflect(ReflectForm):
    """The reflect screen, a short form.

    The session itself is kept before it is shown, unless it `keeps` only what is saved here.
    """

    ACTIONS = keys.REFLECT
    BINDINGS = make_bindings(keys.REFLECT)

    def __init__(self, studio: Studio, recorder: SessionRecorder, *, keeps: bool) -> None:
        super().__init__(studio, recorder.record(), recorder.asked())
        self._recorder = recorder
        self._keeps = keeps
        self._refused = keeps and not self._keep()

    @property
    def keeps(self) -> bool:
        """Whether the session is kept when nothing is saved here. One under half a minute is not."""
        return self._keeps

    def opening(self) -> str:
        """Say that it is done, and whether it is kept."""
        done = self.record.outcome is Outcome.COMPLETED
        kept = NOT_YET if self._refused else KEPT if self._keeps else TOO_SHORT
        return f"{'Done' if done else 'You came out early; that is a practice too'}. {kept}"

    def question(self) -> str:
        """Ask how the person feels, beside how they came."""
        arrived = self.record.arrived
        return f"You arrived {arrived}. How do you feel now?" if arrived else "How do you feel now?"

    def action_save(self) -> None:
        """Keep the session with what was written."""
        if self._is_kept():
            self.revise()

    def action_skip(self) -> None:
        """Keep the session as it is."""
        if self._keeps and not self._is_kept():
            return
        try:
            self._recorder.discard()
        except SaveError as error:
            self.warn(str(error))
        self.end("Kept, without words." if self._keeps else "Not kept.", written=False)

    def _is_kept(self) -> bool:
        """Return whether the session is kept. It is tried again if need be, and said at the head."""
        self._refused = not (self.path or self._keep())
        self.query_one("#done", Static).update(Content(self.opening()))
        return not self._refused

    def _keep(self) -> bool:
        """Write the session, or say why it could not be. Saving can be tried again."""
        try:
            self.path = self._recorder.keep()
        except SaveError as error:
            self.warn(f"{error}\nNothing is lost: save again when you have made room.")
        return self.path is not None
