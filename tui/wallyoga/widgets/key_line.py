"""The key line at the foot of a screen, which says which keys do what.

Above it stands what is said in passing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.notifications import SeverityLevel

from wallyoga.keys.action import Action
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.key_pairs import KeyPair, fit_key_line, make_key_line
from wallyoga.widgets.ascii_lines import ASCII
from wallyoga.widgets.still_lines import Still

GAPS = (3, 2)
"""The columns between two keys: the first with which all of them fit, or else the last."""

MARKS = {"information": ("· ", "$focus"), "warning": ("! ", "$care"), "error": ("! ", "$care")}
"""The mark before a notice and its colour, by severity."""


ENTER = "⏎"
"""The one sign that has no twin in ASCII: there it is the key's name."""


def spell_keys(pairs: list[KeyPair]) -> list[KeyPair]:
    """Return the pairs as they are shown in ASCII."""
    return [pair._replace(key=pair.key.replace(ENTER, "enter")) for pair in pairs]


def write_keys(pairs: list[KeyPair], gap: int = GAPS[0]) -> Content:
    """Return keys and labels in a row, the keys in colour and the labels quiet."""
    return Content(" " * gap).join(
        Content.assemble((pair.key, "$focus"), " ", (pair.label, "$quiet")) for pair in pairs
    )


class Notice(Message):
    """A notice: what is said in passing, above the keys."""

    def __init__(self, text: str, severity: SeverityLevel) -> None:
        super().__init__()
        self.text, self.severity = text, severity


class KeyLine(Still):
    """The key line of a screen, with the keys as the person has them.

    A notice stands above the keys in lines of its own, so that it hides nothing.
    """

    DEFAULT_CSS: ClassVar[str] = """
    KeyLine { dock: bottom; height: auto; padding: 0 2; color: $quiet; }
    """

    def __init__(self, actions: tuple[Action, ...], keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._keymap = keymap
        self._actions = actions
        self._types = False
        self._is_ascii = False
        self._notices: list[Notice] = []

    def on_mount(self) -> None:
        """Take what the app's terminal can show."""
        self._is_ascii = self.app.has_class(ASCII)

    def show(self, actions: tuple[Action, ...], *, types: bool = False) -> None:
        """Show the keys of other actions, those that write nothing where one types."""
        if (actions, types) != (self._actions, self._types):
            self._actions, self._types = actions, types
            self.refresh()

    def remap(self, keymap: Mapping[str, str]) -> None:
        """Show the keys under another keymap, if it is another."""
        if keymap != self._keymap:
            self._keymap = keymap
            self.refresh()

    @property
    def notices(self) -> list[str]:
        """The notices that are said above the keys."""
        return [notice.text for notice in self._notices]

    def notice(self, notices: list[Notice]) -> None:
        """Show notices above the keys."""
        if notices != self._notices:
            self._notices = list(notices)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual has it
        """Return the lines of the notices, and one for the keys."""
        return sum(notice.get_height({}, width) for notice in self._write_notices()) + 1

    def render(self) -> Content:
        """Return the keys there is room for in a row, below the notices."""
        return Content("\n").join([*self._write_notices(), self._write_line()])

    def _write_notices(self) -> list[Content]:
        return [Content.assemble(MARKS[each.severity], (each.text, "$foreground")) for each in self._notices]

    def _write_line(self) -> Content:
        """Return the keys there is room for; help, the last, is always among them."""
        pairs = make_key_line((*self._actions, *EVERYWHERE), self._keymap, types=self._types)
        if self._is_ascii:
            pairs = spell_keys(pairs)
        width = self.content_size.width
        for gap in GAPS:
            fitting = fit_key_line(pairs, width, gap)
            if len(fitting) == len(pairs):
                break
        return write_keys(fitting, gap)
