"""A line to write tags in, with commas between them."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input


class TagLine(Input):
    """Takes tags that are pasted in lines as well, all of them."""

    def on_paste(self, event: Paste) -> None:
        """Have commas where there are ends of lines, of which Textual takes the first line alone."""
        event.text = ", ".join(filter(None, map(str.strip, event.text.splitlines())))
