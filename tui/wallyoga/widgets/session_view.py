"""One session in full, as it was kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.record import Record
from wallyoga.practice.now import Hold, Outcome
from wallyoga.practice.pose import Pose
from wallyoga.words import clock_time, minutes

BAR = 12
"""Cells of a hold's bar when all that was planned was done."""


class SessionView(Vertical):
    """The words of a session, and its holds as bars, planned against done."""

    DEFAULT_CSS: ClassVar[str] = """
    SessionView { height: auto; }
    SessionView Static { height: auto; margin-bottom: 1; }
    """

    def __init__(self, poses: Mapping[str, Pose]) -> None:
        super().__init__()
        self._poses = poses

    def compose(self) -> ComposeResult:
        """Lay out the words, the holds and the notes."""
        yield Static(id="words")
        yield Static(id="holds")
        yield Static(id="notes")

    def say(self, words: str) -> None:
        """Show `words` in place of a session."""
        self.query_one("#words", Static).update(Content(words))
        self.query_one("#holds", Static).update("")
        self.query_one("#notes", Static).update("")

    def show(self, record: Record) -> None:
        """Show a session."""
        self.query_one("#words", Static).update(Content("\n".join(self._words(record))))
        self.query_one("#holds", Static).update(self._holds(record))
        self.query_one("#notes", Static).update(Content(record.reflection.notes))

    def _words(self, record: Record) -> Iterator[str]:
        early = "" if record.outcome is Outcome.COMPLETED else ", came out early"
        yield f"{record.name}, {minutes(record.practised_seconds)}{early}"
        left = record.reflection.left
        if record.arrived and left:
            yield f"{record.arrived} → {left}"
        elif record.arrived or left:
            yield f"arrived {record.arrived}" if record.arrived else f"left {left}"
        for pose, side in record.reflection.tighter.items():
            yield f"{self._called(pose)}: " + ("both sides the same" if side == "same" else f"{side} side tighter")
        if record.reflection.tags:
            yield " · ".join(record.reflection.tags)

    def _holds(self, record: Record) -> Table:
        table = Table.grid(expand=True, padding=(0, 1))
        table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        table.add_column(no_wrap=True, width=BAR)
        table.add_column(no_wrap=True, justify="right")
        before = ""
        for hold in record.holds:
            name = self._called(hold.pose)
            side = f"{hold.side[0].upper()} " if hold.side else "  "
            table.add_row(Text(name if name != before else ""), side + _bar(hold), _done(hold))
            before = name
        return table

    def _called(self, pose: str) -> str:
        return self._poses[pose].name if pose in self._poses else pose


def _bar(hold: Hold) -> str:
    share = hold.seconds / hold.planned_seconds if hold.planned_seconds else 1.0
    filled = min(BAR - 2, round(share * (BAR - 2)))
    return "█" * filled + "·" * (BAR - 2 - filled)


def _done(hold: Hold) -> str:
    done = clock_time(hold.seconds) if hold.breaths is None else str(hold.breaths)
    planned = clock_time(hold.planned_seconds) if hold.planned_breaths is None else str(hold.planned_breaths)
    again = " again" if hold.revisit else ""
    return f"{done if done == planned else f'{done} of {planned}'}{again}"
