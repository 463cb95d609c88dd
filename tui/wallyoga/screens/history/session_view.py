"""The session view: one session in full, as it was kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content
from textual.widgets import Static

from wallyoga.history.record import Record
from wallyoga.practice.pose import Pose
from wallyoga.screens.history.hold_bars import draw_hold_bars
from wallyoga.text.session_words import summarise_session


class SessionView(Static):
    """The session view: words, tags and notes, and holds as bars. The bars show planned against done."""

    DEFAULT_CSS = """
    SessionView { height: auto; }
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
            self.update(Content("\n\n").join(filter(None, self._parts(self._record))))

    def _parts(self, record: Record) -> Iterator[Content]:
        first, *others = summarise_session(record, self._poses)
        lines = [Content.styled(self._remark, "$accent"), Content.styled(first, "bold"), *map(Content, others)]
        yield Content("\n").join(filter(None, lines))
        yield Content.styled(" · ".join(record.reflection.tags), "$secondary")
        yield Content(record.reflection.notes)
        yield draw_hold_bars(record.holds, self._poses, self.size.width)
