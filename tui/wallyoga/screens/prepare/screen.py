"""The prepare screen: what to bring, what to be careful about, how you arrive. It comes before a practice."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from wallyoga import keys
from wallyoga.history.record import FEELINGS
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.session import Session
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes as in_minutes
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.head import Head


class Prepare(Page[None]):
    """The prepare screen, the card between choosing and lying down. Enter begins, whatever is left open."""

    ACTIONS = keys.PREPARE
    BINDINGS = make_bindings(keys.PREPARE)
    CSS_PATH = "prepare.tcss"
    AUTO_FOCUS = "Choice"

    def __init__(self, studio: Studio, plan: Plan, minutes: float | None) -> None:
        super().__init__(studio)
        self._plan = plan
        self._minutes = minutes

    def body(self) -> ComposeResult:
        """Lay out the card."""
        sequence = self.studio.library.sequences[self._plan.practice]
        yield Head(sequence.name, "", in_minutes(self._plan.seconds), id="where")
        with VerticalScroll(id="card", can_focus=False):
            yield Static(id="notes")
            yield Static(Content(sequence.summary), classes="quiet")
            yield Static(self._before(), id="before")
        with Vertical(id="arrive"):
            yield Static("How do you arrive?")
            yield Choice(FEELINGS)
            yield Static("← → choose, or leave it open", classes="quiet")

    def on_mount(self) -> None:
        """Show what is other than usual."""
        self._show_notes()

    def action_begin(self) -> None:
        """Start the practice, unless the settings changed it meanwhile. What they made of it is to be read first."""
        shown = self._plan, self.studio.doubt
        if self.take_over() and (self._planned(), self.studio.doubt) != shown:
            self.notify("Your settings have changed, and this practice with them: look once more before you begin.")
            return
        session = Session(self._plan, speed=self.studio.clock.speed)
        arrived = self.query_one(Choice).word
        recorder = self.studio.begin_recorder(session, minutes=self._minutes, arrived=arrived)
        self.make_way(routes.make_practice(self.studio, recorder))

    def action_follow(self) -> None:
        """Find your own breath, and plan at its pace."""
        self.open(routes.make_tap_breath(self.studio), self._breathe)

    def action_back(self) -> None:
        """Return to the practices."""
        self.dismiss()

    def action_up(self) -> None:
        """Read further up."""
        self.query_one("#card", VerticalScroll).scroll_up(animate=False)

    def action_down(self) -> None:
        """Read further down."""
        self.query_one("#card", VerticalScroll).scroll_down(animate=False)

    def on_resize(self) -> None:
        """Say so where there is more to read than fits."""
        self.call_after_refresh(self._hint)

    def suit(self) -> None:
        """Plan again, for the settings are others now. A practice of which nothing is left is not prepared."""
        plan = self._planned()
        if plan is None:
            self.dismiss()
            return
        self._plan = plan
        self.query_one("#where", Head).show(plan.name, "", in_minutes(plan.seconds))
        self.query_one("#before", Static).update(self._before())
        self._show_notes()
        self.call_after_refresh(self._hint)

    def _planned(self) -> Plan | None:
        """Return the plan by the settings of now, or None. None means that they leave nothing of the practice."""
        try:
            return self.studio.plan(self.studio.library.sequences[self._plan.practice], self._minutes)
        except PlanError:
            return None

    def _breathe(self, pattern: Pattern | None) -> None:
        """Keep the breath that was found, and plan again."""
        if pattern:
            self.change(pace=pattern)
            self.suit()

    def _show_notes(self) -> None:
        """Show the notes on this plan.

        First is whether cautions may be missing, then what cautions and the time there is changed.
        """
        words = [*filter(None, (self.studio.doubt,)), *self._plan.notes]
        notes = self.query_one("#notes", Static)
        notes.update(Content("\n".join(f"▸ {note}" for note in words)))
        notes.display = bool(words)

    def _hint(self) -> None:
        card = self.query_one("#card", VerticalScroll)
        card.border_subtitle = "↑ ↓ more" if card.max_scroll_y else ""

    def _before(self) -> Table:
        library = self.studio.library
        sequence = self.studio.planner().adapt(library.sequences[self._plan.practice]).sequence
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, style="dim")
        table.add_column(ratio=1)
        table.add_row("Bring", Text(" · ".join(library.props(sequence)) or "nothing"))
        for number, flag in enumerate(self.studio.settings.flags):
            table.add_row("" if number else "For you", library.cautions.by_id[flag].advice)
        table.add_row("", "")
        table.add_row("Stop at", ", ".join(library.cautions.stop_signs) + ".")
        table.add_row("", "")
        for number, caution in enumerate(library.cautioned(sequence)):
            table.add_row("" if number else "Ask a doctor first", caution.name)
        table.add_row("", "")
        table.add_row("Tingling feet", library.cautions.tingling)
        return table
