"""The setting list, whose names are shown whole. A caution that is cut off could be missed."""

from __future__ import annotations

from typing import ClassVar

from wallyoga.widgets.grouped_list import GroupedList, Line
from wallyoga.widgets.spread import Spread, SpreadWhole


class SettingList(GroupedList):
    """A setting list in groups, in which a name takes all the lines it needs.

    It keeps room for a scrollbar, so that a name is as wide with one as without.
    """

    DEFAULT_CSS: ClassVar[str] = """
    SettingList { scrollbar-gutter: stable; }
    """

    def prompt(self, line: Line) -> Spread:
        """Return a line whose name is whole."""
        return SpreadWhole(line.name, line.note)
