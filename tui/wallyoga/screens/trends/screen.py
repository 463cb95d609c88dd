"""The trends screen: what the sessions say together, in pictures or words. The words say the same as the pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from wallyoga import keys
from wallyoga.history.index.cancellation import Gone, stop_reading_when
from wallyoga.history.index.catalogue import EVER
from wallyoga.history.record import Record
from wallyoga.history.statistics.summary import find_practice_day
from wallyoga.history.statistics.trends import LOOKED_BACK, Trends, make_trends
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.trends.plots import (
    draw_side_marks,
    draw_stretch_bars,
    draw_time_bars,
    draw_week_columns,
)
from wallyoga.studio import Studio
from wallyoga.text.session_words import format_tally
from wallyoga.text.trend_words import (
    LEVELS,
    NOT_ASKED,
    describe_cadence,
    describe_feeling,
    describe_sides,
    describe_trends,
)
from wallyoga.widgets.sections import Sections

HEIGHT, HIGHER = 6, 12
"""Lines of the columns of weeks, and in a high window."""

EMPTY = "After your first practices, this is where you see what they say together."


class Plot(Static):
    """A plot that is drawn again when there is another width."""

    def __init__(self, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._draw: Callable[[int], Content] | None = None

    def show(self, draw: Callable[[int], Content]) -> None:
        """Draw this, in as many cells as there are."""
        self._draw = draw
        self.on_resize()

    def on_resize(self) -> None:
        """Fit it to the width."""
        if self._draw and self.size.width:
            self.update(self._draw(self.size.width))


class TrendsScreen(Page[bool]):
    """The trends screen: weeks, feelings, sides and stretches. It ends with whether to leave the history as well."""

    ACTIONS = keys.TRENDS
    BINDINGS = make_bindings(keys.TRENDS)
    CSS_PATH = "trends.tcss"
    AUTO_FOCUS = ""

    @dataclass
    class Counted(Message):
        """The message that the trends are known."""

        trends: Trends

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._today = find_practice_day(studio.clock.date(), studio.settings.day_starts)

    def body(self) -> ComposeResult:
        """Lay out the pictures, and the words in their place.

        Two pictures stand beside each other where there is room.
        """
        yield Sections("History", ("Sessions", "Trends"), "Trends", id="where")
        with VerticalScroll(id="all", can_focus=False):
            yield Static("A moment, your sessions are being read.", id="words")
            with Horizontal(id="pictures"):
                with Vertical(classes="column"):
                    yield Static("Minutes a week", classes="title")
                    yield Plot(id="weeks")
                    yield Static(id="cadence", classes="said")
                    yield Static("Arriving and leaving", classes="title")
                    yield Static(id="feeling", classes="said")
                    yield Static("The tighter side, in the last 12 times", classes="title")
                    yield Plot(id="sides")
                    yield Static("Time of day, in the last year", classes="title")
                    yield Plot(id="times")
                with Vertical(classes="column"):
                    yield Static("Minutes of stretch, left and right", classes="title")
                    yield Plot(id="stretches")
                    yield Static(LEVELS, id="levels", classes="said")

    def on_mount(self) -> None:
        """Count beside the painting."""
        self.count()

    @work(thread=True, exclusive=True, group="history")
    def count(self) -> None:
        """Read the sessions of a year, and count. Once this screen is left nothing more is read."""
        worker = get_current_worker()
        with suppress(Gone):
            self.post_message(self.Counted(self._counted(stop_reading_when(lambda: worker.is_cancelled))))

    @on(Counted)
    def show(self, event: Counted) -> None:
        """Show what was counted."""
        counted, poses = event.trends, self.studio.library.poses
        words = self.query_one("#words", Static)
        if not counted.total.sessions:
            words.update(EMPTY)
            return
        self.query_one(Sections).say(format_tally(counted.total))
        words.update(_write_sentences(dict(describe_trends(counted, poses))))
        self.query_one("#weeks", Plot).show(lambda width: draw_week_columns(counted.weeks, width, self._height))
        self.query_one("#times", Plot).show(lambda width: draw_time_bars(counted.times, width))
        self.query_one("#stretches", Plot).show(lambda width: draw_stretch_bars(counted.stretches, width))
        told = list(describe_sides(counted, poses))
        self.query_one("#sides", Plot).show(lambda width: draw_side_marks(told, width) if told else Content(NOT_ASKED))
        for place, said in (
            ("#cadence", "\n".join(describe_cadence(counted))),
            ("#feeling", describe_feeling(counted)),
        ):
            self.query_one(place, Static).update(Content(said))
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

    def _counted(self, progress: Callable[[int, int], None]) -> Trends:
        """Return the trends of the sessions. It is `progress` that may end the reading."""
        catalogue, today, day_starts = self.studio.catalogue, self._today, self.studio.settings.day_starts
        if not catalogue.is_complete:
            catalogue.refresh(progress)
        read: list[Record] = []
        for record in catalogue.records(today - LOOKED_BACK, today, day_starts):
            progress(len(read), 0)
            read.append(record)
        days = catalogue.days(EVER, today, day_starts) if self.studio.settings.streak else None
        poses, total = self.studio.library.poses, catalogue.total()
        return make_trends(read, poses, today, total, day_starts=day_starts, days=days)

    @property
    def _height(self) -> int:
        return HIGHER if self.has_class("-lofty") else HEIGHT

    @property
    def _all(self) -> VerticalScroll:
        return self.query_one("#all", VerticalScroll)


def _write_sentences(told: Mapping[str, list[str]]) -> Content:
    """Return the sentences below their titles."""
    parts = [Content("\n").join([Content.styled(title, "bold"), *map(Content, said)]) for title, said in told.items()]
    return Content("\n\n").join(parts)
