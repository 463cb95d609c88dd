"""The practice pane: how often each practice was done, where there is room for it."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widgets import Static

from wallyoga.screens.history.session_query import Overview
from wallyoga.widgets.bars import draw_blocks
from wallyoga.widgets.cells import cut_text, pad_text

NAMES = 26
"""The most cells for the names."""

LONGEST = 24
"""The most cells of a bar."""


class PracticePane(Static):
    """The practice pane: a bar for each practice, that which alone is listed marked."""

    DEFAULT_CSS: ClassVar[str] = """
    PracticePane { border: round $faint; border-title-color: $quiet; padding: 1 2; height: 1fr; }
    """

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = "Practices"

    def show(self, overview: Overview) -> None:
        """Show how often each practice was done."""
        most = max((each.sessions for each in overview.practices), default=1)
        names = min(NAMES, max((len(each.name) for each in overview.practices), default=0)) + 2
        lines = []
        for each in overview.practices:
            is_listed = overview.search.practice in (None, each.id)
            bar, rest = draw_blocks(each.sessions / most, LONGEST)
            style = "$foreground" if is_listed else "$quiet"
            lines.append(
                Content.assemble(
                    (pad_text(cut_text(each.name, names - 2), names), style),
                    (bar or "▏", "$primary" if is_listed else "$faint"),
                    (f" {each.sessions}{rest}", style),
                ).rstrip()
            )
        self.update(Content("\n").join(lines))
