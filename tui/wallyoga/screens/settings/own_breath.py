"""The own breath card, to type a breath of your own."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from wallyoga.keys.settings_keys import OWN_BREATH
from wallyoga.practice.breath import Pattern
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.screens.settings.items import get_breath, read_breath
from wallyoga.screens.settings.unusual_breath import ask_about_breath
from wallyoga.text.amounts import format_breath, format_rate


class OwnBreath(Card[Pattern | None]):
    """The own breath card, which gives the breath that is typed.

    It gives None where it is left as it is; what is no breath is said at once.
    """

    ACTIONS = OWN_BREATH
    BINDINGS = make_bindings(OWN_BREATH)
    AUTO_FOCUS = "Input"

    def body(self) -> ComposeResult:
        """Lay out the line to type in above what it means."""
        now = get_breath(self.studio.settings)
        yield Static("A breath of your own", id="title")
        yield Input(str(now) if now else "", placeholder="in:hold:out:hold, such as 4:2:6:2, or in:out", compact=True)
        yield Static(id="result")

    def on_mount(self) -> None:
        """Have the cursor stand still, so that nothing blinks."""
        self.query_one(Input).cursor_blink = False

    @on(Input.Changed)
    def read(self, event: Input.Changed) -> None:
        """Say what the breath is like, or why it is none yet."""
        self.query_one("#result", Static).update(Content(self._describe(event.value)))

    @on(Input.Submitted)
    def action_use(self) -> None:
        """Give the breath, if it is one; an unusual one is asked about first."""
        try:
            pattern = read_breath(self.query_one(Input).value, self.studio.settings)
        except ValueError as error:
            self.query_one("#result", Static).update(Content(str(error)))
            return

        def answer(use: bool | None) -> None:
            if use:
                self.dismiss(pattern)

        if pattern.is_unusual:
            self.open(ask_about_breath(pattern), answer)
        else:
            self.dismiss(pattern)

    def action_back(self) -> None:
        """Give none."""
        self.dismiss(None)

    def _describe(self, text: str) -> str:
        if not text:
            return "In seconds; a hold you leave out is none."
        try:
            pattern = read_breath(text, self.studio.settings)
        except ValueError as error:
            return str(error)
        return (
            f"{format_breath(pattern).capitalize()}: {format_rate(pattern)}."
            if pattern.paced
            else "Natural, without pacing."
        )
