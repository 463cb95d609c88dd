"""The care card: what is other than usual, what to bring, and what to be careful about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from wallyoga.practice.plan import Plan
from wallyoga.screens.prepare.brief_care import BriefCare
from wallyoga.screens.prepare.bring_list import BringList
from wallyoga.screens.prepare.care import is_read, list_brief_care, list_care, list_cautions
from wallyoga.studio import Studio
from wallyoga.widgets.facts import Facts


class CareCard(VerticalScroll, can_focus=False):
    """A care card. Care that was read before is one line, and all of it by a key.

    Care that is new and does not fit is read through page by page. Where it folds after that, the plan has its room.
    """

    DEFAULT_CSS: ClassVar[str] = """
    CareCard { border: round $faint; border-title-color: $foreground; border-subtitle-color: $quiet; padding: 0 0 0 2; }
    CareCard { scrollbar-gutter: stable; }
    CareCard Static, CareCard Facts, CareCard BringList { height: auto; margin-bottom: 1; max-width: 72; }
    """

    @dataclass
    class Turned(Message):
        """The message that the care is shown otherwise, or was read through."""

    def __init__(self, studio: Studio, plan: Plan, key: str, why: str = "") -> None:
        super().__init__()
        self.in_full = not is_read(studio, plan)
        """Whether the care is shown in full."""
        self.is_opened = False
        """Whether it is so by a key, which can be taken back."""
        self.is_reading = False
        """Whether there is unread care that does not fit."""
        self._read: tuple[str, ...] | None = None
        self._studio = studio
        self._plan = plan
        self._key = key
        self._why = why
        self.border_title = "Before you begin"

    def compose(self) -> ComposeResult:
        """Lay out what changed above all else."""
        yield Static(id="notes")
        yield Static(id="summary")
        yield BringList()
        yield Facts()
        yield BriefCare(self._key)

    def show(self, plan: Plan) -> None:
        """Show what is to be known before a plan.

        Care that is new is shown in full.
        """
        self._plan = plan
        self.in_full = self.in_full or not self.is_known
        words = [*filter(None, (self._studio.doubt, self._why)), *plan.notes]
        notes = self.query_one("#notes", Static)
        notes.update(Content("\n").join(Content.assemble(("▸ ", "$care"), note) for note in words))
        notes.display = bool(words)
        library, sequence = self._studio.library, self._studio.sequence(plan.practice)
        self.query_one("#summary", Static).update(Content(sequence.summary))
        self.query_one(BringList).show(library.props(self._studio.planner().adapt(sequence).sequence))
        self._show_care()

    def turn(self) -> None:
        """Show the care in full, or in one line again."""
        self.in_full = self.is_opened = not self.in_full
        self.is_reading = False
        self._show_care()

    def read_on(self, *, folds: bool) -> None:
        """Show the next page of the care, or note its end. Where it `folds`, it is one line from then on."""
        if self.scroll_y < self.max_scroll_y:
            self.scroll_page_down(animate=False)
            return
        self.is_reading, self._read = False, list_cautions(self._studio, self._plan)
        self.in_full = not folds
        self._show_care()

    @property
    def is_known(self) -> bool:
        """Whether all of the care was read, before or on this card."""
        return is_read(self._studio, self._plan) or self._read == list_cautions(self._studio, self._plan)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that there is more only while there is."""
        super().watch_scroll_y(old_value, new_value)
        self._say_more()

    def on_resize(self) -> None:
        """Say so where there is more to read than fits."""
        self.call_after_refresh(self._hint)

    def _show_care(self) -> None:
        full, brief = self.query_one(Facts), self.query_one(BriefCare)
        full.display, brief.display = self.in_full, not self.in_full
        full.show(list_care(self._studio, self._plan))
        brief.show(list_brief_care(self._studio))
        self.post_message(self.Turned())
        self.call_after_refresh(self._hint)

    def _say_more(self) -> None:
        self.border_subtitle = "↑ ↓ more" if self.scroll_y < self.max_scroll_y else ""

    def _hint(self) -> None:
        """Say that there is more; what is new is read through."""
        self._say_more()
        if self.max_scroll_y and self.in_full and not self.is_known:
            self.is_reading = True
            self.post_message(self.Turned())
