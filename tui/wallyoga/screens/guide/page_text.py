"""The text of a page of a pose, and the tabs above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.text.pose_pages import Hue, Item, PageName, Part, describe_strength
from wallyoga.widgets.still_lines import Still

COLOURS = {Hue.PLAIN: "$foreground", Hue.STRETCH: "$stretch", Hue.WORK: "$work", Hue.CARE: "$care"}
"""The colour of each hue, as the theme has it."""

FULL, EMPTY = "\N{BLACK CIRCLE}", "\N{WHITE CIRCLE}"
"""The dots for the strength felt in a part of the body, out of three."""

MOST = 3

INDENT = 2


class PageTabs(Still):
    """The tabs of the pages, the one that is open marked."""

    DEFAULT_CSS: ClassVar[str] = """
    PageTabs { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._open = PageName.HOW

    def show(self, page: PageName) -> None:
        """Mark another page as open."""
        self._open = page
        self.refresh()

    def render(self) -> Content:
        """Return the names of the pages in a row.

        Where there is no room for them it is the name of the open one, and how many there are.
        """
        if sum(len(page) + 2 for page in PageName) > self.size.width:
            place = f" {list(PageName).index(self._open) + 1} of {len(PageName)}"
            return Content.assemble((f" {self._open} ", "bold $background on $primary"), place)
        return Content("").join(
            Content.styled(f" {page} ", "bold $background on $primary" if page is self._open else "$foreground")
            for page in PageName
        )


class PageText(Widget):
    """The text of a page: its parts below each other, each line wrapped under itself."""

    DEFAULT_CSS: ClassVar[str] = """
    PageText { height: auto; max-width: 72; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()

    def show(self, parts: tuple[Part, ...]) -> None:
        """Show other parts."""
        if parts != self._parts:
            self._parts = parts
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the parts take when they are wrapped."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Return the parts, wrapped into the width."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        lines = [line for part in self._parts for line in (Content(""), *_write_part(part, width))]
        return lines[1:]


def _write_part(part: Part, width: int) -> Iterator[Content]:
    colour = COLOURS[part.hue]
    yield Content.styled(part.title, f"bold {colour}")
    names = max((len(item.text) for item in part.items if item.strength), default=0)
    for item in part.items:
        if item.strength:
            dots = Content.assemble((FULL * item.strength, colour), (EMPTY * (MOST - item.strength), "$quiet"))
            yield Content.assemble(" " * INDENT, dots, f"  {item.text:{names}}  ", describe_strength(part, item))
        else:
            yield from _write_item(item, colour, width)


def _write_item(item: Item, colour: str, width: int) -> Iterator[Content]:
    mark = f"{item.mark}  " if item.mark else ""
    indent = INDENT + len(mark)
    for number, line in enumerate(Content(item.text).wrap(max(1, width - indent))):
        before = Content.assemble(" " * INDENT, (mark, colour)) if number == 0 else Content(" " * indent)
        yield before + line
