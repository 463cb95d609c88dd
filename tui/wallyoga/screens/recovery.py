"""After a crash: what was cut off can be kept, gone on with, or let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App

from wallyoga.documents.files import SaveError
from wallyoga.documents.problems import FileError
from wallyoga.history.draft import ReflectionDraft, ReflectionDrafts
from wallyoga.history.journal import Journal, SessionDraft
from wallyoga.keeping import Keeper
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.plan import Plan
from wallyoga.practice.session import Session
from wallyoga.screens import doors
from wallyoga.studio import Studio
from wallyoga.words import minutes, moment

Draft = TypeVar("Draft", SessionDraft, ReflectionDraft)

AFTER_A_CRASH = {
    "later": "Decide later",
    "on": "Go on from that breath",
    "keep": "Keep what was done",
    "discard": "Discard it",
}
"""What can become of a practice that was cut off."""

UNSAVED = {"later": "Decide later", "on": "Go on writing", "discard": "Discard it"}
"""What can become of a reflection that was cut off."""


TAKEN = "Another window has taken this up meanwhile, or it is kept already."


class Recovery:
    """Asks, on the screens of an app, about what was cut off."""

    def __init__(self, app: App[Any], studio: Studio) -> None:
        self._app = app
        self._studio = studio

    async def offer(self) -> None:
        """Ask what to do with each practice that was cut off, then with each reflection."""
        for draft in self._studio.journal.abandoned():
            record = draft.record
            detail = f"{record.name}, {moment(record.started).strip()}, {minutes(record.practised_seconds)} done"
            question = doors.question("A practice was cut off", AFTER_A_CRASH, detail)
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
        await self._offer_words()

    async def _offer_words(self) -> None:
        """Offer to go on with a reflection that was cut off."""
        for words in self._studio.reflections.abandoned():
            try:
                record = self._studio.history.read(words.path)
            except FileError:
                continue
            detail = f"{record.name}, {moment(record.started).strip()}"
            match await self._app.push_screen_wait(
                doors.question("What you were writing was not saved", UNSAVED, detail)
            ):
                case "on":
                    draft = self._take(words)
                    if draft:
                        await self._app.push_screen_wait(doors.revise(self._studio, record, words.path, draft))
                case "discard":
                    if self._take(words):
                        self._forget(self._studio.reflections, words.id)
                case _:
                    return

    def _keep(self, offered: SessionDraft) -> None:
        draft = self._claim(offered)
        if draft is None:
            return
        try:
            self._studio.history.add(draft.record)
        except SaveError as error:
            self._studio.journal.release(draft.record.id)
            self._warn(error)
            return
        self._forget(self._studio.journal, draft.record.id)
        self._app.notify("Kept.", timeout=3)

    def _discard(self, offered: SessionDraft) -> None:
        draft = self._claim(offered)
        if draft:
            self._forget(self._studio.journal, draft.record.id)

    def _claim(self, offered: SessionDraft) -> SessionDraft | None:
        """Take a practice for this window, and return it as it stands now, or None where it cannot be taken."""
        return self._taken(self._studio.journal.claim, offered.record.id)

    def _take(self, offered: ReflectionDraft) -> ReflectionDraft | None:
        """Take words for this window, and return them as they stand now, or None where they cannot be taken."""
        return self._taken(self._studio.reflections.take, offered.id)

    def _taken(self, take: Callable[[str], Draft | None], record_id: str) -> Draft | None:
        """Take something, or say that another window has, or why it cannot be."""
        try:
            draft = take(record_id)
        except SaveError as error:
            self._warn(error)
            return None
        if draft is None:
            self._app.notify(TAKEN, severity="warning", timeout=8)
        return draft

    def _forget(self, kept: Journal | ReflectionDrafts, record_id: str) -> None:
        try:
            kept.discard(record_id)
        except SaveError as error:
            self._warn(error)

    def _warn(self, error: WallyogaError | ValueError) -> None:
        self._app.notify(str(error), severity="warning", timeout=20, markup=False)

    def _go_on(self, offered: SessionDraft) -> None:
        """Open the practice where it was cut off, if it can still be planned the same."""
        try:
            plan, pace = self._planned(offered)
        except (WallyogaError, ValueError) as error:
            self._warn(error)
            return
        if plan.seconds != offered.plan_seconds:
            self._app.notify("This practice has changed since; what you did can still be kept.", severity="warning")
            return
        draft = self._claim(offered)
        if draft:
            self._open(draft, plan, pace)

    def _planned(self, draft: SessionDraft) -> tuple[Plan, Pattern | None]:
        """Return the plan and the breath of a practice as it was, under the cautions of today and of then.

        Raises:
            WallyogaError: it cannot be planned.
            ValueError: its breath is none.
        """
        studio = self._studio
        studio.refresh()
        pace = Pattern.parse(draft.pace) if draft.pace else None
        if draft.record.practice not in studio.library.sequences:
            studio.reload()
        sequence = studio.library.sequence(draft.record.practice)
        return studio.plan_at(sequence, draft.minutes, pace, draft.flags), pace

    def _open(self, draft: SessionDraft, plan: Plan, pace: Pattern | None) -> None:
        studio, record, clock = self._studio, draft.record, self._studio.clock
        session = Session.replayed(plan, draft.deeds, draft.practised, clock.now(), speed=clock.speed)
        keeper = Keeper(
            studio=studio,
            session=session,
            id=record.id,
            started=record.started,
            minutes=draft.minutes,
            arrived=record.arrived,
            pace=pace,
            flags=tuple(dict.fromkeys((*draft.flags, *studio.settings.flags))),
        )
        self._app.push_screen(doors.practice(studio, keeper))
        if studio.doubt:
            self._app.notify(studio.doubt, severity="warning", timeout=20, markup=False)
