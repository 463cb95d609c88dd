"""The practice board, with all that a running practice shows.

That is where one is, the figure, the breath, what to do and what is next.
"""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from wallyoga.keys.key_names import format_key
from wallyoga.keys.practice_keys import PRACTICE, QUESTION
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import fill_in_side
from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.floor_words import list_announcements, read_from_floor, shorten_count
from wallyoga.screens.practice.guided_figure import GuidedFigure
from wallyoga.screens.practice.key_moment import has_gentler
from wallyoga.screens.practice.large_cues import Cue, draw_cue, fits_large
from wallyoga.screens.practice.move_layout import LEAVING
from wallyoga.screens.practice.pacer import NOTHING, Pacer
from wallyoga.screens.practice.pacer_layout import STACKED
from wallyoga.screens.practice.pacer_scope import Scope, choose_scope, is_paced
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.screens.practice.stage_words import read_in_column
from wallyoga.screens.practice.title import Title, TitleText
from wallyoga.screens.practice.whereabouts import Whereabouts
from wallyoga.studio import Studio
from wallyoga.text import practice_words
from wallyoga.text.amounts import describe_most_felt, describe_next, list_names
from wallyoga.text.pace import describe_pace, ends_soon, is_soon, measure_bar
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.floor_type import TypeSize, find_size
from wallyoga.widgets.still_lines import Words

WORDS = 3
"""Lines of words at the most; what is more is air above them."""


class Board:
    """The practice board, the widgets of a running practice.

    They show one moment after another, and each repaints only what changes. They lie side by side on the screen, in
    no container: what lies below a widget is painted again with it.
    """

    def __init__(self, studio: Studio, name: str) -> None:
        self._studio = studio
        self._drawn = ""
        """The id of the pose that was shown last."""
        self._figure = GuidedFigure(studio)
        self._gentle = False
        self._heads = False
        """Whether the pose is named in the head."""
        self._still = self._reading = NOTHING
        self._scope = Scope.COLUMN
        keys = {action.id: format_key(action, studio.settings.keys) for action in (*PRACTICE, *QUESTION)}
        self._going_on = f"{keys['practice.pause']} goes on"
        left, right = keys["practice.back"], keys["practice.next"]
        self._keys = f"{left} {keys['question.left']}", keys["question.same"], f"{keys['question.right']} {right}"
        self._whereabouts, self._title = Whereabouts(studio, name), Title()
        self._view = FigureView(studio.setup, studio.settings.figures, motion=studio.settings.motion)
        self._pacer = Pacer()
        self._words = Words(id="words")

    def compose(self) -> ComposeResult:
        """Lay out where one is, the figure beside the pacer, and the words."""
        yield from self._whereabouts.compose()
        yield self._title
        yield self._view
        yield self._pacer
        yield self._words

    def show(self, now: Now, at: float, *, floor: bool) -> None:
        """Show a moment of the session.

        It is `at` a reading of the clock in seconds. On the `floor` it is as large as fits.
        """
        # Another pose is shown as it is, not in its gentler way.
        if self._gentle and now.step.pose != self._drawn:
            self.toggle_gentler()
        self._drawn = now.step.pose
        self._heads = floor or not self._title.display
        self._whereabouts.show(now, floor=floor, is_untitled=self._heads)
        self._say(now)
        has_large_words = self._has_large_words
        scope = choose_scope(
            now,
            leads=self._figure.leads(now),
            floor=floor,
            has_title=self._title.display,
            # A cue beside the pacer is in floor type below the figure, or else in the title.
            has_large_cues=fits_large(now.step, self._words.content_size if has_large_words else self._title.room),
        )
        self._scope, self._reading = scope, self._read(now, scope)
        self.move(now, at)

    def move(self, now: Now, at: float) -> None:
        """Move the body and the bar on to another moment of the same beat."""
        start = self._figure.follow(now)
        if start is not None:
            self._view.show(start, now.breath.fullness, at)
        self._view.show(self._figure.posture, now.breath.fullness, at, guided=self._figure.measure_way(now))
        self._pacer.show(self._reading, measure_bar(now, self._reading.pace.tempo), self._scope)

    @property
    def room(self) -> tuple[Size, ...]:
        """The room for words: in the title, in the pacer and below the figure."""
        return self._title.room, self._pacer.size, self._words.content_size

    @property
    def gentle(self) -> bool:
        """Whether the gentler ways are shown."""
        return self._gentle

    def toggle_gentler(self) -> None:
        """Show the gentler ways of this pose, or the pose as it is. They are shown in words and in the figure."""
        self._gentle = not self._gentle
        setup = self._studio.setup._replace(gentle=self._gentle)
        settings = self._studio.settings
        self._view.suit(setup, settings.figures, motion=settings.motion)

    def _read(self, now: Now, scope: Scope) -> Reading:
        """Return what the pacer shows of a moment, besides its bar."""
        pace = describe_pace(now)
        if scope not in (Scope.COLUMN, Scope.FLOOR):
            pace = replace(pace, is_quiet=False)
        if scope is Scope.BREATHED_MOVE:
            pace = replace(shorten_count(pace), beside="")
        if scope in (Scope.LEAVING, Scope.FLOOR_LEAVING):
            pace = replace(pace, word=LEAVING, beside="")
        following = pace.note or self._still.following
        reading = replace(self._still, pace=pace, following=following, is_soon=is_soon(now))
        if scope is Scope.FLOOR:
            return read_from_floor(now, reading, self._pacer.arrangement)
        return read_in_column(now, reading, has_side=self._has_side) if scope is Scope.COLUMN else reading

    def _say(self, now: Now) -> None:
        """Say what to do and what is next. The lines keep their place, so that nothing is laid out anew."""
        cue = self._choose_cue(now)
        self._still = self._make_reading(now, cue)
        self._title.show(self._make_title(now, cue))
        large = draw_cue(cue, self._words.content_size) if self._has_cue(now) and self._is_below(now) else None
        words = large or self._what_to_do(now)
        if words != self._words.content:
            self._words.update(words, layout=False)

    def _make_reading(self, now: Now, cue: Cue) -> Reading:
        """Return what the pacer shows, besides the pace."""
        return Reading(
            NOTHING.pace,
            side=practice_words.find_told_side(now),
            coming=cue.coming,
            cue=cue.text,
            cue_style=cue.style or "cue",
            following=describe_next(now.next),
            asked=now.step.name if now.step.kind is Kind.ASK and not self._heads else "",
            answers=practice_words.describe_answers(now.step),
            keys=self._keys,
            going_on=self._going_on,
        )

    def _make_title(self, now: Now, cue: Cue) -> TitleText:
        """Return the texts of the title. The cue is one of them, unless it is below the figure."""
        text = TitleText.of(now.step, practice_words.find_told_side(now))
        if now.step.kind is Kind.LEAVE and self._figure.leads(now):
            text = TitleText(LEAVING, below=now.step.name, is_move=True)
        elif now.step.is_break:
            text = TitleText.of_break(now.step, practice_words.describe_return(now))
        if self._has_cue(now) and not self._is_below(now):
            text = replace(text, cue=cue.text, cue_style=cue.style or "name")
        if now.next and cue.style and cue.text in list_names(now.next):
            # A name alone is that of the next pose only by the words below it.
            text = replace(text, name=f"next: {describe_next(now.next)}", below="")
        side = f"{text.side} → {cue.coming.upper()}" if cue.coming else text.side
        return replace(text, side="" if self._has_side else side)

    @property
    def _has_side(self) -> bool:
        """Whether the pacer has rows for the side."""
        return self._pacer.size.height >= STACKED

    @property
    def _has_large_words(self) -> bool:
        """Whether the words below the figure have rows for floor type."""
        return self._words.content_size.height >= TypeSize.SMALL.rows

    def _has_cue(self, now: Now) -> bool:
        """Return whether the cue stands by the figure. Where a move is told the pacer has it."""
        return is_paced(now) or not self._figure.leads(now)

    def _is_below(self, now: Now) -> bool:
        """Return whether a cue would be below the figure. Gentler ways take that room."""
        return self._has_large_words and not self._shows_ways(now)

    def _shows_ways(self, now: Now) -> bool:
        """Return whether gentler ways are shown now."""
        return self._gentle and has_gentler(now) and bool(self._studio.poses[now.step.pose].ease)

    def _choose_cue(self, now: Now) -> Cue:
        """Return what is said in few letters: what comes, a gentler way, or what to do."""
        coming = practice_words.find_coming_side(now)
        if announcement := self._announce(now):
            return Cue(announcement, style="side" if coming else "soon")
        pose = self._studio.poses[now.step.pose]
        if self._shows_ways(now) and now.step.kind is not Kind.ENTER:
            return Cue(*practice_words.choose_way(pose, now.step.side, now.text_number), coming=coming)
        tells_felt = not (self._figure.leads(now) or now.text_number)
        felt = describe_most_felt(pose, now.step.side, self._words.content_size.width) if tells_felt else ""
        return Cue(now.short_text, felt or now.text, coming=coming)

    def _announce(self, now: Now) -> str:
        """Return the announcement of the side or pose that comes.

        It is in place of a hold's cue, and empty where it has no room.
        """
        after = now.next if now.step.kind.is_hold and ends_soon(now, breaths=1) else None
        if after is None or after.kind not in (Kind.ENTER, Kind.SWITCH):
            return ""
        texts = list_announcements(now)
        if self._is_below(now):
            room = self._words.content_size
            return next((text for text in texts if find_size(text, *room, TypeSize.SMALL)), "")
        names = list_names(after) if after.kind is Kind.ENTER else ()
        return next((text for text in (*texts, *names) if self._title.has_room(text)), "")

    def _what_to_do(self, now: Now) -> Content:
        """Return the instruction for this moment, or how to do it more gently.

        In a hold with room for it, it says where it is felt, too.
        """
        width, lines = self._words.content_size
        if not width:
            return Content()
        above = max(0, lines - WORDS)
        lines -= above
        pose = self._studio.poses[now.step.pose]
        if self._shows_ways(now):
            ways = [fill_in_side(way, now.step.side) for way in pose.ease]
            return Content("\n".join([*[""] * above, *practice_words.choose_ways(ways, now.text_number, lines, width)]))
        texts = practice_words.choose_texts(now, lines, width)
        words = [Content("")] * above
        words += [Content.styled(line.text, "" if line.is_later else "bold") for line in texts]
        felt = describe_most_felt(pose, now.step.side, width) if now.step.kind.is_hold else ""
        if felt and len(texts) < lines:
            words.append(Content.styled(felt, "$quiet"))
        return Content("\n").join(words)
