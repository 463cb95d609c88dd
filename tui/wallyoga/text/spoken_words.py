"""The spoken words of a practice: what is shown, as a voice can say it."""

from __future__ import annotations

import re

from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.text.amounts import UNANSWERED, format_breaths

HALF_WAY = "Half way."
LAST_BREATH = "One more breath."
COME_OUT = "Come out slowly."

UNITS = {
    "cm": ("centimetre", "centimetres"),
    "min": ("minute", "minutes"),
    "s": ("second", "seconds"),
    "h": ("hour", "hours"),
}
"""The units as they are written, and how one and more of them are said."""

AMOUNT = re.compile(r"(\d+)(?:-(\d+))? (cm|min|s|h)\b")
"""An amount with its unit. Inches are written in full: "5 in" goes on with other words."""

PAUSES = ((" · ", ", "), ("\N{EN DASH}", "-"), ("▸ ", ""), ("(", ", "), (")", ""), ("/", " or "))
"""The marks that are a pause to a voice, or nothing."""


def make_speakable(text: str) -> str:
    """Return a text as a voice can say it: units in words, spans with "to", no dots or arrows."""
    for mark, pause in PAUSES:
        text = text.replace(mark, pause)
    text = AMOUNT.sub(_say_amount, text)
    text = re.sub(r"(\d+)-(\d+)", r"\1 to \2", text)
    text = re.sub(r"\b(LEFT|RIGHT)\b", lambda match: match[0].lower(), text)
    return " ".join(text.split())


def announce_step(step: PlanStep) -> str:
    """Return what is said when a step begins: the pose, its side and how long it is held."""
    if step.kind in (Kind.HOLD, Kind.REVISIT):
        again = ", once more" if step.kind is Kind.REVISIT else ""
        return f"{_name(step)}{again}. {say_length(step)}."
    return {
        Kind.READY: f"Get ready for {step.name}.",
        Kind.ENTER: f"{_name(step)}.",
        Kind.SWITCH: f"Change to the {step.side} side.",
        Kind.ASK: f"{step.texts[0] if step.texts else ''} {UNANSWERED}",
        Kind.REST: f"Rest in {step.name}.",
        Kind.LEAVE: f"{_name(step)}." if step.breaths else COME_OUT,
        Kind.SETTLE: "Take a moment before you go on with your day.",
    }[step.kind]


def announce_next(step: PlanStep) -> str:
    """Return what is said shortly before a step begins."""
    match step.kind:
        case Kind.ASK:
            return "Then a question, which needs no answer."
        case Kind.LEAVE if not step.breaths:
            return "Then you come out."
        case Kind.SWITCH:
            return f"Then the {step.side} side." if step.side else "Then the other side."
        case Kind.SETTLE:
            return "Then you are done."
        case _:
            return f"Next, {_name(step)}."


def say_sanskrit(step: PlanStep) -> str:
    """Return the Sanskrit name of a pose in syllables. Capitals would be spelled."""
    return f"In Sanskrit, {step.pronunciation.lower()}."


def say_length(step: PlanStep) -> str:
    """Return how long a step is, in breaths where they are counted, else in minutes.

    Of one that was begun before a rest it is what is left.
    """
    length = _say_time(step.seconds - step.begun) if step.breaths_left is None else format_breaths(step.breaths_left)
    return f"{length} to go" if step.begun else length


def _say_time(seconds: float) -> str:
    minutes = round(seconds / 60 * 2) / 2
    if minutes < 1:
        return f"{round(seconds)} seconds"
    whole = int(minutes)
    spoken = f"{whole} and a half" if minutes > whole else f"{whole}"
    return f"{spoken} minute" if minutes == 1 else f"{spoken} minutes"


def _name(step: PlanStep) -> str:
    return f"{step.name}, {step.side} side" if step.side else step.name


def _say_amount(match: re.Match[str]) -> str:
    low, high, unit = match.groups()
    one, more = UNITS[unit]
    span = f"{low} to {high}" if high else low
    return f"{span} {one if span == '1' else more}"
