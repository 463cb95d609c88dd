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
from wallyoga.practice.pose import Side, fill_in_side
from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.floor_words import list_announcements, read_from_floor, shorten_count
from wallyoga.screens.practice.guided_figure import GuidedFigure
from wallyoga.screens.practice.key_moment import has_gentler
from wallyoga.screens.practice.large_cues import draw_cue, fits_large
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

COLOURS = {"name": "", "side": "$side", "soon": "$focus"}
"""The colours of large words below the figure: a cue, as other words there, the side and the pose that come."""

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
        self._say(now, practice_words.find_coming_side(now))
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
        if scope is Scope.BREATHED_MOVE:
            pace = replace(shorten_count(pace), beside="")
        if scope in (Scope.LEAVING, Scope.FLOOR_LEAVING):
            pace = replace(pace, word=LEAVING, beside="")
        following = pace.note or self._still.following
        reading = replace(self._still, pace=pace, following=following, is_soon=is_soon(now))
        if scope is Scope.FLOOR:
            return read_from_floor(now, reading, self._pacer.arrangement)
        return read_in_column(now, reading, has_side=self._has_side) if scope is Scope.COLUMN else reading

    def _say(self, now: Now, coming: Side | None) -> None:
        """Say what to do and what is next. The lines keep their place, so that nothing is laid out anew."""
        cue, sentence = self._choose_cue(now)
        side, shows_ways = practice_words.find_told_side(now), self._shows_ways(now)
        announcement = self._announce(now, coming, shows_ways=shows_ways)
        style = "name"
        if announcement:
            cue, sentence, style = announcement, "", "side" if coming else "soon"
        self._still = Reading(
            NOTHING.pace,
            side,
            None if announcement else coming,
            cue,
            style if announcement else "cue",
            describe_next(now.next),
            asked="" if now.step.kind is not Kind.ASK or self._heads else now.step.name,
            answers=practice_words.describe_answers(now.step),
            keys=self._keys,
            going_on=self._going_on,
        )
        text = TitleText.of(now.step, side)
        leads = self._figure.leads(now)
        if now.step.kind is Kind.LEAVE and leads:
            text = TitleText(LEAVING, below=now.step.name, is_leaving=True)
        # Where a move is told the pacer has its cue, and ways leave the words to all of them.
        has_cue = is_paced(now) or not leads
        if has_cue and (shows_ways or not self._has_large_words):
            text = replace(text, cue=cue, cue_style=style)
            if now.next and announcement in list_names(now.next):
                # A name alone is that of the next pose only by the words below it.
                text = replace(text, name=f"next: {describe_next(now.next)}", below="")
        if coming and not announcement:
            text = replace(text, side=f"{text.side} → {coming.upper()}")
        self._title.show(replace(text, side="" if self._has_side else text.side))
        is_large = has_cue and not shows_ways
        large = draw_cue(cue, sentence, self._words.content_size, COLOURS[style]) if is_large else None
        words = large or self._what_to_do(now)
        if words != self._words.content:
            self._words.update(words, layout=False)

    def _announce(self, now: Now, coming: Side | None, *, shows_ways: bool) -> str:
        """Return the announcement of the side or pose that comes.

        It is in place of a hold's cue, and empty where it has no room.
        """
        follows = now.next is not None and now.next.kind is Kind.ENTER and ends_soon(now, 1)
        if not (now.step.kind.is_hold and (coming or follows)):
            return ""
        texts = list_announcements(now)
        if self._has_large_words and not shows_ways:
            room = self._words.content_size
            return next((text for text in texts if find_size(text, *room, TypeSize.SMALL)), "")
        names = list_names(now.next) if now.next and follows else ()
        return next((text for text in (*texts, *names) if self._title.has_room(text)), "")

    @property
    def _has_side(self) -> bool:
        """Whether the pacer has rows for the side."""
        return self._pacer.size.height >= STACKED

    @property
    def _has_large_words(self) -> bool:
        """Whether the words below the figure have rows for floor type."""
        return self._words.content_size.height >= TypeSize.SMALL.rows

    def _shows_ways(self, now: Now) -> bool:
        """Return whether gentler ways are shown now."""
        return self._gentle and has_gentler(now) and bool(self._studio.poses[now.step.pose].ease)

    def _choose_cue(self, now: Now) -> tuple[str, str]:
        """Return a cue or a gentler way: short, and in full or where it is felt."""
        pose, leads = self._studio.poses[now.step.pose], self._figure.leads(now)
        if self._shows_ways(now) and now.step.kind is not Kind.ENTER:
            return practice_words.choose_way(pose, now.step.side, now.text_number)
        felt = (
            "" if leads or now.text_number else describe_most_felt(pose, now.step.side, self._words.content_size.width)
        )
        return now.short_text, felt or now.text

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
