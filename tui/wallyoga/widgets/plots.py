"""Small plots out of block characters: weeks as columns, minutes of stretch and times of day as bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from textual.content import Content

from wallyoga.history.statistics import TimeOfDay, Week
from wallyoga.history.stretching import WEEK_LEVEL, Minutes, Stretch
from wallyoga.words import MONTHS

EIGHTHS = " ▁▂▃▄▅▆▇█"

AXIS = 5
"""Cells for the numbers at the left."""

FULL = 1.5 * WEEK_LEVEL
"""The minutes of stretch that fill a bar, unless there were more."""


def week_columns(weeks: Sequence[Week], width: int, height: int) -> Content:
    """Return the minutes of as many weeks as fit in `width` cells, as columns `height` lines high, with an axis."""
    step = 3 if width >= AXIS + 3 * len(weeks) else 2
    shown = weeks[-max(1, (width - AXIS) // step) :]
    top = max(30, 30 * ceil(max(week.minutes for week in shown) / 30))
    lines = []
    for line in range(height):
        above = height - 1 - line
        label = {height - 1: f"{top} ", height // 2: f"{top // 2} ", 0: "0 "}.get(above, "")
        cells = "".join((_cell(week.minutes / top * height - above) * (step - 1)).ljust(step) for week in shown)
        lines.append(Content.assemble((label.rjust(AXIS - 1) + "▏", "$quiet"), (cells, "$primary")))
    lines.append(Content.styled(" " * AXIS + _months(shown, step), "$quiet"))
    return Content("\n").join(lines)


def stretch_bars(stretches: Sequence[Stretch], width: int) -> Content:
    """Return two bars for each body part, left and right, this week; the mean of the weeks before as a number.

    A thin line stands where gains level off.
    """
    name_width = max((len(stretch.part) for stretch in stretches), default=0) + 1
    full = max(FULL, *(max(each.this_week.left, each.this_week.right) for each in stretches), 0)
    room = max(6, min(30, width - name_width - 6 - 5 - 8))
    head = "".ljust(name_width + 6) + "this week".ljust(room + 5) + "  before"
    lines = [Content.styled(head, "$quiet")]
    for stretch in stretches:
        lines += _stretch(stretch, name_width, room, full)
    return Content("\n").join(lines)


def time_bars(times: Mapping[TimeOfDay, int], width: int) -> Content:
    """Return a bar for each part of the day."""
    most = max(times.values(), default=0) or 1
    room = max(4, min(30, width - 9 - 5))
    lines = []
    for part, count in times.items():
        bar = "━" * (ceil(count / most * room) if count else 0)
        lines.append(Content.assemble((part.ljust(9), "$foreground"), (bar, "$primary"), f" {count}"))
    return Content("\n").join(lines)


def _cell(filled: float) -> str:
    return EIGHTHS[max(0, min(8, round(filled * 8)))]


def _months(weeks: Sequence[Week], step: int) -> str:
    """Return the months, each below its first week."""
    line, before = "", 0
    for number, week in enumerate(weeks):
        place = number * step
        if week.first.month != before and len(line) <= place and week.first.day <= 7:
            line = f"{line.ljust(place)}{MONTHS[week.first.month - 1][:3]} "
        before = week.first.month
    return line[: len(weeks) * step]


def _stretch(stretch: Stretch, name_width: int, room: int, full: float) -> Iterator[Content]:
    def bar(name: str, side: str, now: float, before: float) -> Content:
        filled, mark = min(room, round(now / full * room)), round(WEEK_LEVEL / full * room)
        cells = "".join(
            "┿" if cell == mark < filled else "━" if cell < filled else "┊" if cell == mark else " "
            for cell in range(room)
        )
        return Content.assemble(
            name.ljust(name_width),
            (f"{side:<6}", "$quiet"),
            (cells[:filled], "$stretch-2"),
            (cells[filled:], "$quiet"),
            f"{round(now):>4} ",
            (f"{round(before):>7}", "$quiet"),
        )

    now: Minutes = stretch.this_week
    before = stretch.mean_before
    yield bar(stretch.part, "left", now.left, before.left)
    yield bar("", "right", now.right, before.right)
