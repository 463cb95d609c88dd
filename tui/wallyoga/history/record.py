"""The record of a session as it is kept, and its TOML document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any, TypeVar

import cattrs
from cattrs.gen import make_dict_structure_fn

from wallyoga.files.problems import FileError, Problem, limit_problems, quote_value
from wallyoga.files.structure import Mismatch, make_converter, structure
from wallyoga.practice.session_state import Hold, Outcome

T = TypeVar("T")

SCHEMA = 1
"""The form of session file written here."""

MINIMUM_SECONDS = 30
"""The shortest session, in seconds practised, that is kept without the person asking for it."""

FEELINGS = ("wound up", "tense", "even", "calm", "at ease")
"""The feelings a person can arrive and leave with, from one end to the other."""

TIGHTER = ("left", "right", "same")
"""The answers a person can give about the two sides of a pose."""

YEARS = range(1000, 9999)
"""The years a time can be of: one of another has no UTC, or no file name that sorts."""

LONGEST = 366 * 24 * 60 * 60
"""The longest session and hold, in seconds, and the most breaths of a hold. A year is no practice."""

MINUTE = timedelta(minutes=1)

SPARE = ("arrived", "holds", "reflection")
"""The keys of a session that it can be read without."""

ABSENT = {"side": None, "planned_breaths": None, "breaths": None, "revisit": False}
"""The values of the keys that a hold does not have."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """The reflection of a person after a session."""

    left: str | None = None
    """The feeling they left with, one of `FEELINGS`."""

    tags: tuple[str, ...] = ()
    notes: str = ""
    tighter: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The tighter side of each pose, one of `TIGHTER`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The record of one session."""

    schema: int = SCHEMA
    id: str
    practice: str
    """The id of the practice."""

    name: str
    started: datetime
    """The moment it started; it knows its offset."""

    ended: datetime
    """The moment it ended; it knows its offset."""

    outcome: Outcome
    practised_seconds: int
    """The length of the practice, which leaves out the pauses."""

    arrived: str | None = None
    """The feeling the person arrived with, one of `FEELINGS`."""

    holds: tuple[Hold, ...] = ()
    reflection: Reflection = field(default_factory=Reflection)


def make_id(started: datetime, random: bytes) -> str:
    """Return an id that sorts by the second a session started in.

    By `random` it is the only one.
    """
    return f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{random.hex()}"


def to_document(record: Record) -> dict[str, Any]:
    """Return the record as its TOML document, in whole seconds, without what is absent."""
    document = {
        "schema": record.schema,
        "id": record.id,
        "practice": record.practice,
        "name": record.name,
        "started": to_whole_seconds(record.started),
        "ended": to_whole_seconds(record.ended),
        "outcome": record.outcome.value,
        "practised_seconds": record.practised_seconds,
        "arrived": record.arrived,
        "holds": [_to_hold_table(hold) for hold in record.holds],
        "reflection": to_reflection_table(record.reflection),
    }
    return {key: value for key, value in document.items() if value not in (None, [], {})}


def to_whole_seconds(moment: datetime) -> datetime:
    """Return a time as TOML can write it: in whole seconds, its offset in whole minutes."""
    offset = moment.utcoffset() or timedelta()
    shown = moment.astimezone(timezone(offset // MINUTE * MINUTE)) if offset % MINUTE else moment
    return shown.replace(microsecond=0)


def to_reflection_table(reflection: Reflection) -> dict[str, Any]:
    """Return the reflection as its table, without what was not said."""
    table = {
        "left": reflection.left,
        "tags": list(reflection.tags),
        "notes": reflection.notes,
        "tighter": dict(reflection.tighter),
    }
    return {key: value for key, value in table.items() if value}


def is_newer(document: Mapping[str, Any]) -> bool:
    """Return whether a later wallyoga wrote this document in a form of its own."""
    schema = document.get("schema")
    return isinstance(schema, int) and schema > SCHEMA


def from_document(document: Mapping[str, Any], file: str) -> Record:
    """Return the record a document holds; keys it does not know are passed over.

    Of a newer schema, `arrived`, `holds` and `reflection` are left out where they cannot be understood.

    Raises:
        FileError: with everything that is wrong, `file` being its name as shown.
    """
    try:
        return _read(document, file)
    except FileError:
        if not is_newer(document):
            raise
    return _read(_leave_out_illegible(document, file), file)


def _leave_out_illegible(document: Mapping[str, Any], file: str) -> dict[str, Any]:
    legible = {key: value for key, value in document.items() if key not in SPARE}
    for key in [key for key in SPARE if key in document]:
        with suppress(FileError):
            _read({**legible, key: document[key]}, file)
            legible[key] = document[key]
    return legible


def _read(document: Mapping[str, Any], file: str) -> Record:
    record = structure(document, Record, file, _make_converter())
    problems = limit_problems(_find_problems(record))
    if problems:
        raise FileError(file, problems)
    return record


def _find_problems(record: Record) -> Iterator[Problem]:
    """Yield the problems of a record that the types alone do not rule out."""
    for key, moment in (("started", record.started), ("ended", record.ended)):
        if moment.tzinfo is None:
            yield Problem(key, quote_value(moment), "an offset from UTC as well, such as 2026-11-22T07:30:00+01:00")
        elif (moment.utcoffset() or timedelta()) % MINUTE:
            yield Problem(key, quote_value(moment), "an offset in whole minutes")
        if moment.year not in YEARS:
            yield Problem(key, quote_value(moment), f"a year from {YEARS[0]} to {YEARS[-1]}")
    yield from find_out_of_range("practised_seconds", record.practised_seconds)
    for number, hold in enumerate(record.holds, start=1):
        for key in ("planned_breaths", "breaths", "planned_seconds", "seconds"):
            yield from find_out_of_range(f"holds[{number}].{key}", getattr(hold, key))
    yield from find_wrong_words(record.arrived, record.reflection)


def find_out_of_range(place: str, value: float | None) -> Iterator[Problem]:
    """Yield a problem for seconds or breaths that cannot be practised."""
    if value is not None and not 0 <= value <= LONGEST:
        yield Problem(place, quote_value(value), "0 or more" if value < 0 else f"at most {LONGEST}")


def find_wrong_words(arrived: str | None, reflection: Reflection) -> Iterator[Problem]:
    """Yield a problem for each word that a person cannot say in a reflection.

    These are the words for how they came, how they left, and the sides.
    """
    yield from _find_unknown("arrived", arrived, FEELINGS)
    yield from _find_unknown("reflection.left", reflection.left, FEELINGS)
    for pose, side in reflection.tighter.items():
        yield from _find_unknown(f"reflection.tighter.{pose}", side, TIGHTER)


def _find_unknown(place: str, word: str | None, words: tuple[str, ...]) -> Iterator[Problem]:
    if word is not None and word not in words:
        yield Problem(place, quote_value(word), " or ".join(map(quote_value, words)))


@cache
def _make_converter() -> cattrs.Converter:
    """Return a converter that is strict about values and passes over unknown keys.

    People may add keys of their own.
    """
    converter = make_converter()
    # The record comes last, because its hook takes over the hooks there are for what is inside it.
    for kind in (Hold, Reflection, Record):
        converter.register_structure_hook(kind, _pass_over_unknown_keys(kind, converter))
    return converter


def _pass_over_unknown_keys(kind: type[T], by: cattrs.Converter) -> Callable[[Any, Any], T]:
    read = make_dict_structure_fn(kind, by, _cattrs_forbid_extra_keys=False)
    absent = ABSENT if kind is Hold else {}

    def hook(value: Any, _kind: Any) -> T:
        if not isinstance(value, dict):
            raise Mismatch(value, "a table")
        return read(absent | value, kind)

    return hook


def _to_hold_table(hold: Hold) -> dict[str, Any]:
    table = {
        "pose": hold.pose,
        "side": hold.side.value if hold.side else None,
        "planned_breaths": hold.planned_breaths,
        "breaths": hold.breaths,
        "planned_seconds": round(hold.planned_seconds),
        "seconds": round(hold.seconds),
        "revisit": hold.revisit or None,
    }
    return {key: value for key, value in table.items() if value is not None}
