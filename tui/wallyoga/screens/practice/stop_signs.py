"""The stop signs: the signs to stop at, over a practice that goes on."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.keys.practice_keys import STOP_SIGNS
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card


class StopSigns(Card[bool]):
    """The card of the stop signs; it gives whether to come out now."""

    ACTIONS = STOP_SIGNS
    BINDINGS = make_bindings(STOP_SIGNS)

    def body(self) -> ComposeResult:
        """Lay out the signs above what helps against tingling feet."""
        cautions = self.studio.library.cautions
        yield Static("Come out if you notice", id="title")
        yield Static(Content("\n".join(f"· {sign}" for sign in cautions.stop_signs)), id="signs")
        yield Static(Content.assemble(("Tingling feet  ", "$quiet"), cautions.tingling), id="result")

    def on_mount(self) -> None:
        """Say that nothing stands still."""
        self.query_one(Vertical).border_subtitle = "your practice goes on"

    def action_come_out(self) -> None:
        """Come out now."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Go on."""
        self.dismiss(False)
