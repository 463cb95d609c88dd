"""The past loader, which reads the newest sessions in a thread."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from wallyoga.files.sight import is_there
from wallyoga.history.statistics.pose_past import LOOKED_BACK, PosePast, gather_pose_past
from wallyoga.studio import Studio


@dataclass
class PosePastRead(Message):
    """The message that the newest sessions are read."""

    past: PosePast


class PosePastLoader:
    """The past loader of a widget, which gets the message."""

    def __init__(self, studio: Studio, widget: Widget) -> None:
        self._studio = studio
        self._widget = widget

    def load(self) -> None:
        """Read beside the painting, where there are sessions."""
        if is_there(self._studio.places.sessions):
            self._widget.run_worker(self._load, thread=True, exclusive=True, group="history")

    def _load(self) -> None:
        past = gather_pose_past(self._studio.archive.list_records(LOOKED_BACK))
        self._widget.post_message(PosePastRead(past))
