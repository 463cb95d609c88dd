"""The words and numbers of the practice screen at a moment.

They are made from `Now` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import Now, State
from wallyoga.text.amounts import KIND_WORDS, UNANSWERED, format_clock_time

PHASE_WORDS = {Phase.INHALE: "IN", Phase.HOLD_FULL: "HOLD", Phase.EXHALE: "OUT", Phase.HOLD_EMPTY: "HOLD"}

SOON = 15.0
"""The last seconds of a step, in which what is next comes forward."""

NOW = "▸ "
"""What marks the step of a move that is to be done now."""

MOVING = frozenset({Kind.READY, Kind.ENTER, Kind.SWITCH, Kind.ASK, Kind.LEAVE, Kind.SETTLE})


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of a moment: a count, a word and a bar."""

    count: str
    caption: str
    """What the count is of."""
    word: str
    """A word for the breath or the side."""
    bar: float
    """How full the bar is, from 0 to 1."""
    quiet: bool
    """Whether the bar is of the time, not of the breath."""


def describe_pace(now: Now) -> Pace:
    """Return the count and the breath of this moment."""
    through = now.elapsed / now.step.seconds
    breath = now.breath
    if now.state is State.PAUSED:
        return Pace(format_clock_time(now.left), "left, standing still", "PAUSED", through, quiet=True)
    if now.settling:
        return Pace(str(ceil(now.settling)), "and you go on", "READY", through, quiet=True)
    if now.step.kind in MOVING and now.step.breaths is None:
        seconds = format_clock_time(now.left) if now.left > 99 else str(ceil(now.left))
        side = now.step.side.upper() if now.step.side else ""
        caption = "seconds to answer" if now.step.kind is Kind.ASK else KIND_WORDS[now.step.kind]
        return Pace(seconds, caption, side, through, quiet=True)
    if not breath.pattern.paced or breath.of is None:
        return Pace(format_clock_time(now.left), "breathe naturally", "", through, quiet=True)
    caption = f"of {breath.of} breaths" if breath.number < breath.of else f"of {breath.of}, the last breath"
    return Pace(str(breath.number), caption, PHASE_WORDS[breath.phase], breath.fullness, quiet=False)


def choose_texts(now: Now, lines: int, width: int) -> str:
    """Return what to do now, in `lines` lines of `width` cells.

    It is every step of a move where they fit, or one of them.
    """
    if now.step.kind is Kind.ASK:
        return f"{now.text}\n{UNANSWERED}" if lines > 1 else now.text
    fit = len(now.step.texts) <= lines and all(len(NOW) + len(text) <= width for text in now.step.texts)
    if now.step.kind in MOVING and len(now.step.texts) > 1 and fit:
        return "\n".join(
            f"{NOW if number == now.text_number else '  '}{text}" for number, text in enumerate(now.step.texts)
        )
    return now.text


def is_soon(now: Now) -> bool:
    """Return whether the step is about to end."""
    return now.left <= SOON and now.state is State.RUNNING
