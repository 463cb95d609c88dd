"""What a practice is like, beside the list it is chosen from."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.markup import escape
from textual.widgets import Static

from wallyoga.outline import longest_pose, outline
from wallyoga.posture import Posture, posture
from wallyoga.practice.breath import NATURAL, fullness
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.strict import FileError
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView

LOOKS = 12
"""How often a second the figure is looked at while it breathes."""

BREATHING_SECONDS = 60.0
"""How long it breathes after a key; then nothing moves, and no timer runs."""


class Preview(Vertical):
    """The figure of a practice's longest pose, its poses in order, and what to bring."""

    DEFAULT_CSS: ClassVar[str] = """
    Preview { border: round $faint; border-title-color: $quiet; padding: 0 2; height: 1fr; }
    Preview Static { height: auto; }
    Preview #summary { color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
    Preview FigureView { height: 1fr; min-height: 3; margin: 0 0 1 0; }
    Preview #outline { max-width: 60; }
    Preview #bring { margin-top: 1; max-height: 5; }
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._library = studio.library
        self._clock = studio.clock
        self._posture: Posture | None = None
        self._rested_at = 0.0

    def compose(self) -> ComposeResult:
        """Lay out the parts from the top."""
        yield Static(id="summary")
        yield FigureView(self._studio.setup, motion=self._studio.settings.motion)
        yield Static(id="outline")
        yield Static(id="bring")

    def on_mount(self) -> None:
        """Have a timer at hand, which runs only while the figure breathes."""
        self._breathing = self.set_interval(1 / LOOKS, self.breathe, pause=True)

    def breathe(self) -> None:
        """Show the figure at this moment of a slow natural breath; after a few breaths without a key it lies still.

        It stands still as well while another screen is shown.
        """
        if self.app.screen is not self.screen:
            self._breathing.pause()
            return
        at = self._clock.now()
        still = not self._studio.settings.motion or at >= self._rested_at or self._posture is None
        phase, fraction = NATURAL.at(at % NATURAL.seconds)
        self.query_one(FigureView).show(self._posture, 0.0 if still else fullness(phase, fraction), at)
        if still:
            self._breathing.pause()
        else:
            self._breathing.resume()

    def show(self, sequence: Sequence, plan: Plan) -> None:
        """Show a practice as its plan stands."""
        library = self._library
        self.border_title = escape(sequence.name)
        self.query_one("#summary", Static).update(Content(sequence.summary))
        pose_id, side = longest_pose(plan)
        self._posture = posture(library, pose_id, side)
        self._rested_at = self._clock.now() + BREATHING_SECONDS
        self.query_one(FigureView).suit(self._studio.setup, motion=self._studio.settings.motion)
        self.breathe()
        table = Table.grid(expand=True, padding=(0, 1))
        table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        table.add_column(no_wrap=True, justify="right")
        for name, sides, amount in outline(plan):
            table.add_row(Text(name), Text(f"{sides} {amount:>10}"))
        self.query_one("#outline", Static).update(table)
        self.query_one("#bring", Static).update(self._bring(sequence))

    def say(self, title: str, words: str) -> None:
        """Show words in place of a practice."""
        self._posture = None
        self.breathe()
        self.border_title = escape(title)
        self.query_one("#summary", Static).update("")
        self.query_one("#outline", Static).update(Content(words))
        self.query_one("#bring", Static).update("")

    def show_problem(self, error: FileError) -> None:
        """Show what is wrong with a file that cannot be used."""
        self.say(error.name, "\n".join(("This file is left as it is.", "", *map(str, error.problems), "", error.file)))

    def _bring(self, sequence: Sequence) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, style="dim")
        table.add_column(ratio=1)
        table.add_row("Bring", Text(" · ".join(self._library.props(sequence)) or "nothing"))
        cautions = self._library.cautioned(sequence)
        if cautions:
            table.add_row("Ask first", " · ".join(caution.short for caution in cautions))
        return table
