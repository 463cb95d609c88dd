"""The rail of steps: a segment for each hold of a practice, done, under way, and to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.session_state import Now
from wallyoga.widgets.still_lines import Still

DONE, NOW, TO_COME = "▆", "█", "▄"
"""The marks of what is done, under way and to come, told apart by their height from two metres, without colour too.

The segment under way is high as far as it is done.
"""

MARKED = 3
"""Cells from which a segment has room for the letter of its side."""


@dataclass(frozen=True, slots=True)
class RailSegment:
    """A segment of the rail: a hold or a rest, with the moves that lead to it."""

    steps: range
    """The numbers of its steps in the course."""
    seconds: float
    mark: str
    """The letter of its side, or nothing."""


def group_steps(course: Sequence[PlanStep]) -> list[RailSegment]:
    """Return the segments of a course; what comes after the last hold is one more."""
    segments, first = [], 0
    for number, step in enumerate(course):
        if step.kind.is_hold or step.kind is Kind.REST or number == len(course) - 1:
            steps = range(first, number + 1)
            mark = step.side[0].upper() if step.side and step.kind.is_hold else ""
            segments.append(RailSegment(steps, sum(course[each].seconds for each in steps), mark))
            first = number + 1
    return segments


def share_cells(lengths: Sequence[float], cells: int) -> list[int]:
    """Return the cells of each length, at least one.

    All together they fill `cells`, where there are enough.
    """
    total = sum(lengths)
    ends, passed = [0], 0.0
    for number, length in enumerate(lengths, 1):
        passed += length
        others = len(lengths) - number
        ends.append(max(ends[-1] + 1, min(round(cells * passed / total), cells - others)))
    return [end - begin for begin, end in pairwise(ends)]


class Rail(Still):
    """The rail of a practice; it repaints when another cell is reached."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rail--done", "rail--now", "rail--to-come", "rail--side"}

    DEFAULT_CSS: ClassVar[str] = """
    Rail { height: 1; margin: 0 2; }
    Rail > .rail--done { color: $quiet; }
    Rail > .rail--now { color: $focus; text-style: bold; }
    Rail > .rail--to-come { color: $faint; }
    Rail > .rail--side { color: $side; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._course: Sequence[PlanStep] = ()
        self._segments: list[RailSegment] = []
        self._seconds = 1.0
        self._index = 0
        self._elapsed = 0.0
        self._painted: object = None

    def show(self, now: Now) -> None:
        """Show how far a practice is."""
        if now.course is not self._course:
            self._course, self._segments, self._seconds = now.course, group_steps(now.course), now.total
        self._index, self._elapsed = now.index, now.elapsed
        picture = (now.course, now.index, round(now.elapsed * self.size.width / self._seconds))
        if picture != self._painted:
            self._painted = picture
            self.refresh()

    def render_line(self, _y: int) -> Strip:
        """Return the rail, a gap between its segments where there is room."""
        width, count = self.size.width, len(self._segments)
        gap = 1 if 3 * count <= width else 0
        cells = share_cells([segment.seconds for segment in self._segments], width - gap * max(0, count - 1))
        pieces: list[Segment] = []
        for segment, length in zip(self._segments, cells, strict=True):
            pieces += [Segment(" " * gap, self.rich_style)] if pieces and gap else []
            pieces += self._draw(segment, length)
        return Strip(pieces).adjust_cell_length(width, self.rich_style)

    def _draw(self, segment: RailSegment, length: int) -> list[Segment]:
        """Return a segment in so many cells."""
        mark = segment.mark if length >= MARKED else ""
        room = length - len(mark)
        done = sum(self._course[each].seconds for each in segment.steps if each < self._index)
        is_over, is_now = segment.steps.stop <= self._index, self._index in segment.steps
        past = max(is_now, round(room * (done + is_now * self._elapsed) / segment.seconds))
        return [
            Segment(mark, self.get_component_rich_style("rail--side")),
            Segment(
                (NOW if is_now else DONE) * past,
                self.get_component_rich_style("rail--done" if is_over else "rail--now"),
            ),
            Segment(TO_COME * (room - past), self.get_component_rich_style("rail--to-come")),
        ]
