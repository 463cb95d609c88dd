"""The first screen: every practice there is, and what the one under the cursor is like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import sleep
from typing import Any, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.worker import get_current_worker

from wallyoga import finding, keys
from wallyoga.documents.strict import FileError
from wallyoga.finding import Order, Past, Wish
from wallyoga.library.library import own_practices
from wallyoga.offer import Offer
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.screens import doors
from wallyoga.screens.page import Page, bindings
from wallyoga.studio import Studio
from wallyoga.widgets.head import Head
from wallyoga.widgets.practice_list import Group, Line, PracticeList
from wallyoga.widgets.preview import Preview
from wallyoga.words import day

Thing = TypeVar("Thing")

ANY = "any"

TIMES = (5, 10, 15, 20, 30, 40)
"""The minutes to choose from."""

AT_ONCE = 50
"""How many practices are read, or measured, between two looks at the list."""

PAUSE = 0.0005
"""How long a thread waits between two practices, in seconds, so that keys and painting come first."""

LOOKED_BACK = 60
"""How many sessions, the newest, the order and the suggestion are made of."""


class Choose(Page[None]):
    """A list of practices beside a preview, narrowed to what a person looks for."""

    ACTIONS = keys.CHOOSE
    BINDINGS = bindings(keys.CHOOSE)
    CSS_PATH = "choose.tcss"
    AUTO_FOCUS = "#practices"

    def __init__(self, studio: Studio, *, reads_own: bool = False) -> None:
        super().__init__(studio)
        self._reads_own = reads_own
        self._offer = Offer(studio)

    def body(self) -> ComposeResult:
        """Lay out the list above the line to find by and the suggestion, and the preview beside them."""
        yield Head("wallyoga", "", day(self.studio.clock.date()), id="where")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield PracticeList(id="practices")
                yield Static(id="suggestion")
            yield Preview(self.studio)

    def on_mount(self) -> None:
        """List the practices; what takes longer comes beside the first painting."""
        self.query_one(PracticeList).border_title = "Practices"
        if self._reads_own:
            self.call_after_refresh(self.read_own)

    def on_screen_resume(self) -> None:
        """Take in what changed while another screen was shown: settings, practices, a session more."""
        self._offer.forget()
        self._list()
        self.preview()
        self.call_after_refresh(self.look_back)

    @work(thread=True, group="own")
    def read_own(self) -> None:
        """Read the person's own practices while the shipped ones are shown, some at a time."""
        reading = _unhurried(own_practices(self.studio.places.practices, self.studio.library.poses))
        while some := list(islice(reading, AT_ONCE)):
            self.app.call_from_thread(self._join, some)

    @work(thread=True, exclusive=True, group="lengths")
    def measure(self, practices: list[str]) -> None:
        """Find out how long practices take, some at a time, until another list of them is wanted."""
        worker = get_current_worker()
        for start in range(0, len(practices), AT_ONCE):
            for practice in _unhurried(practices[start : start + AT_ONCE]):
                if worker.is_cancelled:
                    return
                self._offer.measure(practice)
            self.app.call_from_thread(self._list)

    @work(thread=True, exclusive=True, group="history")
    def look_back(self) -> None:
        """Read the newest sessions."""
        from wallyoga.history.store import Entry

        entries = self.studio.history.entries(LOOKED_BACK)
        past = finding.past_of([entry.record for entry in entries if isinstance(entry, Entry)])
        self.app.call_from_thread(self._know, past)

    @on(OptionList.OptionHighlighted)
    def preview(self) -> None:
        """Show what the practice under the cursor is like."""
        chosen = self.query_one(PracticeList).chosen or ""
        view = self.query_one(Preview)
        if chosen in self.studio.library.sequences:
            sequence = self.studio.library.sequences[chosen]
            match self._offer.plan(chosen):
                case Plan() as plan:
                    view.show(sequence, plan)
                case PlanError() as error:
                    view.say(sequence.name, str(error))
        elif chosen:
            view.show_problem(self.studio.library.problems[int(chosen.removeprefix("broken/"))])

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
        self.query_one(PracticeList).focus()

    def action_begin(self) -> None:
        """Prepare the practice under the cursor."""
        self._prepare(self.query_one(PracticeList).chosen)

    def action_last(self) -> None:
        """Prepare the practice that was done last."""
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
        answer = await self.app.push_screen_wait(doors.question("How long have you got?", answers))
        self._want(minutes=None if answer == ANY else float(answer))

    @work
    async def action_goal(self) -> None:
        """Ask what it is for."""
        answers = {ANY: "Anything", **{goal: goal.capitalize() for goal in finding.goals(self.studio.library)}}
        answer = await self.app.push_screen_wait(doors.question("What would you like?", answers))
        self._want(goal=None if answer == ANY else answer)

    @work
    async def action_props(self) -> None:
        """Ask which props are at hand."""
        names = finding.props(self.studio.library)
        had = self._offer.wish.props if self._offer.wish.props is not None else frozenset(names)
        answer = await self.app.push_screen_wait(doors.ticking("What is at hand, besides a wall?", names, had))
        self._want(props=None if answer == frozenset(names) else answer)

    def action_order(self) -> None:
        """Take the next order."""
        self._want(order=self._offer.wish.order.following)

    def action_all(self) -> None:
        """Show every practice again."""
        self.query(Input).remove()
        self.query_one(PracticeList).focus()
        self._offer.wish = Wish()
        self._list()
        self.preview()

    def action_new(self) -> None:
        """Build a practice of one's own."""
        self.app.push_screen(doors.build(self.studio, None), self._built)

    def action_copy(self) -> None:
        """Build on a copy of the practice under the cursor."""
        sequence = self.studio.library.sequences.get(self.query_one(PracticeList).chosen or "")
        if sequence:
            self.app.push_screen(doors.build(self.studio, sequence), self._built)

    @work
    async def action_edit(self) -> None:
        """Change the practice under the cursor, if it is the person's own; a broken file in their editor."""
        chosen, library = self.query_one(PracticeList).chosen or "", self.studio.library
        if chosen in library.own:
            path = self.studio.places.practices / f"{chosen}.toml"
            self.app.push_screen(doors.build(self.studio, library.sequences[chosen], path), self._built)
        elif chosen in library.sequences:
            self.notify("This practice came with wallyoga; c makes a copy of your own.", timeout=6)
        elif chosen:
            await doors.edit(self.app, self.studio, Path(library.problems[int(chosen.removeprefix("broken/"))].file))
            self.on_screen_resume()

    def action_history(self) -> None:
        """Look back."""
        self.app.push_screen(doors.history(self.studio))

    def action_settings(self) -> None:
        """See and change what is set."""
        self.app.push_screen(doors.settings(self.studio))

    def action_quit(self) -> None:
        """Leave wallyoga."""
        self.app.exit()

    def _built(self, practice: str | None) -> None:
        """Put the cursor on the practice that was built."""
        self._list()
        self.query_one(PracticeList).choose(practice or "")

    def _prepare(self, practice: str | None) -> None:
        plan = self._offer.plan(practice) if practice and practice in self.studio.library.sequences else None
        if isinstance(plan, Plan):
            self.app.push_screen(doors.prepare(self.studio, plan, self._offer.wish.minutes))

    def _want(self, **what: Any) -> None:
        self._offer.wish = replace(self._offer.wish, **what)
        self._list()
        self.preview()

    def _know(self, past: Past) -> None:
        self._offer.past = past
        suggested = self._offer.suggestion()
        line = self.query_one("#suggestion", Static)
        line.set_class(suggested is not None, "-said")
        if suggested:
            line.update(Content.assemble("Perhaps ", (suggested[0], "$foreground"), f": {suggested[1]}."))
        if self._offer.wish.order is not Order.LISTED:
            self._list()

    def _list(self) -> None:
        """Show the practices that are looked for, the person's own after the shipped ones, and all broken files."""
        library, offer = self.studio.library, self._offer
        found = offer.found()
        lines = {sequence.id: Line(sequence.id, sequence.name, offer.takes(sequence) or "") for sequence in found}
        own = tuple(line for line in lines.values() if line.id in library.own)
        shipped = tuple(line for line in lines.values() if line.id not in library.own)
        problems = () if offer.wish.narrows else library.problems
        broken = tuple(Line(f"broken/{number}", problem.name, "") for number, problem in enumerate(problems))
        practices = self.query_one(PracticeList)
        practices.show((Group("", shipped), Group("Yours", own), Group("Cannot be used", broken)))
        practices.border_subtitle = offer.wish.said() and f"{offer.wish.said()} · esc all"
        unknown = offer.unmeasured()
        if unknown:
            self.measure(unknown)
        elif not found:
            self.query_one(Preview).say("Nothing fits", "No practice has all of that. Escape shows them all again.")

    def _join(self, own: list[Sequence | FileError]) -> None:
        self.studio.library = self.studio.library.joined(own)
        self._list()
        if self.query_one(PracticeList).chosen in {each.id for each in own if isinstance(each, Sequence)}:
            self.preview()


def _unhurried(things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield them with a pause after each, because a thread that never waits keeps the others waiting."""
    for thing in things:
        yield thing
        sleep(PAUSE)
