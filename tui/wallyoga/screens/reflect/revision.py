"""The revise screen: what was said of a session, said otherwise some time later."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.record import Record
from wallyoga.history.reflection_merge import Words, merge_words
from wallyoga.keys.reflect_keys import REVISE
from wallyoga.practice.session_state import find_both_sided
from wallyoga.screens.base import make_bindings
from wallyoga.screens.reflect.form import FormQuestions, ReflectForm
from wallyoga.screens.reflect.history_lookup import HistoryLookup
from wallyoga.screens.reflect.reflection_page import ReflectionPage
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.text.session_words import describe_start
from wallyoga.widgets.head import Head


class Revise(ReflectionPage):
    """The revise screen, the reflection form on a kept session in `path`.

    Its `draft` is what a crash left unsaved of it, which stands there again.
    """

    ACTIONS = REVISE
    BINDINGS = make_bindings(REVISE)

    def __init__(self, studio: Studio, record: Record, path: Path, draft: ReflectionDraft | None) -> None:
        super().__init__(studio, record, path, draft.opened if draft and draft.opened else Words.of(record))
        self._is_again = draft is not None
        sides = self._name_poses(_find_sided_poses(record))
        questions = FormQuestions(feeling="How did you feel afterwards?", arrival="How did you arrive?", sides=sides)
        self._form = ReflectForm(questions, _merge_words(record, draft, self._opened), self._draft)

    def body(self) -> ComposeResult:
        """Lay out which session it is above the questions."""
        yield Head(self._record.name, "", f"{format_minutes(self._record.practised_seconds)} practised")
        yield Static(Content(self._describe_session()), id="done")
        yield self._form

    def on_mount(self) -> None:
        """Begin with the first question, and look up the tags used before."""
        self._form.begin()
        HistoryLookup(self, self._day).start()

    def action_skip(self) -> None:
        """Leave the session as it was."""
        self._end("Left as it was.", written=False)

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
