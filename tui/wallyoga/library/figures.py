"""How a figure is written in TOML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import cattrs
from cattrs.errors import AttributeValidationNote, ClassValidationError

from wallyoga.documents.problems import nearest
from wallyoga.documents.strict import Mismatch, converter, structure
from wallyoga.figure.errors import FigureError, UnknownWord
from wallyoga.figure.model import Figure

FIGURE = "figure"
"""The table of a pose's file that its picture is made from."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The part of a pose's file that its picture is made from."""

    figure: Figure | None = None


def read_figure(document: dict[str, Any], file: str) -> Figure | None:
    """Return the figure in a pose's document, or None where there is none; the rest is left unread.

    Raises:
        FileError: with every problem there is; `file` is the name shown.
    """
    table = {key: value for key, value in document.items() if key == FIGURE}
    return structure(table, _Drawn, file, _converter()).figure


@cache
def _converter() -> cattrs.Converter:
    made = converter()
    made.register_structure_hook(Figure, partial(_figure, made.get_structure_hook(Figure)))
    return made


def _figure(read: Callable[[Any, Any], Figure], value: Any, kind: type[Figure]) -> Figure:
    """Return the figure in a table; words that mean nothing are told at their keys, all at once."""
    try:
        return read(value, kind)
    except ClassValidationError as error:
        raise ClassValidationError("", [told for each in error.exceptions for told in _told(each)], kind) from None


def _told(error: Exception) -> Iterator[Exception]:
    """Yield an error as it is, or one for each word of a figure that means nothing."""
    if isinstance(error, FigureError) and error.unknown:
        yield from map(_misfit, error.unknown)
    else:
        yield error


def _misfit(word: UnknownWord) -> Mismatch:
    mismatch = Mismatch(word.found, nearest(word.found, word.words))
    mismatch.add_note(AttributeValidationNote("", word.key, str))
    return mismatch
