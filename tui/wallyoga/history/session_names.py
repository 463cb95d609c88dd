"""The names of the session files: how they are made, and what a name tells."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from wallyoga.history.record import YEARS, Record, to_whole_seconds

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

OLDEST = -(2**62)
"""The time given to what tells no time at all, in seconds since 1970."""

WHEN = "%Y-%m-%dT%H%M%S%z"
"""The beginning of a session's file name: its local start."""

SECOND = len("2026-11-22T073000+0100")
"""The characters of that."""

TELLING = re.compile(
    r"(?!9999)[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\d[+-]([01]\d|2[0-3])[0-5]\d",
    re.ASCII,
)
"""The beginning of a name that says when, in one of `YEARS`."""

LONGEST_PART = 50
"""The most characters of a practice's id in a file's name: systems limit that to 255 bytes."""

HASHED = "hash-"
"""The beginning of the name of an id that is none itself."""

PLAIN = re.compile(rf"(?!{HASHED})[A-Za-z0-9_-]{{1,80}}")
"""The pattern of an id that is a name everywhere: such are ours, and no other id has the name of one."""


def make_file_part(record_id: str) -> str:
    """Return the part of a file's name that stands for an id: it never leads to another folder, and is the id's own."""
    if PLAIN.fullmatch(record_id):
        return record_id
    return HASHED + sha256(record_id.encode(errors="surrogatepass")).hexdigest()[:32]


def make_place(record: Record) -> str:
    """Return the place of a session's file among the sessions, where that is free."""
    started = to_whole_seconds(record.started)
    practice = re.sub(r"[^\w-]+", "-", record.practice)[:LONGEST_PART]
    return f"{started:%Y}/{started:{WHEN}}-{practice}.toml"


def says_when(stem: str) -> bool:
    """Return whether a file's name, without its suffix, begins with when its session started.

    It may be Feb 30.
    """
    return TELLING.match(stem) is not None


def parse_start(stem: str) -> datetime | None:
    """Return the start of a session by its file's name.

    It is None where the name does not say.
    """
    try:
        return datetime.fromisoformat(stem[:SECOND]) if says_when(stem) else None
    except ValueError:
        return None


def to_second(moment: datetime) -> int:
    """Return an instant in whole seconds since 1970."""
    return (moment - EPOCH) // timedelta(seconds=1)


def estimate_second(stem: str) -> int:
    """Return the time given to a file that cannot be read, in seconds since 1970.

    That is when its name says, or the end of the day or of the year its name begins with.
    """
    moment = parse_start(stem) or find_end_of_day(stem[:10]) or find_end_of_day(f"{stem[:4]}-12-31")
    return to_second(moment) if moment else OLDEST


def find_end_of_day(day: str) -> datetime | None:
    """Return the end of a day such as "2026-11-22" in UTC.

    It is None where it is no day that sessions can be of.
    """
    try:
        begun = datetime.combine(date.fromisoformat(day), time(), UTC)
    except ValueError:
        return None
    return begun + timedelta(days=1) if begun.year in YEARS else None
