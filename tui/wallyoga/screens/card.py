"""The base card: a small modal screen with its keys at its foot."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.keys import Action, key_line
from wallyoga.screens.over import Over
from wallyoga.studio import Studio
from wallyoga.widgets.key_line import GAP

Result = TypeVar("Result")


class Card(Over[Result]):
    """The base card, a small modal screen. Subclasses name their `ACTIONS` and compose their `body`."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    CSS_PATH = Path(__file__).with_name("card.tcss")

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the body above the keys."""
        pairs = key_line(self.ACTIONS, self.studio.settings.keys)
        with Vertical():
            yield from self.body()
            yield Static(
                Content(GAP).join(Content.assemble((key, "$foreground"), " ", label) for key, label in pairs), id="keys"
            )

    def body(self) -> ComposeResult:
        """Yield the widgets this card is made of."""
        raise NotImplementedError
