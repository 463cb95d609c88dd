"""The reward: what was done in a session, and this week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.record import Record
from wallyoga.practice.pose import Pose
from wallyoga.practice.session_state import Outcome
from wallyoga.screens.reflect.minute_count import MinuteCount
from wallyoga.screens.reflect.side_bars import SideBars
from wallyoga.screens.reflect.week_line import draw_week
from wallyoga.text.session_story import tell_session

EARLY = "You came out early; that is a practice too."


class Reward(Vertical):
    """The reward of a session: how long it was, both sides beside each other, and the week."""

    DEFAULT_CSS: ClassVar[str] = """
    Reward { width: 1fr; height: 1fr; align: left middle; }
    Reward MinuteCount { height: 7; }
    Reward SideBars, Reward #week, Reward #told { margin-top: 1; }
    Reward Static { width: 1fr; height: auto; max-width: 72; }
    """

    def __init__(self, record: Record, poses: Mapping[str, Pose]) -> None:
        super().__init__()
        self._record = record
        self._poses = poses
        self.border_title = "What you did"

    def compose(self) -> ComposeResult:
        """Lay out what was done above the week."""
        if self._record.outcome is Outcome.COMPLETED:
            yield MinuteCount(self._record)
        else:
            yield Static(Content.styled(EARLY, "bold"), id="early")
        if story := tell_session(self._record, self._poses):
            yield Static(Content(story), id="told")
        yield SideBars(self._record, self._poses)
        yield Static(id="week")

    def show_week(self, days: Mapping[date, Tally], today: date) -> None:
        """Show the week of `today`."""
        self.query_one("#week", Static).update(draw_week(days, today) if days else Content(""))
