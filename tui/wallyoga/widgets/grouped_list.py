"""The grouped list: lines in groups with titles. Such are the practices and, apart from them, the person's own."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from textual.content import Content
from textual.visual import Visual
from textual.widgets.option_list import Option

from wallyoga.widgets.spread import Spread
from wallyoga.widgets.vim_list import VimList


class Line(NamedTuple):
    """A line of a grouped list."""

    id: str
    """Its id; empty where the cursor passes it over."""
    name: str
    note: str
    """The note at its right."""
    details: Any = None
    """The rest of it, which a list that shows lines in its own way knows."""


class Group(NamedTuple):
    """A group of lines under a title."""

    title: str
    """The title above the lines, empty for the first group."""

    lines: tuple[Line, ...]

    key: str = ""
    """The key at the right of the title that takes its line from anywhere."""


class GroupedList(VimList):
    """A list of lines in groups. The cursor stays on the same line when the list is another one.

    It begins on the line named as the `first`, if that is there, or else on the first of all.
    """

    def __init__(self, id: str | None = None, first: str = "") -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._first = first
        self._groups: tuple[Group, ...] = ()

    @property
    def chosen(self) -> str | None:
        """The id of the line under the cursor."""
        option = self.highlighted_option
        return option.id if option else None

    def show(self, groups: Iterable[Group]) -> None:
        """Show these groups, the cursor where it was or on the first line."""
        groups = tuple(group for group in groups if group.lines)
        if groups != self._groups:
            self._groups = groups
            self._lay_out()

    def choose(self, line: str) -> None:
        """Put the cursor on a line, if it is there."""
        if line and any(line == each.id for group in self._groups for each in group.lines):
            self.highlighted = self.get_option_index(line)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Scroll to the cursor, and from the first line on to the title above."""
        if any(option.id for option in self.options[: self.highlighted]):
            super().scroll_to_highlight(top)
        else:
            self.scroll_home(animate=False)

    def prompt(self, line: Line) -> Visual:
        """Return the prompt that is shown for a line. Lists that show it in another way have their own."""
        return Spread(line.name, line.note)

    def _lay_out(self) -> None:
        """Put the lines into the list. It tells of the cursor only where that comes to another line."""
        chosen = self.chosen or self._first
        with self.prevent(self.OptionHighlighted):
            self.set_options(self._rows())
            self.highlighted = None
            self.choose(chosen)
        if self.highlighted is None and self._groups:
            self.action_first()

    def _rows(self) -> Iterable[Option | None]:
        for number, group in enumerate(self._groups):
            if number:
                yield None
            if group.title:
                yield Option(_write_title(group), disabled=True)
            for line in group.lines:
                yield Option(self.prompt(line), id=line.id or None, disabled=not line.id)


def _write_title(group: Group) -> Visual | Content:
    """Return the title of a group, its key at the right where it has one."""
    title = Content.styled(group.title, "$quiet")
    return Spread(group.title, group.key, "$focus", "$quiet") if group.key else title
