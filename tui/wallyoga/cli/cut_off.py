"""The lines about what was cut off, and how to take it up again."""

from __future__ import annotations

from collections.abc import Iterator

from wallyoga.choosing.cut_off_practice import describe_draft
from wallyoga.files.problems import FileError
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.reflection_drafts import ReflectionDrafts
from wallyoga.history.recorder import SessionRecorder
from wallyoga.history.session_files import History
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.plan import Kind
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_amount, format_moment, format_title

HOW = (
    "`wallyoga resume` goes on from that breath, `wallyoga resume --keep` keeps what was done, `--discard` lets it go."
)


class NothingError(WallyogaError):
    """The error where nothing was cut off."""

    def __init__(self) -> None:
        super().__init__("Nothing was cut off.")


def list_unfinished(journal: Journal, reflections: ReflectionDrafts, history: History) -> Iterator[str]:
    """Yield a line for each practice and reflection that was cut off.

    A line also says how to take practices up.
    """
    practices = journal.list_abandoned()
    for draft in practices:
        yield f"Cut off: {describe_draft(draft)}."
    if practices:
        yield HOW
    for words in reflections.list_abandoned():
        try:
            record = history.read(words.path)
        except FileError:
            continue
        when = format_moment(record.started).strip()
        yield f"Not saved: what you wrote about {record.name}, {when}. wallyoga takes it up when it opens."


def find_newest(studio: Studio) -> SessionDraft:
    """Return the practice that was cut off last.

    Raises:
        NothingError: there is none.
    """
    for draft in studio.journal.list_abandoned():
        return draft
    raise NothingError


def describe_going_on(recorder: SessionRecorder, keys: str) -> Iterator[str]:
    """Yield the opening lines of a practice that goes on.

    They say which it is, what `keys` there are, and where in it one was.
    """
    session = recorder.session
    now = session.look(recorder.clock.now())
    yield f"{session.plan.name} goes on. ctrl+c comes out; what you did is kept."
    yield from filter(None, [keys])
    yield ""
    where = "" if now.step.kind is Kind.READY else ", from where you were"
    yield f"{format_title(now.step)}: {format_amount(now.step)}{where}"
    if now.text:
        yield f"  {now.text}"
