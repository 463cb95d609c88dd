"""The ICS calendar of the sessions, as events after RFC 5545."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from wallyoga.history.record import Record

LINE = 75
"""The longest line, in octets, the end of the line not counted."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""The control characters that a text of a calendar must not hold."""


def make_calendar(records: Iterable[Record]) -> str:
    """Return an ICS calendar with one event for each session.

    It takes no time off the person's day.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wallyoga//wallyoga//EN", "CALSCALE:GREGORIAN"]
    for record in records:
        lines += _format_event(record)
    return "".join(f"{_fold_line(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _format_event(record: Record) -> Iterator[str]:
    # An event that ends as it begins is not valid, and a clock may have been set back in between.
    ended = max(record.ended, record.started + timedelta(seconds=max(1, record.practised_seconds)))
    yield "BEGIN:VEVENT"
    yield f"UID:{_escape_text(record.id)}@wallyoga"
    yield f"DTSTAMP:{_format_moment(record.ended)}"
    yield f"DTSTART:{_format_moment(record.started)}"
    yield f"DTEND:{_format_moment(ended)}"
    yield f"SUMMARY:{_escape_text(record.name)}"
    description = "\n".join(_describe(record))
    if description:
        yield f"DESCRIPTION:{_escape_text(description)}"
    if record.reflection.tags:
        yield f"CATEGORIES:{','.join(map(_escape_text, record.reflection.tags))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _describe(record: Record) -> Iterator[str]:
    feelings = " → ".join(word for word in (record.arrived, record.reflection.left) if word)
    if feelings:
        yield feelings
    for pose, side in record.reflection.tighter.items():
        yield f"{pose}: {side}" if side == "same" else f"{pose}: {side} was tighter"
    if record.reflection.notes:
        yield record.reflection.notes


def _format_moment(moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    return f"{utc.year:04}{utc:%m%dT%H%M%SZ}"


def _escape_text(text: str) -> str:
    """Return a text with everything escaped that means something else in a calendar."""
    escaped = re.sub(r"([\\;,])", r"\\\1", text.replace("\r\n", "\n").replace("\r", "\n"))
    return CONTROL.sub("", escaped.replace("\n", "\\n"))


def _fold_line(line: str) -> str:
    """Return a line in pieces that are short enough, none cut inside a character."""
    pieces, room = [b""], LINE
    for character in map(str.encode, line):
        if len(pieces[-1]) + len(character) > room:
            pieces.append(b"")
            room = LINE - 1
        pieces[-1] += character
    return b"\r\n ".join(pieces).decode()
