"""The session view: one session in full, as it was kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content
from textual.widgets import Static

from wallyoga.history.record import Record
from wallyoga.practice.pose import Pose
from wallyoga.screens.history.hold_bars import draw_hold_bars
from wallyoga.text.session_words import list_tighter_sides, summarise_session
from wallyoga.widgets.facts import wrap_list
from wallyoga.widgets.feelings import draw_feelings

WIDEST = 84
"""The most cells of a line."""


class SessionView(Static):
    """The session view: feelings, holds as bars, tags and notes."""

    DEFAULT_CSS = f"""
    SessionView {{ height: auto; max-width: {WIDEST}; }}
    """

    def __init__(self, poses: Mapping[str, Pose]) -> None:
        super().__init__()
        self._poses = poses
        self._record: Record | None = None
        self._remark = ""

    def say(self, words: str) -> None:
        """Show `words` in place of a session."""
        self._record = None
        self.update(Content(words))

    def show(self, record: Record, remark: str = "") -> None:
        """Show a session, below a remark about its file if there is one."""
        self._record, self._remark = record, remark
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the bars to the width."""
        if self._record and self.size.width:
            self.update(Content("\n\n").join(filter(None, self._list_parts(self._record))))

    def _list_parts(self, record: Record) -> Iterator[Content]:
        yield Content.styled(self._remark, "$care")
        yield Content("\n").join(
            filter(
                None,
                (
                    Content.styled("\n".join(wrap_list(summarise_session(record), self.size.width, short=1)), "bold"),
                    draw_feelings(record.arrived, record.reflection.left),
                ),
            )
        )
        yield draw_hold_bars(record.holds, self._poses, self.size.width)
        yield Content("\n".join(list_tighter_sides(record, self._poses)))
        if record.reflection.notes:
            yield Content.assemble(("Note  ", "$quiet"), record.reflection.notes)
        if record.reflection.tags:
            yield Content.assemble(("Tags  ", "$quiet"), " · ".join(record.reflection.tags))
