"""The base modal screen, over others which are still to be seen."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

from wallyoga.screens.guard import Guarded

Result = TypeVar("Result")


class Over(ModalScreen[Result], Guarded[Result]):
    """The base modal screen. Its first base has the styles, for Textual takes them from there."""
