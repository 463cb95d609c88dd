"""The tag row: tags used before, each with a letter that switches it. The letter puts it on or takes it off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import ClassVar

from textual.content import Content
from textual.events import Key
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

GAP = "   "

MOST = 12
"""The most tags that are offered, unless more are on."""

NEW = "plus"
"""The key for a tag that is not there yet, which is shown as +."""


def assign_letters(tags: Iterable[str], had: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a letter for each tag, one of its own where that is free. Those that `had` one keep it."""
    letters = dict(had or {})
    for tag in tags:
        if tag in letters:
            continue
        free = [letter for letter in ascii_lowercase if letter not in letters.values()]
        if not free:
            break
        letters[tag] = next((letter for letter in tag.casefold() if letter in free), free[0])
    return letters


class TagRow(Widget, can_focus=True):
    """A row of tags, those that are on marked. At its end is the key for a new one."""

    DEFAULT_CSS: ClassVar[str] = """
    TagRow { height: auto; width: 1fr; }
    """

    @dataclass
    class Changed(Message):
        """The message that a tag was put on or taken off."""

        row: TagRow

        @property
        def control(self) -> TagRow:
            """The row it is in."""
            return self.row

    @dataclass
    class NewWanted(Message):
        """The message that a tag is wanted that is not there yet."""

        row: TagRow

    def __init__(self, tags: tuple[str, ...], id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._letters = assign_letters(tags)
        self._on = dict.fromkeys(tags)

    @property
    def on(self) -> tuple[str, ...]:
        """The tags that are on, in the order in which they were put on."""
        return tuple(self._on)

    def offer(self, tags: Iterable[str]) -> None:
        """Offer these tags as well."""
        self._letters = assign_letters([*self._on, *tags][: max(MOST, len(self._on))], self._letters)
        self.refresh(layout=True)

    def on_key(self, event: Key) -> None:
        """Put the tag with this letter on, or take it off."""
        if event.key == NEW:
            event.stop()
            self.post_message(self.NewWanted(self))
            return
        for tag, letter in self._letters.items():
            if event.character and event.character.casefold() == letter:
                event.stop()
                if tag in self._on:
                    del self._on[tag]
                else:
                    self._on[tag] = None
                self.refresh(layout=True)
                self.post_message(self.Changed(self))

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the tags take."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Return letters and tags."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        """Return the tags in lines of `width` cells, no tag broken over two of them."""
        lines = [Content("")]
        for piece in (*map(self._draw_tag, self._letters), self._draw("+", "new", is_on=False)):
            if lines[-1] and lines[-1].cell_length + len(GAP) + piece.cell_length > width:
                lines.append(piece)
            else:
                lines[-1] = Content(GAP).join(filter(None, (lines[-1], piece)))
        return lines

    def _draw_tag(self, tag: str) -> Content:
        return self._draw(self._letters[tag], tag, is_on=tag in self._on)

    def _draw(self, key: str, words: str, *, is_on: bool) -> Content:
        """Return a key and what it switches."""
        key_style = "$focus bold" if self.has_focus else "$quiet"
        style = "$foreground bold" if is_on else "$foreground" if self.has_focus else "$quiet"
        return Content.assemble((key, key_style), (f" {words}", style), (" ✓" if is_on else "", "$focus bold"))
