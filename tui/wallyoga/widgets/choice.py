"""The choice widget: a few words of which one can be chosen with the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Choice(Widget, can_focus=True):
    """A row of words to choose one from. Left and right move through them, and nothing is chosen until then."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "before", show=False),
        Binding("right", "move(1)", "after", show=False),
        Binding("backspace,delete", "clear", "none", show=False),
    ]

    DEFAULT_CSS: ClassVar[str] = """
    Choice { height: 1; width: 1fr; }
    """

    chosen: reactive[int | None] = reactive(None)

    @dataclass
    class Changed(Message):
        """The message that another word was chosen."""

        choice: Choice
        word: str | None
        """The chosen word, or None."""

        @property
        def control(self) -> Choice:
            """The choice it was made in."""
            return self.choice

    def __init__(self, words: tuple[str, ...], chosen: str | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = words
        self.set_reactive(Choice.chosen, words.index(chosen) if chosen in words else None)

    @property
    def word(self) -> str | None:
        """The chosen word, or None."""
        return None if self.chosen is None else self._words[self.chosen]

    def action_move(self, by: int) -> None:
        """Choose the word `by` places further, from the middle at first."""
        last = len(self._words) - 1
        self.chosen = len(self._words) // 2 if self.chosen is None else min(max(self.chosen + by, 0), last)

    def action_clear(self) -> None:
        """Choose nothing."""
        self.chosen = None

    def watch_chosen(self) -> None:
        """Tell that another word is chosen."""
        self.post_message(self.Changed(self, self.word))

    def render(self) -> Content:
        """Return the words, the chosen one marked."""
        pieces: list[Content | str] = []
        for index, word in enumerate(self._words):
            if index == self.chosen:
                style = (
                    "$block-cursor-foreground on $block-cursor-background bold" if self.has_focus else "$primary bold"
                )
                pieces += [Content.styled(f"▸{word} ", style), " "]
            else:
                pieces += [Content.styled(f" {word} ", "$foreground" if self.has_focus else "$quiet"), " "]
        return Content.assemble(*pieces)
