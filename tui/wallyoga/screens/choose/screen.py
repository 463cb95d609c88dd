"""The choose screen, the first: every practice, and a preview of one.

The preview is of the practice under the cursor.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList

from wallyoga.choosing import wish
from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import Wish
from wallyoga.choosing.wish_answers import list_goal_answers, list_time_answers
from wallyoga.files.problems import FileError
from wallyoga.keys.choose_keys import CHOOSE
from wallyoga.keys.key_names import format_key
from wallyoga.practice.lone_pose import LONE
from wallyoga.practice.plan import Plan
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.choose.filter_head import FilterHead
from wallyoga.screens.choose.practice_list import PracticeList
from wallyoga.screens.choose.practice_loader import Measured, OwnRead, PastRead, PracticeLoader, RunRead
from wallyoga.screens.choose.preview import Preview
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_day

NEW, TODAY = (next(each for each in CHOOSE if each.method == name) for name in ("new", "today"))
"""The actions whose keys are named beside what they do."""

ROOMY = (0, 24, 40)
"""The rows of the window from which a practice has one row more in the list."""


class Choose(Page[None]):
    """The choose screen: a list of practices beside a preview, kept true while library, past and wish change."""

    ACTIONS = CHOOSE
    BINDINGS = make_bindings(CHOOSE)
    AUTO_FOCUS = "#practices"
    CSS_PATH = "choose.tcss"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.leads_on = True
        self._offer = Offer(studio)
        self._loader = PracticeLoader(self, self._offer)
        self._previewed: str | None = None
        """The id of the line whose preview is shown."""

    def body(self) -> ComposeResult:
        """Lay out the list and the preview beside each other."""
        yield FilterHead(format_day(self.studio.clock.date()), id="where")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield PracticeList(id="practices")
            yield Preview(self.studio)

    def on_mount(self) -> None:
        """List the practices. What takes longer comes beside the first painting."""
        self.query_one(PracticeList).border_title = "Practices"
        if self.studio.awaits_own:
            self.studio.awaits_own = False
            self.call_after_refresh(self._loader.read_own)

    def on_screen_resume(self) -> None:
        """Take in what changed while another screen was shown. That can be settings, practices, a session more.

        Nothing is taken in where the first question lies over it already: it is taken in after that.
        """
        if self.is_on_top:
            self.suit()
            self.call_after_refresh(self._loader.read_past)

    def on_screen_suspend(self) -> None:
        """Leave the cursor where it is, whatever is offered afterwards."""
        self.query_one(PracticeList).settle()

    def on_resize(self) -> None:
        """List with as many rows a practice as there is room for."""
        if self.query_one(PracticeList).rows not in (None, self._line_rows):
            self._list()

    def suit(self) -> None:
        """List and show the practices as they are for this person now."""
        self._offer.forget()
        self._offer.suggest()
        self._list()
        self.preview()

    @on(OptionList.OptionHighlighted)
    def follow_cursor(self) -> None:
        """Show a preview of another line when the cursor comes to it."""
        if self.query_one(PracticeList).chosen != self._previewed:
            self.preview()

    def preview(self) -> None:
        """Show a preview of the practice under the cursor."""
        entry, self._previewed = self.query_one(PracticeList).entry, self.query_one(PracticeList).chosen
        if entry:
            self.query_one(Preview).show_entry(entry, self._offer, self._minutes)

    @on(OwnRead)
    def join(self, event: OwnRead) -> None:
        """Take practices into the library they were read for. A library that was read again has them already."""
        if event.reloads != self.studio.reloads:
            return
        self.studio.library = self.studio.library.joined(event.practices)
        self._list()
        if self.query_one(PracticeList).sequence in event.practices:
            self.preview()

    @on(Measured)
    def list_measured(self) -> None:
        """List the practices with what was measured."""
        self._list()

    @on(PastRead)
    def show_past(self, event: PastRead) -> None:
        """Show what the newest sessions suggest, and the order that follows from them.

        A run is read after that, for its file can be large.
        """
        self._offer.past = event.past
        self._suggest()
        self._loader.read_run()
        sequence = self.query_one(PracticeList).sequence
        if sequence and sequence.id in self.studio.library.sequences:
            self.query_one(Preview).show_facts(sequence, self._offer)

    @on(RunRead)
    def take_run(self, event: RunRead) -> None:
        """Offer a practice after the run the person came back from."""
        self._offer.run = event.run
        if event.trouble:
            self.warn(event.trouble)
        else:
            self._suggest()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Prepare the practice that was chosen."""
        event.stop()
        self.action_begin()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show what has the words in it, as they are typed."""
        self._want(replace(self._offer.wish, words=event.value))

    @on(Input.Submitted)
    def end_search(self) -> None:
        """Go back to the list with what was found."""
        self.query_one(PracticeList).focus()

    def action_begin(self) -> None:
        """Prepare the practice under the cursor, or what is offered."""
        practices = self.query_one(PracticeList)
        if practices.is_on_offer:
            self.action_today()
        else:
            self._prepare(practices.sequence.id if practices.sequence else None)

    def action_today(self) -> None:
        """Prepare what is offered today."""
        suggestion = self._offer.suggestion
        if suggestion:
            self._prepare(suggestion.practice, suggestion.minutes, suggestion.sentence)

    def action_last(self) -> None:
        """Prepare the practice that was done last."""
        latest = self._offer.past.latest
        if latest is None:
            self.notify("You have not practised here yet.")
        elif latest.startswith(LONE):
            routes.prepare_practice(self, latest)
        elif latest in self.studio.library.sequences:
            self._prepare(latest)
        else:
            self.notify("What you did last was made for that day, or is in no file any more; m makes another.")

    async def action_find(self) -> None:
        """Type what to look for."""
        if not self.query(Input):
            line = Input(id="find", placeholder="find", compact=True)
            line.cursor_blink = False
            await self.query_one("#left").mount(line, before="#practices")
        self.query_one(Input).focus()

    @work
    async def action_time(self) -> None:
        """Ask how long there is."""
        answers = list_time_answers(self._offer.wish)
        self._want(await self.ask(routes.make_question("How long have you got?", answers)))

    @work
    async def action_goal(self) -> None:
        """Ask what it is for."""
        answers = list_goal_answers(self._offer.wish, self.studio.library)
        self._want(await self.ask(routes.make_question("What is it for?", answers)))

    @work
    async def action_props(self) -> None:
        """Ask which props are at hand."""
        names = wish.list_props(self.studio.library)
        current = self._offer.wish
        had = current.props if current.props is not None else frozenset(names)
        answer = await self.ask(routes.make_tick_list("What is at hand, besides a wall?", names, had))
        if answer is not None:
            self._want(replace(current, props=None if answer == frozenset(names) else answer))

    def action_order(self) -> None:
        """Take the next order."""
        self._want(replace(self._offer.wish, order=self._offer.wish.order.following))

    def action_all(self) -> None:
        """Show every practice again."""
        self.query(Input).remove()
        self.query_one(PracticeList).focus()
        self._want(Wish())

    def action_make(self) -> None:
        """Have a practice made."""
        self.open(routes.make_maker(self.studio), self._built)

    def action_new(self) -> None:
        """Build a practice of one's own."""
        self.open(routes.make_builder(self.studio, None), self._built)

    def action_copy(self) -> None:
        """Build on a copy of the practice under the cursor."""
        sequence = self.query_one(PracticeList).sequence
        if sequence:
            self.open(routes.make_builder(self.studio, sequence), self._built)

    @work
    async def action_edit(self) -> None:
        """Edit the practice under the cursor, if it is the person's own. A broken file is opened in their editor."""
        entry = self.query_one(PracticeList).entry
        if isinstance(entry, FileError):
            await routes.edit_file(self, Path(entry.file))
            self.on_screen_resume()
        elif entry and entry.id not in self.studio.library.own:
            self.notify("This practice came with wallyoga; c makes a copy of your own.")
        elif entry:
            # Another window or an editor may have written it since it was read.
            self.studio.reload()
            self._edit_own(entry.id)

    def _edit_own(self, practice: str) -> None:
        """Open the builder on an own practice, if it still is one."""
        library = self.studio.library
        if practice in library.own:
            path = self.studio.places.practices / f"{practice}.toml"
            self.open(routes.make_builder(self.studio, library.sequences[practice], path), self._built)
        else:
            self.on_screen_resume()

    def action_guide(self) -> None:
        """Look poses up."""
        self.open(routes.make_guide(self.studio))

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
        self.query_one(PracticeList).choose(practice or "")

    def _prepare(self, practice: str | None, minutes: float | None = None, why: str = "") -> None:
        """Open the card of a practice. It is planned by what the settings file says at this moment."""
        self.take_over()
        minutes = minutes or self._offer.wish.minutes
        plan = self._offer.plan(practice, minutes) if practice and practice in self.studio.library.sequences else None
        if isinstance(plan, Plan):
            self.open(routes.make_prepare(self.studio, plan, minutes, why))

    @property
    def _minutes(self) -> float | None:
        """The minutes of the offer, where it names some and is under the cursor."""
        suggestion = self._offer.suggestion if self.query_one(PracticeList).is_on_offer else None
        return suggestion.minutes if suggestion else None

    def _suggest(self) -> None:
        """Offer what is worth doing now, under a cursor that nobody has moved."""
        practices = self.query_one(PracticeList)
        before = practices.entry
        self._offer.suggest()
        self._list()
        practices.land()
        if practices.is_on_offer and practices.entry is not before:
            self.preview()

    def _want(self, wanted: Wish | None) -> None:
        """Look for something else. None is no other wish."""
        if wanted is not None:
            self._offer.wish = wanted
            self._list()
            self.preview()

    @property
    def _line_rows(self) -> int:
        """The rows of a practice in the list. In a small window it is one, in a high one two and an empty one."""
        return sum(self.app.size.height >= limit for limit in ROOMY)

    def _list(self) -> None:
        """List what is offered, and measure what of it nobody knows yet."""
        practices = self.query_one(PracticeList)
        today, new = (format_key(action, self.studio.settings.keys) for action in (TODAY, NEW))
        fitting = practices.list_offer(self._offer, self._line_rows, today, new)
        self.query_one(FilterHead).show(self._offer.wish.parts())
        unknown = self._offer.unmeasured()
        if unknown:
            self.call_after_refresh(self._loader.measure, unknown)
        elif not fitting:
            self._previewed = None
            self.query_one(Preview).say("Nothing fits", "No practice has all of that. Escape shows them all again.")
