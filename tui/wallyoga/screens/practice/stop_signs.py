"""The stop signs: the signs to stop at, over the whole screen, while the practice stands still."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.types import CSSPathType
from textual.widgets import Static

from wallyoga.keys.key_names import format_key
from wallyoga.keys.practice_keys import STOP_SIGNS
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.widgets.floor_text import FloorText
from wallyoga.widgets.floor_type import TypeSize

FOLDER = Path(__file__).parent

COME_OUT = next(action for action in STOP_SIGNS if action.method == "come_out")


class StopSigns(Card[bool]):
    """The card of the stop signs; it gives whether to come out now."""

    CSS_PATH: ClassVar[CSSPathType | None] = [FOLDER.parent / "card.tcss", FOLDER / "stop_signs.tcss"]

    ACTIONS = STOP_SIGNS
    BINDINGS = make_bindings(STOP_SIGNS)
    VERTICAL_BREAKPOINTS = [(0, "-few"), (16, "-close"), (24, "-high")]  # noqa: RUF012 - as Textual has it

    def body(self) -> ComposeResult:
        """Lay out the way out above the signs, and help for tingling feet."""
        cautions = self.studio.library.cautions
        key = format_key(COME_OUT, self.studio.settings.keys)
        yield FloorText(f"Come out: {key}", id="way-out", largest=TypeSize.LARGE)
        yield Static("if you notice", id="title")
        yield Static(Content("\n".join(f"· {sign}" for sign in cautions.stop_signs)), id="signs")
        yield Static(Content.assemble(("Tingling feet  ", "$quiet"), cautions.tingling), id="result")
        yield Static("Your practice stands still.", id="still")

    def action_come_out(self) -> None:
        """Come out now."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Go on."""
        self.dismiss(False)
