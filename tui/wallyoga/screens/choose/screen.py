"""The choose screen, the first: every practice, and a preview of one.

The preview is of the practice under the cursor.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from textual import on, work
from textual.widgets import Input, OptionList

from wallyoga import keys
from wallyoga.choosing import wish
from wallyoga.choosing.wish import Wish
from wallyoga.practice.plan import Plan
from wallyoga.screens import routes
from wallyoga.screens.base import make_bindings
from wallyoga.screens.choose.practice_page import BROKEN, PracticePage
from wallyoga.widgets.grouped_list import GroupedList

ANY = "/any"
"""The answer that asks for nothing; no goal and no practice is called so."""

TIMES = (5, 10, 15, 20, 25, 30, 40)
"""The minutes to choose from."""


class Choose(PracticePage):
    """The choose screen, with what can be done with the practices that are offered."""

    ACTIONS = keys.CHOOSE
    BINDINGS = make_bindings(keys.CHOOSE)
    AUTO_FOCUS = "#practices"

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Prepare the practice that was chosen."""
        event.stop()
        self.action_begin()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show what has the words in it, as they are typed."""
        self._want(words=event.value)

    @on(Input.Submitted)
    def found(self) -> None:
        """Go back to the list with what was found."""
        self.query_one(GroupedList).focus()

    def action_begin(self) -> None:
        """Prepare the practice under the cursor."""
        self._prepare(self.query_one(GroupedList).chosen)

    def action_last(self) -> None:
        """Prepare the practice that was done last."""
        if self._offer.past.latest is None:
            self.notify("You have not practised here yet.", timeout=4)
        self._prepare(self._offer.past.latest)

    async def action_find(self) -> None:
        """Type what to look for."""
        if not self.query(Input):
            line = Input(id="find", placeholder="find", compact=True)
            line.cursor_blink = False
            await self.query_one("#left").mount(line, before="#suggestion")
        self.query_one(Input).focus()

    @work
    async def action_time(self) -> None:
        """Ask how long there is."""
        answers = {ANY: "As long as it takes", **{str(time): f"{time} minutes" for time in TIMES}}
        answer = await self.ask(routes.make_question("How long have you got?", answers))
        if answer is not None:
            self._want(minutes=None if answer == ANY else float(answer))

    @work
    async def action_goal(self) -> None:
        """Ask what it is for."""
        answers = {ANY: "Anything", **{goal: goal.capitalize() for goal in wish.list_goals(self.studio.library)}}
        answer = await self.ask(routes.make_question("What is it for?", answers))
        if answer is not None:
            self._want(goal=None if answer == ANY else answer)

    @work
    async def action_props(self) -> None:
        """Ask which props are at hand."""
        names = wish.list_props(self.studio.library)
        had = self._offer.wish.props if self._offer.wish.props is not None else frozenset(names)
        answer = await self.ask(routes.make_tick_list("What is at hand, besides a wall?", names, had))
        if answer is not None:
            self._want(props=None if answer == frozenset(names) else answer)

    def action_order(self) -> None:
        """Take the next order."""
        self._want(order=self._offer.wish.order.following)

    def action_all(self) -> None:
        """Show every practice again."""
        self.query(Input).remove()
        self.query_one(GroupedList).focus()
        self._offer.wish = Wish()
        self._list()
        self.preview()

    def action_new(self) -> None:
        """Build a practice of one's own."""
        self.open(routes.make_builder(self.studio, None), self._built)

    def action_copy(self) -> None:
        """Build on a copy of the practice under the cursor."""
        sequence = self.studio.library.sequences.get(self.query_one(GroupedList).chosen or "")
        if sequence:
            self.open(routes.make_builder(self.studio, sequence), self._built)

    @work
    async def action_edit(self) -> None:
        """Edit the practice under the cursor, if it is the person's own. A broken file is opened in their editor."""
        chosen = self.query_one(GroupedList).chosen or ""
        if chosen in self.studio.library.own:
            # Another window or an editor may have written it since it was read.
            self.studio.reload()
        library = self.studio.library
        if chosen in library.own:
            path = self.studio.places.practices / f"{chosen}.toml"
            self.open(routes.make_builder(self.studio, library.sequences[chosen], path), self._built)
        elif chosen in library.sequences:
            self.notify("This practice came with wallyoga; c makes a copy of your own.", timeout=6)
        elif chosen.startswith(BROKEN):
            await routes.edit_file(self, Path(library.problems[int(chosen.removeprefix(BROKEN))].file))
            self.on_screen_resume()
        else:
            self.on_screen_resume()

    def action_history(self) -> None:
        """Look back."""
        self.open(routes.make_history(self.studio))

    def action_settings(self) -> None:
        """See and change what is set."""
        self.open(routes.make_settings(self.studio))

    def action_quit(self) -> None:
        """Leave wallyoga."""
        self.app.exit()

    def _built(self, practice: str | None) -> None:
        """Put the cursor on the practice that was built."""
        self._list()
        self.query_one(GroupedList).choose(practice or "")

    def _prepare(self, practice: str | None) -> None:
        """Open the card of a practice. It is planned by what the settings file says at this moment."""
        self.take_over()
        plan = self._offer.plan(practice) if practice and practice in self.studio.library.sequences else None
        if isinstance(plan, Plan):
            self.open(routes.make_prepare(self.studio, plan, self._offer.wish.minutes))

    def _want(self, **what: Any) -> None:
        self._offer.wish = replace(self._offer.wish, **what)
        self._list()
        self.preview()
