"""The whereabouts of a practice: the pose or the practice, the time to its end, and the rail of steps."""

from __future__ import annotations

from datetime import datetime, timedelta

from textual.app import ComposeResult

from wallyoga.practice.session_state import Now, State
from wallyoga.screens.practice.rail import Rail
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes, list_names, list_titles
from wallyoga.text.errand_words import describe_course
from wallyoga.text.practice_words import find_told_side, list_break_titles
from wallyoga.widgets.head import Head

STEADY = timedelta(seconds=5)
"""The end that is shown moves only when it is more than this away from that."""


class Whereabouts:
    """The whereabouts of a practice, in the first two rows: where one is in it."""

    def __init__(self, studio: Studio, name: str) -> None:
        self._studio = studio
        self._practice = name
        self._end: datetime | None = None
        self._head, self._rail = Head(id="where"), Rail()

    def compose(self) -> ComposeResult:
        """Lay out the head, and the rail below it."""
        yield self._head
        yield self._rail

    def show(self, now: Now, *, floor: bool, is_untitled: bool) -> None:
        """Show where one is at a moment.

        The pose is named on the `floor`, and where no title names it.
        """
        errand, side = self._studio.errand, find_told_side(now)
        # While a side is let go of neither is the one to be on.
        step = now.step._replace(side=side if side is now.step.side else None)
        self._rail.show(now)
        end = self._describe_end(now)
        if step.is_break:
            names = list_break_titles(now)
        elif floor:
            names = list_titles(step)
        else:
            # An errand is told in the same row, where the pose alone is named.
            names = list_names(step)[-1:] if errand else list_names(step)
        heading = self._head.fit(names, end) if floor or is_untitled else self._practice
        course = describe_course(errand, self._head.measure_middle(heading, end)) if errand else ""
        self._head.show(heading, course, end)

    def _describe_end(self, now: Now) -> str:
        """Return how long the practice still takes, and when it ends unless it is paused."""
        left = f"{format_minutes(now.total_left)} left"
        if now.state is State.PAUSED:
            self._end = None
            return f"{left} · paused"
        end = self._studio.clock.date() + timedelta(seconds=now.total_left + now.settling)
        if self._end is None or abs(end - self._end) > STEADY:
            self._end = end
        return f"{left} · ends {self._end:%H:%M}"
