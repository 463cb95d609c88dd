"""The setting list, whose names are shown whole. A caution that is cut off could be missed."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widgets.option_list import Option

from wallyoga.widgets.grouped_list import GroupedList, Line
from wallyoga.widgets.spread import Spread, SpreadWhole

MARK = "●"
"""The mark before a caution that is the person's."""


class SettingList(GroupedList):
    """A setting list in groups, in which a name takes all the lines it needs."""

    def _rows(self) -> Iterable[Option | None]:
        """Yield the lines of each group below its title, if it has one. Air stands for a rule."""
        for number, group in enumerate(self._groups):
            above = [""] * bool(number) + [group.title] * bool(group.title)
            if above:
                yield Option(Content.styled("\n".join(above), "bold $quiet"), disabled=True)
            yield from (Option(self.prompt(line), id=line.id) for line in group.lines)

    def prompt(self, line: Line) -> Spread:
        """Return a line whose name is whole, in the colours of what it is. What is unheard is quiet."""
        if line.details:
            return SpreadWhole(line.name, line.note, "$quiet", "$quiet")
        return SpreadWhole(line.name, line.note, "$focus", "$care" if line.name.startswith(MARK) else "")
