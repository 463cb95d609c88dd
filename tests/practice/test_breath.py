"""Breath patterns: what can be written, how long they are, and how a breath goes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.breath import NATURAL, Pattern, Phase, Stage, compute_fullness

from .small_plans import TICK
from .strategies import PACED, PATTERNS


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("natural", (4, 0, 6, 0)),
        ("even", (5, 0, 5, 0)),
        ("box", (4, 4, 4, 4)),
        ("4:8", (4, 0, 8, 0)),
        ("5.5:5.5", (5.5, 0, 5.5, 0)),
        ("4-7-8", (4, 7, 8, 0)),
        ("4-4-4-4", (4, 4, 4, 4)),
        ("3:1:6:2", (3, 1, 6, 2)),
        ("1:60", (1, 0, 60, 0)),
    ],
)
def test_parse(text: str, lengths: tuple[float, ...]) -> None:
    """Every way to write a pattern gives its inhale, hold, exhale and hold."""
    pattern = Pattern.parse(text)
    assert (pattern.inhale, pattern.hold_full, pattern.exhale, pattern.hold_empty) == lengths
    assert pattern.paced is (text != "natural")


@pytest.mark.parametrize(
    "text",
    ["", "4", "4:", ":8", "4:8:1:2:3", "four:eight", "-4:8", "0:8", "4:0.5", "61:8", "4:nan", "inf:4", "Box", "4/8"],
)
def test_parse_refuses(text: str) -> None:
    """What is no pattern is refused, and the message tells what one is."""
    with pytest.raises(ValueError, match=r"^expected (\"natural\"|0 to 60 seconds for|an inhale and an exhale of)"):
        Pattern.parse(text)


@given(st.lists(st.floats(0, 60), min_size=2, max_size=4))
def test_whatever_is_read_is_written_the_same(lengths: list[float]) -> None:
    """A pattern that was read from any numbers is read again from its text, as the same pattern."""
    try:
        pattern = Pattern.parse(":".join(f"{length:.12f}" for length in lengths))
    except ValueError:
        return
    assert Pattern.parse(str(pattern)) == pattern


@given(PATTERNS)
def test_text_is_read_back(pattern: Pattern) -> None:
    """A pattern's text is read as the same pattern."""
    assert Pattern.parse(str(pattern)) == pattern


def test_five_long_exhales_are_a_minute() -> None:
    """In for 4 and out for 8 is 12 s, and five of them are exactly 60 s."""
    pattern = Pattern.parse("4:8")
    assert pattern.seconds == 12
    assert Stage.of_breaths(pattern, 5).seconds == 60


def test_natural_breath_is_ten_seconds() -> None:
    """A natural breath counts as 10 s, 4 in and 6 out."""
    assert NATURAL.seconds == 10
    assert NATURAL.phases == ((Phase.INHALE, 4), (Phase.EXHALE, 6))


@given(PATTERNS)
def test_phases_fill_the_breath(pattern: Pattern) -> None:
    """The phases come in order, each takes time, and together they are the breath."""
    phases = [phase for phase, _ in pattern.phases]
    assert phases == [phase for phase in Phase if phase in phases]
    assert all(length > 0 for _, length in pattern.phases)
    assert sum(length for _, length in pattern.phases) == pattern.seconds


@given(PATTERNS)
def test_each_phase_begins_where_the_one_before_ends(pattern: Pattern) -> None:
    """At the first moment of each phase nothing of it is past, and at the end of the breath the last is over."""
    start = 0.0
    for phase, length in pattern.phases:
        assert pattern.at(start) == (phase, 0)
        assert pattern.at(start + length / 2) == (phase, 0.5)
        start += length
    assert pattern.at(pattern.seconds) == (pattern.phases[-1][0], 1)


@given(PATTERNS, st.floats(0, 1))
def test_fullness_stays_inside_the_lungs(pattern: Pattern, fraction: float) -> None:
    """The lungs are never less than empty nor more than full."""
    assert 0 <= compute_fullness(*pattern.at(fraction * pattern.seconds)) <= 1


@given(PACED)
def test_fullness_has_no_jumps(pattern: Pattern) -> None:
    """Fullness moves by little in a little time, from breath to breath too."""
    moments = [n * TICK % pattern.seconds for n in range(int(pattern.seconds / TICK) + 2)]
    levels = [compute_fullness(*pattern.at(moment)) for moment in moments]
    assert all(abs(after - before) < 2 * TICK for before, after in pairwise(levels))


def test_fullness_goes_all_the_way() -> None:
    """A breath begins empty, is full after the inhale and while it is held, and ends empty."""
    box = Pattern.parse("box")
    levels = [compute_fullness(*box.at(seconds)) for seconds in (0, 2, 4, 6, 8, 10, 12, 14)]
    assert levels == pytest.approx([0, 0.5, 1, 1, 1, 0.5, 0, 0])


@pytest.mark.parametrize("text", ["4:8", "4.2:6.1", "1:1.2", "4.1:3.1"])
def test_finished_breaths_are_not_lost_to_rounding(text: str) -> None:
    """A stage of so many breaths has finished as many at its end, one fewer a moment before, and never more."""
    for breaths in range(1, 100):
        stage = Stage.of_breaths(Pattern.parse(text), breaths)
        assert stage.count_finished(stage.seconds) == breaths
        assert stage.count_finished(stage.seconds - TICK) == breaths - 1
        assert stage.count_finished(stage.seconds + 60) == breaths
        assert stage.count_finished(-1) == 0
