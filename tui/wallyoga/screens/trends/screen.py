"""The trends screen: what the sessions say together, in pictures or words. The words say the same as the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from textwrap import wrap

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.statistics.summary import Week
from wallyoga.keys.action import Action
from wallyoga.keys.history_keys import TRENDS
from wallyoga.practice.clock import find_practice_day
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.trends.pane import Draw, Drawn, Pane
from wallyoga.screens.trends.pane_layout import Panes
from wallyoga.screens.trends.plots import (
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

HEIGHT = 6
"""Lines of the columns of weeks, at least."""

AXIS_LINES = 1
"""Lines below the columns: the months."""

BESIDE, NARROWEST = 3, 26
"""The cells between the columns of weeks and words beside them, and the fewest of those words."""

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
        """Lay out the pictures and the words in their place."""
        yield Sections("History", ("Sessions", "Trends"), "Trends", id="where")
        with VerticalScroll(id="all", can_focus=False):
            with Container(id="words"):
                yield Static("A moment, your sessions are being read.", id="beginning")
                yield Static(id="rest")
            with Panes(id="pictures"):
                yield Pane("Minutes a week", "weeks")
                yield Pane("Minutes of stretch this week", "stretches")
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
        self.query_one(Sections).say(format_tally(trends.total))
        for place, words in zip(
            ("#beginning", "#rest"), _write_sentences(list(describe_trends(trends, poses))), strict=True
        ):
            self.query_one(place, Static).update(words)
        change, sides = trends.change, tuple(describe_sides(trends, poses))
        weeks, feeling = "\n".join(describe_weeks(trends)), describe_feeling(trends)
        drawings: dict[str, Draw] = {
            "#weeks": partial(_draw_weeks, () if trends.has_few_weeks else trends.weeks, weeks),
            "#stretches": lambda width, lines: Drawn(draw_stretch_bars(trends.stretches, width, lines), BRIEF_LEVELS),
            "#feeling": lambda width, _: Drawn(draw_feeling_bars(change, width) if change else (), feeling),
            "#times": lambda width, _: Drawn(draw_time_bars(trends.times, width)),
            "#sides": lambda width, lines: Drawn(
                draw_side_marks(sides, width, lines) if sides else (Content(NOT_ASKED),)
            ),
        }
        for place, draw in drawings.items():
            self.query_one(place, Pane).show(draw, grows=place == "#weeks" and not trends.has_few_weeks)
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

    @property
    def _all(self) -> VerticalScroll:
        return self.query_one("#all", VerticalScroll)


def _draw_weeks(weeks: Sequence[Week], words: str, width: int, lines: int | None) -> Drawn:
    """Return the columns of weeks and their words: beside the columns where there is room, else below."""
    if not weeks:
        return Drawn((), words)
    height = HEIGHT if lines is None else max(HEIGHT, lines - AXIS_LINES)
    columns = draw_week_columns(weeks, width, height)
    room = width - BESIDE - max(line.cell_length for line in columns.split("\n"))
    if room < NARROWEST:
        return Drawn((columns,), words)
    beside = [line for part in words.split("\n") for line in (*wrap(part, room), "")]
    rows = zip_longest(columns.split("\n"), beside[: height + AXIS_LINES], fillvalue="")
    return Drawn((Content("\n").join(Content.assemble(pad, " " * BESIDE, text) for pad, text in rows),))


def _write_sentences(parts: Sequence[tuple[str, Sequence[str]]]) -> tuple[Content, Content]:
    """Return the sentences below their titles, in two columns of about one length."""
    written = [Content("\n").join([Content.styled(title, "bold"), *map(Content, lines)]) for title, lines in parts]
    lengths = [len(part.plain) for part in written]
    at = min(range(1, len(written)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return Content("\n\n").join(written[:at]), Content("\n\n").join(written[at:])
