"""The stop signs: the signs to stop at, over the whole screen, while the practice stands still."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.types import CSSPathType
from textual.widgets import Static

from wallyoga.keys.key_names import format_key
from wallyoga.keys.practice_keys import STOP_SIGNS
from wallyoga.practice.pose import SIDE_POSE
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.widgets.floor_text import FloorText
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size
from wallyoga.widgets.moving_figure import MovingFigure

FOLDER = Path(__file__).parent

PLAIN_ROWS = 18
"""The rows of a window for all but the signs, where these are in floor type, or have air between them."""

COME_OUT = next(action for action in STOP_SIGNS if action.method == "come_out")


class StopSigns(Card[bool]):
    """The card of the stop signs; it gives whether to come out now."""

    CSS_PATH: ClassVar[CSSPathType | None] = [FOLDER.parent / "card.tcss", FOLDER / "stop_signs.tcss"]

    ACTIONS = STOP_SIGNS
    BINDINGS = make_bindings(STOP_SIGNS)
    HORIZONTAL_BREAKPOINTS = [(0, "-slender"), (100, "-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-few"), (16, "-close"), (24, "-high"), (48, "-lofty")]  # noqa: RUF012

    def body(self) -> ComposeResult:
        """Lay out the way out above the signs, with a figure beside them. Help for tingling feet is below."""
        cautions = self.studio.library.cautions
        key = format_key(COME_OUT, self.studio.settings.keys)
        yield FloorText(f"Come out: {key}", id="way-out", largest=TypeSize.LARGE)
        with Horizontal():
            with Vertical():
                yield Static("if you notice", id="title")
                yield Static(self._write_signs(), id="signs")
                yield Static(Content.assemble(("Tingling feet  ", "$quiet"), cautions.tingling), id="result")
                yield Static("Your practice stands still.", id="still")
            yield MovingFigure(self.studio)

    def on_mount(self) -> None:
        """Show the body where one rests after coming out."""
        self.query_one(MovingFigure).show_parts((OutlinePart(SIDE_POSE, None, 0.0),))

    def on_resize(self) -> None:
        """List the signs as large as there is room for now."""
        self.query_one("#signs", Static).update(self._write_signs())

    def _write_signs(self) -> Content:
        """Return the signs in lines, with air between them where there is room.

        They are in floor type where all of them fit beside the figure.
        """
        signs, (columns, rows) = self.studio.library.cautions.stop_signs, self.app.size
        room = columns * 2 // 3 - 8, (rows - PLAIN_ROWS) // len(signs)
        if all(find_size(sign, *room, TypeSize.NARROW) for sign in signs):
            lines, height = ["\n".join(draw_text(sign, TypeSize.NARROW)) for sign in signs], TypeSize.NARROW.rows
        else:
            lines, height = [f"· {sign}" for sign in signs], 1
        return Content(("\n\n" if room[1] > height else "\n").join(lines))

    def action_come_out(self) -> None:
        """Come out now."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Go on."""
        self.dismiss(False)
