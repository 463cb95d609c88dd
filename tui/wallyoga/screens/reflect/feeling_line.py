"""The feeling line: the question how one feels, and from which feeling to which one came."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from wallyoga.history.record import FEELINGS
from wallyoga.text.session_words import find_kind_words
from wallyoga.widgets.feeling_colours import FEELING_COLOURS

ARROW = " ──▶ "


class FeelingLine(Widget):
    """The feeling line of a reflection, its question at the left. Where there is no room for both it goes."""

    DEFAULT_CSS: ClassVar[str] = """
    FeelingLine { height: 1; width: 1fr; text-wrap: nowrap; }
    """

    def __init__(self, question: str) -> None:
        super().__init__(classes="question")
        self._question = question
        self._arrived: str | None = None
        self._left: str | None = None

    def show(self, arrived: str | None, left: str | None) -> None:
        """Show how a person came and went, as far as it is said."""
        if (arrived, left) != (self._arrived, self._left):
            self._arrived, self._left = arrived, left
            self.refresh()

    def render(self) -> Content:
        """Return the question and the way from one feeling to the other."""
        question, way = Content(self._question), self._draw_way()
        room = self.size.width - question.cell_length - way.cell_length
        return Content.assemble(question, " " * room, way) if room >= 2 else way or question

    def _draw_way(self) -> Content:
        if self._arrived is None:
            return Content("")
        return Content.assemble(
            ("you arrived ", "$quiet"),
            _draw_feeling(self._arrived),
            (ARROW, "$quiet"),
            _draw_feeling(self._left) if self._left else "?",
            find_kind_words(self._arrived, self._left) if self._left else "",
        )


def _draw_feeling(feeling: str) -> Content:
    return Content.styled(feeling, f"bold {FEELING_COLOURS[FEELINGS.index(feeling)]}")
