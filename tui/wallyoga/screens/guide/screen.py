"""The guide: every pose in a list, and the chosen one large, with its pages."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList

from wallyoga.choosing.pose_search import list_filters
from wallyoga.keys.action import Action
from wallyoga.keys.guide_keys import GUIDE, list_guide_actions
from wallyoga.practice.lone_pose import LONE
from wallyoga.practice.pose import Side
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.guide.pose_pane import PosePane
from wallyoga.screens.guide.pose_view import PoseView
from wallyoga.studio import Studio
from wallyoga.widgets.sections import Sections

EVERY = "Every pose"

FIRST = "legs-up-the-wall"
"""The pose the guide opens on where none is asked for."""


class Guide(Page[None]):
    """The guide screen: the poses beside one of them.

    Over a practice that stands still it leads back there, and to no other.
    """

    ACTIONS = GUIDE
    BINDINGS = make_bindings(GUIDE)
    CSS_PATH = "guide.tcss"
    AUTO_FOCUS = "#poses"

    def __init__(self, studio: Studio, pose: str | None = None, side: Side | None = None, *, practises: bool) -> None:
        super().__init__(studio)
        self._first = pose or FIRST
        self._side = side
        self.leads_on = practises

    def body(self) -> ComposeResult:
        """Lay out the list beside the pose."""
        yield Sections("Pose guide", (), "", id="where")
        with Horizontal(id="panels"):
            yield PosePane(self.studio, self._first)
            yield PoseView(self.studio)

    def on_screen_resume(self) -> None:
        """Read when the poses were done: a session may have been added."""
        self.query_one(PoseView).read_past()

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys that do something with this pose."""
        if self.types:
            return super().list_keys()
        view = self.query_one(PoseView)
        return list_guide_actions(
            has_sides=view.has_sides,
            has_gentler=view.has_gentler,
            is_gentle=view.is_gentle,
            practises=self.leads_on,
        )

    def suit(self) -> None:
        """Show the poses as they are for this person now."""
        pane = self.query_one(PosePane)
        pane.look_for(pane.search)
        self.query_one(PoseView).show(pane.poses.chosen)

    @on(PosePane.Pointed)
    def show_pose(self, event: PosePane.Pointed) -> None:
        """Show the pose under the cursor."""
        view = self.query_one(PoseView)
        if event.pose != view.pose:
            view.show(event.pose, self._side if event.pose == self._first else None)
            self.show_keys()

    @on(PosePane.Narrowed)
    def show_search(self, event: PosePane.Narrowed) -> None:
        """Say what is looked for, how many poses there are of it, and their order."""
        head = self.query_one(Sections)
        head.show_chips(event.search.chips)
        head.say(f"{event.poses} {'pose' if event.poses == 1 else 'poses'} · {event.search.order}")

    @on(OptionList.OptionSelected)
    def action_practise(self) -> None:
        """Practise this pose alone."""
        pose = self.query_one(PoseView).pose
        if pose and self.leads_on:
            routes.prepare_practice(self, f"{LONE}{pose}")

    def action_find(self) -> None:
        """Type what to look for."""
        self.query_one(PosePane).open_field()

    @work
    async def action_filter(self) -> None:
        """Ask for a body part or a prop."""
        pane = self.query_one(PosePane)
        filters = list_filters(self.studio.library.poses.values())
        answers = {"": EVERY} | {name: f"{name}  {count}" for name, count in filters.items()}
        answer = await self.ask(routes.make_question("For which part of the body, or with which prop?", answers))
        if answer is not None:
            pane.look_for(replace(pane.search, only=answer))

    def action_order(self) -> None:
        """Take the next order."""
        pane = self.query_one(PosePane)
        pane.look_for(replace(pane.search, order=pane.search.order.following))

    def action_page(self) -> None:
        """Show the next page."""
        self.query_one(PoseView).turn_page(1)

    def action_page_before(self) -> None:
        """Show the page before."""
        self.query_one(PoseView).turn_page(-1)

    def action_read(self) -> None:
        """Read on."""
        self.query_one(PoseView).read_on()

    def action_left(self) -> None:
        """Show the pose on the left side."""
        self.query_one(PoseView).turn(Side.LEFT)

    def action_right(self) -> None:
        """Show the pose on the right side."""
        self.query_one(PoseView).turn(Side.RIGHT)

    def action_gentler(self) -> None:
        """Draw the gentler way, or the pose as it is again."""
        self.query_one(PoseView).toggle_gentler()
        self.show_keys()

    def action_back(self) -> None:
        """Show every pose again, or return."""
        if not self.query_one(PosePane).reset():
            self.dismiss(None)
