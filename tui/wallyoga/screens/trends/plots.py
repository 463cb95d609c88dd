"""The plots of the trends, small and made of block characters.

Weeks are columns; feelings and minutes of stretch are bars on a spine, times of day bars.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import TypeVar

from textual.content import Content

from wallyoga.history.record import FEELINGS
from wallyoga.history.statistics.stretch import WEEK_LEVEL, Stretch
from wallyoga.history.statistics.summary import ANSWERS, Change, TimeOfDay, Week
from wallyoga.practice.english import MONTHS
from wallyoga.text.amounts import format_sessions
from wallyoga.widgets.bars import BAR, draw_row
from wallyoga.widgets.feeling_colours import FEELING_COLOURS
from wallyoga.widgets.spine_bars import SpineRow, draw_spine_bars

Row = TypeVar("Row")

Rows = tuple[Content, ...]
"""The rows of a plot, each of a line or more, between which there can be air."""

EIGHTHS = " ▁▂▃▄▅▆▇█"

AXIS = 5
"""Cells for the numbers at the left."""

FULL, FULLEST = 1.5 * WEEK_LEVEL, 3 * WEEK_LEVEL
"""The minutes of stretch that fill a bar, at least and at most: what is more is told by the number alone."""

BELOW_BARS = 2
"""Lines below the bars of stretch: the names of the sides, and the legend."""

HALF = 0.5
"""Minutes from which on there is one."""

SIDES = ("left", "right")

NOTHING_YET = "This week so far: nothing yet."
LEGEND = f" this week   ╌ a usual week   ┊ {WEEK_LEVEL:g} min"
"""The legend of the bars of stretch, behind the mark of a bar in its colour."""

SIDE_MARKS = {"left": "◂", "same": "·", "right": "▸"}
SIDES_LEGEND = "◂ left   ▸ right   · the same, latest last"
"""The legend of the marks that stand for an answer."""


def draw_week_columns(weeks: Sequence[Week], width: int, height: int) -> Content:
    """Return a column plot of the minutes of each week, with an axis.

    As many weeks as fit in `width` cells are there, as columns `height` lines high, the week under way in the
    colour of where one is.
    """
    step = 3 if width >= AXIS + 3 * len(weeks) else 2
    shown = weeks[-max(1, (width - AXIS) // step) :]
    top = max(30, 30 * ceil(max(week.minutes for week in shown) / 30))
    lines = []
    for line in range(height):
        above = height - 1 - line
        label = {height - 1: f"{top} ", height // 2: f"{top // 2} ", 0: "0 "}.get(above, "")
        *before, now = ((_draw_cell(week.minutes / top * height - above) * (step - 1)).ljust(step) for week in shown)
        lines.append(
            Content.assemble((label.rjust(AXIS - 1) + "▏", "$quiet"), ("".join(before), "$quiet"), (now, "$focus"))
        )
    lines.append(Content.styled(" " * AXIS + _draw_months(shown, step), "$quiet"))
    return Content("\n").join(lines)


def draw_feeling_bars(change: Change, width: int) -> Rows:
    """Return how often each feeling was said, on arriving and on leaving.

    Arriving grows to the left of the spine, leaving to the right.
    """
    full = max(*change.arrivals, *change.leavings)
    rows = [
        SpineRow(
            name=feeling,
            left=arrivals,
            right=leavings,
            left_words=f"{arrivals or ''}",
            right_words=f"{leavings or ''}",
            full=full,
            colour=colour,
        )
        for feeling, arrivals, leavings, colour in zip(
            FEELINGS, change.arrivals, change.leavings, FEELING_COLOURS, strict=True
        )
    ]
    return _split_bars(rows, width, ("arriving", "leaving"))


def draw_stretch_bars(stretches: Sequence[Stretch], width: int, lines: int | None = None) -> Rows:
    """Return the minutes of each body part this week, left and right on one spine.

    A thin line goes on to the mean of the weeks before, and another stands where gains level off. Of more parts than
    fit in so many lines the number is told.
    """
    if not stretches:
        return (Content(NOTHING_YET),)
    amounts = [getattr(each, side) for one in stretches for each in (one.this_week, one.mean_before) for side in SIDES]
    full = min(FULLEST, max(FULL, *amounts))
    rows = [_make_stretch_row(stretch, full) for stretch in stretches]
    head = [] if any(row.left or row.right for row in rows) else [Content(NOTHING_YET)]
    shown, more = _fit_rows(rows, None if lines is None else lines - len(head) - BELOW_BARS)
    bars = _split_bars(shown, width, SIDES, WEEK_LEVEL)
    return (*head, *bars, *more, Content.assemble((BAR, "$stretch"), (LEGEND, "$quiet")))


def _split_bars(rows: Sequence[SpineRow], width: int, sides: tuple[str, str], level: float = 0) -> Rows:
    """Return bars on a spine as rows. The names of the sides belong to the last one."""
    lines = draw_spine_bars(rows, width, sides, level).split("\n")
    each = (len(lines) - 1) // len(rows)
    *first, last = [Content("\n").join(lines[at : at + each]) for at in range(0, len(lines) - 1, each)]
    return (*first, Content("\n").join([last, lines[-1]]))


def _fit_rows(rows: Sequence[Row], count: int | None) -> tuple[Sequence[Row], list[Content]]:
    """Return the rows there is room for, and a line on how many others."""
    if count is None or len(rows) <= count:
        return rows, []
    shown = rows[: max(1, count - 1)]
    return shown, [Content.styled(f"and {len(rows) - len(shown)} more, in words", "$quiet")]


def _make_stretch_row(stretch: Stretch, full: float) -> SpineRow:
    now, before = stretch.this_week, stretch.mean_before
    return SpineRow(
        name=stretch.part,
        left=now.left,
        right=now.right,
        left_words=round_minutes(now.left) if now.left else "",
        right_words=f"{round_minutes(now.right)} min" if now.right else "",
        left_rest=max(0, before.left - now.left),
        right_rest=max(0, before.right - now.right),
        full=full,
    )


def round_minutes(minutes: float) -> str:
    """Return minutes as a whole number; a little is not nothing."""
    return "<1" if 0 < minutes < HALF else f"{round(minutes)}"


def draw_side_marks(poses: Sequence[tuple[str, Sequence[str], str]], width: int, lines: int | None = None) -> Rows:
    """Return the answers to which side was tighter as marks, pose by pose.

    Each pose has its name, its answers, the latest last, and the words on them. The words stand below where there is
    no room beside. Of more poses than fit in so many lines the number is told.
    """
    name_width = max(len(name) for name, _, _ in poses) + 2
    beside = name_width + ANSWERS + 2 + max(len(words) for _, _, words in poses) <= width
    between = "  " if beside else "\n  "
    shown, more = _fit_rows(poses, None if lines is None else (lines - 1) // (1 if beside else 2))
    rows = [Content.styled(SIDES_LEGEND, "$quiet")]
    for name, answers, words in shown:
        marks = "".join(SIDE_MARKS[each] for each in answers).rjust(ANSWERS)
        rows.append(Content.assemble(name.ljust(name_width), (marks, "$side"), between, words))
    return (*rows, *more)


def draw_time_bars(times: Mapping[TimeOfDay, int], width: int) -> Rows:
    """Return a bar for each part of the day."""
    most = max(times.values(), default=0) or 1
    room = max(4, min(24, width - 9 - len(" 999 sessions")))
    lines = []
    for part, count in times.items():
        bar = draw_row(count / most, room)
        lines.append(Content.assemble(part.ljust(9), (bar, "$primary"), f" {format_sessions(count)}" if count else ""))
    return tuple(lines)


def _draw_cell(filled: float) -> str:
    return EIGHTHS[max(0, min(8, round(filled * 8)))]


def _draw_months(weeks: Sequence[Week], step: int) -> str:
    """Return the months, each below its first week."""
    line, before = "", 0
    for number, week in enumerate(weeks):
        place = number * step
        if week.first.month != before and len(line) <= place and week.first.day <= 7:
            line = f"{line.ljust(place)}{MONTHS[week.first.month - 1][:3]} "
        before = week.first.month
    return line[: len(weeks) * step]
