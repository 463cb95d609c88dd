"""The unusual breath question: whether a very quick or slow breath is one's own."""

from __future__ import annotations

from wallyoga.practice.breath import CALM, Pattern
from wallyoga.screens.questions import Question
from wallyoga.text.amounts import format_rate

ANSWERS = {False: "No, find another", True: "Yes, use it"}


def ask_about_breath(pattern: Pattern) -> Question[bool]:
    """Return the question whether to use an unusual breath, and why it is asked."""
    slowest, quickest = CALM
    quick = 60 / pattern.seconds > quickest
    rate = format_rate(pattern)
    question = f"{rate[0].upper()}{rate[1:]} is {'quick' if quick else 'slow'} to breathe along with. Use it?"
    detail = f"{slowest:g} to {quickest:g} a minute suits most people here."
    return Question(question, ANSWERS, detail)
