"""The step card: one step of a draft practice, its figure above its numbers."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.markup import escape
from textual.widgets import Static

from wallyoga.library.posture import find_posture
from wallyoga.practice.pose import Pose, Sides
from wallyoga.practice.sequence import SequenceStep
from wallyoga.screens.build.step_fields import StepFields
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView

FIRST = "Press a to add the first pose."

GONE = "There is no such pose now. Press x to remove it."

CHANGING = "+ - or a number"
"""The keys of the numbers, said while they are heard."""


class StepCard(Vertical):
    """The card of a step with its figure and numbers. Where there are none, a few words say why."""

    DEFAULT_CSS: ClassVar[str] = """
    StepCard {
      border: round $faint; border-title-color: $foreground; border-subtitle-color: $quiet;
      width: 1fr; height: 1fr; padding: 0 2;
    }
    StepCard:focus-within { border: round $focus; }
    StepCard #none { display: none; height: auto; color: $quiet; }
    StepCard.-none #none { display: block; }
    StepCard.-none FigureView, StepCard.-none StepFields { display: none; }
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the figure above the numbers. It stands still beside numbers that change."""
        yield FigureView(self._studio.setup, self._studio.settings.figures, motion=False)
        yield Static(id="none")
        yield StepFields()

    def show(self, step: SequenceStep | None, pose: Pose | None) -> None:
        """Show a step and its pose; either can be missing."""
        self.border_title = escape(pose.name) if pose else ""
        self.set_class(pose is None, "-none")
        self.query_one("#none", Static).update(GONE if step else FIRST)
        self.query_one(StepFields).show(step, pose)
        side = pose.first if pose and pose.sides is Sides.EACH else None
        self.query_one(FigureView).show(find_posture(self._studio.library, pose.id, side) if pose else None)

    def on_descendant_focus(self) -> None:
        """Say which keys change the numbers."""
        self.border_subtitle = CHANGING

    def on_descendant_blur(self) -> None:
        """Say it no longer."""
        self.border_subtitle = ""
