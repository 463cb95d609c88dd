"""The plan pane beside the care: the first pose in a figure, and all of them in order."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.markup import escape

from wallyoga.practice.plan import Plan
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import outline_plan, tell_felt
from wallyoga.widgets.moving_figure import MovingFigure
from wallyoga.widgets.outline_table import Outline

FITTING = (52, 7)
"""The columns and rows from which a small figure stands beside the poses, and their lengths are whole."""


class PlanPane(Vertical):
    """The plan pane: the poses with their lengths, and the first in a figure."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(id="beside")
        self._studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the figure before the poses."""
        yield MovingFigure(self._studio)
        yield Outline()

    def on_resize(self) -> None:
        """Tell the styles whether there is room for a figure where the window is narrow."""
        columns, rows = FITTING
        self.set_class(self.size.width >= columns and self.size.height >= rows, "-fits")

    def show(self, plan: Plan) -> None:
        """Show a plan."""
        rows = tell_felt(outline_plan(plan), self._studio.library.poses)
        self.query_one(Outline).show(rows)
        self.query_one(MovingFigure).show_parts(rows[0].parts[:1])
        self.border_title = escape(f"First: {rows[0].name}")
