"""The practice list: the offer of today, every practice, files that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.visual import Visual
from textual.widgets.option_list import Option

from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import find_reasons
from wallyoga.files.problems import FileError
from wallyoga.keys.key_pairs import KeyPair
from wallyoga.library.library import UnknownError
from wallyoga.practice.clock import count_days_since
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.choose.offered_row import OFFERED, OfferDetails, OfferedRow
from wallyoga.screens.choose.practice_row import PracticeDetails, PracticeRow
from wallyoga.text.amounts import format_minutes
from wallyoga.text.practice_facts import format_days_ago
from wallyoga.widgets.grouped_list import Group, GroupedList, Line

TODAY = "Today"
"""The title above what is offered today."""

DONE = "✓ done"
"""The note beside what was practised today, where nothing more is offered."""

REASONED = 2
"""The rows of a practice, at least, that was found by other words than its name."""

AWAITED = Line(OFFERED, "…", "", OfferDetails("looking at what you did last"))
"""The line in whose place the offer will be."""

Entry = Sequence | FileError
"""The entry of a line: a practice, or the error of its file."""


class PracticeList(GroupedList):
    """A practice list, which knows what each of its lines stands for.

    Its first line is what is offered today, or what is done. Below the last it says how one builds a practice.
    """

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)
    """The size of all lines. The list fills its column however many there are, so nothing is laid out for it."""

    def __init__(self, id: str | None = None, first: str = "") -> None:  # noqa: A002 - Textual's own name
        super().__init__(id, first)
        self._entries: dict[str, Entry] = {}
        self._ways: tuple[KeyPair, ...] = ()
        self.rows: int | None = None
        """The number of rows of a practice, None until practices are listed."""

    @property
    def entry(self) -> Entry | None:
        """The entry of the line under the cursor, or None where it has none."""
        return self._entries.get(self.chosen or "")

    @property
    def sequence(self) -> Sequence | None:
        """The practice under the cursor, or None where the line is none."""
        entry = self.entry
        return entry if isinstance(entry, Sequence) else None

    @property
    def is_on_offer(self) -> bool:
        """Whether the cursor is on what is offered today."""
        return self.chosen == OFFERED

    def list_offer(self, offer: Offer, rows: int, today_key: str, ways: tuple[KeyPair, ...]) -> int:
        """List the practices that fit, and return how many.

        Each has so many rows. Where nothing is looked for, what is offered today comes first, and files that cannot be
        used are listed too, and the keys that are other ways to a practice.
        """
        self.rows = rows
        library, fitting = offer.studio.library, offer.list_fitting()
        problems = () if offer.wish.narrows else library.problems
        self._entries = {sequence.id: sequence for sequence in fitting}
        # No practice has such an id: the files they are read from have no slash in their names.
        self._entries |= {f"broken/{number}": problem for number, problem in enumerate(problems)}
        own, shipped, broken = list[Line](), list[Line](), list[Line]()
        for key, entry in self._entries.items():
            if isinstance(entry, FileError):
                broken.append(Line(key, entry.name, ""))
            else:
                (own if key in library.own else shipped).append(_make_line(entry, offer, rows))
        self._ways = () if offer.wish.narrows else ways
        groups = (Group("", tuple(shipped)), Group("Cannot be used", tuple(broken)), Group("Yours", tuple(own)))
        self.show((self._make_today(offer, today_key), *groups))
        return len(fitting)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Keep the cursor in view, and with the last practice what stands below it."""
        super().scroll_to_highlight(top)
        if self.highlighted is not None and all(option.disabled for option in self.options[self.highlighted + 1 :]):
            self.scroll_end(animate=False)

    def prompt(self, line: Line) -> Visual:
        """Return the row of a practice, of the offer, or of a file."""
        match line.details:
            case OfferDetails():
                return OfferedRow(line, line.details)
            case PracticeDetails():
                return PracticeRow(line, line.details)
            case _:
                return super().prompt(line)

    def _make_today(self, offer: Offer, key: str) -> Group:
        """Return the group of what is offered today, or of what is done.

        It has no line where there is neither. While the past is read its rows are there already, so that
        the cursor on them stays where it is.
        """
        suggestion, sequences = offer.suggestion, offer.studio.library.sequences
        if offer.wish.narrows:
            return Group(TODAY, ())
        if suggestion is None and offer.awaits_past:
            return Group(TODAY, (AWAITED,), key)
        if offer.done:
            return Group(TODAY, (Line("", _name_done(offer.done, offer), DONE),))
        sequence = sequences.get(suggestion.practice) if suggestion else None
        if suggestion is None or sequence is None:
            return Group(TODAY, ())
        self._entries[OFFERED] = sequence
        minutes = suggestion.minutes
        length = format_minutes(minutes * 60) if minutes else offer.takes(sequence) or ""
        return Group(TODAY, (Line(OFFERED, sequence.name, length, OfferDetails(suggestion.reason)),), key)

    def _rows(self) -> Iterable[Option | None]:
        yield from super()._rows()
        if self._ways:
            yield None
        for way in self._ways:
            yield Option(Content.assemble((way.key, "$focus"), f"  {way.label}"), disabled=True)


def _name_done(practice: str, offer: Offer) -> str:
    """Return the name of a practice that was done.

    It may be a pose alone, or be in no file.
    """
    with suppress(UnknownError):
        return offer.studio.library.sequence(practice).name
    return "Your practice"


def _make_line(sequence: Sequence, offer: Offer, rows: int) -> Line:
    details = offer.details(sequence)
    last = offer.past.last.get(sequence.id)
    reasons = find_reasons(offer.studio.library, sequence, offer.wish.words)
    now, day_starts = offer.studio.clock.date(), offer.studio.settings.day_starts
    shown = PracticeDetails(
        goals=sequence.goals,
        needs=details.needs,
        done=format_days_ago(count_days_since(last, now, day_starts)) if last else "",
        is_changed=details.is_changed,
        reasons=reasons,
        rows=max(rows, REASONED) if reasons else rows,
    )
    return Line(sequence.id, sequence.name, offer.takes(sequence) or "", shown)
