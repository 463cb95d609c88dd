"""One session in full, as it was kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.record import Record
from wallyoga.practice.pose import Pose
from wallyoga.telling import in_short
from wallyoga.widgets.hold_bars import hold_bars


class Holds(Static):
    """The bars of a session's holds, drawn again when there is another width."""

    def __init__(self, poses: Mapping[str, Pose], id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._poses = poses
        self._record: Record | None = None

    def show(self, record: Record | None) -> None:
        """Show the holds of a session, or none."""
        self._record = record
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the bars to the width."""
        record = self._record
        self.update(hold_bars(record.holds, self._poses, self.size.width) if record and self.size.width else "")


class SessionView(Vertical):
    """The words of a session, and its holds as bars, planned against done."""

    DEFAULT_CSS: ClassVar[str] = """
    SessionView { height: auto; }
    SessionView Static { height: auto; margin-bottom: 1; }
    SessionView #holds { min-height: 1; }
    SessionView #tags { color: $secondary; }
    SessionView .-none { display: none; }
    """

    def __init__(self, poses: Mapping[str, Pose]) -> None:
        super().__init__()
        self._poses = poses

    def compose(self) -> ComposeResult:
        """Lay out the words, the tags, the notes and the holds."""
        yield Static(id="words")
        yield Static(id="tags", classes="-none")
        yield Static(id="notes", classes="-none")
        yield Holds(self._poses, id="holds")

    def say(self, words: str) -> None:
        """Show `words` in place of a session."""
        self._fill(Content(words), "", "")
        self.query_one(Holds).show(None)

    def show(self, record: Record, remark: str = "") -> None:
        """Show a session, below a remark about its file if there is one."""
        first, *others = in_short(record, self._poses)
        lines = [Content.styled(first, "bold"), *map(Content, others)]
        if remark:
            lines.insert(0, Content.styled(remark, "$accent"))
        tags = " · ".join(record.reflection.tags)
        self._fill(Content("\n").join(lines), tags, record.reflection.notes)
        self.query_one(Holds).show(record)

    def _fill(self, words: Content, tags: str, notes: str) -> None:
        self.query_one("#words", Static).update(words)
        for name, text in (("#tags", tags), ("#notes", notes)):
            static = self.query_one(name, Static)
            static.update(Content(text))
            static.set_class(not text, "-none")
