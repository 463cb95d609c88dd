"""Tags that were used before, each with a letter that puts it on or takes it off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import ClassVar

from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widget import Widget

MOST = 12
"""At most this many tags are offered, unless more are on."""


def lettered(tags: Iterable[str], had: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a letter for each tag, one of its own where that is free; those that `had` one keep it."""
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
    """Tags in a row, those that are on marked; it is not there while there are none."""

    DEFAULT_CSS: ClassVar[str] = """
    TagRow { height: auto; width: 1fr; }
    TagRow.-none { display: none; }
    """

    @dataclass
    class Changed(Message):
        """A tag was put on or taken off."""

        row: TagRow

        @property
        def control(self) -> TagRow:
            """The row it is in."""
            return self.row

    def __init__(self, tags: tuple[str, ...], id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes="" if tags else "-none")
        self._letters = lettered(tags)
        self._on = dict.fromkeys(tags)

    @property
    def on(self) -> tuple[str, ...]:
        """The tags that are on, in the order in which they were put on."""
        return tuple(self._on)

    def offer(self, tags: Iterable[str]) -> None:
        """Offer these tags as well."""
        self._letters = lettered([*self._on, *tags][: max(MOST, len(self._on))], self._letters)
        self.set_class(not self._letters, "-none")
        self.refresh(layout=True)

    def on_key(self, event: Key) -> None:
        """Put the tag with this letter on, or take it off."""
        for tag, letter in self._letters.items():
            if event.character == letter:
                event.stop()
                if tag in self._on:
                    del self._on[tag]
                else:
                    self._on[tag] = None
                self.refresh()
                self.post_message(self.Changed(self))

    def render(self) -> Content:
        """Return letters and tags, no tag broken over two lines."""
        letter_style = "$foreground bold" if self.has_focus else "$quiet"
        pieces = []
        for tag, letter in self._letters.items():
            unbroken = tag.replace(" ", "\N{NO-BREAK SPACE}")
            style = "$primary bold" if tag in self._on else "$foreground" if self.has_focus else "$quiet"
            marked = f"▸{unbroken}" if tag in self._on else f"\N{NO-BREAK SPACE}{unbroken}"
            pieces.append(Content.assemble((letter, letter_style), (marked, style)))
        return Content("   ").join(pieces)
