"""The facts table: rows of two in columns that know their width."""

from textwrap import wrap
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.widgets.cells import GAP, cut_text

SLIM = 30
"""The cells below which a text begins beside its subject and goes on below it."""


INDENT = "  "
"""The indent below a text's first line, where it begins beside its subject."""

DOT, STICKY = " · ", "\N{NO-BREAK SPACE}· "
"""The separator of a list's parts, and the same that no line begins with."""


class Fact(NamedTuple):
    """A fact: what it is about, and a text."""

    about: str
    text: str
    is_care: bool = False
    """Whether it is about care, which is seen first."""

    brief: str = ""
    """The shorter text for where the whole does not fit, empty where that is cut."""


class Facts(Widget):
    """A facts table in rows of two. What it is about stands quietly, and beside it a text that wraps under itself."""

    DEFAULT_CSS: ClassVar[str] = """
    Facts { height: auto; max-width: 72; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._facts: tuple[Fact, ...] = ()
        self._most: int | None = None

    def show(self, facts: tuple[Fact, ...], most: int | None = None) -> None:
        """Show other facts, each of at most so many lines."""
        if (facts, most) != (self._facts, self._most):
            self._facts, self._most = facts, most
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the facts take when they are wrapped."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Return the facts, wrapped into the width. Where not all lines have room, the last of them says so."""
        lines, (width, height) = self._lines(self.size.width), self.size
        if len(lines) > height:
            lines[height - 1 :] = [lines[height - 1].truncate(width - 2, pad=False).rstrip() + " …"]
        return Content("\n").join(lines)

    def _lines(self, width: int) -> list[Content]:
        if width < SLIM:
            return [line for fact in self._facts for line in self._inline(fact, width)]
        indent = max((len(fact.about) for fact in self._facts), default=0) + GAP
        return [line for fact in self._facts for line in self._beside(fact, width, indent)]

    def _inline(self, fact: Fact, width: int) -> list[Content]:
        about = len(fact.about)
        lines = wrap_list(f"{fact.about} {fact.text}", width, INDENT)
        if self._most and len(lines) > self._most and fact.brief:
            lines = wrap_list(f"{fact.about} {fact.brief}", width, INDENT)
        first, *rest = map(Content, lines)
        return [first.stylize(self._colour(fact), 0, about), *rest]

    def _beside(self, fact: Fact, width: int, indent: int) -> list[Content]:
        room = max(1, width - indent)
        lines = wrap_list(fact.text, room)
        if self._most and len(lines) > self._most:
            *first, last = lines[: self._most]
            lines = wrap_list(fact.brief, room) if fact.brief else [*first, cut_text(f"{last} …", room)]
        wrapped = [*map(Content, lines)]
        labels = [Content.styled(f"{fact.about:{indent}}", self._colour(fact))]
        labels += [Content(" " * indent)] * (len(wrapped) - 1)
        return [label + line for label, line in zip(labels, wrapped, strict=True)]

    def _colour(self, fact: Fact) -> str:
        return "$care" if fact.is_care else "$quiet"


def wrap_list(text: str, width: int, indent: str = "") -> list[str]:
    """Return a text in lines of at most `width` letters. A list breaks after a dot, never before one."""
    lines = wrap(text.replace(DOT, STICKY), max(1, width), subsequent_indent=indent if width > len(indent) else "")
    return [line.replace(STICKY, DOT).replace(STICKY.rstrip(), DOT.rstrip()) for line in lines] or [""]
