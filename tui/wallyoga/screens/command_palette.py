"""The command palette: a search for everything that can be done, to do one of it."""

from __future__ import annotations

from typing import Any

from textual.command import CommandPalette
from textual.message import Message
from textual.widgets import Input, OptionList

from wallyoga.screens.base import Guarded


class Palette(CommandPalette, Guarded[Any]):
    """Textual's command palette, left once."""

    async def _on_message(self, message: Message) -> None:
        """Do what was chosen once, and search no more. Textual does both as long as keys are on their way."""
        if not (self.is_gone and isinstance(message, Input.Changed | Input.Submitted | OptionList.OptionSelected)):
            await super()._on_message(message)
