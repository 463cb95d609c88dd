"""The runs folder card, to type the folder that runs are put into."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from wallyoga.files.sight import is_folder
from wallyoga.keys.settings_keys import RUNS_FOLDER
from wallyoga.runs.run_file import describe_folder, open_folder
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card


class RunsFolder(Card[str | None]):
    """The runs folder card, which gives what is typed: a folder that is there, or nothing for none.

    It gives None where it is left as it is.
    """

    ACTIONS = RUNS_FOLDER
    BINDINGS = make_bindings(RUNS_FOLDER)
    AUTO_FOCUS = "Input"

    def body(self) -> ComposeResult:
        """Lay out the line to type in above what is in that folder."""
        yield Static("A folder of runs", id="title")
        yield Input(self.studio.settings.runs, placeholder="such as ~/Runs; empty for none", compact=True)
        yield Static(id="result")

    def on_mount(self) -> None:
        """Have the cursor stand still, so that nothing blinks."""
        self.query_one(Input).cursor_blink = False

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """Say what is in the folder, as it is typed."""
        self.query_one("#result", Static).update(Content(describe_folder(event.value.strip())))

    @on(Input.Submitted)
    def action_use(self) -> None:
        """Give the folder, if it is one."""
        text = self.query_one(Input).value.strip()
        if not text or is_folder(open_folder(text)):
            self.dismiss(text)

    def action_back(self) -> None:
        """Give none."""
        self.dismiss(None)
