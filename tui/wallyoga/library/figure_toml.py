"""Reader of figures in TOML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import cattrs
from cattrs.errors import AttributeValidationNote, ClassValidationError

from wallyoga.figure.figure_errors import FigureError, UnknownWord
from wallyoga.figure.figure_model import LIMBS, Figure
from wallyoga.files.problems import suggest_word
from wallyoga.files.structure import Mismatch, make_converter, structure

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
def _make_converter() -> cattrs.Converter:
    converter = make_converter()
    converter.register_structure_hook(Figure, partial(_read_figure, converter.get_structure_hook(Figure)))
    return converter


def _read_figure(read: Callable[[Any, Any], Figure], value: Any, kind: type[Figure]) -> Figure:
    """Return the figure in a table.

    Words and numbers that mean nothing are told at their keys, all at once.
    """
    try:
        figure = read(value, kind)
    except ClassValidationError as error:
        raise ClassValidationError(
            "", [part for each in error.exceptions for part in _split_error(each)], kind
        ) from None
    wrong = list(_find_excess(figure))
    if wrong:
        raise ClassValidationError("", wrong, kind)
    return figure


def _split_error(error: Exception) -> Iterator[Exception]:
    """Yield an error, split into one for each unknown word.

    Any other error is given as it is.
    """
    if isinstance(error, FigureError) and error.unknown:
        yield from map(_make_misfit, error.unknown)
    else:
        yield error


def _make_misfit(unknown: UnknownWord) -> Mismatch:
    return _make_mismatch(unknown.key, unknown.word, suggest_word(unknown.word, unknown.words))


def _find_excess(figure: Figure) -> Iterator[Mismatch]:
    """Yield the numbers of a figure that no picture can be made of."""
    limbs = {limb.replace(" ", "_"): figure.limb(limb) for limb in LIMBS}
    gentle = {f"gentle.{limb}": angles for limb, angles in figure.gentle.items()}
    for line, limbs_then in enumerate(figure.enter, 1):
        gentle |= {f"enter[{line}].{limb}": angles for limb, angles in limbs_then.items()}
    trunk = {"torso": (figure.torso,), "curve": (figure.curve,), "head": () if figure.head is None else (figure.head,)}
    for key, angles in (trunk | limbs | gentle).items():
        for angle in angles:
            if abs(angle) > ANGLE:
                yield _make_mismatch(key, angle, f"an angle from -{ANGLE} to {ANGLE}")
    shares = [(f"lengths.{segment}", share, SHARES) for segment, share in figure.lengths.items()]
    for key, number, (least, most) in (("gap", figure.gap, GAPS), *shares):
        if not least <= number <= most:
            yield _make_mismatch(key, number, f"{least:g} to {most:g}")


def _make_mismatch(key: str, value: object, expected: str) -> Mismatch:
    mismatch = Mismatch(value, expected)
    mismatch.add_note(AttributeValidationNote("", key, str))
    return mismatch
