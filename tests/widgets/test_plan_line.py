"""The plan line, as far as it tells the poses of a practice."""

from __future__ import annotations

import pytest

from tests.studios import shipped_library
from wallyoga.practice.planner import make_plan
from wallyoga.text.plan_outline import OutlineRow, outline_plan
from wallyoga.widgets.outline_table import Outline
from wallyoga.widgets.plan_line import MOST_LINES, fit_poses

from .widget_driver import read_rows, show_alone


def list_rows(practice: str) -> tuple[OutlineRow, ...]:
    """Return the outline of a shipped practice."""
    library = shipped_library()
    return outline_plan(make_plan(library.sequence(practice), library.poses))


@pytest.mark.parametrize("width", [16, 21, 30, 56])
@pytest.mark.parametrize("practice", ["legs-up-the-wall", "runners-wall-reset", "wind-down-for-bed"])
async def test_every_pose_is_named_or_counted(practice: str, width: int) -> None:
    """In at most three lines poses are named in their order, and those without room are counted."""
    rows = list_rows(practice)
    line = Outline(named_below=MOST_LINES + 1)
    async with show_alone(line, width=width, height=MOST_LINES) as pilot:
        line.show(rows)
        await pilot.pause()
        shown = " ".join(" ".join(read_rows(line)).split())
        assert len(read_rows(line)) <= MOST_LINES
    fitting, more = fit_poses(rows, width)
    assert shown == " · ".join(row.name for row in fitting) + more
    assert [part for row in fitting for part in row.parts] == [part for row in rows for part in row.parts][
        : sum(len(row.parts) for row in fitting)
    ]
    assert bool(more) is (sum(len(row.parts) for row in fitting) < sum(len(row.parts) for row in rows))


def test_a_variant_goes_by_its_pose_where_there_is_little_room() -> None:
    """Whole names stand where all fit; else what follows a comma goes, and a pose in two variants is named once."""
    rows = list_rows("runners-wall-reset")
    assert fit_poses(rows, 60) == (rows, "")
    names = [row.name for row in fit_poses(rows, 40)[0]]
    assert names[:2] == ["Legs up the wall", "Strap hamstring"]
    assert names.count("Strap hamstring") == 1
