"""The offering of practices to choose from.

They are read and measured beside the painting; the practice under the cursor is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from time import sleep
from typing import TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from wallyoga.choosing import wish
from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import Order, Past
from wallyoga.files.problems import FileError
from wallyoga.library.library import read_own_practices
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.base import Page
from wallyoga.screens.choose.preview import Preview
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_day
from wallyoga.widgets.grouped_list import Group, GroupedList, Line
from wallyoga.widgets.head import Head

Thing = TypeVar("Thing")

AT_ONCE = 50
"""How many practices are read, or measured, between two looks at the list."""

PAUSE = 0.0005
"""How long a thread waits between two practices, in seconds, so that keys and painting come first."""

BROKEN = "broken/"
"""How the ids of lines begin that are files that cannot be used; then comes the number of the problem."""

LOOKED_BACK = 60
"""How many sessions, the newest, the order and the suggestion are made of."""


class PracticePage(Page[None]):
    """The base of the choose screen: a list of practices beside a preview.

    It is kept true while the library, the past and the wish change.
    """

    def __init__(self, studio: Studio, *, reads_own: bool = False) -> None:
        super().__init__(studio)
        self._reads_own = reads_own
        self._offer = Offer(studio)

    def body(self) -> ComposeResult:
        """Lay out the list and the preview beside each other.

        Below the list are the line to find by and the suggestion.
        """
        yield Head("wallyoga", "", format_day(self.studio.clock.date()), id="where")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield GroupedList(id="practices")
                yield Static(id="suggestion")
            yield Preview(self.studio)

    def on_mount(self) -> None:
        """List the practices. What takes longer comes beside the first painting."""
        self.query_one(GroupedList).border_title = "Practices"
        if self._reads_own:
            self.call_after_refresh(self.read_own)

    def on_screen_resume(self) -> None:
        """Take in what changed while another screen was shown. That can be settings, practices, a session more."""
        self.suit()
        self.call_after_refresh(self.look_back)

    def suit(self) -> None:
        """List and show the practices as they are for this person now."""
        self._offer.forget()
        self._list()
        self.preview()

    @work(thread=True, group="own")
    def read_own(self) -> None:
        """Read the person's own practices while the shipped ones are shown, some at a time."""
        poses = self.studio.library.poses
        reading = _yield_slowly(read_own_practices(self.studio.places.practices, poses, self.studio.readings))
        while some := list(islice(reading, AT_ONCE)):
            if not self.app.call_from_thread(self._join, some, poses):
                return
        # Not every app is left by a key: some end with their terminal.
        self.studio.readings.save()
        self._sweep()

    def _sweep(self) -> None:
        """Remove leftovers of killed writers, in the folders that are ours."""
        from wallyoga.files.leftovers import remove_leftovers

        where = self.studio.places
        remove_leftovers(
            (where.settings.parent, where.practices, where.poses, where.cache), (where.sessions, where.state)
        )

    @work(thread=True, exclusive=True, group="lengths")
    def measure(self, practices: list[str]) -> None:
        """Measure how long practices take, some at a time. It ends when another list of them is wanted."""
        worker = get_current_worker()
        for start in range(0, len(practices), AT_ONCE):
            for practice in _yield_slowly(practices[start : start + AT_ONCE]):
                if worker.is_cancelled:
                    return
                self._offer.measure(practice)
            self.app.call_from_thread(self._list)

    @work(thread=True, exclusive=True, group="history")
    def look_back(self) -> None:
        """Read the newest sessions."""
        from wallyoga.history.session_entries import Entry

        entries = self.studio.history.entries(LOOKED_BACK)
        past = wish.summarise_past([entry.record for entry in entries if isinstance(entry, Entry)])
        self.app.call_from_thread(self._know, past)

    @on(OptionList.OptionHighlighted)
    def preview(self) -> None:
        """Show a preview of the practice under the cursor."""
        chosen = self.query_one(GroupedList).chosen or ""
        view = self.query_one(Preview)
        if chosen in self.studio.library.sequences:
            sequence = self.studio.library.sequences[chosen]
            match self._offer.plan(chosen):
                case Plan() as plan:
                    view.show(sequence, plan)
                case PlanError() as error:
                    view.say(sequence.name, str(error))
        elif chosen.startswith(BROKEN):
            view.show_problem(self.studio.library.problems[int(chosen.removeprefix(BROKEN))])

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
        """List the practices that are looked for, and all broken files.

        The person's own come after the shipped ones.
        """
        library, offer = self.studio.library, self._offer
        found = offer.found()
        lines = {sequence.id: Line(sequence.id, sequence.name, offer.takes(sequence) or "") for sequence in found}
        own = tuple(line for line in lines.values() if line.id in library.own)
        shipped = tuple(line for line in lines.values() if line.id not in library.own)
        problems = () if offer.wish.narrows else library.problems
        broken = tuple(Line(f"{BROKEN}{number}", problem.name, "") for number, problem in enumerate(problems))
        practices = self.query_one(GroupedList)
        practices.show((Group("", shipped), Group("Yours", own), Group("Cannot be used", broken)))
        practices.border_subtitle = offer.wish.said() and f"{offer.wish.said()} · esc all"
        unknown = offer.unmeasured()
        if unknown:
            self.measure(unknown)
        elif not found:
            self.query_one(Preview).say("Nothing fits", "No practice has all of that. Escape shows them all again.")

    def _join(self, own: list[Sequence | FileError], poses: Mapping[str, Pose]) -> bool:
        """Take practices into the library they were read for. Return whether it still is the one there is."""
        if self.studio.library.poses is not poses:
            return False
        self.studio.library = self.studio.library.joined(own)
        self._list()
        if self.query_one(GroupedList).chosen in {each.id for each in own if isinstance(each, Sequence)}:
            self.preview()
        return True


def _yield_slowly(things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield the items with a pause after each. A thread that never waits keeps the others waiting."""
    for thing in things:
        yield thing
        sleep(PAUSE)
