"""A practice that was cut off, to be kept, gone on with or discarded.

Whoever claims it first does so.
"""

from __future__ import annotations

from pathlib import Path

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import SessionDraft
from wallyoga.history.recorder import SessionRecorder
from wallyoga.library.loader import parse_practice
from wallyoga.practice.breath import Pattern
from wallyoga.practice.clock import Clock
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.practice.session import Session
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes, format_moment

TAKEN = "Another window has taken this up meanwhile, or it is kept already."

GO_ON = "Go on from that breath"

CHANGED = "This practice has changed since; what you did can still be kept."


class ResumeError(WallyogaError):
    """The error of a practice that cannot be taken up.

    It is another's by now, or not the practice it was.
    """


def describe_draft(draft: SessionDraft) -> str:
    """Return the description of a draft: practice, start and minutes done."""
    record = draft.record
    return f"{record.name}, {format_moment(record.started).strip()}, {format_minutes(record.practised_seconds)} done"


def keep_draft(studio: Studio, offered: SessionDraft) -> Path:
    """Keep what was done of a cut-off practice, and return the file.

    Raises:
        ResumeError: another has taken it.
        SaveError: the system refuses, to keep it or to forget that it was cut off.
    """
    draft = _claim_draft(studio, offered)
    try:
        path = studio.history.add(draft.record)
    except SaveError:
        studio.journal.release(draft.record.id)
        raise
    studio.journal.discard(draft.record.id)
    return path


def discard_draft(studio: Studio, offered: SessionDraft) -> None:
    """Discard a cut-off practice.

    Raises:
        ResumeError: another has taken it.
        SaveError: the system refuses.
    """
    studio.journal.discard(_claim_draft(studio, offered).record.id)


def resume_draft(studio: Studio, offered: SessionDraft) -> SessionRecorder:
    """Resume a cut-off practice: return its recorder, paused before the way back into the pose.

    It must still be planned the same under the cautions of today and of then.

    Raises:
        WallyogaError: it cannot, another has taken it, or the system refuses.
    """
    plan, pace = _plan_again(studio, offered)
    if plan.seconds != offered.plan_seconds:
        raise ResumeError(CHANGED)
    draft, clock = _claim_draft(studio, offered), studio.clock
    return studio.archive.make_recorder(
        _lead_back(plan, draft, studio.settings.lie_down, clock),
        id=draft.record.id,
        started=draft.record.started,
        minutes=draft.minutes,
        arrived=draft.record.arrived,
        composed=draft.composed,
        pace=pace,
        flags=tuple(dict.fromkeys((*draft.flags, *studio.settings.flags))),
    )


def describe_going_on(studio: Studio, draft: SessionDraft) -> str:
    """Return the words for going on: by the time to come to the wall, where there is one."""
    try:
        session = _lead_back(_plan_again(studio, draft)[0], draft, studio.settings.lie_down, studio.clock)
    except WallyogaError:
        return GO_ON
    step = session.look(studio.clock.now()).step
    if session.deeds == draft.deeds:
        return GO_ON
    if step.kind is not Kind.READY:
        return f"{GO_ON}: first the way into the pose"
    place = step.short_texts[0].lower()
    return f"{GO_ON}: first {step.seconds:.0f} s to {place}"


def _lead_back(plan: Plan, draft: SessionDraft, seconds: float, clock: Clock) -> Session:
    """Return the session as it stood, paused before the way back into its pose.

    That begins with at least so many seconds to come to the wall.
    """
    at = clock.now()
    session = Session.replay(plan, draft.deeds, draft.practised, at, speed=clock.speed)
    if not session.come_back(at):
        return session
    if not seconds:
        session.next(at)
    while seconds and session.look(at).step.seconds < seconds:
        session.more(at)
    # Made again it has said nothing yet.
    return Session.replay(plan, session.deeds, draft.practised, at, speed=clock.speed)


def _claim_draft(studio: Studio, offered: SessionDraft) -> SessionDraft:
    """Claim a draft for this process, and return it as it stands now."""
    draft = studio.journal.claim(offered.record.id)
    if draft is None:
        raise ResumeError(TAKEN)
    return draft


def _plan_again(studio: Studio, draft: SessionDraft) -> tuple[Plan, Pattern | None]:
    """Return the plan and the breath of a practice as it was."""
    studio.refresh()
    try:
        pace = Pattern.parse(draft.pace) if draft.pace else None
    except ValueError as error:
        raise ResumeError(str(error)) from None
    return studio.planner(draft.flags)._replace(pace=pace).plan(find_sequence(studio, draft), draft.minutes), pace


def find_sequence(studio: Studio, draft: SessionDraft) -> Sequence:
    """Return the practice of a draft: of the library, or, where it was composed, of the draft itself.

    Raises:
        ResumeError: it was composed of poses that are others now.
        UnknownError: it is not in the library any more.
    """
    practice = draft.record.practice
    if draft.composed is not None:
        try:
            return parse_practice(draft.composed, practice, studio.library.poses)
        except FileError:
            raise ResumeError(CHANGED) from None
    if practice not in studio.library.sequences:
        studio.reload()
    return studio.library.sequence(practice)
