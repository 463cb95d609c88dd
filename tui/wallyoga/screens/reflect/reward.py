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
from wallyoga.screens.reflect.minute_count import MinuteCount
from wallyoga.screens.reflect.side_bars import SideBars
from wallyoga.screens.reflect.week_line import draw_week
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.text.session_story import tell_session
from wallyoga.widgets.moving_figure import MovingFigure

EARLY = "You came out early; that is a practice too."


class Reward(Horizontal):
    """The reward of a session. Beside it a figure sits in the pose it ended in."""

    DEFAULT_CSS: ClassVar[str] = """
    Reward { height: 1fr; }
    Reward MovingFigure { width: 36; margin-right: 3; }
    Reward Vertical { width: 1fr; height: 1fr; align: left middle; }
    Reward MinuteCount { height: 7; }
    Reward SideBars, Reward #week, Reward #told { margin-top: 1; }
    Reward Static { width: 1fr; height: auto; max-width: 72; }
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
                yield MinuteCount(self._record)
            else:
                yield Static(Content.styled(EARLY, "bold"), id="early")
            if story := tell_session(self._record, self._studio.library.poses):
                yield Static(Content(story), id="told")
            yield SideBars(self._record, self._studio.library.poses)
            yield Static(id="week")

    def begin(self) -> None:
        """Let the figure breathe."""
        self.query_one(MovingFigure).show_parts((self._seat,))

    def show_week(self, days: Mapping[date, Tally], today: date) -> None:
        """Show the week of `today`."""
        self.query_one("#week", Static).update(draw_week(days, today) if days else Content(""))
