"""The revise screen: what was said of a session, said otherwise some time later."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.record import Record
from wallyoga.history.reflection_merge import Words, merge_words
from wallyoga.keys.action import Action
from wallyoga.keys.reflect_keys import REVISE, list_reflection_actions
from wallyoga.practice.clock import find_practice_day
from wallyoga.practice.session_state import find_both_sided
from wallyoga.screens.base import SLIM_WIDTHS, Page, make_bindings
from wallyoga.screens.reflect.form import FormQuestions, ReflectForm
from wallyoga.screens.reflect.form_draft import FormDraft
from wallyoga.screens.reflect.history_lookup import HistoryLookup
from wallyoga.screens.reflect.reflection_saver import Rewording
from wallyoga.studio import Studio
from wallyoga.text.amounts import find_pose_name, format_minutes
from wallyoga.text.session_words import describe_start
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.head import Head


class Revise(Page[bool]):
    """The revise screen, the reflection form on a kept session in `path`.

    Its `draft` is what a crash left unsaved of it, which stands there again. It ends with whether anything was written
    into the session.
    """

    ACTIONS = REVISE
    BINDINGS = make_bindings(REVISE)
    CSS_PATH = "reflect.tcss"
    HORIZONTAL_BREAKPOINTS = SLIM_WIDTHS
    AUTO_FOCUS = ""

    def __init__(self, studio: Studio, record: Record, path: Path, draft: ReflectionDraft | None) -> None:
        super().__init__(studio)
        self._record = record
        self._path = path
        self._opened = draft.opened if draft and draft.opened else Words.of(record)
        self._is_again = draft is not None
        sides = {pose: find_pose_name(studio.library.poses, pose) for pose in _find_sided_poses(record)}
        questions = FormQuestions(feeling="How did you feel afterwards?", arrival="How did you arrive?", sides=sides)
        self._draft = FormDraft(studio, record.id, path, self._opened)
        self._form = ReflectForm(questions, _merge_words(record, draft, self._opened), self._draft)

    def body(self) -> ComposeResult:
        """Lay out which session it is above the questions."""
        yield Head(self._record.name, "", f"{format_minutes(self._record.practised_seconds)} practised")
        yield Static(Content(self._describe_session()), id="done")
        yield self._form

    def on_mount(self) -> None:
        """Begin with the first question, and look up the tags used before."""
        self._form.begin()
        HistoryLookup(self, find_practice_day(self._record.started, self.studio.settings.day_starts)).start()

    @on(HistoryLookup.Ready)
    def offer(self, lookup: HistoryLookup.Ready) -> None:
        """Offer the tags used before."""
        self._form.offer_tags(lookup.tags)

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys as they are from here."""
        return list_reflection_actions(
            self.ACTIONS, is_at_last=self._form.is_at_last, is_pointing=self._form.is_pointing, keeps=True
        )

    @on(Choice.Pointed)
    def name_enter(self) -> None:
        """Say that enter answers, while the arrows point at an answer."""
        self.show_keys()

    @on(ReflectForm.Submitted)
    def action_next(self) -> None:
        """Answer and go to the next question, or keep at the last."""
        self._form.take_answer()
        if self._form.is_at_last:
            self.action_save()
        else:
            self.focus_next()

    def action_up(self) -> None:
        """Go to the question above."""
        self.focus_previous()

    def action_down(self) -> None:
        """Go to the question below."""
        self.focus_next()

    def action_line(self) -> None:
        """Begin a new line of the note."""
        self._form.begin_line()

    def action_save(self) -> None:
        """Keep what was written."""
        self._form.take_answer()
        words = self._form.read_words()
        Rewording(self, self._path, lambda: self._end("Kept.", written=True)).write(self._opened, words)

    def action_skip(self) -> None:
        """Leave the session as it was."""
        self._end("Left as it was.", written=False)

    def _end(self, words: str, *, written: bool) -> None:
        """Forget the draft and leave."""
        self._draft.end()
        self.notify(words)
        self.dismiss(written)

    def _describe_session(self) -> str:
        """Return when it was, and whether what stands here was not saved."""
        when = f"{describe_start(self._record.started, self.studio.settings.day_starts)}."
        return f"{when} What you wrote last was not saved; here it is again." if self._is_again else when


def _merge_words(record: Record, draft: ReflectionDraft | None, opened: Words) -> Words:
    """Return what was being said of a session. Beside that is what its file came to say meanwhile."""
    if draft is None:
        return Words.of(record)
    return merge_words(opened, Words(draft.reflection, draft.arrived), Words.of(record)).words


def _find_sided_poses(record: Record) -> tuple[str, ...]:
    """Return the poses whose sides can be compared.

    Those are the ones held on both, and those that were answered for.
    """
    return tuple(dict.fromkeys((*find_both_sided(record.holds), *record.reflection.tighter)))
