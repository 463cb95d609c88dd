"""The recovery after a crash. What was cut off can be kept, gone on with, or let go."""

from __future__ import annotations

from typing import Any

from textual.app import App

from wallyoga.choosing import cut_off_practice
from wallyoga.choosing.cut_off_reflection import keep_words, merge_draft
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import SessionDraft
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.record import Record
from wallyoga.practice.errors import WallyogaError
from wallyoga.screens import routes
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_moment

AFTER_A_CRASH = {
    "on": cut_off_practice.GO_ON,
    "keep": "Keep what was done",
    "later": "Decide later",
    "discard": "Discard it",
}
"""The choices for a practice that was cut off. The first is what most people want."""

UNSAVED = {"on": "Go on writing", "later": "Decide later", "discard": "Discard it"}
"""The choices for a reflection that was cut off."""


WHAT_IS_KEPT = "What you were writing is kept, and can be changed in the history:"


class Recovery:
    """The recovery after a crash. It asks, on the screens of an app, about what was cut off.

    Where a practice was asked for, no reflection stands before that.
    """

    def __init__(self, app: App[Any], studio: Studio, *, is_awaited: bool) -> None:
        self._app = app
        self._studio = studio
        self._is_awaited = is_awaited

    async def offer(self) -> None:
        """Keep what was answered, and ask about the rest.

        That is each practice that was cut off, and then each reflection that only the person can decide about.
        """
        self._keep_words()
        for draft in self._studio.journal.list_abandoned():
            answers = AFTER_A_CRASH | {"on": cut_off_practice.describe_going_on(self._studio, draft)}
            question = routes.make_question("A practice was cut off", answers, cut_off_practice.describe_draft(draft))
            match await self._app.push_screen_wait(question):
                case "on":
                    self._go_on(draft)
                    return
                case "keep":
                    self._keep(draft)
                case "discard":
                    self._discard(draft)
                case _:
                    return
        if not self._is_awaited:
            await self._offer_words()

    def _keep_words(self) -> None:
        """Keep reflections that were cut off, where their sessions do not say otherwise."""
        studio = self._studio
        for offered in studio.reflections.list_abandoned():
            try:
                if merge_draft(studio.history, offered) is None:
                    continue
                # Nobody asked for this, so where another window is first, nothing is said.
                draft = studio.reflections.take(offered.id)
                if draft and keep_words(studio.history, draft):
                    studio.reflections.discard(draft.id)
                    self._app.notify(f"{WHAT_IS_KEPT} {self._describe(studio.history.read(draft.path))}.")
            except FileError:
                continue
            except SaveError as error:
                self._warn(error)

    async def _offer_words(self) -> None:
        """Offer to go on with a reflection that was cut off."""
        for words in self._studio.reflections.list_abandoned():
            try:
                record = self._studio.history.read(words.path)
            except FileError:
                continue
            match await self._app.push_screen_wait(
                routes.make_question("What you were writing was not saved", UNSAVED, self._describe(record))
            ):
                case "on":
                    draft = self._take(words)
                    if draft:
                        await self._app.push_screen_wait(routes.make_revise(self._studio, record, words.path, draft))
                case "discard":
                    self._forget_words(words)
                case _:
                    return

    def _keep(self, offered: SessionDraft) -> None:
        try:
            cut_off_practice.keep_draft(self._studio, offered)
        except WallyogaError as error:
            self._warn(error)
        else:
            self._app.notify("Kept.")

    def _discard(self, offered: SessionDraft) -> None:
        try:
            cut_off_practice.discard_draft(self._studio, offered)
        except WallyogaError as error:
            self._warn(error)

    def _go_on(self, offered: SessionDraft) -> None:
        """Open the practice where it was cut off. That is done if it can still be planned the same."""
        try:
            recorder = cut_off_practice.resume_draft(self._studio, offered)
        except WallyogaError as error:
            self._warn(error)
            return
        self._app.push_screen(routes.make_practice(self._studio, recorder))
        if self._studio.doubt:
            self._app.notify(self._studio.doubt, severity="warning")

    def _take(self, offered: ReflectionDraft) -> ReflectionDraft | None:
        """Take words for this window, and return them as they stand now. Say why where they cannot be taken."""
        try:
            draft = self._studio.reflections.take(offered.id)
        except SaveError as error:
            self._warn(error)
            return None
        if draft is None:
            self._app.notify(cut_off_practice.TAKEN, severity="warning")
        return draft

    def _forget_words(self, offered: ReflectionDraft) -> None:
        if self._take(offered):
            try:
                self._studio.reflections.discard(offered.id)
            except SaveError as error:
                self._warn(error)

    @staticmethod
    def _describe(record: Record) -> str:
        return f"{record.name}, {format_moment(record.started).strip()}"

    def _warn(self, error: WallyogaError) -> None:
        self._app.notify(str(error), severity="warning")
