"""The export card, which writes every session to a file. That is for other programs and for safe keeping."""

from __future__ import annotations

from asyncio import to_thread
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from wallyoga.files.safe_write import SaveError
from wallyoga.history.exchange.export import Export, Format, TakenError, export, write_export
from wallyoga.keys.history_keys import EXPORT
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_sessions
from wallyoga.widgets.choice import Choice

FORMS = {"table": Format.CSV, "everything": Format.JSON, "calendar": Format.ICS}

MEANT = {
    Format.CSV: "One line a session, for a spreadsheet.",
    Format.JSON: "All that is kept; `wallyoga import` takes it back.",
    Format.ICS: "One event a session, for a calendar program.",
}


class ExportCard(Card[None]):
    """The export card, with a form to choose and a file to write. A file that is there already stays as it is."""

    ACTIONS = EXPORT
    BINDINGS = make_bindings(EXPORT)
    AUTO_FOCUS = "#form"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._day = f"{studio.clock.date():%Y-%m-%d}"

    def body(self) -> ComposeResult:
        """Lay out the form above the file."""
        yield Static("Write every session to a file", id="title")
        yield Choice(tuple(FORMS), "table", id="form")
        yield Input(self._propose_path(Format.CSV), id="path", compact=True)
        yield Static(MEANT[Format.CSV], id="result")

    def on_mount(self) -> None:
        """Have the cursor stand still, so that nothing blinks."""
        self.query_one(Input).cursor_blink = False

    @on(Choice.Changed)
    def propose(self) -> None:
        """Say what the form is for, and propose the file's suffix. A name that was typed stays."""
        path = self.query_one(Input)
        if path.value in map(self._propose_path, Format):
            path.value = self._propose_path(self._form)
        self.query_one("#result", Static).update(MEANT[self._form])

    @on(Input.Submitted)
    @work(exclusive=True, group="export")
    async def action_write(self) -> None:
        """Write the file, and say where it is and what is not in it."""
        try:
            exported = await to_thread(export, self.studio.history, self._form)
            path = await to_thread(_write, self.query_one(Input).value, exported)
        except (TakenError, SaveError, RuntimeError) as error:
            self.query_one("#result", Static).update(Content(str(error)))
            return
        self.notify(_describe_export(exported, path))
        self.dismiss()

    def action_up(self) -> None:
        """Go to the field above."""
        self.focus_previous()

    def action_down(self) -> None:
        """Go to the field below."""
        self.focus_next()

    def action_back(self) -> None:
        """Write nothing."""
        self.dismiss()

    @property
    def _form(self) -> Format:
        return FORMS[self.query_one(Choice).word or "table"]

    def _propose_path(self, form: Format) -> str:
        return f"~/wallyoga-{self._day}.{form}"


def _write(place: str, exported: Export) -> Path:
    """Write an export, and return its whole path."""
    path = Path(place.strip()).expanduser().absolute()
    write_export(path, exported)
    return path


def _describe_export(exported: Export, path: Path) -> str:
    """Return a text on what was written where, and what was left out."""
    copies, unreadable = len(exported.copies), len(exported.unreadable)
    left = ["1 copy" if copies == 1 else f"{copies} copies" if copies else ""]
    left.append(f"{unreadable} file{'s' if unreadable > 1 else ''} that cannot be read" if unreadable else "")
    out = " and ".join(filter(None, left))
    are = "is" if exported.sessions == 1 else "are"
    return f"{format_sessions(exported.sessions)} {are} in {path}" + (f"\nLeft out: {out}." if out else "")
