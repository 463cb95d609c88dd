"""After a practice: how you feel now, which side was tighter, and a few words, all of it optional."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from wallyoga import keys
from wallyoga.documents.files import SaveError
from wallyoga.keeping import Keeper
from wallyoga.practice.now import Outcome
from wallyoga.screens.page import bindings
from wallyoga.screens.reflect_form import ReflectForm
from wallyoga.studio import Studio

KEPT = "Your session is kept."
NOT_YET = "Your session is not kept yet: save it again."
TOO_SHORT = "It was under half a minute: it is kept only if you save it."


class Reflect(ReflectForm):
    """A short form; the session itself is safe before it is shown."""

    ACTIONS = keys.REFLECT
    BINDINGS = bindings(keys.REFLECT)

    def __init__(self, studio: Studio, keeper: Keeper, *, kept: bool) -> None:
        super().__init__(studio, keeper.record(), keeper.asked())
        self._keeper = keeper
        self._keeps = kept
        self._refused = False

    def on_mount(self) -> None:
        """Keep the session at once; the form only adds to it."""
        if self._keeps:
            self._keep()

    @property
    def keeps(self) -> bool:
        """Whether the session is kept when nothing is saved here: one under half a minute is not."""
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
        if self.path or self._keep():
            self.revise()

    def action_skip(self) -> None:
        """Keep the session as it is."""
        if self._keeps and not (self.path or self._keep()):
            return
        try:
            self._keeper.discard()
        except SaveError as error:
            self.warn(str(error))
        self.end("Kept, without words." if self._keeps else "Not kept.", written=False)

    def _keep(self) -> bool:
        """Write the session, or say on the screen why it could not be; saving can be tried again."""
        try:
            self.path = self._keeper.keep()
        except SaveError as error:
            self.warn(f"{error}\nNothing is lost: save again when you have made room.")
        self._refused = self.path is None
        self.query_one("#done", Static).update(Content(self.opening()))
        return not self._refused
