"""The narrator: a practice in plain lines, one per change.

It is for screen readers, logs, and terminals that cannot do more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TextIO

from wallyoga.choosing.picked_practice import Picked
from wallyoga.cli.keyboard import KEYS, OTHER_KEY, TIME, VERBS, Keyboard
from wallyoga.cli.narrated_errand import NarratedErrand
from wallyoga.cli.plain_reflection import ask_reflection
from wallyoga.control.remote import Remote
from wallyoga.control.session_control import SessionControl
from wallyoga.control.verb import Answer, Verb
from wallyoga.exit_codes import DONE
from wallyoga.files.safe_write import SaveError
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Pose
from wallyoga.practice.session import Session
from wallyoga.practice.session_events import BreathBegan, Ended, Event, Paused, PhaseBegan, StepBegan, TextBegan
from wallyoga.practice.session_state import Outcome, State
from wallyoga.sound.practice_sound import PracticeSound
from wallyoga.studio import Studio
from wallyoga.terminal.progress_report import ProgressReport
from wallyoga.terminal.way_out import WayOut
from wallyoga.text.amounts import UNANSWERED, format_amount, format_clock_time, format_title

STRIDE = 0.5
"""The longest wait between two looks at the clock, in the person's seconds."""

SHORT_STRIDE = 0.05
"""The longest such wait where keys are to be obeyed and tones heard in time."""

PAUSING = (Verb.PAUSE, Verb.RESUME, Verb.TOGGLE, Verb.OUT)
"""The verbs after which it is as the person wants it whether it stands still."""


def narrate(
    studio: Studio,
    picked: Picked,
    out: TextIO,
    way_out: WayOut,
    *,
    keyboard: Keyboard | None = None,
    sound: PracticeSound | None = None,
    open_remote: Callable[[SessionRecorder], Remote] | None = None,
    progress: ProgressReport | None = None,
) -> int:
    """Narrate a practice to its end, and return the exit code.

    Each change is said on a line of `out`, and the session is kept. Whatever ends it early, a signal or an `out` that
    takes no more lines, what was done is kept.

    Raises:
        OSError: `out` takes no more lines.
        SaveError: the session could not be kept; the journal still has what was written down of it.
    """
    plan = picked.plan
    session = Session(plan, speed=studio.clock.speed)
    recorder = studio.begin_recorder(session, minutes=picked.minutes, arrived=None)
    session.start(studio.clock.now())
    ends = "ctrl+c comes out; what you did is kept."
    opening = (f"{plan.name}, {format_clock_time(plan.seconds)}. {ends}", KEYS if keyboard else "", picked.why)
    errand = NarratedErrand(studio.errand, plan) if studio.errand else None
    narrator = Narrator(recorder, out, keyboard, sound, errand, open_remote and open_remote(recorder), progress)
    status = narrator.tell((*filter(None, opening), *plan.notes), way_out)
    narrator.reflect(studio.library.poses)
    return status


class Narrator:
    """The narrator of one session."""

    def __init__(
        self,
        recorder: SessionRecorder,
        out: TextIO,
        keyboard: Keyboard | None = None,
        sound: PracticeSound | None = None,
        errand: NarratedErrand | None = None,
        remote: Remote | None = None,
        progress: ProgressReport | None = None,
    ) -> None:
        self._recorder = recorder
        self._session = recorder.session
        self._clock = recorder.clock
        self._control = SessionControl(recorder, self._clock, self._write_down)
        self._remote = remote
        self._progress = progress
        self._out = out
        self._keyboard = keyboard
        self._sound = sound
        self._errand = errand
        self._is_paused = False
        self._has_told_keys = False

    def tell(self, opening: Iterable[str], way_out: WayOut) -> int:
        """Narrate a session that was started or gone on with, after a few lines.

        Raises:
            KeyboardInterrupt: ctrl+c, where no signals are watched.
            OSError: there is no writing any more.
            SaveError: the session could not be kept; the journal still has what was written down of it.
        """
        if self._progress is not None:
            way_out.at_last(self._progress.clear)
        way_out.at_last(lambda: self.say(self._describe_outcome()))
        if self._keyboard is not None:
            way_out.at_last(self._keyboard.give_lines)
        try:
            for line in opening:
                self.say(line)
            self._run()
        except (KeyboardInterrupt, OSError):
            self._recorder.keep_at_once()
            raise
        self._recorder.keep_at_once()
        if self._remote is not None:
            self._remote.close()
        self.say(self._describe_outcome())
        return DONE

    def reflect(self, poses: Mapping[str, Pose]) -> None:
        """Take the reflection in lines, where there is a keyboard and no command has ended."""
        if self._keyboard is None:
            return
        self._keyboard.give_lines()
        if self._errand is None or not self._errand.is_ended:
            ask_reflection(self._recorder, poses, self._keyboard, self.say)

    def say(self, line: str) -> None:
        """Write a line."""
        print(line, file=self._out, flush=True)

    def obey(self, verb: Verb) -> Answer:
        """Do what a verb says, and say so where no event does."""
        answer = self._control.obey(verb)
        is_paused = self._control.now.state is State.PAUSED
        if verb in PAUSING:
            self._is_paused = is_paused
        if answer.is_refused or verb in (Verb.MORE, Verb.FEWER, Verb.PAUSE, Verb.RESUME, Verb.TOGGLE):
            self.say(f"  {answer.words}{' Space goes on.' if is_paused and self._keyboard else ''}")
        return answer

    def _run(self) -> None:
        is_alone = not (self._keyboard or self._sound or self._errand or self._remote)
        stride = STRIDE if is_alone else SHORT_STRIDE
        while self._control.now.state is not State.ENDED:
            self._control.write_when_due()
            self._say_events()
            self._obey_keys()
            if self._control.now.state is State.PAUSED and not self._is_paused:
                self._control.resume()
            self._attend()
            self._clock.sleep(stride * self._clock.speed)
        self._say_events()
        self._attend()

    def _attend(self) -> None:
        """Do what is asked from elsewhere, and show what is true now."""
        if self._sound is not None:
            self._sound.attend(self._control.now)
        if self._errand is not None and self._errand.is_over(self._control.now, self._announce):
            self._control.finish()
        if self._remote is not None:
            self._remote.obey(self.obey)
            self._remote.attend(self._control.now)
        if self._progress is not None:
            self._progress.attend(self._control.now)

    def _announce(self, words: str) -> None:
        """Say something that no event says, aloud as well."""
        self.say(f"  {words}")
        if self._sound is not None:
            self._sound.announce(words)

    def _say_events(self) -> None:
        for event in self._session.take_events(self._clock.now()):
            for line in word_event(event):
                self.say(line)

    def _write_down(self) -> None:
        # A disk that is full is no reason to disturb the practice; at its end it is told.
        with suppress(SaveError):
            self._recorder.write_down()

    def _obey_keys(self) -> None:
        for key in self._keyboard.take_keys() if self._keyboard is not None else ():
            now = self._control.now
            if key.lower() == "r" and not (now.is_answerable or self._control.is_late(now)):
                self.obey(Verb.REST)
            elif key.lower() in VERBS:
                self.obey(VERBS[key.lower()])
            elif key.lower() in TIME:
                self.say(f"  {format_clock_time(now.left)} left of this, {format_clock_time(now.total_left)} in all")
            elif key == "?" or not self._has_told_keys:
                self._has_told_keys = True
                self.say(f"  {KEYS if key == '?' else OTHER_KEY}")

    def _describe_outcome(self) -> str:
        return f"Kept as {self._recorder.path}" if self._recorder.path else "Under half a minute: not kept."


def word_event(event: Event) -> list[str]:
    """Return the lines that are said at an event.

    There are none for what only the eye needs.
    """
    match event:
        case StepBegan(step=step):
            return ["", f"{format_title(step)}: {format_amount(step)}"]
        case TextBegan(step=step) if step.kind is Kind.ASK:
            return [f"  {step.texts[0]} {UNANSWERED}"]
        case TextBegan(step=step, number=number):
            return [f"  {step.texts[number]}"]
        case BreathBegan(number=number, of=of):
            return [f"  Breath {number} of {of}{', the last' if number == of else ''}"]
        case PhaseBegan(phase=Phase.INHALE):
            return ["    breathe in"]
        case PhaseBegan(phase=Phase.EXHALE):
            return ["    breathe out"]
        case PhaseBegan():
            return ["    hold"]
        case Paused(away=True):
            return ["  Paused: nobody was here. Going on."]
        case Ended(outcome=Outcome.COMPLETED):
            return ["", "Done."]
        case _:
            return []
