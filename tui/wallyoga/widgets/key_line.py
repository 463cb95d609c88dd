"""The key line at the foot of a screen, which says which keys do what.

Above it stands what is said in passing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.notifications import SeverityLevel

from wallyoga.keys.action import Action
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.key_pairs import KeyPair, fit_key_line, make_key_line
from wallyoga.widgets.ascii_lines import ASCII
from wallyoga.widgets.cells import cut_sentence
from wallyoga.widgets.still_lines import Still

GAPS = (3, 2)
"""The columns between two keys: the first with which all of them fit, or else the last."""

MARKS = {"error": ("! ", "$care"), "warning": ("! ", "$care"), "information": ("· ", "$focus")}
"""The mark before a notice and its colour, by severity, the gravest first."""

ALL, MORE = "all", "…"
"""The label of a key that shows all of what stands before it, and the sign that there is more."""

APART = "  "
"""The cells between two notices, and before the key that shows all of them."""

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

    def __init__(self, text: str, severity: SeverityLevel, title: str = "") -> None:
        super().__init__()
        self.text, self.severity, self.title = text, severity, title

    def replaces(self, other: Notice) -> bool:
        """Return whether this stands in the place of another: it says the same, or is on what has the same title."""
        return self.text == other.text or bool(self.title and self.title == other.title)


def _write_notice(notice: Notice, text: str) -> Content:
    return Content.assemble(MARKS[notice.severity], (text, "$foreground"))


class KeyLine(Still):
    """The key line of a screen, with the keys as the person has them.

    What is said stands above the keys in one line of its own, so that it hides nothing.
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
        """Return one line for the keys, and one for the notices if there are any."""
        return 1 + bool(self._notices)

    def render(self) -> Content:
        """Return the keys there is room for in a row, below the notices."""
        return Content("\n").join([*self._write_notices(self.content_size.width), self._write_line()])

    def _write_notices(self, width: int) -> Iterator[Content]:
        """Yield the line of the notices: all, or the gravest and latest and the key that shows the others in full."""
        graver = list(MARKS)
        notices = self._notices[::-1]
        notices.sort(key=lambda each: graver.index(each.severity))
        if not notices:
            return
        texts = [" ".join(notice.text.split()) for notice in notices]
        whole = Content(APART).join(map(_write_notice, notices, texts))
        if whole.cell_length <= width:
            yield whole
            return
        key = make_key_line(EVERYWHERE, self._keymap, types=self._types)[-1].key
        room = width - cell_len(f"{MARKS[notices[0].severity][0]}{APART}{key} {ALL}")
        cut = _write_notice(notices[0], cut_sentence(texts[0], room - 1).removesuffix(MORE) + MORE)
        yield Content.assemble(cut, APART, (key, "$focus"), " ", (ALL, "$quiet"))

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
