"""After a practice: how you feel now, which side was tighter, and a few words, all of it optional."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from wallyoga import keys
from wallyoga.files import SaveError
from wallyoga.history.record import FEELINGS, Reflection
from wallyoga.keeping import Keeper
from wallyoga.practice.now import Outcome
from wallyoga.screens.page import Page, bindings
from wallyoga.strict import FileError
from wallyoga.studio import Studio
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.head import Head
from wallyoga.words import minutes

SIDES = {"left": "left", "the same": "same", "right": "right"}
"""What the tighter side is called here, and in the file."""

WORDS = {written: word for word, written in SIDES.items()}


class Reflect(Page[None]):
    """A short form; the session itself is safe before it is shown."""

    ACTIONS = keys.REFLECT
    BINDINGS = bindings(keys.REFLECT)
    CSS_PATH = "reflect.tcss"
    AUTO_FOCUS = "#feeling"

    def __init__(self, studio: Studio, keeper: Keeper, *, kept: bool) -> None:
        super().__init__(studio)
        self._keeper = keeper
        self._record = keeper.record()
        self._asked = keeper.asked()
        self._keeps = kept
        self._path: Path | None = None

    def body(self) -> ComposeResult:
        """Lay out the questions, each with its answers."""
        record = self._record
        done = "Done" if record.outcome is Outcome.COMPLETED else "You came out early; that is a practice too"
        yield Head(record.name, "", f"{minutes(record.practised_seconds)} practised")
        with VerticalScroll(id="form", can_focus=False):
            yield Static(Content(f"{done}. {self._kept_words()}"), id="done")
            yield Static(self._arrived_words(), classes="question")
            yield Choice(FEELINGS, id="feeling")
            for pose in self._asked:
                name = self.studio.library.poses[pose].name
                yield Static(Content(f"{name}: which side was tighter?"), classes="question")
                yield Choice(tuple(SIDES), WORDS.get(record.reflection.tighter.get(pose, "")), id=f"tighter-{pose}")
            yield Static("Tags, with commas between them", classes="question")
            yield Input(id="tags", placeholder="after a run, evening", compact=True)
            yield Static("Notes", classes="question")
            yield TextArea(id="notes", compact=True, tab_behavior="focus", highlight_cursor_line=False)

    def on_mount(self) -> None:
        """Keep the session at once; the form only adds to it. Cursors stand still here, so that nothing blinks."""
        self.query_one(Input).cursor_blink = False
        self.query_one(TextArea).cursor_blink = False
        if self._keeps:
            self._keep()

    @on(Input.Submitted)
    def to_notes(self) -> None:
        """Go on to the notes."""
        self.query_one(TextArea).focus()

    def action_save(self) -> None:
        """Keep the session with what was written."""
        if (self._path or self._keep()) and self._revise():
            self._leave("Kept.")

    def action_skip(self) -> None:
        """Keep the session as it is."""
        if self._keeps and not (self._path or self._keep()):
            return
        self._keeper.discard()
        self._leave("Kept as it is." if self._keeps else "Not kept.")

    def action_up(self) -> None:
        """Go to the question above."""
        self.focus_previous()

    def action_down(self) -> None:
        """Go to the question below."""
        self.focus_next()

    def _leave(self, words: str) -> None:
        self.notify(words, timeout=3)
        self.dismiss()

    def _keep(self) -> Path | None:
        """Write the session, or say on the screen why it could not be; saving can be tried again."""
        try:
            self._path = self._keeper.keep()
        except SaveError as error:
            self.notify(
                f"{error}\nNothing is lost: save again when you have made room.",
                severity="warning",
                timeout=20,
                markup=False,
            )
        return self._path

    def _revise(self) -> bool:
        if self._path is None:
            return False
        try:
            self.studio.history.revise(self._path, self._reflection())
        except (SaveError, FileError) as error:
            self.notify(
                f"{error}\nThe session is kept; these words are not yet.",
                severity="warning",
                timeout=20,
                markup=False,
            )
            return False
        return True

    def _reflection(self) -> Reflection:
        tags = (tag.strip() for tag in self.query_one(Input).value.split(","))
        tighter = {
            pose: SIDES[word] for pose in self._asked if (word := self.query_one(f"#tighter-{pose}", Choice).word)
        }
        return Reflection(
            left=self.query_one("#feeling", Choice).word,
            tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
            notes=self.query_one(TextArea).text.strip(),
            tighter=tighter,
        )

    def _arrived_words(self) -> Content:
        arrived = self._record.arrived
        return Content(f"You arrived {arrived}. How do you feel now?" if arrived else "How do you feel now?")

    def _kept_words(self) -> str:
        if self._keeps:
            return "Your session is kept."
        return "It was under half a minute: it is kept only if you save it."
