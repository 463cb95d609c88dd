"""Lines whose names are shown whole, because a caution that is cut off could be missed."""

from __future__ import annotations

from textwrap import wrap
from typing import ClassVar

from textual.content import Content

from wallyoga.widgets.practice_list import Line, PracticeList

INDENT = "  "
"""What stands before the second line of a name, below its mark."""


class SettingList(PracticeList):
    """A list like that of the practices, in which a name takes as many lines as it needs.

    It keeps room for a scrollbar, so that a name is as wide with one as without.
    """

    DEFAULT_CSS: ClassVar[str] = """
    SettingList { scrollbar-gutter: stable; }
    """

    def _prompt(self, line: Line) -> Content:
        width = max(1, self.scrollable_content_region.width)
        room = max(1, width - len(line.note) - 1) if line.note else width
        first, *rest = wrap(line.name, room, subsequent_indent=INDENT)
        below = Content("".join(f"\n{more}" for more in rest))
        return Content.assemble(first.ljust(room), " " if line.note else "", (line.note, "$quiet"), below)
