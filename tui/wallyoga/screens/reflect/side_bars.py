"""The bars of both sides of a session, each pose on a line.

What was done again on the tighter side stands behind a plus.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from wallyoga.history.record import Record
from wallyoga.practice.pose import Pose, Side
from wallyoga.practice.session_state import Hold, find_both_sided
from wallyoga.text.amounts import find_pose_name, format_clock_time
from wallyoga.widgets.spine_bars import SpineRow, draw_spine_bars
from wallyoga.widgets.still_lines import Still

AGAIN = "+ again"
"""The meaning of the plus between two counts."""


class SideBars(Still):
    """The bars of a session's sides. They are not there where no pose has any."""

    DEFAULT_CSS: ClassVar[str] = """
    SideBars { width: 1fr; height: auto; }
    """

    def __init__(self, record: Record, poses: Mapping[str, Pose]) -> None:
        super().__init__()
        self._rows = tuple(_list_rows(record, poses))
        self._left = f"{AGAIN}    left" if any(hold.revisit and hold.is_held for hold in record.holds) else "left"
        self.display = bool(self._rows)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the bars take."""
        return len(self.draw(width).split("\n"))

    def render(self) -> Content:
        """Return the bars."""
        return self.draw(self.size.width)

    def draw(self, width: int) -> Content:
        """Return the bars in lines of `width` cells."""
        return draw_spine_bars(self._rows, width, (self._left, "right")) if self._rows else Content("")


def _list_rows(record: Record, poses: Mapping[str, Pose]) -> Iterator[SpineRow]:
    """Yield a pair of bars for each pose with sides, in their order.

    There are none where no pose was held on both.
    """
    by_pose: dict[str, list[Hold]] = {}
    for hold in record.holds:
        if hold.side and hold.is_held:
            by_pose.setdefault(hold.pose, []).append(hold)
    if not find_both_sided(record.holds):
        return
    for holds in by_pose.values():
        left, right = ([hold for hold in holds if hold.side is side] for side in Side)
        yield SpineRow(
            name=find_pose_name(poses, holds[0].pose),
            left=_sum_seconds(left),
            right=_sum_seconds(right),
            left_words=_format_side(left),
            right_words=_format_side(right),
            full=max(_find_longest(other) for other in by_pose.values()),
        )


def _sum_seconds(holds: list[Hold]) -> float:
    return sum(hold.seconds for hold in holds)


def _find_longest(holds: list[Hold]) -> float:
    """Return how many seconds the longer side of a pose was held."""
    return max(sum(hold.seconds for hold in holds if hold.side is side) for side in Side)


def _format_side(holds: list[Hold]) -> str:
    """Return how much was held on a side, such as 10. It is 10+8 where it was done again."""
    first, again = ([hold for hold in holds if hold.revisit is revisit] for revisit in (False, True))
    return "+".join(_format_sum(some) for some in (first, again) if some)


def _format_sum(holds: list[Hold]) -> str:
    breaths = [hold.breaths for hold in holds if hold.breaths is not None]
    return str(sum(breaths)) if breaths else format_clock_time(sum(hold.seconds for hold in holds))
