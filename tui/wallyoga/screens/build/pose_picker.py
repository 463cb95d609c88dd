"""The pose picker: a list of every pose there is, its figure beside it."""

from __future__ import annotations

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.markup import escape
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from wallyoga import keys
from wallyoga.building import own_copies
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.library.pose_figure import find_posture
from wallyoga.practice.pose import Pose, Sides
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.file_editor import edit
from wallyoga.studio import Studio
from wallyoga.text.amounts import describe_felt
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.head import Head
from wallyoga.widgets.vim_list import VimList


class Pick(Page[str]):
    """The pose picker, a list beside the figure of the pose under the cursor. It ends with a pose's id."""

    ACTIONS = keys.PICK
    BINDINGS = make_bindings(keys.PICK)
    CSS_PATH = "pose_picker.tcss"
    AUTO_FOCUS = "#poses"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._shown: list[Pose] = []

    def body(self) -> ComposeResult:
        """Lay out the list above the search line, and the figure above its words."""
        yield Head("Pick a pose", "", "", id="where")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield VimList(id="poses")
                yield Input(id="find", placeholder="find", compact=True)
            with Vertical(id="pose"):
                yield FigureView(self.studio.setup, self.studio.settings.figures, motion=False)
                yield Static(id="words")

    def on_mount(self) -> None:
        """List every pose."""
        self.query_one("#poses", VimList).border_title = "Poses"
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
    def found(self) -> None:
        """Go back to the list with what was found."""
        self.query_one("#poses").focus()

    def action_find(self) -> None:
        """Type what to look for."""
        self.query_one("#find").add_class("-open")
        self.query_one(Input).focus()

    def action_up(self) -> None:
        """Move up in the list while words are typed."""
        self.query_one(VimList).action_cursor_up()

    def action_down(self) -> None:
        """Move down in the list while words are typed."""
        self.query_one(VimList).action_cursor_down()

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
        if path.exists():
            await self._edit(path)
        else:
            self.notify("This pose came with wallyoga; c makes a copy of your own.", timeout=6)

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
        self.notify(f"A copy of your own: {path}", timeout=10, markup=False)
        await self._edit(path)

    async def _edit(self, path: Path) -> None:
        await edit(self, path)
        self._list(path.stem)

    def _pose(self) -> Pose | None:
        at = self.query_one(VimList).highlighted
        return None if at is None or at >= len(self._shown) else self._shown[at]

    def _list(self, wanted: str = "") -> None:
        """List the poses that have the words in them. The cursor is on the one that is wanted or where it was."""
        had = self._pose()
        wanted = wanted or (had.id if had else "")
        words = self.query_one(Input).value.casefold().split()
        poses = sorted(self.studio.library.poses.values(), key=lambda pose: pose.name.casefold())
        self._shown = [pose for pose in poses if all(word in _join_words(pose) for word in words)]
        ids = [pose.id for pose in self._shown]
        options = self.query_one(VimList)
        with self.prevent(OptionList.OptionHighlighted):
            options.clear_options()
            options.add_options(Option(Content(pose.name)) for pose in self._shown)
            options.highlighted = ids.index(wanted) if wanted in ids else 0 if ids else None
        self.show()

    def _words(self, pose: Pose) -> str:
        sides = "on each side" if pose.sides is Sides.EACH else ""
        own = "yours" if (self.studio.places.poses / f"{pose.id}.toml").exists() else ""
        props = " · ".join(prop.name for prop in pose.props)
        return "\n".join(
            filter(None, (" · ".join(filter(None, (pose.sanskrit, sides, own))), describe_felt(pose, None), props))
        )


def _join_words(pose: Pose) -> str:
    """Return the search text of a pose: all the words it can be found by."""
    props = (name for prop in pose.props for name in (prop.name, *prop.stand_ins))
    return " ".join((pose.name, pose.sanskrit, pose.meaning, *pose.stretches, *props)).casefold()
