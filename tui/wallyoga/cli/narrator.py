"""The narrator: a practice in plain lines, one per change.

It is for screen readers, logs, and terminals that cannot do more.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from wallyoga.exit_codes import DONE
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import EVERY
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Event, EventKind, Outcome, State
from wallyoga.studio import Studio
from wallyoga.terminal.way_out import WayOut
from wallyoga.text.amounts import UNANSWERED, format_amount, format_clock_time, format_title

STRIDE = 0.5
"""The longest wait between two looks at the clock, in the person's seconds."""


def narrate(studio: Studio, plan: Plan, minutes: float | None, out: TextIO, way_out: WayOut) -> int:
    """Narrate `plan` to its end, and return the exit code.

    Each change is said on a line of `out`, and the session is kept. Whatever ends it early, a signal or an `out` that
    takes no more lines, what was done is kept.

    Raises:
        OSError: `out` takes no more lines.
        SaveError: the session could not be kept; the journal still has what was written down of it.
    """
    session = Session(plan, speed=studio.clock.speed)
    recorder = studio.begin_recorder(session, minutes=minutes, arrived=None)
    session.start(studio.clock.now())
    opening = (f"{plan.name}, {format_clock_time(plan.seconds)}. ctrl+c comes out; what you did is kept.", *plan.notes)
    return tell(recorder, opening, out, way_out)


def tell(recorder: SessionRecorder, opening: Iterable[str], out: TextIO, way_out: WayOut) -> int:
    """Narrate a session that was started or gone on with.

    It is said after a few lines, as `narrate` does.

    Raises:
        KeyboardInterrupt: ctrl+c, where no signals are watched.
        OSError: `out` takes no more lines.
        SaveError: the session could not be kept; the journal still has what was written down of it.
    """
    way_out.at_last(lambda: _say(out, _outcome(recorder)))
    try:
        for line in opening:
            _say(out, line)
        _run(recorder, out)
    except (KeyboardInterrupt, OSError):
        recorder.keep_at_once()
        raise
    recorder.keep_at_once()
    _say(out, _outcome(recorder))
    return DONE


def _run(recorder: SessionRecorder, out: TextIO) -> None:
    session, clock = recorder.session, recorder.clock
    written = clock.now()
    while session.look(clock.now()).state is not State.ENDED:
        if clock.now() - written >= EVERY * clock.speed:
            written = clock.now()
            _write_down(recorder)
        for event in session.happened(clock.now()):
            for line in word_event(event):
                _say(out, line)
        if session.look(clock.now()).state is State.PAUSED:
            session.resume(clock.now())
        clock.sleep(STRIDE * clock.speed)
    for event in session.happened(clock.now()):
        for line in word_event(event):
            _say(out, line)


def _write_down(recorder: SessionRecorder) -> None:
    recorder.note()
    # A disk that is full is no reason to disturb the practice; at its end it is told.
    with suppress(SaveError):
        recorder.write_down()


def word_event(event: Event) -> list[str]:
    """Return the lines that are said at an event.

    There are none for what only the eye needs.
    """
    step = event.step
    match event:
        case Event(kind=EventKind.STEP):
            return ["", f"{format_title(step)}: {format_amount(step)}"]
        case Event(kind=EventKind.TEXT, number=number) if step.kind is not Kind.ASK:
            return [f"  {step.texts[number]}"]
        case Event(kind=EventKind.TEXT):
            return [f"  {step.texts[0]} {UNANSWERED}"]
        case Event(kind=EventKind.BREATH, number=number, stage=stage) if stage and stage.breaths:
            last = ", the last" if number == stage.breaths else ""
            return [f"  Breath {number} of {stage.breaths}{last}"]
        case Event(kind=EventKind.PHASE, phase=phase) if phase in (Phase.INHALE, Phase.EXHALE):
            return ["    breathe in" if phase is Phase.INHALE else "    breathe out"]
        case Event(kind=EventKind.PHASE):
            return ["    hold"]
        case Event(kind=EventKind.PAUSE):
            return ["  Paused: nobody was here. Going on."]
        case Event(kind=EventKind.END, outcome=Outcome.COMPLETED):
            return ["", "Done."]
        case _:
            return []


def _outcome(recorder: SessionRecorder) -> str:
    return f"Kept as {recorder.path}" if recorder.path else "Under half a minute: not kept."


def _say(out: TextIO, line: str) -> None:
    print(line, file=out, flush=True)
