"""The plan line, as far as it tells the poses of a practice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.practice.planner import make_plan
from wallyoga.text.plan_outline import OutlineRow, outline_plan
from wallyoga.widgets.bars import BAR
from wallyoga.widgets.outline_table import Outline
from wallyoga.widgets.plan_line import MOST_LINES, draw_plan, fit_poses

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
    line = Outline(named_below=MOST_LINES + 2)
    async with show_alone(line, width=width, height=MOST_LINES + 1) as pilot:
        line.show(rows)
        await pilot.pause()
        names = [row for row in read_rows(line) if BAR not in row]
        shown = " ".join(" ".join(names).split())
        assert len(names) <= MOST_LINES
        assert len(read_rows(line)) - len(names) == (len(rows) > 1)
    fitting, more = fit_poses(rows, width)
    assert shown == " · ".join(row.name for row in fitting) + more
    assert [part for row in fitting for part in row.parts] == [part for row in rows for part in row.parts][
        : sum(len(row.parts) for row in fitting)
    ]
    assert bool(more) is (sum(len(row.parts) for row in fitting) < sum(len(row.parts) for row in rows))


@pytest.mark.parametrize("practice", ["runners-wall-reset", "wind-down-for-bed"])
@given(width=st.integers(14, 80))
def test_each_pose_has_a_bar(practice: str, width: int) -> None:
    """The line of bars is as wide as there is room; each pose has one, and none that lasts longer is shorter."""
    rows = list_rows(practice)
    plan = draw_plan(rows, rows[1].parts[0], width)
    bars = plan.plain.split(" ")
    assert (len(bars), plan.cell_length) == (len(rows), width)
    for row, bar in zip(rows, bars, strict=True):
        for other, beside in zip(rows, bars, strict=True):
            assert len(bar) <= len(beside) + 1 or row.seconds > other.seconds
    begins = len(bars[0]) + 1
    assert [(span.start, span.end) for span in plan.spans if span.style == "$focus"] == [
        (begins, begins + len(bars[1]))
    ]


def test_bars_need_room() -> None:
    """A single pose has no bar, and where not every pose has room for one there is none."""
    rows = list_rows("runners-wall-reset")
    assert not draw_plan(rows[:1], None, 40)
    assert not draw_plan(rows, None, 2 * len(rows) - 2)
    assert draw_plan(rows, None, 2 * len(rows) - 1).plain == " ".join(BAR * len(rows))


def test_a_variant_goes_by_its_pose_where_there_is_little_room() -> None:
    """Whole names stand where all fit; else what follows a comma goes, and a pose in two variants is named once."""
    rows = list_rows("runners-wall-reset")
    assert fit_poses(rows, 60) == (rows, "")
    names = [row.name for row in fit_poses(rows, 40)[0]]
    assert names[:2] == ["Legs up the wall", "Strap hamstring"]
    assert names.count("Strap hamstring") == 1
