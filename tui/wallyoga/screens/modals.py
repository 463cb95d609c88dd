"""The base screens that lie over a page: modal screen, dialog and card."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.types import CSSPathType

from wallyoga.keys.action import Action
from wallyoga.keys.key_pairs import make_key_line
from wallyoga.screens.guarded_screen import Guarded
from wallyoga.studio import Studio
from wallyoga.widgets.key_row import KeyRow

Result = TypeVar("Result")


class Modal(ModalScreen[Result], Guarded[Result]):
    """The base modal screen. Its first base has the styles, for Textual takes them from there."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - as Textual has it


class Dialog(Modal[Result]):
    """The base dialog: a quiet box in the middle, the screen below still visible."""

    CSS_PATH = Path(__file__).with_name("dialog.tcss")


class Card(Modal[Result]):
    """The base card, a small modal screen. Subclasses name their `ACTIONS` and compose their `body`."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    CSS_PATH: ClassVar[CSSPathType | None] = Path(__file__).with_name("card.tcss")

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the body above the keys."""
        with Vertical():
            yield from self.body()
            yield KeyRow(make_key_line(self.ACTIONS, self.studio.settings.keys))

    def body(self) -> ComposeResult:
        """Yield the widgets this card is made of."""
        raise NotImplementedError
