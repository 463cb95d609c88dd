"""The layout of the pacer in a move: what to do now, and the time for it."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.screens.practice.pacer_layout import (
    GAP,
    TO_GO,
    WIDEST_PHASE,
    Arrangement,
    Part,
    Place,
)
from wallyoga.widgets.floor_type import TypeSize, find_size, measure_text

LEAVING = "Coming out"
"""The words for the way out of a pose."""

SHORTEST_TIME = "0:00"
"""The time for a move that decides whether it has room beside something else."""

BESIDE = 2
"""Columns between a time and the words beside it."""

TALL = 13
"""Rows of an instruction from which the time for it is in floor type above it, too."""

TALLER = 24
"""Rows of an instruction from which the time above it is larger, and it still has two lines of tall letters."""

WIDEST_CHANGE = "RIGHT→LEFT"
"""The change of sides that decides where the side stands on the floor."""

WIDEST_TURN = "L→RIGHT"
"""The widest that stands in the place of a side left of the time: a change to it, in few letters."""

LEADS = {Part.SIDE: (WIDEST_TURN, TypeSize.NARROW), Part.WORD: (WIDEST_PHASE, TypeSize.SMALL)}
"""The widest of what stands left of the time of a move, and its size there."""

APART = 2
"""Columns at least between that and the time."""


def arrange_move(columns: int, column: Arrangement, lead: Part | None = None) -> Arrangement:
    """Return the places of what to do now, and of the time for it above.

    The time has the rows of the side, at the right end where a `lead` stands left of it: the side, or the phase of a
    breath. Where rows allow it, the time stands below. A row is left below them, so that what to do stands apart from
    its side. The rows of the bar in `column` hold, so that nothing jumps.
    """
    if Part.SIDE not in column:
        return column
    band, top, end = column[Part.SIDE], column[Part.COUNT].y, column[Part.WORD].y + column[Part.WORD].rows
    places = {part: column[part] for part in (Part.BAR, Part.NEXT)}
    if end - top >= TALL:
        time, air = (TypeSize.LARGE, 2) if end - top >= TALLER else (TypeSize.SMALL, 1)
        return places | _place_below(columns, lead, band, top, end, time.rows, air)
    if lead is None:
        return places | {Part.COUNT: band, Part.MOVE: Place(0, top + 1, columns, end - top - 1)}
    left = measure_text(*LEADS[lead])[0] + APART
    right = columns - measure_text(SHORTEST_TIME, TypeSize.NARROW)[0]
    if right < left:
        return places | _place_below(columns, lead, band, top, end, 1, 0)
    return places | {
        lead: replace(band, columns=left - APART),
        Part.COUNT: replace(band, x=right, columns=columns - right),
        Part.MOVE: Place(0, top + 1, columns, end - top - 1),
    }


def arrange_leaving(columns: int, column: Arrangement) -> Arrangement:
    """Return the places of a way out where nothing else names it.

    The time for it is what is large, in the rows of the side, and right of it that it is one.
    """
    move = arrange_move(columns, column)
    left = measure_text(SHORTEST_TIME, TypeSize.SMALL)[0] + BESIDE
    if Part.MOVE not in move or columns - left < len(LEAVING):
        return move
    band = move[Part.COUNT]
    return {
        **move,
        Part.COUNT: replace(band, columns=left - BESIDE),
        Part.WORD: replace(band, x=left, columns=columns - left),
    }


def _place_below(
    columns: int, lead: Part | None, band: Place, top: int, end: int, rows: int, air: int
) -> dict[Part, Place]:
    """Return the places of a lead in its band, and of time and move below."""
    begun = top + rows + air
    return ({lead: band} if lead else {}) | {
        Part.COUNT: Place(0, top, columns, rows),
        Part.MOVE: Place(0, begun, columns, end - begun),
    }


def arrange_floor_leaving(columns: int, floor: Arrangement) -> Arrangement:
    """Return the places of a way out in the whole window: that it is one stands where the side is in a move."""
    if Part.SIDE not in floor:
        return floor
    move = dict(arrange_floor_move(columns, floor))
    side = move.pop(Part.SIDE)
    time = measure_text(SHORTEST_TIME, TypeSize.SMALL)[0] + GAP
    size = find_size(LEAVING, columns - time - GAP, side.rows, TypeSize.LARGE)
    left = columns - measure_text(LEAVING, size or TypeSize.NARROW)[0] - GAP
    if left < time:
        return arrange_floor_move(columns, floor)
    return move | {
        Part.COUNT: replace(side, x=0, columns=left - 1),
        Part.WORD: replace(side, x=left, columns=columns - left),
    }


def arrange_floor_move(columns: int, floor: Arrangement) -> Arrangement:
    """Return the places of what to do now where the pacer has the whole window: all that is above the bar.

    The time for it and the side stand below, in their row or where a cue is in a hold. The rows of the bar in `floor`
    hold.
    """
    if Part.SIDE not in floor:
        return floor
    bar, cue, side, count = floor[Part.BAR], floor[Part.CUE], floor[Part.SIDE], floor[Part.COUNT]
    top = floor[Part.WORD].y
    # Two lines end half a row above the bar.
    move = Place(0, top, columns, max(bar.y - top - 1, min(bar.y - top, 2 * TypeSize.SMALL.rows)))
    places = {Part.BAR: bar, Part.MOVE: move, Part.NEXT: floor[Part.NEXT]}
    if side.y > bar.y:
        if floor[Part.NEXT].y >= side.y:
            places[Part.NEXT] = Place(0, cue.y + 1, columns, 1)
        return places | {Part.COUNT: count, Part.SIDE: replace(side, columns=count.x - GAP)}
    size = TypeSize.LARGE if cue.rows > TypeSize.LARGE.rows else TypeSize.SMALL
    below = cue.y + (cue.rows - size.rows + 1) // 2
    time, right = measure_text(SHORTEST_TIME, size)[0] + len(TO_GO), side.x
    if change := find_size(WIDEST_CHANGE, columns - time - GAP, size.rows, size):
        right = min(right, columns - measure_text(WIDEST_CHANGE, change)[0])
    return places | {
        Part.COUNT: Place(0, below, right - GAP, size.rows, cue.is_low),
        Part.SIDE: Place(right, below, columns - right, size.rows, cue.is_low),
    }
