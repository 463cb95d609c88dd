"""The playhead tells when what a device asks for is heard, by how far the device asks ahead."""

from __future__ import annotations

import pytest

from wallyoga.sound.playhead import Playhead
from wallyoga.sound.tones import RATE

PERIOD = 0.06
"""The seconds a device asks for at once."""


def play(playhead: Playhead, begin: float, end: float, *, pace: float = PERIOD) -> list[float]:
    """Let a device ask at its pace, and return how long each asking is under way to the ear."""
    moments = [begin + number * pace for number in range(round((end - begin) / pace))]
    return [playhead.ask(moment, round(PERIOD * RATE)) - moment for moment in moments]


@pytest.mark.parametrize("filling", [0, 1, 2])
def test_the_latency_is_what_the_device_asks_ahead(filling: int) -> None:
    """A device that takes so many periods at once when it starts is that far ahead of the ear from then on."""
    playhead = Playhead()
    for _ in range(filling):
        playhead.ask(100.0, round(PERIOD * RATE))
    under_way = play(playhead, 100.0, 104.0)
    assert playhead.is_settled
    assert under_way == pytest.approx([filling * PERIOD] * len(under_way), abs=1e-6)
    assert playhead.latency == pytest.approx((filling + 1) * PERIOD)


def test_a_clock_that_drifts_moves_nothing() -> None:
    """After an hour with a device that is a little slow or fast, its sound is where it was."""
    for pace in (PERIOD * 1.0001, PERIOD / 1.0001):
        playhead = Playhead()
        playhead.ask(0.0, round(PERIOD * RATE))
        assert play(playhead, 0.0, 3600.0, pace=pace)[-1] == pytest.approx(PERIOD, abs=0.01)


def test_a_device_that_stood_still_is_as_far_ahead_as_before() -> None:
    """After a gap the device asks as far ahead of the ear as it did."""
    playhead = Playhead()
    playhead.ask(0.0, round(PERIOD * RATE))
    play(playhead, 0.0, 3.0)
    assert playhead.ask(9.0, round(PERIOD * RATE)) == pytest.approx(9.0 + PERIOD)
