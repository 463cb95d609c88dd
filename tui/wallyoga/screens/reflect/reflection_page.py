"""The reflection page, the base of the screens that ask about a session."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual import on

from wallyoga.history.record import Record
from wallyoga.history.reflection_merge import Words
from wallyoga.keys.action import Action
from wallyoga.keys.reflect_keys import list_reflection_actions
from wallyoga.practice.clock import find_practice_day
from wallyoga.screens.base import SLIM_WIDTHS, Page
from wallyoga.screens.reflect.form import ReflectForm
from wallyoga.screens.reflect.form_draft import FormDraft
from wallyoga.screens.reflect.history_lookup import HistoryLookup
from wallyoga.screens.reflect.reflection_saver import Rewording
from wallyoga.studio import Studio
from wallyoga.text.amounts import find_pose_name
from wallyoga.widgets.choice import Choice


class ReflectionPage(Page[bool]):
    """The reflection page, a form on the session of a `record`.

    The session's file is `path` once it is kept; `opened` is what was said of it when the form began. It ends with
    whether anything was written into the session.
    """

    CSS_PATH = "reflect.tcss"
    HORIZONTAL_BREAKPOINTS = SLIM_WIDTHS
    AUTO_FOCUS = ""

    _form: ReflectForm
    _keeps = True
    """Whether the session is kept even where nothing is saved here."""

    def __init__(self, studio: Studio, record: Record, path: Path | None, opened: Words) -> None:
        super().__init__(studio)
        self._record = record
        self._opened = opened
        self._draft = FormDraft(studio, record.id, path, opened)
        self._day = find_practice_day(record.started, studio.settings.day_starts)

    @on(HistoryLookup.Ready)
    def offer(self, lookup: HistoryLookup.Ready) -> None:
        """Offer the tags used before."""
        self._form.offer_tags(lookup.tags)

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys as they are from here."""
        return list_reflection_actions(
            self.ACTIONS, is_at_last=self._form.is_at_last, is_pointing=self._form.is_pointing, keeps=self._keeps
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
        self._write_words()

    def _name_poses(self, poses: Iterable[str]) -> dict[str, str]:
        """Return the name of each pose by its id."""
        return {pose: find_pose_name(self.studio.library.poses, pose) for pose in poses}

    def _write_words(self) -> None:
        """Write what is said into the session's file, and leave once that is done."""
        if path := self._draft.path:
            words = self._form.read_words()
            Rewording(self, path, lambda: self._end("Kept.", written=True)).write(self._opened, words)

    def _end(self, words: str, *, written: bool) -> None:
        """Forget the draft and leave."""
        self._draft.end()
        self.notify(words)
        self.dismiss(written)
