"""The plots, drawn without a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.history.statistics.stretch import Minutes, Stretch
from wallyoga.screens.trends.plots import draw_stretch_bars

WEEKLY = st.floats(0, 400)


def stretch(now: float, before: float) -> Stretch:
    """Return a body part with so many minutes on the left this week and the week before, and none on the right."""
    return Stretch("hips", (Minutes(before, 0), Minutes(now, 0)), Minutes(now, 0))


@given(WEEKLY, WEEKLY, st.integers(36, 100))
def test_bars_keep_their_columns(now: float, before: float, width: int) -> None:
    """However much it was and however wide the window, lines are as long as their numbers and none is too long."""
    *_, head, left, right = draw_stretch_bars([stretch(now, before)], width).plain.split("\n")
    assert len(head) == len(left) == len(right) <= width
    assert left.split()[-2:] == ["<1" if 0 < each < 0.5 else f"{round(each)}" for each in (now, before)]


@pytest.mark.parametrize("most", [1, 20, 200])
def test_the_levels_stay_apart(most: float) -> None:
    """The lines at four and ten minutes stand below their numbers, also beside very long bars."""
    _, head, left, right = draw_stretch_bars([stretch(most, 1)], 46).plain.split("\n")
    marks = [place for place, letter in enumerate(right) if letter == "┊"]
    assert [head[marks[0]], head[marks[1] : marks[1] + 2]] == ["4", "10"]
    assert all(left[mark] in "┿┼┊" for mark in marks)


def test_this_week_is_thick_and_those_before_thin() -> None:
    """A thick line is as long as the minutes of this week, and a thin one goes on to those of the weeks before."""
    for now, before in ((9, 3), (3, 9), (6, 6)):
        left = draw_stretch_bars([stretch(now, before)], 60).plain.split("\n")[2]
        thick, thin = (sum(map(left.count, letters)) for letters in ("━┿", "─┼"))
        assert (thick > 0, thin > 0) == (True, before > now)
        assert thick + thin == pytest.approx(max(now, before) / 15 * 41, abs=1)
