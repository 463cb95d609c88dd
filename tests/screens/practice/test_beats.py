"""The beats of a practice: with each of them the screen is worked out anew, and in between it moves."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.board import Board
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_scope import Scope
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.screens.practice.screen import LOOKS, Practice
from wallyoga.studio import Studio
from wallyoga.text.pace import find_beat

from ..app_driver import open_practice

SECONDS = 3


async def test_within_a_beat_the_bar_alone_is_worked_out(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is shown is worked out once a beat, and the bar moves with every look at the clock."""
    studio.settings = studio.settings._replace(motion=True)
    beats: list[object] = []
    bars: list[float] = []
    show, move = Board.show, Pacer.show

    def note_beat(board: Board, now: Now, at: float, *, floor: bool) -> None:
        beats.append(find_beat(now))
        show(board, now, at, floor=floor)

    def note_bar(pacer: Pacer, reading: Reading, share: float, scope: Scope) -> None:
        bars.append(share)
        move(pacer, reading, share, scope)

    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=30.5)
        monkeypatch.setattr(Board, "show", note_beat)
        monkeypatch.setattr(Pacer, "show", note_bar)
        for _ in range(SECONDS * LOOKS):
            driver.clock.seconds += 1 / LOOKS
            driver.on(Practice).tick()
        # Looked at before anything is awaited: the screen's own looks at the clock come in real time.
        assert len(beats) == len(set(beats)) == SECONDS
        assert len(set(bars)) == len(bars) == SECONDS * LOOKS
