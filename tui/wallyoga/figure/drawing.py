"""Drawing of a figure as a picture.

It is laid out, painted from the back to the front, and its strokes are read as characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from wallyoga.figure.bitmap import Mask, fill
from wallyoga.figure.bodywork import BodyPainter
from wallyoga.figure.cell_fit import fit_cells
from wallyoga.figure.contours import Contours
from wallyoga.figure.coverage import Sampling, visible
from wallyoga.figure.digit_lines import digit_lines
from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.fill import fill_picture
from wallyoga.figure.joints import is_profile
from wallyoga.figure.knees import is_crossed
from wallyoga.figure.look import BREATH_STEPS, Look
from wallyoga.figure.marks import mark_digits, mark_face
from wallyoga.figure.painter import Painter
from wallyoga.figure.picture import Picture, mirror_picture, with_dots
from wallyoga.figure.regions import regions
from wallyoga.figure.scene import Scene, lay_out
from wallyoga.figure.setup import USUAL, Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.surfaces import find_surfaces
from wallyoga.figure.surroundings import paint_behind, paint_ground, paint_over
from wallyoga.figure.symmetry import even_cells, even_out, is_even
from wallyoga.figure.tone import Tone
from wallyoga.figure.turnover import is_across, turn_over
from wallyoga.figure.wash import Washing

_MOST_PICTURES = 512
"""The number of frames that are kept."""

Strengths = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """Order of one frame, as it was asked for."""

    figure: Figure
    columns: int
    """Cells across."""
    rows: int
    """Cells down."""
    side: str | None
    step: int
    stretches: Strengths
    works: Strengths
    setup: Setup
    look: Look
    dotted: bool
    turned: float
    """The turn of the body, in degrees."""


def draw(
    figure: Figure,
    columns: int,
    rows: int,
    *,
    side: str | None = None,
    breath: float = 0.0,
    stretches: Mapping[str, int] | None = None,
    works: Mapping[str, int] | None = None,
    setup: Setup = USUAL,
    look: Look = Look.OUTLINE,
    dotted: bool = False,
    turned: float = 0.0,
) -> Picture:
    """Draw a figure in a canvas of `columns` times `rows` cells.

    Frames are kept, so a second call costs nothing.

    Args:
        figure: the figure, as its author describes it.
        columns: cells across, at least 12.
        rows: cells down, at least 6.
        side: `left` or `right`, the side that is stretched; without it the figure is drawn as described, and what
            stretches or works does so on both sides.
        breath: 0 (empty) to 1 (full), drawn in BREATH_STEPS steps.
        stretches: body part to strength, 1 to 3; `other calves` is that of the side that is not stretched.
        works: likewise, what works.
        setup: how the person does the pose.
        look: how the body is drawn.
        turned: how far the body seen from its side has turned towards you, in degrees from 0 to 90.
        dotted: fill what stretches or works with dots, for where there is no colour.

    Raises:
        FigureError: the canvas is too small, or a side, body part or strength is none.
    """
    if columns < 12 or rows < 6:
        raise FigureError(f"{columns}x{rows}: a figure needs at least 12x6 cells")
    if side not in (None, "left", "right"):
        raise FigureError(f"side: {side!r} is neither left nor right")
    step = round(min(1.0, max(0.0, breath)) * BREATH_STEPS)
    felt = (tuple((stretches or {}).items()), tuple((works or {}).items()))
    return _draw(_Order(figure, columns, rows, side, step, *felt, setup, look, dotted, turned))


def forget() -> None:
    """Forget every kept frame."""
    _draw.cache_clear()


@lru_cache(maxsize=_MOST_PICTURES)
def _draw(order: _Order) -> Picture:
    """Return the frame that was asked for."""
    if order.side not in (None, order.figure.side) and is_across(order.figure):
        order = replace(order, figure=turn_over(order.figure))
    fullness = order.step / BREATH_STEPS
    figure, shaped = fit_setup(order.figure, order.setup), order.look.is_filled
    in_cells = order.look is Look.ASCII
    size = order.columns, order.rows
    scene = lay_out(figure, *size, fullness, order.turned, shaped=shaped, in_cells=in_cells)
    if in_cells:
        scene = fit_cells(scene, turned=bool(order.turned))
    painter = Painter(order.columns, order.rows, order.look)
    paint_ground(scene, painter)
    paint_behind(scene, painter)
    felt = _list_felt(scene, painter, order)
    BodyPainter(scene, painter, fullness, {} if order.look.is_filled else felt).paint()
    paint_over(scene, painter)
    sampling = Sampling(order.columns, order.rows)
    shown = visible(painter.shapes, painter.height)
    picture = painter.picture()
    if order.look.is_filled:
        picture = mark_digits(picture, digit_lines(scene, shown.shapes, sampling))
    if order.look is Look.ASCII:
        picture = mark_face(picture, scene, shown.shapes["head"], sampling)
    if is_even(scene.figure):
        picture = even_out(scene.figure, picture, alike=order.side is None)
    if order.look.is_filled:
        surfaces = find_surfaces(scene, order.look, sampling, painter.shapes, shown)
        wash = Washing(scene, order.look, sampling, fullness).wash(surfaces, painter.shapes, shown, felt)
        contours = Contours(surfaces, wash, order.columns) if order.look is Look.SOLID else None
        crossed = is_profile(figure) and is_crossed(scene.joints)
        picture = fill_picture(picture, wash.samples(), contours, crossed=crossed)
        if is_even(scene.figure) and order.side is None:
            picture = even_cells(scene.figure, picture)
    if order.side not in (None, order.figure.side):
        picture = mirror_picture(picture)
    return with_dots(picture) if order.dotted else picture


def _list_felt(scene: Scene, painter: Painter, order: _Order) -> dict[str, list[tuple[Mask, Tone]]]:
    """Return, for every body part, the pieces that stretch or work."""
    own = (order.figure.side,) if order.side else ("left", "right")
    profile, filled = is_profile(scene.figure), order.look.is_filled
    other = tuple({"left", "right"} - set(own)) or own
    pieces: dict[str, list[tuple[Mask, Tone]]] = {}
    for tone_of, words in ((Tone.effort, order.works), (Tone.stretch, order.stretches)):
        for word, strength in sorted(words, key=lambda item: item[1]):
            name = word.removeprefix("other ")
            sides = own if name == word else other
            for region in regions(name, sides, scene.joints, profile=profile, filled=filled):
                mask = fill(scene.flatten(region.outline), painter.width, painter.height)
                pieces.setdefault(region.part, []).append((mask, tone_of(strength)))
    return pieces
