"""The choose screen, the first: every practice, and a preview of one.

The preview is of the practice under the cursor.
"""

from __future__ import annotations

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import OptionList

from wallyoga.choosing import wish
from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import Wish
from wallyoga.choosing.wish_answers import list_goal_answers, list_time_answers
from wallyoga.files.problems import FileError
from wallyoga.keys.choose_keys import CHOOSE
from wallyoga.practice.lone_pose import LONE
from wallyoga.practice.plan import Plan
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.choose.filter_head import FilterHead
from wallyoga.screens.choose.practice_panels import PracticePanels
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_day


class Choose(Page[None]):
    """The choose screen: its panels with the practices, and the keys that lead on from there."""

    ACTIONS = CHOOSE
    BINDINGS = make_bindings(CHOOSE)
    AUTO_FOCUS = "#practices"
    CSS_PATH = "choose.tcss"

    def __init__(self, studio: Studio, practice: str = "") -> None:
        super().__init__(studio)
        self.leads_on = True
        self._offer = Offer(studio)
        self._head = FilterHead(format_day(studio.clock.date()), id="where")
        self._panels = PracticePanels(self._offer, self._head, practice)
        self._practices = self._panels.practices

    def body(self) -> ComposeResult:
        """Lay out what is looked for above the practices."""
        yield self._head
        yield self._panels

    def on_mount(self) -> None:
        """List the practices. What takes longer comes beside the first painting."""
        self._panels.begin()

    def on_screen_resume(self) -> None:
        """Take in what changed while another screen was shown. That can be settings, practices, a session more.

        Nothing is taken in where the first question lies over it already: it is taken in after that.
        """
        if self.is_on_top:
            self.suit()
            self._panels.read_past()

    def take_over(self) -> bool:
        """Take over the settings file, and the day: a window may be left open over night."""
        is_changed = super().take_over()
        if self._head.show_date(format_day(self.studio.clock.date())):
            self.suit()
        return is_changed

    def on_resize(self) -> None:
        """List with as many rows a practice as there is room for."""
        self._panels.fill_rows()

    def suit(self) -> None:
        """List and show the practices as they are for this person now."""
        self._panels.suit()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Prepare the practice that was chosen."""
        event.stop()
        self.action_begin()

    def action_begin(self) -> None:
        """Prepare the practice under the cursor, or what is offered."""
        if self._practices.is_on_offer:
            self.action_today()
        else:
            self._prepare(self._practices.sequence.id if self._practices.sequence else None)

    def action_today(self) -> None:
        """Prepare what is offered today."""
        suggestion = self._offer.suggestion
        if suggestion:
            self._prepare(suggestion.practice, suggestion.minutes, suggestion.sentence)
        elif self._offer.awaits_past:
            self.notify("One moment: what you did last is being read.")
        elif self._offer.done:
            self.notify("Today's is done; every practice is in the list.")

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
        await self._panels.open_field()

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
            self._want(current._replace(props=None if answer == frozenset(names) else answer))

    def action_order(self) -> None:
        """Take the next order."""
        self._want(self._offer.wish._replace(order=self._offer.wish.order.following))

    def action_all(self) -> None:
        """Show every practice again."""
        self._panels.look_for_anything()

    def action_make(self) -> None:
        """Have a practice made."""
        self.open(routes.make_maker(self.studio), self._panels.choose)

    def action_new(self) -> None:
        """Build a practice of one's own."""
        self.open(routes.make_builder(self.studio, None), self._panels.choose)

    def action_copy(self) -> None:
        """Build on a copy of the practice under the cursor."""
        sequence = self._practices.sequence
        if sequence:
            self.open(routes.make_builder(self.studio, sequence), self._panels.choose)

    @work
    async def action_edit(self) -> None:
        """Edit the practice under the cursor, if it is the person's own.

        A broken file is opened in their editor; once it is mended, the cursor is on the practice in it.
        """
        entry = self._practices.entry
        if isinstance(entry, FileError):
            path = Path(entry.file)
            await routes.edit_file(self, path)
            self.on_screen_resume()
            if path.stem in self.studio.library.own:
                self._panels.choose(path.stem)
        elif entry and entry.id not in self.studio.library.own:
            self.notify("It came with wallyoga; c makes a copy of your own.")
        elif entry:
            # Another window or an editor may have written it since it was read.
            self.studio.reload()
            self._edit_own(entry.id)

    def _edit_own(self, practice: str) -> None:
        """Open the builder on an own practice, if it still is one."""
        library = self.studio.library
        if practice in library.own:
            path = self.studio.places.practices / f"{practice}.toml"
            self.open(routes.make_builder(self.studio, library.sequences[practice], path), self._panels.choose)
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

    @on(Page.Preparing)
    def point(self, event: Page.Preparing) -> None:
        """Put the cursor on what is prepared, unless it is on the offer of it."""
        sequence = self._practices.sequence
        if sequence is None or sequence.id != event.practice:
            self._practices.choose(event.practice)

    def _prepare(self, practice: str | None, minutes: float | None = None, why: str = "") -> None:
        """Open the card of a practice. It is planned by what the settings file says at this moment."""
        self.take_over()
        minutes = minutes or self._offer.wish.minutes
        plan = self._offer.plan(practice, minutes) if practice and practice in self.studio.library.sequences else None
        if practice and isinstance(plan, Plan):
            self.post_message(self.Preparing(practice))
            self.open(routes.make_prepare(self.studio, plan, minutes, why))

    def _want(self, wanted: Wish | None) -> None:
        """Look for something else. None is no other wish."""
        if wanted is not None:
            self._panels.look_for(wanted)
