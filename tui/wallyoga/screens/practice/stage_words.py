"""The words of a hold in stages, which opens with slow breaths: what is counted, and its time left."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.text.amounts import format_clock_time
from wallyoga.text.pace import Pace, Tempo

SLOW = "slow", "breaths"
"""The words for the breaths that open a hold in stages, a line each."""


def list_unit(pace: Pace) -> tuple[str, ...]:
    """Return what is counted in a hold in stages, in short lines; elsewhere none."""
    return SLOW if pace.breaths and pace.note else ()


def read_in_column(now: Now, reading: Reading, *, has_side: bool) -> Reading:
    """Return a reading that says in few rows that breaths are slow.

    Without a side the time left stands in its rows, and has not to share those of the words on the count.
    """
    pace = reading.pace
    if not has_side:
        return replace(reading, unit=" ".join(list_unit(pace)))
    if reading.side or not list_unit(pace) or pace.tempo is Tempo.PAUSED:
        return reading
    caption = tuple(line for line in pace.caption if not line.endswith("to go"))
    return replace(reading, pace=replace(pace, caption=caption), left=format_clock_time(now.left))
