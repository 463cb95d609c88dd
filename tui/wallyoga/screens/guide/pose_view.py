"""The view of a pose: its figure, large, and its pages by tab."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.markup import escape

from wallyoga.history.statistics.pose_past import PosePast
from wallyoga.practice.pose import Pose, Side, Sides
from wallyoga.screens.guide.page_text import PageTabs, PageText
from wallyoga.screens.guide.past_loader import PosePastLoader, PosePastRead
from wallyoga.studio import Studio
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.text.pose_pages import PageName, Part, write_pages
from wallyoga.text.pose_past_words import describe_pose_past
from wallyoga.widgets.moving_figure import MovingFigure

FRAME = 6
"""The cells of the frame beside its title."""

GENTLER = "the gentler way"


class PoseView(Container):
    """A view of a pose on one side: its figure, breathing, above or beside its pages."""

    DEFAULT_CSS: ClassVar[str] = """
    PoseView { border: round $faint; border-title-color: $foreground; border-subtitle-color: $quiet; }
    PoseView { height: 1fr; padding: 0 0 0 2; }
    PoseView #figure { min-height: 3; margin-right: 2; }
    PoseView #gentler { display: none; height: 18; border-top: solid $faint; border-title-color: $quiet; }
    PoseView #pages { height: 1fr; }
    PoseView VerticalScroll { height: 1fr; margin-top: 1; scrollbar-gutter: stable; }
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._pose: Pose | None = None
        self._side: Side | None = None
        self.is_gentle = False
        """Whether the gentler way is drawn."""
        self._page = PageName.HOW
        self._past: PosePast | None = None

    def compose(self) -> ComposeResult:
        """Lay out the figure and the pages."""
        figure = MovingFigure(self._studio)
        figure.id = "figure"
        yield figure
        with Vertical(id="pages"):
            yield PageTabs()
            with VerticalScroll(can_focus=False):
                yield PageText()
            gentler = MovingFigure(self._studio)
            gentler.id, gentler.border_title = "gentler", GENTLER.capitalize()
            yield gentler

    @property
    def pose(self) -> str | None:
        """The id of the pose that is shown."""
        return self._pose.id if self._pose else None

    @property
    def has_sides(self) -> bool:
        """Whether the pose is done on each side."""
        return self._side is not None

    @property
    def has_gentler(self) -> bool:
        """Whether the figure of the pose has a gentler way."""
        figure = self._studio.library.figures.get(self._pose.id) if self._pose else None
        return figure is not None and bool(figure.gentle or figure.rests)

    def show(self, pose: str | None, side: Side | None = None) -> None:
        """Show a pose, or none where no pose fits.

        It is on the side it begins on if none is given.
        """
        self._pose = self._studio.poses[pose] if pose else None
        has_sides = self._pose is not None and self._pose.sides is Sides.EACH
        self._side = (side or self._pose.first) if self._pose and has_sides else None
        self.is_gentle = False
        self.set_class(self._pose is None, "-none")
        self._show_figure()
        self._show_page()

    def read_past(self) -> None:
        """Read when the poses were done, beside the painting."""
        PosePastLoader(self._studio, self).load()

    @on(PosePastRead)
    def show_past(self, event: PosePastRead) -> None:
        """Show when the pose was done."""
        event.stop()
        self._past = event.past
        self._show_page(stays=True)

    def turn(self, side: Side) -> None:
        """Show the pose on a side, if it has sides."""
        if self._side not in (None, side):
            self._side = side
            self._show_figure()
            self._show_page(stays=True)

    def toggle_gentler(self) -> None:
        """Draw the gentler way, or the pose as it is again."""
        self.is_gentle = not self.is_gentle and self.has_gentler
        self._show_figure()

    def turn_page(self, by: int) -> None:
        """Show the page so many further on."""
        pages = list(PageName)
        self._page = pages[(pages.index(self._page) + by) % len(pages)]
        self._show_page()

    def read_on(self) -> None:
        """Read on, and from the end the beginning again."""
        text = self.query_one(VerticalScroll)
        if text.scroll_y >= text.max_scroll_y:
            text.scroll_home(animate=False)
        else:
            text.scroll_page_down(animate=False)

    def _show_figure(self) -> None:
        pose = self._pose
        self.border_title = escape(self._write_title(pose)) if pose else ""
        words = (f"{self._side} side" if self._side else "", GENTLER if self.is_gentle else "")
        self.border_subtitle = " · ".join(filter(None, words))
        parts = (OutlinePart(pose.id, self._side, 0),) if pose else ()
        self.query_one("#figure", MovingFigure).show_parts(parts, gentle=self.is_gentle)
        self.set_class(self.has_gentler, "-gentler")
        self.query_one("#gentler", MovingFigure).show_parts(parts if self.has_gentler else (), gentle=True)

    def _write_title(self, pose: Pose) -> str:
        """Return both names of a pose, or one where there is room for one."""
        both = " · ".join(filter(None, (pose.name, pose.sanskrit)))
        return both if cell_len(both) + FRAME <= self.outer_size.width else pose.name

    def _show_page(self, *, stays: bool = False) -> None:
        """Show the page that is open, from its beginning unless it stays where it is."""
        self.query_one(PageTabs).show(self._page)
        self.query_one(PageText).show(self._write_page(self._pose) if self._pose else ())
        if not stays:
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def _write_page(self, pose: Pose) -> tuple[Part, ...]:
        """Return the page that is open."""
        studio, past = self._studio, self._past
        now, day_starts = studio.clock.date(), studio.settings.day_starts
        done = describe_pose_past(past, pose, now, day_starts) if past else ()
        return write_pages(studio.library, pose, self._side, studio.settings.flags, done)[self._page]
