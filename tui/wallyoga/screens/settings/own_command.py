"""The own command card, to type a command that runs beside a practice."""

from __future__ import annotations

from shlex import join, split
from shutil import which

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from wallyoga.keys.settings_keys import OWN_COMMAND
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.screens.settings.items import Item
from wallyoga.studio import Studio

UNCLOSED = "A quote in it has no end yet."


class OwnCommand(Card[tuple[str, ...] | None]):
    """The own command card, which gives the words that are typed.

    No words are no command, and None is given where it is left as it is.
    """

    ACTIONS = OWN_COMMAND
    BINDINGS = make_bindings(OWN_COMMAND)
    AUTO_FOCUS = "Input"

    def __init__(self, studio: Studio, item: Item) -> None:
        super().__init__(studio)
        self._item = item

    def body(self) -> ComposeResult:
        """Lay out the line to type in above what is known of it."""
        now = getattr(self.studio.settings, self._item.name.lower())
        yield Static(self._item.value, id="title")
        yield Input(join(now), placeholder="a program and its words; empty for none", compact=True)
        yield Static(id="result")

    def on_mount(self) -> None:
        """Have the cursor stand still, so that nothing blinks."""
        self.query_one(Input).cursor_blink = False

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """Say what would run, as it is typed."""
        self.query_one("#result", Static).update(Content(describe_command(event.value)))

    @on(Input.Submitted)
    def action_use(self) -> None:
        """Give the command, if it is one."""
        text = self.query_one(Input).value
        if describe_command(text) != UNCLOSED:
            self.dismiss(tuple(split(text)))

    def action_back(self) -> None:
        """Give none."""
        self.dismiss(None)


def describe_command(text: str) -> str:
    """Return what a command is, in a few words."""
    try:
        words = split(text)
    except ValueError:
        return UNCLOSED
    if not words:
        return "Nothing runs."
    return f"It runs {which(words[0])}." if which(words[0]) else f"There is no program {words[0]} here now."
