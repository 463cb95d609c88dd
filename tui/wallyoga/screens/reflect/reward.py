"""The reward: what was done in a session, this week, and a figure at ease."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.record import Record
from wallyoga.practice.session_state import Outcome
from wallyoga.screens.reflect.breath_count import BreathCount
from wallyoga.screens.reflect.side_bars import SideBars
from wallyoga.screens.reflect.week_line import draw_week
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_breaths, format_minutes
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.widgets.moving_figure import MovingFigure

EARLY = "You came out early; that is a practice too."


class Reward(Horizontal):
    """The reward of a session. Beside it a figure sits in the pose it ended in."""

    DEFAULT_CSS: ClassVar[str] = """
    Reward { height: 1fr; }
    Reward MovingFigure { width: 36; margin-right: 3; }
    Reward Vertical { width: 1fr; height: 1fr; align: left middle; }
    Reward BreathCount { height: 7; }
    Reward SideBars, Reward #week { margin-top: 1; }
    Reward Static { width: 1fr; height: auto; }
    .-tall Reward #early, .-lofty Reward #early { margin-bottom: 1; }
    """

    def __init__(self, studio: Studio, record: Record, seat: str) -> None:
        super().__init__()
        self._studio = studio
        self._record = record
        self._seat = OutlinePart(seat, None, 0)

    def compose(self) -> ComposeResult:
        """Lay out the figure beside what was done."""
        yield MovingFigure(self._studio)
        with Vertical():
            if self._record.outcome is Outcome.COMPLETED:
                yield BreathCount(self._record)
            else:
                yield Static(Content.assemble((EARLY, "bold"), "\n", describe_done(self._record)), id="early")
            yield SideBars(self._record, self._studio.library.poses)
            yield Static(id="week")

    def begin(self) -> None:
        """Let the figure breathe."""
        self.query_one(MovingFigure).show_parts((self._seat,))

    def show_week(self, days: Mapping[date, Tally], today: date) -> None:
        """Show the week of `today`."""
        self.query_one("#week", Static).update(draw_week(days, today) if days else Content(""))


def describe_done(record: Record) -> str:
    """Return in words what was done: minutes, and breaths where any were counted."""
    breaths = sum(hold.breaths or 0 for hold in record.holds)
    minutes = format_minutes(record.practised_seconds)
    return f"{minutes}, {format_breaths(breaths)}." if breaths else f"{minutes}."
