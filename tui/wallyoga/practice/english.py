"""English words for days, months and lists, whatever the machine's language is."""

from __future__ import annotations

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def join_words(words: list[str]) -> str:
    """Return words as a list in a sentence: one, two and three."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
