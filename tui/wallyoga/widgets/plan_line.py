"""The plan line: a bar for each pose of a plan, and their names in few lines, where a table has no room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise, starmap
from textwrap import wrap

from textual.content import Content

from wallyoga.text.plan_outline import OutlinePart, OutlineRow
from wallyoga.widgets.bars import BAR

BETWEEN = " · "
"""The separator of two poses."""

MOST_LINES = 3
"""The most lines of names; poses that have no room are counted."""


def count_lines(rows: Sequence[OutlineRow], width: int) -> int:
    """Return how many lines the bars and the names take."""
    return bool(draw_plan(rows, None, width)) + len(_wrap_names(*fit_poses(rows, width), width))


def write_plan(rows: Sequence[OutlineRow], shown: OutlinePart | None, width: int) -> Content:
    """Return the bars of the poses above their names, the shown one marked in both."""
    bars, names = draw_plan(rows, shown, width), write_names(rows, shown, width)
    return Content("\n").join([bars, names]) if bars else names


def draw_plan(rows: Sequence[OutlineRow], shown: OutlinePart | None, width: int) -> Content:
    """Return a bar for each pose, as long as its share of the whole.

    There are none of a single pose, nor where a line has no room for all of them.
    """
    room, whole = width - (len(rows) - 1), sum(row.seconds for row in rows)
    if len(rows) < 2 or room < len(rows):
        return Content("")
    ends = accumulate((row.seconds for row in rows), initial=0.0)
    cells = [round(end / whole * (room - len(rows))) for end in ends]
    return Content(" ").join(
        Content.styled(BAR * (1 + after - before), _colour(row, shown))
        for row, (before, after) in zip(rows, pairwise(cells), strict=True)
    )


def _colour(row: OutlineRow, shown: OutlinePart | None) -> str:
    if any(part is shown for part in row.parts):
        return "$focus"
    return "$quiet" if row.rests else "$stretch"


def write_names(rows: Sequence[OutlineRow], shown: OutlinePart | None, width: int) -> Content:
    """Return the names of the poses that fit, the shown one marked.

    How many more there are is said behind them.
    """
    fitting, more = fit_poses(rows, width)
    names = [(row.name, "$focus" if any(part is shown for part in row.parts) else "$quiet") for row in fitting]
    return Content.assemble(Content.styled(BETWEEN, "$quiet").join(starmap(Content.styled, names)), (more, "$quiet"))


def fit_poses(rows: Sequence[OutlineRow], width: int) -> tuple[Sequence[OutlineRow], str]:
    """Return the poses that fit, and the words on how many more there are.

    Where not all of them fit, a variant goes by the name of its pose.
    """
    if len(_wrap_names(rows, "", width)) <= MOST_LINES:
        return rows, ""
    named = [row._replace(name=row.name.partition(",")[0]) for row in rows]
    poses: list[OutlineRow] = []
    for row in named:
        if poses and poses[-1].name == row.name:
            poses[-1] = poses[-1]._replace(parts=(*poses[-1].parts, *row.parts))
        else:
            poses.append(row)
    for count in range(len(poses), 0, -1):
        more = f" +{len(poses) - count}" if count < len(poses) else ""
        if len(_wrap_names(poses[:count], more, width)) <= MOST_LINES:
            return poses[:count], more
    return (), ""


def _wrap_names(rows: Sequence[OutlineRow], more: str, width: int) -> list[str]:
    return wrap(BETWEEN.join(row.name for row in rows) + more, max(1, width))
