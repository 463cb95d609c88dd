"""What stands on a card that lies over another screen."""

from __future__ import annotations

from textual.widgets import Static

from .app_driver import Driven


def carded(driven: Driven) -> str:
    """Return the words of the card, without those of the screen behind it."""
    return "\n".join(str(part.content) for part in driven.app.screen.query(Static))
