"""The least a Textual app can be: a line that is another one after a key. What wallyoga is measured against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Bare(App[None]):
    """Shows a word, and another one once a key is pressed."""

    def compose(self) -> ComposeResult:
        """Show the first word."""
        yield Static("painted")

    def on_key(self, _: Key) -> None:
        """Show the other word."""
        self.query_one(Static).update("answered")


if __name__ == "__main__":
    Bare().run(mouse=False)
