"""The bars of a session's holds: left beside right, done against planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby, zip_longest

from textual.content import Content

from wallyoga.practice.pose import Pose, Side
from wallyoga.practice.session_state import Hold
from wallyoga.text.amounts import format_breaths, format_clock_time
from wallyoga.widgets.spine_bars import SpineRow, draw_spine_bars

TIGHT, ROOMY = 30, 34
"""The cells from which a line has room for the words of an amount, and for the whole word of its unit."""

BREATHS = "br"
"""The unit of breaths where room is short."""

OF = " of "
"""The word before the amount that was planned, for which a stroke stands where room is short."""


def draw_hold_bars(holds: Iterable[Hold], poses: Mapping[str, Pose], width: int) -> Content:
    """Return the bars of a session's holds as lines of at most `width` cells.

    It is empty where there are none. Each pair of sides has a line, and each hold without a side, as one bar.
    """
    holds = list(holds)
    full = {counted: _find_longest(holds, counted=counted) for counted in (True, False)}
    brief = width < ROOMY
    rows = [row for group in _group_holds(holds) for row in _list_rows(group, poses, full, brief=brief)]
    if width < TIGHT:
        rows = [
            replace(row, left_words=row.left_words.replace(OF, "/"), right_words=row.right_words.replace(OF, "/"))
            for row in rows
        ]
    sides = ("left", "right") if any(hold.side for hold in holds) else None
    return draw_spine_bars(rows, width, sides) if rows else Content("")


def _find_longest(holds: list[Hold], *, counted: bool) -> float:
    """Return the longest hold that is `counted` in breaths, or that is not, in seconds."""
    lengths = (max(hold.seconds, hold.planned_seconds) for hold in holds if _is_counted(hold) is counted)
    return max(lengths, default=0)


def _is_counted(hold: Hold) -> bool:
    return hold.breaths is not None


def _group_holds(holds: list[Hold]) -> Iterator[list[Hold]]:
    """Yield the holds of a pose that follow each other."""
    for _, group in groupby(holds, key=lambda hold: (hold.pose, hold.revisit)):
        yield list(group)


def _list_rows(
    holds: list[Hold], poses: Mapping[str, Pose], full: Mapping[bool, float], *, brief: bool
) -> Iterator[SpineRow]:
    first = holds[0]
    name = poses[first.pose].name if first.pose in poses else first.pose
    name = f"{name}, again" if first.revisit else name
    for hold in holds:
        if hold.side is None:
            yield _make_row(name, hold, hold, full, "", _format_amount(hold))
    lefts, rights = ([hold for hold in holds if hold.side is side] for side in Side)
    for left, right in zip_longest(lefts, rights):
        left_words = _format_amount(left, unit=False) if left else ""
        # Beyond the spine a unit takes nothing from the bars.
        alone = (BREATHS if brief else "breaths") if left and _is_counted(left) else ""
        yield _make_row(name, left, right, full, left_words, _format_amount(right, brief=brief) if right else alone)


def _make_row(
    name: str, left: Hold | None, right: Hold | None, full: Mapping[bool, float], left_words: str, right_words: str
) -> SpineRow:
    either = left or right
    return SpineRow(
        name=name,
        left=_find_done(left),
        right=_find_done(right),
        left_words=left_words,
        right_words=right_words,
        left_rest=max(0, left.planned_seconds - _find_done(left)) if left else 0,
        right_rest=max(0, right.planned_seconds - _find_done(right)) if right else 0,
        full=full[_is_counted(either)] if either else 0,
        is_whole=either is not None and either.side is None,
    )


def _find_done(hold: Hold | None) -> float:
    """Return the seconds of a hold that are drawn. Without one whole breath there are none, as its words say."""
    return hold.seconds if hold and hold.breaths != 0 else 0


def _format_amount(hold: Hold, *, unit: bool = True, brief: bool = False) -> str:
    """Return the amount done, and the planned one where that was something else.

    Breaths are told with their `unit`, in two letters where that is `brief`.
    """
    if hold.breaths is None:
        done, planned = format_clock_time(hold.seconds), format_clock_time(hold.planned_seconds)
        return done if done == planned else f"{done}{OF}{planned}"
    as_planned = hold.planned_breaths is None or hold.planned_breaths == hold.breaths
    whole = hold.breaths if as_planned else hold.planned_breaths or 0
    amount = f"{whole}"
    if unit:
        amount = f"{whole} {BREATHS}" if brief else format_breaths(whole)
    return amount if as_planned else f"{hold.breaths}{OF}{amount}"
