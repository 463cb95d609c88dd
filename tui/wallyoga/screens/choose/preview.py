"""The preview of a practice, beside the list it is chosen from."""

from __future__ import annotations

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.markup import escape

from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import LOOKED_BACK
from wallyoga.files.problems import FileError
from wallyoga.practice.clock import count_days_since
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.text.plan_outline import outline_plan, tell_felt
from wallyoga.text.practice_facts import describe_done, fit_needs, format_days_ago
from wallyoga.widgets.facts import Fact, Facts
from wallyoga.widgets.moving_figure import MovingFigure
from wallyoga.widgets.outline_table import Outline
from wallyoga.widgets.still_lines import Ground, Words

MEDIUM = 24
"""The rows of a window below which the poses are named in lines, for want of room for their table."""

HIGH = 40
"""The rows of a window below which care takes two lines at most, and any other fact one: the figure has the room."""

FRAME = 6
"""Cells of the frame beside a title."""

FEW = 26
"""The cells for what to bring in few words."""

MOST_PROBLEMS = 5
"""The most problems of a file that are told beside the list."""


class Preview(Vertical, Ground):
    """A preview of a practice: its figure, the poses in order, what to be careful about, and what to bring.

    The figure goes from pose to pose, and the pose it is in is marked.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the summary above the figure and the words."""
        yield Words(id="summary")
        yield MovingFigure(self._studio)
        yield Outline(named_below=MEDIUM)
        yield Facts()

    @on(MovingFigure.Moved)
    def mark_step(self, event: MovingFigure.Moved) -> None:
        """Mark the step whose figure is shown."""
        self.query_one(Outline).mark(event.part)

    def show_entry(self, entry: Sequence | FileError, offer: Offer, minutes: float | None = None) -> None:
        """Show what a line of the list stands for: a practice, or what is wrong.

        A practice is planned for so many minutes, or for those that are wished for.
        """
        if isinstance(entry, FileError):
            self.show_problem(entry)
            return
        plan = offer.plan(entry.id, minutes)
        if isinstance(plan, PlanError):
            self.say(entry.name, str(plan))
        else:
            self.show(entry, plan, offer)

    def show(self, sequence: Sequence, plan: Plan, offer: Offer) -> None:
        """Show a practice as its plan stands."""
        self.remove_class("-words")
        title, width = f"{sequence.name} · {format_minutes(plan.seconds)}", self.outer_size.width
        self.border_title = escape(sequence.name if 0 < width < len(title) + FRAME else title)
        self.query_one(Words).update(Content(sequence.summary))
        rows = tell_felt(outline_plan(plan), self._studio.library.poses)
        self.query_one(Outline).show(rows)
        self.query_one(MovingFigure).show_parts(tuple(part for row in rows for part in row.parts))
        self.show_facts(sequence, offer)

    def show_facts(self, sequence: Sequence, offer: Offer) -> None:
        """Show the facts of the practice that is shown anew. Its figure goes on."""
        most = 2 if self.app.size.height < HIGH else None
        self.query_one(Facts).show(tuple(self._facts(sequence, offer)), most)

    def say(self, title: str, words: str) -> None:
        """Show words in place of a practice."""
        self.query_one(MovingFigure).show_parts(())
        self.add_class("-words")
        self.border_title = escape(title)
        self.query_one(Words).update(Content(words))

    def show_problem(self, error: FileError) -> None:
        """Show what is wrong with a file that cannot be used."""
        lines = [str(problem) for problem in error.problems[:MOST_PROBLEMS]]
        more = len(error.problems) - len(lines)
        if more:
            lines.append(f"And {more} more: `wallyoga check` tells all of them.")
        self.say(error.name, "\n\n".join(("This file is left as it is.", *lines, error.file)))

    def _facts(self, sequence: Sequence, offer: Offer) -> Iterator[Fact]:
        """Yield the facts of a practice, care before all else: where there is little room the rest is cut."""
        library = self._studio.library
        changes, adapted = offer.describe_changes(sequence), self._studio.planner().adapt(sequence).sequence
        if changes:
            yield Fact("~ Changed", f"for you: {changes}", is_care=True, brief=changes)
        cautions = library.list_cautions(adapted)
        if cautions:
            names = " · ".join(caution.short for caution in cautions)
            yield Fact("Ask first", names, is_care=True)
        props, needs = library.props(adapted), offer.details(sequence).needs
        yield Fact("Bring", " · ".join(props) or "nothing", brief=fit_needs(needs, FEW))
        if offer.past.sessions:
            yield self._describe_done(sequence, offer)

    def _describe_done(self, sequence: Sequence, offer: Offer) -> Fact:
        past, last = offer.past, offer.past.last.get(sequence.id)
        now, day_starts = self._studio.clock.date(), self._studio.settings.day_starts
        days = None if last is None else count_days_since(last, now, day_starts)
        often = describe_done(past.uses.get(sequence.id, 0), days, past.sessions, LOOKED_BACK)
        return Fact("Done", often, brief="" if days is None else format_days_ago(days))
