"""The trends screen: what the sessions say together, in pictures or words. The words say the same as the pictures."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.statistics.stretch import Stretch
from wallyoga.keys.action import Action
from wallyoga.keys.history_keys import TRENDS
from wallyoga.practice.clock import find_practice_day
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.trends.pane import Pane, Plot
from wallyoga.screens.trends.plots import (
    MANY,
    draw_feeling_bars,
    draw_side_marks,
    draw_stretch_bars,
    draw_time_bars,
    draw_week_columns,
)
from wallyoga.screens.trends.trend_loader import Counted, TrendLoader
from wallyoga.studio import Studio
from wallyoga.text.session_words import format_tally
from wallyoga.text.trend_words import (
    BRIEF_LEVELS,
    NOT_ASKED,
    describe_feeling,
    describe_sides,
    describe_trends,
    describe_weeks,
)
from wallyoga.widgets.sections import Sections

HEIGHT, HIGHER = 6, 12
"""Lines of the columns of weeks at the least, and in one column in a high window."""

BELOW = 24
"""Lines of all else above and below the columns, in a window with two columns."""

BESIDE = {"#stretches": 12, "#sides": 20}
"""Lines of all else in a window with two columns: above, below and around a plot, but for the columns of weeks."""

SPREAD_BESIDE = 32
"""Lines of the other plots of a column that are spread out, and of all around them."""

LEAST = 7
"""The fewest lines of a plot, which is scrolled to where there is no room for it."""

EMPTY = "After your first practices, this is where you see what they say together."


class TrendsScreen(Page[bool]):
    """The trends screen: weeks, feelings, sides and stretches. It ends with whether to leave the history as well."""

    ACTIONS = TRENDS
    BINDINGS = make_bindings(TRENDS)
    CSS_PATH = "trends.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [*Page.HORIZONTAL_BREAKPOINTS, (180, "-panorama")]  # noqa: RUF012 - as Textual has it

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._today = find_practice_day(studio.clock.date(), studio.settings.day_starts)
        self.leads_on = True

    def body(self) -> ComposeResult:
        """Lay out the pictures and the words in their place.

        Pictures stand in two columns where there is room.
        """
        yield Sections("History", ("Sessions", "Trends"), "Trends", id="where")
        with VerticalScroll(id="all", can_focus=False):
            with Container(id="words"):
                yield Static("A moment, your sessions are being read.", id="beginning")
                yield Static(id="rest")
            with Container(id="pictures"):
                with Vertical(id="first"):
                    yield Pane("Minutes a week", "weeks")
                    yield Pane("Minutes of stretch this week", "stretches", BRIEF_LEVELS)
                with Vertical(id="second"):
                    yield Pane("Arriving and leaving, times in a year", "feeling")
                    yield Pane("Time of day, in the last year", "times")
                    yield Pane("The tighter side, in the last 12 times", "sides")

    def on_mount(self) -> None:
        """Count beside the painting, and follow what there is to scroll."""
        TrendLoader(self.studio, self._today, self).load()
        self.watch(self._all, "show_vertical_scrollbar", self.show_keys)

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys of now, the first named by what it leads to.

        Those to scroll are there where something is not seen.
        """
        scrolls, is_plain = self._all.show_vertical_scrollbar, self.has_class("-plain")
        plain, *others = self.ACTIONS
        shown = (action for action in others if scrolls or action.label != "scroll")
        return (plain._replace(label="in pictures") if is_plain else plain, *shown)

    @on(Counted)
    def show(self, event: Counted) -> None:
        """Show what was counted."""
        trends, poses = event.trends, self.studio.library.poses
        if not trends.total.sessions:
            self.query_one("#beginning", Static).update(EMPTY)
            return
        # A plot that is shown is not told to be once more: its pane could be laid out as it was before it was drawn.
        if trends.has_few_weeks:
            self.query_one("#weeks", Plot).display = False
        self.query_one(Sections).say(format_tally(trends.total))
        for place, words in zip(
            ("#beginning", "#rest"), _write_sentences(list(describe_trends(trends, poses))), strict=True
        ):
            self.query_one(place, Static).update(words)
        change, sides = trends.change, list(describe_sides(trends, poses))
        for place, draw in {
            "#weeks": lambda width: draw_week_columns(trends.weeks, width, self._height),
            "#feeling": lambda width: self._spread(draw_feeling_bars(change, width)) if change else Content(""),
            "#stretches": lambda width: self._draw_stretches(trends.stretches, width),
            "#sides": lambda width: (
                self._spread(draw_side_marks(sides, width, self._count_lines("#sides")))
                if sides
                else Content(NOT_ASKED)
            ),
            "#times": lambda width: self._spread(draw_time_bars(trends.times, width)),
        }.items():
            self.query_one(place, Plot).show(draw)
        self.query_one("#feeling", Plot).display = change is not None
        self.query_one("#weeks-pane", Pane).say("\n".join(describe_weeks(trends)))
        self.query_one("#feeling-pane", Pane).say(describe_feeling(trends))
        self.add_class("-counted")

    def action_sessions(self) -> None:
        """Return to the sessions."""
        self.dismiss(False)

    def action_leave(self) -> None:
        """Return to the practices."""
        self.dismiss(True)

    def action_plain(self) -> None:
        """Show the same as sentences, or as pictures again."""
        self.toggle_class("-plain")
        self.show_keys()
        self._all.scroll_home(animate=False)

    def action_up(self) -> None:
        """Read further up."""
        self._all.scroll_up(animate=False)

    def action_down(self) -> None:
        """Read further down."""
        self._all.scroll_down(animate=False)

    def action_page_up(self) -> None:
        """Read a page further up."""
        self._all.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        """Read a page further down."""
        self._all.scroll_page_down(animate=False)

    def _draw_stretches(self, stretches: Sequence[Stretch], width: int) -> Content:
        room = self._count_lines("#stretches")
        return self._spread(draw_stretch_bars(stretches, width, room), room)

    def _spread(self, plot: Content, room: int | None = None) -> Content:
        """Return a plot, in a large window with air between its lines."""
        lines = plot.split("\n")
        room = self.size.height - SPREAD_BESIDE if room is None else room
        is_roomy = self.has_class("-panorama") and 2 * len(lines) <= room
        return Content("\n\n").join(lines) if is_roomy else plot

    def _count_lines(self, plot: str) -> int:
        """Return the lines that a column leaves to its plot."""
        if self._is_in_one_column:
            return MANY
        return max(LEAST, self.size.height - BESIDE[plot] - (self._height if plot == "#stretches" else 0))

    @property
    def _is_in_one_column(self) -> bool:
        """Whether the panes stand below each other, and are scrolled to."""
        return bool(self.classes & {"-middling", "-narrow"})

    @property
    def _height(self) -> int:
        if not self.query_one("#weeks", Plot).display:
            return 0
        if self._is_in_one_column:
            return HIGHER if self.has_class("-lofty") else HEIGHT
        return max(HEIGHT, self.size.height - BELOW)

    @property
    def _all(self) -> VerticalScroll:
        return self.query_one("#all", VerticalScroll)


def _write_sentences(parts: Sequence[tuple[str, Sequence[str]]]) -> tuple[Content, Content]:
    """Return the sentences below their titles, in two columns of about one length."""
    written = [Content("\n").join([Content.styled(title, "bold"), *map(Content, lines)]) for title, lines in parts]
    lengths = [len(part.plain) for part in written]
    at = min(range(1, len(written)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return Content("\n\n").join(written[:at]), Content("\n\n").join(written[at:])
