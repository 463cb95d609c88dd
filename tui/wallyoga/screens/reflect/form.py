"""The reflection form: feeling, tighter sides, tags and notes, all of it optional."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea
from textual.worker import get_current_worker

from wallyoga import keys
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.draft_writer import Drafting
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.index.turns import Gone, stop_reading_when
from wallyoga.history.record import FEELINGS, Record, Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.screens.base import Page
from wallyoga.screens.reflect.reflection_saver import Rewording
from wallyoga.screens.reflect.tag_line import TagLine
from wallyoga.screens.reflect.tag_row import TagRow
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.text.session_words import describe_feelings
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.head import Head
from wallyoga.widgets.key_line import KeyLine

SIDES = {"left": "left", "the same": "same", "right": "right"}
"""What the tighter side is called here, and in the file."""

WORDS = {written: word for word, written in SIDES.items()}

MOMENT = 2.0
"""So many seconds after a change the form is written down as it is then, in case of a crash, however much is typed."""

AGAIN = 10.0
"""So many seconds after the disk refused the form it is tried again."""


class ReflectForm(Page[bool]):
    """The reflection form: questions about a session.

    The session's file is `path` once it is kept; `asked` are poses with a tighter side. `opened` is what its file
    said when the writing began, where that is not what the record says. It ends with whether anything was written
    into the session.
    """

    CSS_PATH = "reflect.tcss"
    AUTO_FOCUS = ""

    FIRST: ClassVar[str] = "#feeling"
    """Where the cursor is at first."""

    NOW: ClassVar[bool] = True
    """Whether the person leaves now, or has left."""

    @dataclass
    class Offered(Message):
        """The message that tags of earlier sessions were found."""

        tags: list[str]

    def __init__(
        self,
        studio: Studio,
        record: Record,
        asked: tuple[str, ...],
        path: Path | None = None,
        opened: Words | None = None,
    ) -> None:
        super().__init__(studio)
        self.record = record
        self.path = path
        self._opened = opened or Words.of(record)
        self._asked = asked
        self._drafting = Drafting(studio.reflections, record.id)
        self._noted: Words | None = None
        self._soon: Timer | None = None
        self._told = False

    def body(self) -> ComposeResult:
        """Lay out the questions, each with its answers."""
        said = self.record.reflection
        yield Head(self.record.name, "", f"{format_minutes(self.record.practised_seconds)} practised")
        with VerticalScroll(id="form", can_focus=False):
            yield Static(Content(self.opening()), id="done")
            yield from self.before()
            yield Static(id="felt", classes="question")
            yield Choice(FEELINGS, said.left, id="feeling")
            for number, pose in enumerate(self._asked):
                yield Static(Content(f"{self._called(pose)}: which side was tighter?"), classes="question")
                yield Choice(tuple(SIDES), WORDS.get(said.tighter.get(pose, "")), id=f"tighter-{number}")
            yield Static("Tags", id="tagging", classes="question")
            yield TagRow(said.tags, id="used")
            yield TagLine(id="tags", placeholder="new ones, with commas between them", compact=True)
            yield Static("Notes", classes="question")
            yield TextArea(said.notes, id="notes", compact=True, tab_behavior="focus", highlight_cursor_line=False)

    def on_mount(self) -> None:
        """Look up the tags used before. Cursors stand still here, so that nothing blinks."""
        self.studio.unfinished.begin(self)
        self.query_one(Input).cursor_blink = False
        self.query_one(TextArea).cursor_blink = False
        self._noted = self.said()
        self.say_felt()
        self.query_one(self.FIRST).focus(scroll_visible=False)
        self.look_up_tags()

    def on_unmount(self) -> None:
        """Take this form off the list of unfinished work."""
        self.studio.unfinished.end(self)

    def keep_at_once(self) -> None:
        """Write the draft at once, when wallyoga is left in the middle of a word.

        It writes what was not yet, from any thread.

        Raises:
            SaveError: it could not be written.
        """
        self._drafting.write()

    note_at_once = keep_at_once

    @property
    def keeps(self) -> bool:
        """Whether the session is kept when nothing is saved here."""
        return True

    def opening(self) -> str:
        """Return the words above the questions."""
        raise NotImplementedError

    def question(self) -> str:
        """Return the question for the feeling."""
        raise NotImplementedError

    def before(self) -> Iterator[Static | Choice]:
        """Yield the questions before the feeling."""
        yield from ()

    def arrived(self) -> str | None:
        """Return how the person arrived, as far as it is said."""
        return self.record.arrived

    def said(self) -> Words:
        """Return the reflection the form says now."""
        typed = (tag.strip() for tag in self.query_one("#tags", Input).value.split(","))
        tags = (*self.query_one(TagRow).on, *(tag for tag in typed if tag))
        tighter = dict(self.record.reflection.tighter)
        for number, pose in enumerate(self._asked):
            tighter.pop(pose, None)
            if word := self.query_one(f"#tighter-{number}", Choice).word:
                tighter[pose] = SIDES[word]
        feeling = self.query_one("#feeling", Choice).word
        notes = self.query_one(TextArea).text.strip()
        return Words(Reflection(feeling, tuple(dict.fromkeys(tags)), notes, tighter), self.arrived())

    @on(Choice.Changed)
    def say_felt(self) -> None:
        """Say arriving and leaving together, or ask."""
        feeling = self.query_one("#feeling", Choice).word
        together = describe_feelings(self.arrived(), feeling, now=self.NOW)
        self.query_one("#felt", Static).update(Content(together if feeling else self.question()))

    @on(Choice.Changed)
    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(TagRow.Changed)
    def note_soon(self) -> None:
        """Write the draft soon: a moment after the first unwritten change."""
        said = self.said()
        if self.path is None or self._noted is None or said == self._noted:
            return
        self._noted = said
        draft = ReflectionDraft(self.record.id, self.path, said.reflection, said.arrived, self._opened)
        self._drafting.note(draft)
        if self._soon is None:
            self._soon = self.set_timer(MOMENT, self._note)

    def on_descendant_focus(self) -> None:
        """Name the keys that save from here: in the notes enter begins a line."""
        writes = isinstance(self.focused, TextArea)
        self.query_one(KeyLine).show(keys.list_reflection_actions(self.ACTIONS, writes=writes, keeps=self.keeps))

    @on(Input.Submitted)
    def to_notes(self) -> None:
        """Go on to the notes."""
        self.query_one(TextArea).focus()

    @on(Offered)
    def offer(self, offered: Offered) -> None:
        """Offer the tags used before."""
        self.query_one(TagRow).offer(offered.tags)
        self.query_one("#tagging", Static).update("Tags, on and off by their letters" if offered.tags else "Tags")

    @work(thread=True, group="history")
    def look_up_tags(self) -> None:
        """Look up the tags of earlier sessions beside the painting. Once this screen is left nothing more is read."""
        catalogue, worker = self.studio.catalogue, get_current_worker()
        with suppress(Gone):
            if not catalogue.is_complete:
                catalogue.refresh(stop_reading_when(lambda: worker.is_cancelled))
            self.post_message(self.Offered(catalogue.tags()))

    def action_up(self) -> None:
        """Go to the question above."""
        self.focus_previous()

    def action_down(self) -> None:
        """Go to the question below."""
        self.focus_next()

    def revise(self) -> None:
        """Write what was changed here into the session's file, and leave."""
        if self.path:
            Rewording(self, self.path, self._called, self._written).write(self._opened, self.said())

    def _written(self) -> None:
        self.end("Kept.", written=True)

    def end(self, words: str, *, written: bool) -> None:
        """Forget the draft and leave."""
        self.studio.unfinished.end(self)
        with suppress(SaveError):
            self._drafting.end()
        self.notify(words, timeout=3)
        self.dismiss(written)

    def _note(self) -> None:
        self._soon = None
        self._write_draft()

    @work(thread=True, group="draft")
    def _write_draft(self) -> None:
        """Write the draft beside the painting, because a disk can take its time. Say once where it cannot be."""
        try:
            self._drafting.write()
        except SaveError as error:
            self.app.call_from_thread(self._try_again, str(error))

    def _try_again(self, trouble: str) -> None:
        """Say once that the draft cannot be written. Write it when that is possible again."""
        if not self._told:
            self._told = True
            self.warn(f"{trouble}\nUntil you save, a crash would lose these words.")
        if self._soon is None:
            self._soon = self.set_timer(AGAIN, self._note)

    def _called(self, pose: str) -> str:
        poses = self.studio.library.poses
        return poses[pose].name if pose in poses else pose
