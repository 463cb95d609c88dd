"""The bars of a session's holds: left beside right, done against planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, zip_longest

from textual.content import Content

from wallyoga.practice.pose import Pose, Side
from wallyoga.practice.session_state import Hold
from wallyoga.text.amounts import format_clock_time
from wallyoga.widgets.cells import cut_text, pad_text

BESIDE = 60
"""From this many cells on, a pose's name stands beside its bars; below, above them."""

NARROWEST = 15
"""With fewer cells for each side, left stands above right."""

LONGEST, SHORTEST = 16, 4
"""The most and the fewest cells of a bar."""


def draw_hold_bars(holds: Iterable[Hold], poses: Mapping[str, Pose], width: int) -> Content:
    """Return the bars of a session's holds as lines of `width` cells.

    Each hold without a side, or each pair of sides, has a line.
    """
    lines: list[Content] = []
    for (pose, again), group in groupby(holds, key=lambda hold: (hold.pose, hold.revisit)):
        name = poses[pose].name if pose in poses else pose
        lines += _group(f"{name}, again" if again else name, list(group), width)
    return Content("\n").join(lines)


def _group(name: str, holds: list[Hold], width: int) -> Iterator[Content]:
    longest = max(max(hold.seconds, hold.planned_seconds) for hold in holds) or 1.0
    widest = max(5, *(len(_format_amount(hold)) for hold in holds))
    beside = width >= BESIDE
    indent = min(26, width // 3) if beside else 2
    if not beside:
        yield Content.styled(cut_text(name, width), "$foreground")
    rows = list(_pair_sides(holds))
    column = (width - indent) // 2
    if column < NARROWEST:
        rows, column = [(hold,) for row in rows for hold in row if hold], width - indent
    for number, row in enumerate(rows):
        first = cut_text(name, indent - 1) if beside and number == 0 else ""
        pieces = [_draw_hold(hold, longest, widest, column) for hold in row]
        yield Content.assemble((pad_text(first, indent), "$foreground"), *pieces).rstrip()


def _pair_sides(holds: list[Hold]) -> Iterator[tuple[Hold | None, ...]]:
    """Yield the holds of a pose in rows. Left is beside right, and one without a side is alone."""
    yield from ((hold,) for hold in holds if hold.side is None)
    left, right = ([hold for hold in holds if hold.side is side] for side in Side)
    yield from zip_longest(left, right)


def _draw_hold(hold: Hold | None, longest: float, widest: int, column: int) -> Content:
    """Return one bar with its side and its count in `column` cells. All beside each other have one scale."""
    if hold is None:
        return Content(" " * column)
    letter = f"{hold.side[0].upper()} " if hold.side else "  "
    words = _format_amount(hold)
    room = min(LONGEST, max(SHORTEST, column - len(letter) - 1 - widest - 1))
    planned, done = (round(seconds / longest * room) for seconds in (hold.planned_seconds, hold.seconds))
    to_come = max(0, planned - done)
    return Content.assemble(
        (letter, "$quiet"),
        ("━" * done, "$primary"),
        ("╌" * to_come, "$quiet"),
        " " * (room - done - to_come + 1),
        words.ljust(column - len(letter) - room - 1),
    )


def _format_amount(hold: Hold) -> str:
    """Return the amount done, and the planned one where that was something else."""
    done = format_clock_time(hold.seconds) if hold.breaths is None else str(hold.breaths)
    planned = format_clock_time(hold.planned_seconds) if hold.planned_breaths is None else str(hold.planned_breaths)
    return done if done == planned else f"{done} of {planned}"
