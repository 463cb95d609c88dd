"""The plots of the trends, small and made of block characters.

Weeks are columns, minutes of stretch and times of day are bars.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from textual.content import Content

from wallyoga.history.statistics.stretch import SESSION_LEVEL, WEEK_LEVEL, Stretch
from wallyoga.history.statistics.summary import ANSWERS, TimeOfDay, Week
from wallyoga.practice.english import MONTHS

EIGHTHS = " ▁▂▃▄▅▆▇█"

AXIS = 5
"""Cells for the numbers at the left."""

FULL, FULLEST = 1.5 * WEEK_LEVEL, 3 * WEEK_LEVEL
"""The minutes of stretch that fill a bar, at least and at most: what is more is told by the number alone."""

HALF = 0.5
"""Minutes from which on there is one."""

WIDEST = 48
"""The most cells of a bar of stretch."""

LEGEND = "━ this week   ─ a week, in the four before"
SIDE_MARKS = {"left": "◂", "same": "·", "right": "▸"}
SIDES_LEGEND = "◂ left  ▸ right  · the same, latest last"
"""What stands for an answer, and what that means."""

NUMBERS = "  now  before"
"""What stands above the bars, and above their numbers."""


def draw_week_columns(weeks: Sequence[Week], width: int, height: int) -> Content:
    """Return a column plot of the minutes of each week, with an axis.

    As many weeks as fit in `width` cells are there, as columns `height` lines high.
    """
    step = 3 if width >= AXIS + 3 * len(weeks) else 2
    shown = weeks[-max(1, (width - AXIS) // step) :]
    top = max(30, 30 * ceil(max(week.minutes for week in shown) / 30))
    lines = []
    for line in range(height):
        above = height - 1 - line
        label = {height - 1: f"{top} ", height // 2: f"{top // 2} ", 0: "0 "}.get(above, "")
        cells = "".join((_cell(week.minutes / top * height - above) * (step - 1)).ljust(step) for week in shown)
        lines.append(Content.assemble((label.rjust(AXIS - 1) + "▏", "$quiet"), (cells, "$primary")))
    lines.append(Content.styled(" " * AXIS + _draw_months(shown, step), "$quiet"))
    return Content("\n").join(lines)


def draw_stretch_bars(stretches: Sequence[Stretch], width: int) -> Content:
    """Return two bars for each body part, left and right.

    This week is thick, the mean of the weeks before thin. Lines with their minutes above them, and a quiet shade,
    show where gains level off.
    """
    name_width = max((len(stretch.part) for stretch in stretches), default=0) + 1
    room = max(6, min(WIDEST, width - name_width - len("L ") - len(NUMBERS)))
    rows = [row for stretch in stretches for row in _list_rows(stretch)]
    scale = room / min(FULLEST, max(FULL, *(max(now, before) for _, _, now, before in rows), 0))
    marks = [round(level * scale) for level in (SESSION_LEVEL, WEEK_LEVEL)]
    low = f"{SESSION_LEVEL:g}" if marks[1] - marks[0] > 1 else ""
    axis = low.rjust(marks[0] + 1).ljust(marks[1]) + f"{WEEK_LEVEL:g}"
    lines = [Content.styled(f"{LEGEND}\n{''.ljust(name_width + 2)}{axis.ljust(room)}{NUMBERS}", "$quiet")]
    for name, side, now, before in rows:
        bar = _draw_bar(round(now * scale), round(before * scale), marks, room)
        beside = (name.ljust(name_width), (f"{side} ", "$quiet"))
        lines.append(
            Content.assemble(*beside, bar, f"{round_minutes(now):>5}", (f"{round_minutes(before):>8}", "$quiet"))
        )
    return Content("\n").join(lines)


def round_minutes(minutes: float) -> str:
    """Return minutes as a whole number; a little is not nothing."""
    return "<1" if 0 < minutes < HALF else f"{round(minutes)}"


def draw_side_marks(told: Sequence[tuple[str, Sequence[str], str]], width: int) -> Content:
    """Return the marks of each name: an answer to which side was tighter.

    There is one for each answer, the latest last, and the words on them. The words stand below where there is no room
    beside.
    """
    name_width = max(len(name) for name, _, _ in told) + 2
    beside = name_width + ANSWERS + 2 + max(len(words) for _, _, words in told) <= width
    lines = [Content.styled(SIDES_LEGEND, "$quiet")]
    for name, said, words in told:
        marks = "".join(SIDE_MARKS[each] for each in said).rjust(ANSWERS)
        between = "  " if beside else "\n  "
        lines.append(Content.assemble(name.ljust(name_width), (marks, "$primary"), (between + words, "$quiet")))
    return Content("\n").join(lines)


def draw_time_bars(times: Mapping[TimeOfDay, int], width: int) -> Content:
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


def _draw_months(weeks: Sequence[Week], step: int) -> str:
    """Return the months, each below its first week."""
    line, before = "", 0
    for number, week in enumerate(weeks):
        place = number * step
        if week.first.month != before and len(line) <= place and week.first.day <= 7:
            line = f"{line.ljust(place)}{MONTHS[week.first.month - 1][:3]} "
        before = week.first.month
    return line[: len(weeks) * step]


def _list_rows(stretch: Stretch) -> tuple[tuple[str, str, float, float], ...]:
    """Return the rows of the stretch bars.

    Each has the name, the side, the minutes of this week and of those before, for each side.
    """
    now, before = stretch.this_week, stretch.mean_before
    return (stretch.part, "L", now.left, before.left), ("", "R", now.right, before.right)


def _draw_bar(now: int, before: int, marks: Sequence[int], room: int) -> Content:
    """Return a bar of `room` cells, in which the levels stay to be seen."""
    low, high = marks
    cells = []
    for cell in range(room):
        kind = 0 if cell < now else 1 if cell < before else 2
        line = "┿┼┊"[kind] if cell in marks else "━─ "[kind]
        shade = " on $surface" if low < cell < high else ""
        cells.append((line, ("$stretch-2" if kind == 0 else "$quiet") + shade))
    return Content.assemble(*cells)
