"""Wallyoga itself, with a note for each practice that has become one to keep, and each that a person let go."""

from __future__ import annotations

import asyncio
import faulthandler
import os
import signal
import sys
from pathlib import Path
from typing import Any

from textual.events import Event

from wallyoga.cli import main
from wallyoga.control.session_control import SessionControl
from wallyoga.history import recorder
from wallyoga.history.drafts.journal import SessionDraft
from wallyoga.history.record import MINIMUM_SECONDS
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Now
from wallyoga.screens.guarded_screen import Guarded
from wallyoga.screens.recovery import Recovery

NOTES = "MONKEY_NOTES"
"""The variable of the environment that names the file of the notes."""


class Notes:
    """Lines of a word and a name: of a session `begun`, `long` (to be kept) or `let-go`, of a screen `seen`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._short: dict[int, str] = {}
        self._seen: set[str] = set()

    def watch(self) -> None:
        """Take notes from now on."""
        begin, look = SessionRecorder.__post_init__, Session.look
        discard, forget = SessionControl.discard, Recovery._discard  # noqa: SLF001
        come = Guarded.on_event

        def begun(recording: SessionRecorder) -> None:
            begin(recording)
            self._short[id(recording.session)] = recording.id
            self._note("begun", recording.id)

        def looked(session: Session, at: float) -> Now:
            now = look(session, at)
            if now.practised >= MINIMUM_SECONDS and (name := self._short.pop(id(session), None)):
                self._note("long", name)
            return now

        def discarded(control: SessionControl) -> None:
            self._note("let-go", control._recorder.id)  # noqa: SLF001
            discard(control)

        def forgotten(recovery: Recovery, draft: SessionDraft) -> None:
            self._note("let-go", draft.record.id)
            forget(recovery, draft)

        async def came(screen: Guarded[Any], event: Event) -> None:
            name = type(screen).__name__
            if name not in self._seen:
                self._seen.add(name)
                self._note("seen", name)
            await come(screen, event)

        for owner, name, watched in (
            (Guarded, "on_event", came),
            (recorder.SessionRecorder, "__post_init__", begun),
            (Session, "look", looked),
            (SessionControl, "discard", discarded),
            (Recovery, "_discard", forgotten),
        ):
            setattr(owner, name, watched)

    def _note(self, word: str, name: str) -> None:
        with self._path.open("a", encoding="utf-8") as notes:
            notes.write(f"{word} {name}\n")


def tell_tasks(*_: object) -> None:
    """Print what each task waits for, which says more of a program that hangs than where its threads are."""
    for task in asyncio.all_tasks():
        task.print_stack(limit=8, file=sys.__stderr__)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, tell_tasks)
    faulthandler.register(signal.SIGUSR1, chain=True)
    Notes(Path(os.environ[NOTES])).watch()
    sys.exit(main())
