"""The lines of the session list: a heading above the sessions of each month."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from wallyoga.history.index.catalogue import Month


@dataclass(frozen=True, slots=True)
class MonthLines:
    """The lines of a session list: each is a month's heading or a session."""

    count: int
    """The number of sessions."""

    months: tuple[Month, ...] = ()
    """The months they are of; none where that is not known, and then there are no headings."""

    firsts: tuple[int, ...] = ()
    """The number of each month's first session."""

    @classmethod
    def make(cls, count: int, months: Iterable[Month]) -> MonthLines:
        """Return the lines of so many sessions. Months that are of more or fewer of them are left out."""
        months = tuple(months)
        ends = tuple(accumulate(month.rows for month in months))
        if not ends or ends[-1] != count:
            return cls(count)
        return cls(count, months, (0, *ends[:-1]))

    @property
    def height(self) -> int:
        """The number of lines."""
        return self.count + len(self.months)

    def find_line(self, number: int) -> int:
        """Return the line of a session."""
        return number + bisect_right(self.firsts, number)

    def find_top(self, number: int) -> int:
        """Return the line from which a session is seen: that of its heading, where it is the first below one."""
        return self.find_line(number) - (number in self.firsts)

    def find_month(self, line: int) -> Month | None:
        """Return the month whose heading a line is, or None where it is a session's."""
        place = bisect_right(self.firsts, line, key=self.find_top) - 1
        return self.months[place] if place >= 0 and self.find_top(self.firsts[place]) == line else None

    def find_number(self, line: int) -> int:
        """Return the number of the session on a line that is no heading."""
        return line - bisect_right(self.firsts, line, key=self.find_top)
