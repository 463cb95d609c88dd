"""The plots, drawn without a screen."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from wallyoga.history.statistics.stretch import Minutes, Stretch
from wallyoga.history.statistics.summary import Change, Week
from wallyoga.screens.trends.plots import NOTHING_YET, draw_feeling_bars, draw_stretch_bars, draw_week_columns

WEEKLY = st.floats(0, 400)


def stretch(now: float, before: float, part: str = "hips") -> Stretch:
    """Return a body part with so many minutes on the left this week and the week before, and half on the right."""
    return Stretch(part, (Minutes(before, before / 2), Minutes(now, now / 2)), Minutes(now, now / 2))


def join(rows: tuple[Content, ...]) -> Content:
    """Return the rows of a plot as one text."""
    return Content("\n").join(rows)


@given(WEEKLY, WEEKLY, st.integers(36, 100))
def test_bars_keep_their_columns(now: float, before: float, width: int) -> None:
    """However much it was and however wide the window, no line is too long and the spine is in one column."""
    lines = join(draw_stretch_bars([stretch(now, before), stretch(3, 3, "calves")], width)).plain.split("\n")[:-1]
    bars = [line for line in lines if "│" in line]
    assert all(len(line) <= width for line in lines)
    assert len(bars) == 2
    assert len({line.index("│") for line in bars}) == 1


def test_this_week_is_thick_and_goes_on_to_a_usual_week() -> None:
    """A thick bar is as long as the minutes of this week, and a thin line goes on to those of the weeks before."""
    for now, before in ((9, 3), (3, 9), (6, 6)):
        left, _, _ = join(draw_stretch_bars([stretch(now, before)], 70)).plain.split("\n")[0].partition("│")
        thick, thin = left.count("▆"), left.count("╌")
        assert (thick > 0, thin > 0) == (True, before > now)
        assert abs(thick + thin - max(now, before) / 15 * 24) <= 1


def test_bars_and_legend_are_of_one_colour() -> None:
    """The mark of this week in the legend has the colour of stretch, as its bars have."""
    bars = join(draw_stretch_bars([stretch(9, 3)], 70))
    assert {span.style for span in bars.spans if "▆" in bars.plain[span.start : span.end]} == {"$stretch"}


def test_the_week_under_way_has_the_colour_of_where_one_is() -> None:
    """Of the columns of minutes the last is in the colour of focus, and those before it are quiet."""
    weeks = [Week(date(2026, 11, 2) + timedelta(weeks=number), 3, 60.0) for number in range(3)]
    columns = draw_week_columns(weeks, 40, 4)
    tones = [span.style for span in columns.spans if set(columns.plain[span.start : span.end]) & set("▄▅▆▇█")]
    assert tones[:2] == ["$quiet", "$focus"]


def test_a_level_is_seen_behind_short_bars() -> None:
    """The level at ten minutes stands on both sides of the spine, and bars that reach further cover it."""
    short, long = join(draw_stretch_bars([stretch(4, 4), stretch(14, 4, "calves")], 70)).plain.split("\n")[:2]
    assert (short.count("┊"), long.count("┊")) == (2, 1)
    assert short.index("│") - short.index("┊") == short.rindex("┊") - short.index("│")


def test_a_week_without_stretch_has_no_zeros() -> None:
    """Before the first stretch of a week that is said, and no number stands at a bar."""
    head, bar, *_ = join(draw_stretch_bars([stretch(0, 5)], 60)).plain.split("\n")
    assert head == NOTHING_YET
    assert not any(letter.isdigit() for letter in bar)


def test_feelings_stand_on_one_spine() -> None:
    """How often each feeling was said stands to the left of the spine for arriving, to the right for leaving."""
    change = Change(3, 1.0, "tense", "even", (0, 3, 0, 0, 0), (0, 0, 2, 1, 0))
    _, tense, even, calm, _, foot = join(draw_feeling_bars(change, 50)).plain.split("\n")
    assert (tense.partition("│")[0].count("▆"), tense.partition("│")[2].count("▆")) == (17, 0)
    assert even.endswith("2")
    assert calm.endswith("1")
    assert foot.split() == ["arriving", "leaving"]
