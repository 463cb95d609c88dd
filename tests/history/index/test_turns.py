"""Long work in small turns."""

from __future__ import annotations

import sys

import pytest

from wallyoga.history.index.turns import TURN, USUAL_TURN, work_in_background


def test_short_turns_and_the_usual_ones_again() -> None:
    """Inside, threads take short turns; afterwards they are as long as ever."""
    with work_in_background():
        assert sys.getswitchinterval() == pytest.approx(TURN)
    assert sys.getswitchinterval() == pytest.approx(USUAL_TURN)
