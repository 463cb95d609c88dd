"""The first screen: every practice there is, and what the one under the cursor is like."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wallyoga import keys
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.history import HistoryScreen
from wallyoga.screens.page import Page, bindings
from wallyoga.screens.prepare import Prepare
from wallyoga.strict import FileError
from wallyoga.studio import Studio
from wallyoga.widgets.head import Head
from wallyoga.widgets.preview import Preview
from wallyoga.widgets.vim_list import VimList
from wallyoga.words import day, minutes


class Choose(Page[None]):
    """A list of practices beside a preview."""

    ACTIONS = keys.CHOOSE
    BINDINGS = bindings(keys.CHOOSE)
    CSS_PATH = "choose.tcss"
    AUTO_FOCUS = "#practices"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._plans: dict[str, Plan] = {}
        self._broken: dict[str, FileError] = {}

    def body(self) -> ComposeResult:
        """Lay out the list and the preview."""
        yield Head("wallyoga", "", day(self.studio.clock.date()))
        with Horizontal(id="panels"):
            yield VimList(*self._options(), id="practices")
            yield Preview(self.studio)

    def on_mount(self) -> None:
        """Title the list."""
        self.query_one(VimList).border_title = "Practices"

    @on(OptionList.OptionHighlighted)
    def preview(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the practice under the cursor is like."""
        chosen = event.option.id or ""
        view = self.query_one(Preview)
        if chosen in self._broken:
            view.show_problem(self._broken[chosen])
        elif chosen:
            view.show(self.studio.library.sequences[chosen], self._plan(chosen))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Prepare the practice that was chosen."""
        event.stop()
        self.action_begin()

    def action_begin(self) -> None:
        """Prepare the practice under the cursor."""
        practices = self.query_one(VimList)
        option = practices.highlighted_option
        if option and option.id in self._plans:
            self.app.push_screen(Prepare(self.studio, self._plans[option.id]))

    def action_history(self) -> None:
        """Look back."""
        self.app.push_screen(HistoryScreen(self.studio))

    def action_quit(self) -> None:
        """Leave wallyoga."""
        self.app.exit()

    def _plan(self, practice: str) -> Plan:
        if practice not in self._plans:
            self._plans[practice] = self.studio.plan(self.studio.library.sequences[practice])
        return self._plans[practice]

    def _options(self) -> list[Option | None]:
        """Return the practices, the person's own after the shipped ones, and what could not be read."""
        library = self.studio.library
        shipped = [s for s in library.sequences.values() if s.id not in library.own]
        own = [s for s in library.sequences.values() if s.id in library.own]
        options: list[Option | None] = [self._option(sequence) for sequence in shipped]
        if own:
            options += [None, Option("[dim]Yours[/]", disabled=True), *(self._option(sequence) for sequence in own)]
        if library.problems:
            options += [None, Option("[dim]Cannot be used[/]", disabled=True)]
        for number, problem in enumerate(library.problems):
            self._broken[f"broken-{number}"] = problem
            options.append(Option(Content(problem.name), id=f"broken-{number}"))
        return options

    def _option(self, sequence: Sequence) -> Option:
        row = Table.grid(expand=True, padding=(0, 1))
        row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        row.add_column(justify="right", no_wrap=True)
        try:
            row.add_row(Text(sequence.name), minutes(self._plan(sequence.id).seconds))
        except PlanError:
            row.add_row(Text(sequence.name), "not for you")
            return Option(row, disabled=True)
        return Option(row, id=sequence.id)
