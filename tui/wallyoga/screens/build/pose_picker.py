"""The pose picker: a list of every pose there is, its figure beside it."""

from __future__ import annotations

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.markup import escape
from textual.visual import Visual
from textual.widgets import Input, OptionList, Static

from wallyoga.building import own_copies
from wallyoga.building.pose_groups import group_poses
from wallyoga.choosing.pose_search import has_words
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.files.sight import is_there
from wallyoga.keys.build_keys import PICK
from wallyoga.library.posture import find_posture
from wallyoga.practice.pose import Pose, Sides
from wallyoga.practice.prop import WALL
from wallyoga.screens.base import SLIM_WIDTHS, Page, make_bindings
from wallyoga.screens.file_editor import edit
from wallyoga.text.amounts import describe_felt
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.grouped_list import Group, GroupedList, Line
from wallyoga.widgets.head import Head
from wallyoga.widgets.spread import SpreadFitting


class PoseList(GroupedList):
    """A pose list: beside each name stands what there is room for of its props and sides."""

    def prompt(self, line: Line) -> Visual:
        """Return the row of a pose."""
        return SpreadFitting(line.name, line.details)


class Pick(Page[str]):
    """The pose picker, a list beside the figure of the pose under the cursor. It ends with a pose's id."""

    ACTIONS = PICK
    BINDINGS = make_bindings(PICK)
    CSS_PATH = "pose_picker.tcss"
    AUTO_FOCUS = "#poses"
    HORIZONTAL_BREAKPOINTS = SLIM_WIDTHS

    def body(self) -> ComposeResult:
        """Lay out the list above the search line, and the figure above its words."""
        yield Head("Pick a pose", "", "", id="where")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield PoseList(id="poses")
                yield Input(id="find", placeholder="find", compact=True)
            with Vertical(id="pose"):
                yield FigureView(self.studio.setup, self.studio.settings.figures, motion=False)
                yield Static(id="words")

    def on_mount(self) -> None:
        """List every pose."""
        self.query_one(GroupedList).border_title = "Poses"
        self.query_one(Input).cursor_blink = False
        self._list()

    @on(OptionList.OptionHighlighted)
    def show(self) -> None:
        """Show the pose under the cursor."""
        pose = self._pose()
        side = pose.first if pose and pose.sides is Sides.EACH else None
        self.query_one("#pose").border_title = escape(pose.name) if pose else ""
        self.query_one(FigureView).show(find_posture(self.studio.library, pose.id, side) if pose else None)
        self.query_one("#words", Static).update(Content(self._words(pose) if pose else "No pose has these words."))

    @on(OptionList.OptionSelected)
    def action_take(self) -> None:
        """End with the pose under the cursor."""
        pose = self._pose()
        if pose:
            self.dismiss(pose.id)

    @on(Input.Changed)
    def narrow(self) -> None:
        """List the poses that have the words in them."""
        self._list()

    @on(Input.Submitted)
    def end_search(self) -> None:
        """Go back to the list with what was found."""
        self.query_one("#poses").focus()

    def action_find(self) -> None:
        """Type what to look for."""
        self.query_one("#find").add_class("-open")
        self.query_one(Input).focus()

    def action_up(self) -> None:
        """Move up in the list while words are typed."""
        self.query_one(GroupedList).action_cursor_up()

    def action_down(self) -> None:
        """Move down in the list while words are typed."""
        self.query_one(GroupedList).action_cursor_down()

    def action_back(self) -> None:
        """Show every pose again, or leave without one."""
        find = self.query_one(Input)
        if not find.has_class("-open"):
            self.dismiss(None)
            return
        find.value = ""
        find.remove_class("-open")
        self.query_one("#poses").focus()

    @work(exclusive=True)
    async def action_edit(self) -> None:
        """Open a pose of the person's own in their editor."""
        pose = self._pose()
        if pose is None:
            return
        path = self.studio.places.poses / f"{pose.id}.toml"
        if is_there(path):
            await self._edit(path)
        else:
            self.notify("It came with wallyoga; c makes a copy of your own.")

    @work(exclusive=True)
    async def action_copy(self) -> None:
        """Copy the pose under the cursor into a file of the person's own. That is opened in their editor."""
        pose = self._pose()
        if pose is None:
            return
        try:
            path = own_copies.copy_pose(self.studio.places.poses, pose, self.studio.library.poses)
        except (SaveError, FileError) as error:
            self.warn(str(error))
            return
        self.notify(f"A copy of your own: {path}")
        await self._edit(path)

    async def _edit(self, path: Path) -> None:
        await edit(self, path)
        self._list(path.stem)

    def _pose(self) -> Pose | None:
        chosen = self.query_one(GroupedList).chosen
        return self.studio.library.poses.get(chosen) if chosen else None

    def _list(self, wanted: str = "") -> None:
        """List the poses that have the words in them. The cursor is on the one that is wanted or where it was."""
        words = self.query_one(Input).value
        groups = group_poses(self.studio.library.poses.values())
        options = self.query_one(GroupedList)
        options.show(
            Group(title, tuple(_make_line(pose) for pose in poses if has_words(pose, words)))
            for title, poses in groups.items()
        )
        if wanted:
            options.choose(wanted)
        self.show()

    def _words(self, pose: Pose) -> str:
        """Return what a pose is like: its Sanskrit name, its sides, where it is felt, and what it needs.

        Where the figure has a legend, that says where it is felt. Where there is little room, what the list does not
        say is enough.
        """
        sides = "on each side" if pose.sides is Sides.EACH else ""
        own = "yours" if is_there(self.studio.places.poses / f"{pose.id}.toml") else ""
        props = " · ".join(map(str, pose.props))
        if self.has_class("-narrow"):
            return "\n".join(filter(None, (own, props)))
        about = " · ".join(filter(None, (pose.sanskrit, sides, own)))
        felt = "" if self.query_one(FigureView).has_legend else describe_felt(pose, None)
        return "\n".join(filter(None, (about, felt, props)))


def _make_line(pose: Pose) -> Line:
    """Return the line of a pose: its name, and what it needs besides a wall and its sides, in ever fewer cells.

    Of props there is no room for the number is told, as in the list of practices.
    """
    props = [prop.name for prop in pose.props if prop.name != WALL]
    sides = ["R L"] if pose.sides is Sides.EACH else []
    first, number = " +".join([*props[:1], *([str(len(props) - 1)] if props[1:] else [])]), f"+{len(props)}"
    forms = ([" · ".join(props)], [first], [number]) if props else ([],)
    notes = (*(" · ".join(form + sides) for form in forms), " ".join([*forms[-1], *sides]))
    return Line(pose.id, pose.name, notes[0], notes)
