"""The plan line: the poses of a plan in few lines, where a table has no room."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from wallyoga.text.plan_outline import OutlinePart, OutlineRow
from wallyoga.widgets.still_lines import Still

BETWEEN = " · "
"""The separator of two poses."""

MOST_LINES = 3
"""The most lines of a plan; poses that have no room are counted."""


class PlanLine(Still):
    """The plan line: the names of all poses in their order, the one that is shown marked."""

    DEFAULT_CSS: ClassVar[str] = """
    PlanLine { height: auto; color: $quiet; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[OutlineRow, ...] = ()
        self._shown: OutlinePart | None = None

    def show(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show the poses of another plan, none of them marked."""
        if rows is not self._rows:
            self._rows, self._shown = rows, None
            self.refresh(layout=True)

    def mark(self, part: OutlinePart | None) -> None:
        """Mark the pose whose figure is shown."""
        if part is not self._shown:
            self._shown = part
            self.refresh()

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the poses take."""
        rows, more = fit_poses(self._rows, width)
        return len(_wrap_names(rows, more, width))

    def render(self) -> Content:
        """Return the poses that fit, and how many more there are."""
        rows, more = fit_poses(self._rows, self.size.width)
        names = Content(BETWEEN).join(
            Content.styled(row.name, "$focus" if any(part is self._shown for part in row.parts) else "") for row in rows
        )
        return Content.assemble(names, more)


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
