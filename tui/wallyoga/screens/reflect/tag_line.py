"""The tag input line, with commas between the tags."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input


class TagLine(Input):
    """A tag input line, which takes tags that are pasted in lines as well. It takes all of them."""

    def on_paste(self, event: Paste) -> None:
        """Paste with commas in place of ends of lines. Of lines Textual takes the first alone."""
        event.text = ", ".join(filter(None, map(str.strip, event.text.splitlines())))
