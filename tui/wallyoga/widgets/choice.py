"""The choice widget: a few words of which one can be chosen with the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

ACCENT = "$focus"
"""The colour of the chosen word where its meaning has none of its own."""


class Choice(Widget, can_focus=True):
    """A row of words to choose one from.

    Left and right choose a word. One that is `confirmed` is only pointed at until it is taken, for where a key may have
    been meant for something else. With `numbered`, each has a number that chooses it at once, and that stands alone
    where there is no room for its word. `colours` has one for each word, or one for all of them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "before", show=False),
        Binding("right", "move(1)", "after", show=False),
        Binding("backspace,delete", "clear", "none", show=False),
    ]

    DEFAULT_CSS: ClassVar[str] = """
    Choice { height: 1; width: 1fr; text-wrap: nowrap; }
    """

    chosen: reactive[int | None] = reactive(None)
    pointed: reactive[int | None] = reactive(None)
    """The number of the word the arrows point at; None where that is the chosen one."""

    class Pointed(Message):
        """The message that the arrows point at another word."""

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

    def __init__(
        self,
        words: tuple[str, ...],
        chosen: str | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name
        *,
        numbered: bool = False,
        confirmed: bool = False,
        colours: tuple[str, ...] = (ACCENT,),
    ) -> None:
        super().__init__(id=id)
        self._words = words
        self._numbered = numbered
        self._confirmed = confirmed
        self._colours = colours if len(colours) == len(words) else colours[:1] * len(words)
        self.set_reactive(Choice.chosen, words.index(chosen) if chosen in words else None)

    @property
    def word(self) -> str | None:
        """The chosen word, or None."""
        return None if self.chosen is None else self._words[self.chosen]

    def take(self) -> None:
        """Choose the word the arrows point at."""
        if self.pointed is not None:
            self.chosen, self.pointed = self.pointed, None

    def action_move(self, by: int) -> None:
        """Go to the word `by` places further, to the middle one at first."""
        last, at = len(self._words) - 1, self.chosen if self.pointed is None else self.pointed
        to = len(self._words) // 2 if at is None else min(max(at + by, 0), last)
        self.pointed = None if to == self.chosen else to
        if not self._confirmed:
            self.take()

    def action_clear(self) -> None:
        """Choose nothing."""
        self.chosen = self.pointed = None

    def on_key(self, event: Key) -> None:
        """Choose the word with this number."""
        if self._numbered and event.key.isdecimal() and 1 <= int(event.key) <= len(self._words):
            event.stop()
            self.chosen, self.pointed = int(event.key) - 1, None

    def watch_chosen(self) -> None:
        """Tell that another word is chosen."""
        self.post_message(self.Changed(self, self.word))

    def watch_pointed(self) -> None:
        """Tell that the arrows point elsewhere."""
        self.post_message(self.Pointed())

    def render(self) -> Content:
        """Return the words in a row, the chosen one in capitals. Where the keys are it is on its colour.

        The one that is pointed at is in brackets there.
        """
        return Content.assemble(*(self._draw(index, word) for index, word in enumerate(self._words)))

    def _find_named(self) -> set[int]:
        """Return the numbers of the words that are there: all, or the chosen one, the ends, and as many as fit."""
        last = len(self._words) - 1
        named: set[int] = set()
        at = self.chosen if self.pointed is None else self.pointed
        for index in dict.fromkeys((at or 0, 0, last, *range(last))):
            more = {*named, index}
            if (
                sum(len(f" {each + 1} {word if each in more else ''} ") for each, word in enumerate(self._words))
                <= self.size.width
            ):
                named = more
        return named

    def _draw(self, index: int, word: str) -> Content:
        text = f"{index + 1} {word}" if self._numbered else word
        if index == self.pointed and self.has_focus:
            return Content.styled(f"[{text}]", f"bold {ACCENT}")
        if index != self.chosen:
            text = f"{index + 1}" if self._numbered and index not in self._find_named() else text
            return Content.styled(f" {text} ", "$foreground" if self.has_focus else "$quiet")
        colour = self._colours[index]
        if not self.has_focus:
            return Content.styled(f" {text.upper()} ", f"bold {colour}")
        return Content.assemble(("▐", colour), (text.upper(), f"bold $background on {colour}"), ("▌", colour))
