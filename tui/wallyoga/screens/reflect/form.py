"""The reflection form: feelings, tighter sides, tags and a note, all of it optional."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from wallyoga.history.record import FEELINGS, Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.screens.draft_thread import DraftThread
from wallyoga.screens.reflect.feeling_line import FeelingLine
from wallyoga.screens.reflect.form_draft import FormDraft
from wallyoga.screens.reflect.note_area import NoteArea
from wallyoga.screens.reflect.tag_line import TagLine
from wallyoga.screens.reflect.tag_row import TagRow
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.feeling_colours import FEELING_COLOURS

SIDES = {"left": "left", "the same": "same", "right": "right"}
"""The tighter side's names here, each with its name in the file."""

WORDS = {written: word for word, written in SIDES.items()}


MOMENT = 2.0
"""The seconds from a change until the form is written down in case of a crash.

It is written as it is then, however much is typed.
"""

AGAIN = 10.0
"""The seconds until a form that the disk refused is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormQuestions:
    """The questions of a reflection form."""

    feeling: str
    """The question for the feeling afterwards."""

    arrival: str = ""
    """The question for the feeling before; empty where that is not asked."""

    sides: Mapping[str, str] = field(default_factory=dict)
    """The names of the poses, by their ids, of which it is asked which side was tighter."""


class ReflectForm(VerticalScroll, can_focus=False):
    """The reflection form with its questions, answered with what was said until now.

    What is said otherwise is noted in its draft a moment later.
    """

    DEFAULT_CSS = """
    ReflectForm { height: auto; scrollbar-gutter: stable; scrollbar-size-horizontal: 0; }
    ReflectForm > * { height: auto; max-width: 96; padding-left: 1; border-left: outer transparent; }
    ReflectForm > *:focus-within { border-left: outer $focus; }
    ReflectForm Vertical Static { height: auto; }
    ReflectForm .label { width: 34; height: 1; padding-right: 1; color: $quiet; }
    ReflectForm .-short { width: 7; }
    ReflectForm .label { text-wrap: nowrap; text-overflow: ellipsis; }
    ReflectForm > *:focus-within .label, ReflectForm > *:focus-within .question { color: $focus; text-style: bold; }
    ReflectForm TagLine, ReflectForm NoteArea { width: 1fr; background: $surface; }
    ReflectForm TagLine:focus, ReflectForm NoteArea:focus { background: $panel; background-tint: transparent 0%; }
    ReflectForm NoteArea { height: auto; max-height: 4; }
    ReflectForm .-hidden { display: none; }
    """

    @dataclass
    class Submitted(Message):
        """The message that enter was pressed where one writes."""

    def __init__(self, questions: FormQuestions, words: Words, draft: FormDraft) -> None:
        super().__init__(id="form")
        self._questions = questions
        self._words = words
        self._draft = draft
        self._thread = DraftThread(self, draft.write)
        self._soon: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the questions, each with its answers."""
        reflection, asks = self._words.reflection, self._questions
        if asks.arrival:
            with Vertical():
                yield Static(Content(asks.arrival), classes="question")
                yield Choice(
                    FEELINGS, self._words.arrived, id="arrival", numbered=True, confirmed=True, colours=FEELING_COLOURS
                )
        with Vertical():
            yield FeelingLine(asks.feeling)
            yield Choice(
                FEELINGS, reflection.left, id="feeling", numbered=True, confirmed=True, colours=FEELING_COLOURS
            )
        for number, (pose, name) in enumerate(asks.sides.items()):
            with Horizontal(classes="side"):
                yield Static(Content(f"Tighter, {name[:1].lower()}{name[1:]}"), classes="label -side")
                chosen = WORDS.get(reflection.tighter.get(pose, ""))
                yield Choice(tuple(SIDES), chosen, id=f"tighter-{number}", confirmed=True, colours=("$side",))
        with Horizontal():
            yield Static("Tags", classes="label -short")
            yield TagRow(reflection.tags, id="used")
        with Horizontal(id="new-tags", classes="-hidden"):
            yield Static("New", classes="label -short")
            yield TagLine(id="tags", placeholder="with commas between them", compact=True)
        with Horizontal():
            yield Static("Note", classes="label -short")
            yield NoteArea(reflection.notes, "what you want to remember", id="notes")

    def begin(self) -> None:
        """Begin with the first question, once it is there. Cursors stand still, so that nothing blinks."""
        self.query_one(TagLine).cursor_blink = False
        self._show_feelings()
        self._draft.begin(self.read_words())
        self.query(Choice).first().focus(scroll_visible=False)

    def on_resize(self) -> None:
        """Keep what is being answered in view."""
        for answer in self.query("*:focus"):
            self.call_after_refresh(answer.scroll_visible, animate=False)

    def on_unmount(self) -> None:
        """Take its draft off the list of unfinished work."""
        self._draft.leave()

    def read_words(self) -> Words:
        """Return what the form says now."""
        typed = (tag.strip() for tag in self.query_one(TagLine).value.split(","))
        tags = (*self.query_one(TagRow).on, *(tag for tag in typed if tag))
        tighter = dict(self._words.reflection.tighter)
        for number, pose in enumerate(self._questions.sides):
            tighter.pop(pose, None)
            if word := self.query_one(f"#tighter-{number}", Choice).word:
                tighter[pose] = SIDES[word]
        feeling = self.query_one("#feeling", Choice).word
        notes = self.query_one(NoteArea).text.strip()
        return Words(Reflection(feeling, tuple(dict.fromkeys(tags)), notes, tighter), self._read_arrival())

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer tags beside those that are on."""
        self.query_one(TagRow).offer(tags)

    @property
    def is_at_first(self) -> bool:
        """Whether the cursor is in the first question."""
        return self.query(Choice).first().has_focus

    @property
    def is_at_last(self) -> bool:
        """Whether the cursor is in the last question."""
        return self.query_one(NoteArea).has_focus

    @property
    def is_pointing(self) -> bool:
        """Whether the arrows point at an answer that is not taken."""
        return any(choice.has_focus and choice.pointed is not None for choice in self.query(Choice))

    def take_answer(self) -> None:
        """Take the answer the arrows point at, if they do."""
        for choice in self.query(Choice):
            if choice.has_focus:
                choice.take()

    def begin_line(self) -> None:
        """Begin a new line of the note, if the cursor is there."""
        if self.is_at_last:
            self.query_one(NoteArea).begin_line()

    @on(TagRow.NewWanted)
    def open_new_tags(self) -> None:
        """Type tags that are not there yet."""
        self.query_one("#new-tags").remove_class("-hidden")
        self.query_one(TagLine).focus()

    @on(Choice.Changed)
    @on(Input.Changed)
    @on(NoteArea.Changed)
    @on(TagRow.Changed)
    def note(self, event: Message) -> None:
        """Write the draft soon: a moment after the first unwritten change."""
        event.stop()
        self._show_feelings()
        if self._draft.note(self.read_words()):
            self._write_in(MOMENT)

    @on(DraftThread.Refused)
    def try_again(self, refused: DraftThread.Refused) -> None:
        """Write the draft when the disk may take it again. Say, the first time only, that it did not."""
        refused.stop()
        if refused.is_first:
            words = f"{refused.error}\nUntil you save, a crash would lose these words."
            self.notify(words, severity="warning")
        self._write_in(AGAIN)

    @on(Input.Submitted)
    @on(NoteArea.Submitted)
    def submit(self, event: Message) -> None:
        """Post a message that enter was pressed."""
        event.stop()
        self.post_message(self.Submitted())

    def _read_arrival(self) -> str | None:
        return self.query_one("#arrival", Choice).word if self._questions.arrival else self._words.arrived

    def _write_in(self, seconds: float) -> None:
        if self._soon is None:
            self._soon = self.set_timer(seconds, self._write)

    def _write(self) -> None:
        self._soon = None
        self._thread.start()

    def _show_feelings(self) -> None:
        self.query_one(FeelingLine).show(self._read_arrival(), self.query_one("#feeling", Choice).word)
