"""What lies on the floor is pressed onto it, and what is round stays round."""

from __future__ import annotations

from itertools import pairwise

from wallyoga.figure.press import press


def test_what_is_just_above_the_floor_comes_down_to_it_by_degrees() -> None:
    """Near and below the floor a line is on it, higher up it is as it was, and between it is nowhere a step."""
    line = [(float(y), float(y)) for y in range(60, 110)]
    pressed = [y for _, y in press(line, 100.0, 100.0, lies=False)]
    assert pressed[:20] == [y for _, y in line[:20]]
    assert set(pressed[-18:]) == {100.0}
    assert max(low - high for high, low in pairwise(pressed)) <= 2.0


def test_who_lies_sinks_deeper() -> None:
    """Of a body that lies, more of a gap above the floor is closed."""
    assert press([(0.0, 70.0)], 100.0, 800.0, lies=False) == [(0.0, 70.0)]
    assert press([(0.0, 70.0)], 100.0, 800.0, lies=True) == [(0.0, 100.0)]
