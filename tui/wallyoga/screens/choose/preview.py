"""The preview of a practice, beside the list it is chosen from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.markup import escape
from textual.widgets import Static

from wallyoga.choosing.offer import Offer
from wallyoga.files.problems import FileError
from wallyoga.library.pose_figure import Posture, can_draw, find_posture, load_drawing
from wallyoga.practice.breath import NATURAL, compute_fullness
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.choose.facts import Facts
from wallyoga.screens.choose.outline_table import Outline
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import find_longest_pose, outline_plan
from wallyoga.widgets.figure_view import FigureView

LOOKS = 12
"""How often a second the figure is looked at while it breathes."""

BREATHING_SECONDS = 60.0
"""How long it breathes after a key; then nothing moves, and no timer runs."""


MOST_PROBLEMS = 5
"""How many problems of a file are told beside the list."""


class Preview(Vertical):
    """A preview with the longest pose's figure, the poses in order, and what to bring."""

    DEFAULT_CSS: ClassVar[str] = """
    Preview { border: round $faint; border-title-color: $quiet; padding: 0 2; height: 1fr; }
    Preview #summary { height: auto; max-height: 3; color: $quiet; }
    Preview #said { display: none; height: auto; }
    Preview.-words #said { display: block; }
    Preview.-words Outline, Preview.-words Facts { display: none; }
    Preview FigureView { height: 1fr; min-height: 3; margin: 0 0 1 0; }
    Preview Outline { max-width: 60; }
    Preview Facts { margin-top: 1; max-height: 5; }
    Preview.-words FigureView { display: none; }
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._clock = studio.clock
        self._held: tuple[str, str | None] | None = None
        self._posture: Posture | None = None
        self._rested_at = 0.0
        self._draws = can_draw()

    def compose(self) -> ComposeResult:
        """Lay out the parts from the top."""
        yield Static(id="summary")
        yield FigureView(self._studio.setup, self._studio.settings.figures, motion=self._studio.settings.motion)
        yield Outline()
        yield Facts()
        yield Static(id="said")

    def on_mount(self) -> None:
        """Make the timer, which runs only while the figure breathes."""
        self._breathing = self.set_interval(1 / LOOKS, self.breathe, pause=True)
        if not self._draws:
            self.call_after_refresh(self.load)

    @work(thread=True, group="figure")
    def load(self) -> None:
        """Load the figure painter beside the first painting. Neither that nor a key waits for the figure."""
        load_drawing()
        self.app.call_from_thread(self._begin_to_draw)

    def breathe(self) -> None:
        """Show the figure at this moment of a slow natural breath.

        After a few breaths without a key it lies still. It stands still as well while another screen is shown.
        """
        if self.app.screen is not self.screen:
            self._breathing.pause()
            return
        at = self._clock.now()
        still = not self._studio.settings.motion or at >= self._rested_at or self._posture is None
        phase, fraction = NATURAL.at(at % NATURAL.seconds)
        self.query_one(FigureView).show(self._posture, 0.0 if still else compute_fullness(phase, fraction), at)
        if still:
            self._breathing.pause()
        else:
            self._breathing.resume()

    def show_entry(self, entry: Sequence | FileError, offer: Offer) -> None:
        """Show what a line of the list stands for: a practice as it is planned, or what is wrong."""
        if isinstance(entry, FileError):
            self.show_problem(entry)
            return
        plan = offer.plan(entry.id)
        if isinstance(plan, PlanError):
            self.say(entry.name, str(plan))
        else:
            self.show(entry, plan)

    def show(self, sequence: Sequence, plan: Plan) -> None:
        """Show a practice as its plan stands."""
        self.remove_class("-words")
        self.border_title = escape(sequence.name)
        self.query_one("#summary", Static).update(Content(sequence.summary))
        self._held = find_longest_pose(plan)
        self._take_up()
        self._rested_at = self._clock.now() + BREATHING_SECONDS
        settings = self._studio.settings
        self.query_one(FigureView).suit(self._studio.setup, settings.figures, motion=settings.motion)
        self.breathe()
        self.query_one(Outline).show(tuple(outline_plan(plan)))
        self.query_one(Facts).show(tuple(self._facts(sequence)))

    def say(self, title: str, words: str) -> None:
        """Show words in place of a practice."""
        self._held = None
        self._take_up()
        self.breathe()
        self.add_class("-words")
        self.border_title = escape(title)
        self.query_one("#summary", Static).update("")
        self.query_one("#said", Static).update(Content(words))

    def show_problem(self, error: FileError) -> None:
        """Show what is wrong with a file that cannot be used."""
        lines = [str(problem) for problem in error.problems[:MOST_PROBLEMS]]
        more = len(error.problems) - len(lines)
        if more:
            lines.append(f"And {more} more: `wallyoga check` tells all of them.")
        self.say(error.name, "\n\n".join(("This file is left as it is.", *lines, error.file)))

    def _begin_to_draw(self) -> None:
        self._draws = True
        self._take_up()
        self.breathe()

    def _take_up(self) -> None:
        """Read the figure of the pose that is held, once there is what draws it."""
        self._posture = find_posture(self._studio.library, *self._held) if self._held and self._draws else None

    def _facts(self, sequence: Sequence) -> Iterator[tuple[str, str]]:
        library, sequence = self._studio.library, self._studio.planner().adapt(sequence).sequence
        yield "Bring", " · ".join(library.props(sequence)) or "nothing"
        cautions = library.cautioned(sequence)
        if cautions:
            yield "Ask first", " · ".join(caution.short for caution in cautions)
