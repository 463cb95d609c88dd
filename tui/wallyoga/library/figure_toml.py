"""Reader of figures in TOML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from wallyoga.figure.figure_errors import FigureError, UnknownWord
from wallyoga.figure.figure_model import LIMBS, Figure
from wallyoga.files.problems import Problem, quote_value, suggest_word
from wallyoga.files.structure import Converter, Mismatch, structure

FIGURE = "figure"
"""The table of a pose's file that its picture is made from."""


ANGLE = 720
"""The largest angle of a figure from 0, in degrees: twice around is more than anyone needs."""

SHARES = (0.05, 2.0)
"""The least and the most a segment looks, as a share of its length: with less there is nothing to draw."""

GAPS = (-1.0, 2.0)
"""The least and the most a figure is from the wall, in metres."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The part of a pose's file that its picture is made from."""

    figure: Figure | None = None


def read_figure(document: dict[str, Any], file: str) -> Figure | None:
    """Return the figure in a pose's document, None where there is none.

    The rest of the document is left unread.

    Raises:
        FileError: with every problem there is; `file` is the name shown.
    """
    table = {key: value for key, value in document.items() if key == FIGURE}
    return structure(table, _Drawn, file, _make_converter()).figure


@cache
def _make_converter() -> Converter:
    converter = Converter()
    converter.register(Figure, partial(_read_figure, converter.find_reader(Figure)))
    return converter


def _read_figure(read: Callable[[Any], Figure], value: Any) -> Figure:
    """Return the figure in a table.

    Words and numbers that mean nothing are told at their keys, all at once.
    """
    try:
        figure = read(value)
    except FigureError as error:
        problems = [_describe_unknown(each) for each in error.unknown]
        raise Mismatch(*problems) if problems else error from None
    excess = tuple(_find_excess(figure))
    if excess:
        raise Mismatch(*excess)
    return figure


def _describe_unknown(unknown: UnknownWord) -> Problem:
    return Problem(unknown.key, quote_value(unknown.word), suggest_word(unknown.word, unknown.words))


def _find_excess(figure: Figure) -> Iterator[Problem]:
    """Yield a problem for each number of a figure that no picture can be made of."""
    limbs = {limb.replace(" ", "_"): figure.limb(limb) for limb in LIMBS}
    gentle = {f"gentle.{limb}": angles for limb, angles in figure.gentle.items()}
    trunk = {"torso": (figure.torso,), "head": () if figure.head is None else (figure.head,)}
    for key, angles in (trunk | limbs | gentle).items():
        for angle in angles:
            if abs(angle) > ANGLE:
                yield Problem(key, quote_value(angle), f"an angle from -{ANGLE} to {ANGLE}")
    shares = [(f"lengths.{segment}", share, SHARES) for segment, share in figure.lengths.items()]
    for key, number, (least, most) in (("gap", figure.gap, GAPS), *shares):
        if not least <= number <= most:
            yield Problem(key, quote_value(number), f"{least:g} to {most:g}")
