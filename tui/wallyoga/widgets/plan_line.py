"""The plan line: the poses of a plan in few lines, where a table has no room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from textwrap import wrap

from textual.content import Content

from wallyoga.text.plan_outline import OutlinePart, OutlineRow

BETWEEN = " · "
"""The separator of two poses."""

MOST_LINES = 3
"""The most lines of a plan; poses that have no room are counted."""


def count_lines(rows: Sequence[OutlineRow], width: int) -> int:
    """Return how many lines the poses take."""
    return len(_wrap_names(*fit_poses(rows, width), width))


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
