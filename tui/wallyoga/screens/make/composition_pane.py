"""The pane of the practice that was made: its poses, and why each is in it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.markup import escape

from wallyoga.making.composer import Composition
from wallyoga.practice.plan import Plan
from wallyoga.screens.make.composition_words import write_practice
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.still_lines import Words

AWAY, HERE = "tab, then ↓ for more", "↑ ↓ more"
"""The words where there is more to read than fits, while the keys go elsewhere, and while they come here."""


class CompositionPane(VerticalScroll):
    """A pane with a practice that was made. Where it is higher than the pane, that is said below."""

    DEFAULT_CSS: ClassVar[str] = """
    CompositionPane { height: 1fr; padding: 0 0 0 2; scrollbar-gutter: stable; border: round $faint; }
    CompositionPane { border-title-color: $foreground; border-subtitle-color: $quiet; }
    CompositionPane:focus { border: round $focus; }
    CompositionPane Words { height: auto; max-width: 90; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the words."""
        yield Words(id="steps")

    def show(self, composition: Composition, plan: Plan) -> None:
        """Show a practice as it is planned, from its beginning."""
        self.border_title = escape(f"{plan.name} · {format_minutes(plan.seconds)}")
        self.query_one(Words).update(write_practice(composition, plan))
        self.scroll_home(animate=False)
        self.call_after_refresh(self._hint)

    def on_resize(self) -> None:
        """Say so where there is more to read than fits."""
        self.call_after_refresh(self._hint)

    def on_focus(self) -> None:
        """Say how to read on from here."""
        self.call_after_refresh(self._hint)

    def on_blur(self) -> None:
        """Say how to come here to read on."""
        self.call_after_refresh(self._hint)

    def _hint(self) -> None:
        more = HERE if self.has_focus else AWAY
        self.border_subtitle = more if self.max_scroll_y else ""
