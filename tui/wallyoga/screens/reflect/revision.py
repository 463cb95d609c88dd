"""The revise screen: what was said of a session, said otherwise some time later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from textual.widgets import Static

from wallyoga import keys
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.record import FEELINGS, Record
from wallyoga.history.reflection_merge import Words, merge_words
from wallyoga.screens.base import make_bindings
from wallyoga.screens.reflect.form import ReflectForm
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_day
from wallyoga.widgets.choice import Choice


class Revise(ReflectForm):
    """The revise screen, the same form on a kept session.

    Its `draft` is what a crash left unsaved of it, which stands there again.
    """

    ACTIONS = keys.REVISE
    BINDINGS = make_bindings(keys.REVISE)
    NOW = False
    FIRST = "#arrival"

    def __init__(self, studio: Studio, record: Record, path: Path, draft: ReflectionDraft | None) -> None:
        opened = draft.opened if draft and draft.opened else Words.of(record)
        super().__init__(studio, _merge_words(record, draft, opened), _find_sided_poses(record), path, opened)
        self._again = draft is not None

    def opening(self) -> str:
        """Say which session it is."""
        when = f"{format_day(self.record.started)}, {self.record.started:%H:%M}."
        return f"{when} What you wrote last was not saved; here it is again." if self._again else when

    def question(self) -> str:
        """Ask how the person left."""
        return "How did you feel afterwards?"

    def before(self) -> Iterator[Static | Choice]:
        """Ask how the person arrived."""
        yield Static("How did you arrive?", classes="question")
        yield Choice(FEELINGS, self.record.arrived, id="arrival")

    def arrived(self) -> str | None:
        """Return how the person arrived, as the form says now."""
        return self.query_one("#arrival", Choice).word

    def action_save(self) -> None:
        """Keep what was written."""
        self.revise()

    def action_skip(self) -> None:
        """Leave the session as it was."""
        self.end("Left as it was.", written=False)


def _merge_words(record: Record, draft: ReflectionDraft | None, opened: Words) -> Record:
    """Return a session with what was being said of it. Beside that is what its file came to say meanwhile."""
    if draft is None:
        return record
    words = merge_words(opened, Words(draft.reflection, draft.arrived), Words.of(record)).words
    return replace(record, reflection=words.reflection, arrived=words.arrived)


def _find_sided_poses(record: Record) -> tuple[str, ...]:
    """Return the poses whose sides can be compared.

    Those are the ones held on both, and those that were answered for.
    """
    sides = {(hold.pose, hold.side) for hold in record.holds if hold.side}
    both = (hold.pose for hold in record.holds if hold.side and (hold.pose, hold.side.other) in sides)
    return tuple(dict.fromkeys((*both, *record.reflection.tighter)))
