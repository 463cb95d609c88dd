"""The facts table: rows of two in columns that know their width."""

from functools import lru_cache
from math import inf
from textwrap import wrap
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.geometry import Size

from wallyoga.widgets.cells import GAP, cut_text
from wallyoga.widgets.still_lines import Still

SLIM = 30
"""The cells below which a text begins beside its subject and goes on below it."""


INDENT = "  "
"""The indent below a text's first line, where it begins beside its subject."""

DOT = " · "
"""The separator of a list's parts."""

HARD = "\N{NO-BREAK SPACE}"
"""A space at which no line breaks."""

STICKY = f"{HARD}· "
"""The separator that no line begins with."""

SHORT = 3
"""The parts of a list that usually have room in one line, where none of them is broken."""


class Fact(NamedTuple):
    """A fact: what it is about, and a text."""

    about: str
    text: str
    is_care: bool = False
    """Whether it is about care, which is seen first."""

    brief: str = ""
    """The shorter text for where the whole does not fit, empty where the whole is cut."""


class Facts(Still):
    """A facts table in rows of two. What it is about stands quietly, and beside it a text that wraps under itself."""

    DEFAULT_CSS: ClassVar[str] = """
    Facts { height: auto; max-width: 72; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()
        self._most: int | None = None

    def show(self, facts: tuple[Fact, ...], most: int | None = None) -> None:
        """Show other facts, care in at most so many lines and the others in one.

        Where that is None, all of them are whole.
        """
        if (facts, most) != (self._facts, self._most):
            self._facts, self._most = facts, most
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the facts take when they are wrapped."""
        return len(lay_out(self._facts, self._most, width))

    def render(self) -> Content:
        """Return the facts, wrapped into the width. Where not all lines have room, the last of them says so."""
        width, height = self.size
        lines = list(lay_out(self._facts, self._most, width))
        if len(lines) > height:
            lines[height - 1 :] = [lines[height - 1].truncate(width - 2, pad=False).rstrip() + " …"]
        return Content("\n").join(lines)


@lru_cache(maxsize=4)
def lay_out(facts: tuple[Fact, ...], most: int | None, width: int) -> tuple[Content, ...]:
    """Return the lines of facts in a width: those counted for the layout are painted after it.

    Care takes at most so many lines and any other fact one; where that is None, all are whole.
    """
    if width < SLIM:
        return tuple(line for fact in facts for line in _inline(fact, most, width))
    indent = max((len(fact.about) for fact in facts), default=0) + GAP
    return tuple(line for fact in facts for line in _beside(fact, most, width, indent))


def _inline(fact: Fact, most: int | None, width: int) -> list[Content]:
    about = len(fact.about)
    lines = wrap_list(f"{fact.about} {fact.text}", width, INDENT)
    if len(lines) > (limit := _limit_lines(fact, most)):
        lines = cut_list(f"{fact.about} {fact.brief or fact.text}", width, limit, INDENT)
    first, *rest = map(Content, lines)
    return [first.stylize(_colour(fact), 0, about), *rest]


def _beside(fact: Fact, most: int | None, width: int, indent: int) -> list[Content]:
    room = max(1, width - indent)
    lines = wrap_list(fact.text, room)
    if len(lines) > (limit := _limit_lines(fact, most)):
        lines = cut_list(fact.brief or fact.text, room, limit)
    wrapped = [*map(Content, lines)]
    labels = [Content.styled(f"{fact.about:{indent}}", _colour(fact))]
    labels += [Content(" " * indent)] * (len(wrapped) - 1)
    return [label + line for label, line in zip(labels, wrapped, strict=True)]


def _limit_lines(fact: Fact, most: int | None) -> float:
    """Return how many lines a fact may take. Care that has a shorter text is as short as the others."""
    return inf if most is None else most if fact.is_care and not fact.brief else 1


def _colour(fact: Fact) -> str:
    return "$care" if fact.is_care else "$quiet"


def wrap_list(text: str, width: int, indent: str = "", *, short: int = SHORT) -> list[str]:
    """Return a text in lines of at most `width` letters.

    A list breaks after a dot, never before one, and not inside a part that is `short` for its line.
    """
    parts = text.split(DOT)
    whole = (part.replace(" ", HARD) if len(parts) > 1 and len(part) * short <= width else part for part in parts)
    lines = wrap(STICKY.join(whole), max(1, width), subsequent_indent=indent if width > len(indent) else "")
    return [line.replace(HARD, " ") for line in lines] or [""]


def cut_list(text: str, width: int, most: float, indent: str = "") -> list[str]:
    """Return a text in at most so many lines. A list keeps its first parts, and says how many more there are."""
    lines = wrap_list(text, width, indent)
    parts = text.split(DOT)
    first = len(parts)
    while len(lines) > most and first > 1:
        first -= 1
        lines = wrap_list(DOT.join((*parts[:first], f"{len(parts) - first} more")), width, indent)
    if len(lines) > most:
        *above, last = lines[: int(most)]
        return [*above, cut_text(f"{last} …", width)]
    return lines
