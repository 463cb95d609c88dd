"""The cues of a step: which tones and words come at which second of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.session_events import PhaseBegan
from wallyoga.practice.sound_choice import BreathTones, Ears, Talk
from wallyoga.practice.timeline import list_marks
from wallyoga.sound.tones import Chime, Ear, Way
from wallyoga.text.spoken_words import HALF_WAY, LAST_BREATH, announce_next, announce_step, make_speakable, say_sanskrit

LONG = 120.0
"""The seconds from which a hold has a chime at its half."""

AHEAD = 15.0
"""The seconds before the end of a step at which the next is said."""

ROOM = 20.0
"""The least seconds from one text to the next with room for the Sanskrit name between them."""

SANSKRIT = 8.0
"""The seconds into a hold at which its Sanskrit name is said: after its first text."""

SPARE = 25.0
"""The least seconds of a step that has time to say what is next."""

FIRST_BREATHS = 3
"""The number of a hold's breaths that have tones, where only its first have."""

PATIENCE = 4.0
"""The most seconds a sentence may begin late: after that its moment has passed."""

WAYS = {Phase.INHALE: Way.IN, Phase.EXHALE: Way.OUT}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: one order to the sound process, at a second of a step."""

    due: float
    """The time it is to be heard, in seconds from the step's start."""
    order: str
    """The line the sound process is told."""


def list_cues(step: PlanStep, following: PlanStep | None, ears: Ears, *, speed: float = 1.0) -> tuple[Cue, ...]:
    """Return the cues of a step in order.

    `speed` says how many of the person's seconds are one of the clock's: tones and sentences last in the clock's.
    """
    cues = [*_list_chimes(step, ears), *_list_breaths(step, ears, speed), *_list_words(step, following, ears, speed)]
    return tuple(sorted(cues, key=lambda cue: cue.due))


def list_preparations(plan: Plan, ears: Ears, *, speed: float = 1.0) -> tuple[str, ...]:
    """Return what the sound process can render before the practice begins, soonest first, each once.

    That is all that is heard whichever way a person goes: with every answer, a rest, and out of every pose.
    """
    steps = tuple(_list_ways(plan))
    cues = [
        cue
        for step, following in zip(steps, [*steps[1:], None], strict=True)
        for cue in list_cues(step, following, ears, speed=speed)
    ]
    if ears.talk is not Talk.NOTHING:
        # A step can come after another than in the plan, and some are long enough only once a person makes them so.
        cues += [_say(0.0, text, speed) for text in (*map(announce_next, steps), HALF_WAY)]
    return tuple(f"ahead {order}" for order in dict.fromkeys(cue.order for cue in cues))


def _list_ways(plan: Plan) -> Iterator[PlanStep]:
    """Yield every step a person can come to."""
    for step in plan.steps:
        yield step
        for branch in step.branches.values():
            yield from branch
    if plan.rest is not None:
        yield plan.rest
    yield from (*plan.ways_in.values(), *plan.ways_up.values())
    for way in plan.ways_out.values():
        yield from way


def _list_chimes(step: PlanStep, ears: Ears) -> Iterator[Cue]:
    if not ears.chimes:
        return
    ear = _ear(step)
    yield Cue(0.0, f"chime {Chime.QUESTION if step.kind is Kind.ASK else Chime.CHANGE} {ear}")
    if step.kind.is_hold:
        if step.seconds >= LONG:
            yield Cue(step.seconds / 2, f"chime {Chime.HALF} {ear}")
        yield Cue(_find_last_breath(step), f"chime {Chime.LAST} {ear}")


def _list_breaths(step: PlanStep, ears: Ears, speed: float) -> Iterator[Cue]:
    if ears.breath is BreathTones.OFF:
        return
    for mark in [mark for mark in list_marks(step) if isinstance(mark, PhaseBegan)]:
        first = mark.number <= FIRST_BREATHS or ears.breath is BreathTones.ALWAYS
        if mark.phase in WAYS and first:
            seconds = _length(step, mark.due, mark.phase) / speed
            yield Cue(mark.due, f"breath {WAYS[mark.phase]} {seconds:g} {_ear(step)}")


def _list_words(step: PlanStep, following: PlanStep | None, ears: Ears, speed: float) -> Iterator[Cue]:
    if ears.talk is Talk.NOTHING:
        return
    yield _say(0.0, announce_step(step), speed)
    if ears.talk is Talk.EVERYTHING:
        texts = () if step.kind is Kind.ASK else step.texts
        for number, text in enumerate(texts):
            yield _say(number * step.text_every, text, speed)
        if step.kind is Kind.HOLD and step.pronunciation and step.text_every >= ROOM:
            yield _say(SANSKRIT, say_sanskrit(step), speed)
        if step.kind.is_hold:
            if step.seconds >= LONG:
                yield _say(step.seconds / 2, HALF_WAY, speed)
            yield _say(_find_last_breath(step), LAST_BREATH, speed)
    if following is not None and step.seconds >= SPARE:
        yield _say(step.seconds - AHEAD, announce_next(following), speed)


def _say(due: float, text: str, speed: float) -> Cue:
    return Cue(due, f"say {PATIENCE / speed:g} {Ear.BOTH} {make_speakable(text)}")


def _ear(step: PlanStep) -> Ear:
    return Ear(step.side.value) if step.side else Ear.BOTH


def _find_last_breath(step: PlanStep) -> float:
    """Return the start of the last breath of a step, in seconds."""
    return max(0.0, step.seconds - step.breathing[-1].pattern.seconds)


def _length(step: PlanStep, seconds: float, phase: Phase) -> float:
    """Return the length of the phase that begins `seconds` into a step."""
    for stage in step.breathing:
        if seconds < stage.seconds:
            return dict(stage.pattern.phases)[phase]
        seconds -= stage.seconds
    return dict(step.breathing[-1].pattern.phases)[phase]
