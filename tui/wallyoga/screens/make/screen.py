"""The make screen: a form beside the practice that is made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import OptionList

from wallyoga.choosing.wish import list_props
from wallyoga.keys.choose_keys import MAKE
from wallyoga.making.composer import Composition, compose_practice
from wallyoga.making.ledger import LOOKED_BACK, Ledger, read_ledger
from wallyoga.practice.clock import find_practice_day
from wallyoga.practice.errors import PlanError
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.make.composition_pane import CompositionPane
from wallyoga.screens.make.request_form import Form
from wallyoga.screens.make.request_list import RequestList
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import outline_plan
from wallyoga.widgets.head import Head
from wallyoga.widgets.moving_figure import MovingFigure

TRIES = 8
"""The most tries to find another one; where there is none, it is said."""


@dataclass
class LedgerRead(Message):
    """The message that the history is read."""

    ledger: Ledger


class MakeScreen(Page[str]):
    """The make screen, which ends with the id of the practice that was kept."""

    ACTIONS = MAKE
    BINDINGS = make_bindings(MAKE)
    CSS_PATH = "make.tcss"
    AUTO_FOCUS = "#form"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.leads_on = True
        self._form = Form()
        self._ledger = Ledger()
        self._composition: Composition | None = None

    def body(self) -> ComposeResult:
        """Lay out the form, the practice, and its figure where there is room."""
        yield Head("Made for you", "", "from your history, and what you have at hand", left_first=True)
        with Horizontal(id="panels"):
            yield RequestList(id="form")
            yield CompositionPane(id="made")
            with Vertical(id="figure"):
                yield MovingFigure(self.studio)

    def on_mount(self) -> None:
        """Make a practice of the form, and another one once the history is read."""
        self._show()
        self._read()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Begin what was made."""
        event.stop()
        self.action_begin()

    @on(MovingFigure.Moved)
    def name_pose(self, event: MovingFigure.Moved) -> None:
        """Name the pose whose figure is shown."""
        self.query_one("#figure").border_title = self.studio.library.poses[event.part.pose].name

    @on(LedgerRead)
    def take_ledger(self, event: LedgerRead) -> None:
        """Make the practice by what the history says."""
        self._ledger = event.ledger
        self._show()

    def action_before(self) -> None:
        """Take the value before."""
        self._turn(-1)

    def action_after(self) -> None:
        """Take the value after."""
        self._turn(1)

    def action_another(self) -> None:
        """Make another practice of the same form."""
        before, form = self._composition, self._form
        for _ in range(TRIES):
            self._form = replace(self._form, again=self._form.again + 1)
            composition = self._make()
            if composition and before and composition.sequence.steps != before.sequence.steps:
                return self._show()
        self._form = form
        return self.notify("There is no other one for this.")

    def action_begin(self) -> None:
        """Open the card of the practice."""
        self.take_over()
        self._show()
        if self._composition:
            self.studio.composed = self._composition.sequence
            plan = self.studio.plan(self._composition.sequence)
            self.open(routes.make_prepare(self.studio, plan, None))

    def action_keep(self) -> None:
        """Build on the practice, to keep it as one's own."""
        if self._composition:
            self.open(routes.make_builder(self.studio, self._composition.sequence), self._end_with)

    def action_back(self) -> None:
        """Return to the practices."""
        self.dismiss("")

    def suit(self) -> None:
        """Make the practice by the settings of now."""
        self._show()

    def _end_with(self, practice: str | None) -> None:
        if practice:
            self.dismiss(practice)

    def _turn(self, by: int) -> None:
        self._form = self._form.turn(self.query_one("#form", RequestList).chosen or "", by)
        self._show()

    @work(thread=True)
    def _read(self) -> None:
        studio, day_starts = self.studio, self.studio.settings.day_starts
        today = find_practice_day(studio.clock.date(), day_starts)
        records = studio.archive.list_records(LOOKED_BACK)
        self.post_message(LedgerRead(read_ledger(records, studio.library.poses, today, day_starts)))

    def _make(self) -> Composition | None:
        day = find_practice_day(self.studio.clock.date(), self.studio.settings.day_starts)
        try:
            return compose_practice(self._form.make_request(day), self.studio.planner(), self._ledger)
        except PlanError as error:
            self.warn(str(error))
            return None

    def _show(self) -> None:
        self.query_one("#form", RequestList).show(self._form.list_groups(list_props(self.studio.library)))
        self._composition = self._make()
        if self._composition:
            plan = self.studio.plan(self._composition.sequence)
            self.query_one(CompositionPane).show(self._composition, plan)
            if self.query_one("#figure").display:
                parts = (part for row in outline_plan(plan) for part in row.parts)
                self.query_one(MovingFigure).show_parts(tuple(parts))
