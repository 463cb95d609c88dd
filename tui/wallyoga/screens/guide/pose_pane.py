"""The pane of the poses: a list in an order, and a line to find by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Input, OptionList

from wallyoga.choosing.pose_search import PoseOrder, PoseSearch, search_poses
from wallyoga.practice.pose import Pose, Sides
from wallyoga.studio import Studio
from wallyoga.widgets.grouped_list import Group, GroupedList, Line
from wallyoga.widgets.spread import SpreadWhole

ASK_FIRST = "!"
"""The mark beside a pose that a caution of the person's speaks against."""


class PoseList(GroupedList):
    """A list of poses, each by its whole name: some differ in their last word alone."""

    def prompt(self, line: Line) -> Visual:
        """Return a line with its note, or of two rows where both names are shown: the English one is its details."""
        if line.details:
            return Content.assemble(line.name, "\n  ", (line.details, "$quiet"))
        return SpreadWhole(line.name, line.note, "$care" if line.note == ASK_FIRST else "$quiet")


class PosePane(Vertical):
    """A pane of poses, found by words, by a body part or a prop."""

    DEFAULT_CSS: ClassVar[str] = """
    PosePane { height: 1fr; }
    PosePane PoseList { width: 1fr; height: 1fr; background: transparent; text-wrap: nowrap; text-overflow: ellipsis; }
    PosePane Input { display: none; padding: 0 2; background: $surface; }
    PosePane.-finding Input { display: block; }
    """

    @dataclass
    class Pointed(Message):
        """The message that the cursor is on another pose, or on none."""

        pose: str | None

    @dataclass
    class Narrowed(Message):
        """The message that something else is looked for."""

        search: PoseSearch
        poses: int
        """The number of poses that fit it."""

    def __init__(self, studio: Studio, pose: str | None) -> None:
        super().__init__()
        self._studio = studio
        self._first = pose
        self.search = PoseSearch()

    def compose(self) -> ComposeResult:
        """Lay out the list above the line to find by."""
        yield PoseList(id="poses")
        line = Input(id="find", placeholder="find", compact=True)
        line.cursor_blink = False
        yield line

    def on_mount(self) -> None:
        """List every pose, the cursor on the one that was asked for."""
        self.poses.border_title = "Poses"
        self.look_for(self.search)
        if self._first:
            self.poses.choose(self._first)

    @property
    def poses(self) -> PoseList:
        """The list."""
        return self.query_one(PoseList)

    def look_for(self, search: PoseSearch) -> None:
        """List the poses of a search."""
        self.search = search
        groups = search_poses(self._studio.library.poses.values(), search)
        self.poses.show(Group(title, tuple(map(self._make_line, poses))) for title, poses in groups.items())
        self.post_message(self.Narrowed(search, sum(map(len, groups.values()))))
        self.point()

    @on(OptionList.OptionHighlighted)
    def point(self) -> None:
        """Say which pose the cursor is on."""
        self.post_message(self.Pointed(self.poses.chosen))

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """List the poses that have the words, as they are typed."""
        self.look_for(replace(self.search, words=event.value))

    @on(Input.Submitted)
    def leave_field(self) -> None:
        """Go back to the list with what was found."""
        self.poses.focus()

    def open_field(self) -> None:
        """Type what to look for."""
        self.add_class("-finding")
        self.query_one(Input).focus()

    def reset(self) -> bool:
        """List every pose again, and return whether there were fewer."""
        narrowed = bool(self.search.chips) or self.has_class("-finding")
        if narrowed:
            self.query_one(Input).value = ""
            self.remove_class("-finding")
            self.look_for(PoseSearch(order=self.search.order))
            self.poses.focus()
        return narrowed

    def _make_line(self, pose: Pose) -> Line:
        flagged = any(avoid.caution in self._studio.settings.flags for avoid in pose.avoid)
        has_room = pose.sides is Sides.EACH and not self.screen.has_class("-narrow")
        note = ASK_FIRST if flagged else "R L" if has_room else ""
        if self.search.order is PoseOrder.SANSKRIT:
            return Line(pose.id, pose.sanskrit or pose.name, note, pose.name)
        return Line(pose.id, pose.name, note)
