"""The practice panels: the list of practices beside a preview, and the field that narrows the list."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, OptionList

from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import Wish
from wallyoga.files.sight import is_there
from wallyoga.keys.choose_keys import CHOOSE
from wallyoga.keys.key_names import format_key
from wallyoga.keys.key_pairs import KeyPair
from wallyoga.screens.choose.filter_head import FilterHead
from wallyoga.screens.choose.practice_list import PracticeList
from wallyoga.screens.choose.practice_loader import Measured, OwnRead, PastRead, PracticeLoader, RunRead
from wallyoga.screens.choose.preview import Preview
from wallyoga.widgets.still_lines import Ground

NEW, MAKE, TODAY = (next(each for each in CHOOSE if each.id == f"choose.{name}") for name in ("new", "make", "today"))
"""The actions whose keys are named beside what they do."""

ROOMY = (0, 18, 40)
"""The rows of the window from which a practice has one row more in the list."""


class PracticePanels(Horizontal, Ground):
    """The practice panels: an offer as a list with a preview, kept true while library, past and wish change.

    What is looked for is shown in the `head` above them. The cursor begins on a `practice` if one is given.
    """

    def __init__(self, offer: Offer, head: FilterHead, practice: str = "") -> None:
        super().__init__(id="panels")
        self._offer = offer
        self._studio = offer.studio
        self._head = head
        self._loader = PracticeLoader(self, offer)
        self.practices = PracticeList("practices", practice)
        self._preview = Preview(self._studio)
        self._previewed: str | None = None
        """The id of the line whose preview is shown."""

    def compose(self) -> ComposeResult:
        """Lay out the list and the preview beside each other."""
        yield self.practices
        yield self._preview

    def begin(self) -> None:
        """Name the list and keep a place for the offer. The person's own practices are read after the painting."""
        self.practices.border_title = "Practices"
        self._offer.awaits_past = self._studio.settings.today and is_there(self._studio.places.sessions)
        if self._studio.awaits_own:
            self._studio.awaits_own = False
            self.call_after_refresh(self._loader.read_own)

    def read_past(self) -> None:
        """Read the newest sessions, after the painting."""
        self.call_after_refresh(self._loader.read_past)

    def suit(self) -> None:
        """List and show the practices as they are for this person now."""
        self._offer.forget()
        self._offer.suggest()
        self.list_offer()
        self.preview()

    def fill_rows(self) -> None:
        """List with as many rows a practice as there is room for."""
        if self.practices.rows not in (None, self._line_rows):
            self.list_offer()

    def choose(self, practice: str | None) -> None:
        """List the practices anew, and put the cursor on one."""
        self.list_offer()
        self.practices.choose(practice or "")

    def look_for(self, wish: Wish) -> None:
        """List what fits another wish."""
        self._offer.wish = wish
        self.list_offer()
        self.preview()

    def look_for_anything(self) -> None:
        """List every practice again, without the field."""
        self.query(Input).remove()
        self.practices.focus()
        self.look_for(Wish())

    async def open_field(self) -> None:
        """Type what to look for. The field is there only while one types."""
        if not self.query(Input):
            line = Input(self._offer.wish.words, id="find", placeholder="find", compact=True)
            line.cursor_blink = False
            await self.mount(line)
            self._head.show(self._offer.wish, types=True)
        self.query_one(Input).focus()

    @on(Input.Submitted)
    async def leave_field(self) -> None:
        """Go back to the list with what was found. What was typed stands above it."""
        self.practices.focus()
        await self.query(Input).remove()
        self._head.show(self._offer.wish, types=False)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show what has the words in it, as they are typed."""
        self.look_for(self._offer.wish._replace(words=event.value))

    @on(OptionList.OptionHighlighted)
    def follow_cursor(self) -> None:
        """Show a preview of another line when the cursor comes to it."""
        if self.practices.chosen != self._previewed:
            self.preview()

    def preview(self) -> None:
        """Show a preview of the practice under the cursor."""
        entry, self._previewed = self.practices.entry, self.practices.chosen
        if entry:
            suggestion = self._offer.suggestion if self.practices.is_on_offer else None
            self._preview.show_entry(entry, self._offer, suggestion.minutes if suggestion else None)

    @on(Measured)
    def list_offer(self) -> None:
        """List what is offered, and measure what of it nobody knows yet."""
        today, make, new = (format_key(action, self._studio.settings.keys) for action in (TODAY, MAKE, NEW))
        ways = (KeyPair(make, "have one made for you", 0), KeyPair(new, "build one", 0))
        fitting = self.practices.list_offer(self._offer, self._line_rows, today, ways)
        self._head.show(self._offer.wish, types=bool(self.query(Input)))
        unknown = self._offer.list_unmeasured()
        if unknown:
            self.call_after_refresh(self._loader.measure, unknown)
        elif not fitting:
            self._previewed = None
            self._preview.say("Nothing fits", "No practice has all of that. Escape shows them all again.")

    @on(OwnRead)
    def join(self, event: OwnRead) -> None:
        """Take practices into the library they were read for. A library that was read again has them already."""
        if event.reloads != self._studio.reloads:
            return
        self._studio.library = self._studio.library.join_own(event.practices)
        self.list_offer()
        if self.practices.sequence in event.practices:
            self.preview()

    @on(PastRead)
    def show_past(self, event: PastRead) -> None:
        """Show what the newest sessions suggest, and the order that follows from them.

        A run is read after that, for its file can be large.
        """
        is_new = self._offer.awaits_past or event.past != self._offer.past
        self._offer.past, self._offer.awaits_past = event.past, False
        if is_new:
            self._suggest()
        self._loader.read_run()
        sequence = self.practices.sequence if is_new else None
        if sequence and sequence.id in self._studio.library.sequences:
            self._preview.show_facts(sequence, self._offer)

    @on(RunRead)
    def take_run(self, event: RunRead) -> None:
        """Offer a practice after the run the person came back from."""
        self._offer.run = event.run
        if event.trouble:
            self.notify(event.trouble, severity="warning")
        else:
            self._suggest()

    def _suggest(self) -> None:
        """Offer what is worth doing now. The cursor stays where it is."""
        before = self.practices.entry
        self._offer.suggest()
        self.list_offer()
        if self.practices.is_on_offer and self.practices.entry is not before:
            self.preview()

    @property
    def _line_rows(self) -> int:
        """The rows of a practice in the list. In a low window it is one, in a high one two and an empty one."""
        return sum(self.app.size.height >= limit for limit in ROOMY)
