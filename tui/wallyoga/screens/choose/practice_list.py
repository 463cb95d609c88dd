"""The practice list: every practice that is offered, the person's own, and files that cannot be used."""

from __future__ import annotations

from wallyoga.choosing.offer import Offer
from wallyoga.files.problems import FileError
from wallyoga.practice.sequence import Sequence
from wallyoga.widgets.grouped_list import Group, GroupedList, Line

Entry = Sequence | FileError
"""What a line of the list stands for."""


class PracticeList(GroupedList):
    """A practice list, which knows what each of its lines stands for."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._entries: dict[str, Entry] = {}

    @property
    def entry(self) -> Entry | None:
        """What the line under the cursor stands for."""
        return self._entries.get(self.chosen or "")

    @property
    def sequence(self) -> Sequence | None:
        """The practice under the cursor, or None where the line is none."""
        entry = self.entry
        return entry if isinstance(entry, Sequence) else None

    def list_offer(self, offer: Offer) -> int:
        """List the practices that are looked for, and return how many fit.

        Where nothing is looked for, files that cannot be used are listed too.
        """
        library, fitting = offer.studio.library, offer.found()
        problems = () if offer.wish.narrows else library.problems
        self._entries = {sequence.id: sequence for sequence in fitting}
        # No practice has such an id: the files they are read from have no slash in their names.
        self._entries |= {f"broken/{number}": problem for number, problem in enumerate(problems)}
        own, shipped, broken = list[Line](), list[Line](), list[Line]()
        for key, entry in self._entries.items():
            group = broken if isinstance(entry, FileError) else own if key in library.own else shipped
            group.append(_make_line(key, entry, offer))
        self.show((Group("", tuple(shipped)), Group("Yours", tuple(own)), Group("Cannot be used", tuple(broken))))
        return len(fitting)


def _make_line(key: str, entry: Entry, offer: Offer) -> Line:
    if isinstance(entry, FileError):
        return Line(key, entry.name, "")
    return Line(key, entry.name, offer.takes(entry) or "")
