"""The note area: a few lines of one's own, which enter ends."""

from __future__ import annotations

from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea


class NoteArea(TextArea):
    """A note area of a line, and of more as they are written. Enter is left to the form, as in its other answers."""

    class Submitted(Message):
        """The message that enter was pressed in it."""

    def __init__(self, text: str, placeholder: str, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(
            text, id=id, compact=True, tab_behavior="focus", highlight_cursor_line=False, placeholder=placeholder
        )
        self.cursor_blink = False

    def on_key(self, event: Key) -> None:
        """Tell of enter, in place of beginning a line by it."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())

    def begin_line(self) -> None:
        """Begin a new line where the cursor is."""
        self.insert("\n")
