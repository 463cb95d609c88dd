"""The request list: all that can be asked for, in lines as high as their names."""

from __future__ import annotations

from wallyoga.screens.make.request_form import MARKED
from wallyoga.widgets.grouped_list import GroupedList, Line
from wallyoga.widgets.spread import Spread, SpreadWhole


class RequestList(GroupedList):
    """A request list. Values, and what is marked, are in the colour of what can be changed."""

    def prompt(self, line: Line) -> Spread:
        """Return a line whose name is whole, in the colours of what it is."""
        return SpreadWhole(line.name, line.note, "$focus", "$focus" if line.name.startswith(MARKED) else "")
