"""The stop signs: the signs to stop at, over the whole screen, while the practice stands still."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.types import CSSPathType
from textual.widgets import Static

from wallyoga.keys.key_names import format_key
from wallyoga.keys.practice_keys import STOP_SIGNS
from wallyoga.practice.pose import SIDE_POSE
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.widgets.floor_list import FloorList
from wallyoga.widgets.floor_text import FloorText
from wallyoga.widgets.floor_type import TypeSize
from wallyoga.widgets.moving_figure import MovingFigure

FOLDER = Path(__file__).parent

COME_OUT, GO_ON = STOP_SIGNS


class StopSigns(Card[bool]):
    """The card of the stop signs; it gives whether to come out now."""

    CSS_PATH: ClassVar[CSSPathType | None] = [FOLDER.parent / "card.tcss", FOLDER / "stop_signs.tcss"]

    ACTIONS = STOP_SIGNS
    BINDINGS = make_bindings(STOP_SIGNS)
    HORIZONTAL_BREAKPOINTS = [(0, "-slender"), (60, "-middling"), (80, "-roomy"), (100, "-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-few"), (16, "-close"), (20, "-fair"), (24, "-high"), (30, "-tall"), (48, "-lofty")]  # noqa: RUF012

    def body(self) -> ComposeResult:
        """Lay out both ways on above the signs, which have a figure beside them.

        They are in floor type; the signs in full and help for tingling feet are below, where all of that leaves room.
        """
        cautions, keys = self.studio.library.cautions, self.studio.settings.keys
        with Horizontal(id="ways"):
            yield FloorText(f"Come out: {format_key(COME_OUT, keys)}", id="way-out", largest=TypeSize.LARGE)
            yield FloorText(f"Go on: {format_key(GO_ON, keys)}", id="way-on", largest=TypeSize.SMALL)
        with Horizontal(id="middle"):
            yield FloorList(cautions.stop_words, id="words")
            yield MovingFigure(self.studio)
        yield Static(Content.assemble(("If you notice  ", "$quiet"), " · ".join(cautions.stop_signs)), id="signs")
        yield Static(Content.assemble(("Tingling feet  ", "$quiet"), cautions.tingling), id="tingling")
        yield Static("Your practice stands still.", id="still")

    def on_mount(self) -> None:
        """Show the body where one rests after coming out."""
        self.query_one(MovingFigure).show_parts((OutlinePart(SIDE_POSE, None, 0.0),))

    def action_come_out(self) -> None:
        """Come out now."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Go on."""
        self.dismiss(False)
