"""A session, its document, and the TOML it is written as."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.files.problems import FileError
from wallyoga.history.record import (
    FEELINGS,
    TIGHTER,
    Record,
    Reflection,
    from_document,
    make_id,
    to_document,
)
from wallyoga.history.session_toml import to_toml
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Outcome

EXAMPLE = '''
schema = 1
id = "20261122T063000Z-1a2b3c"
practice = "runners-wall-reset"
name = "Runner's Wall Reset"
started = 2026-11-22T07:30:00+01:00
ended = 2026-11-22T07:57:12+01:00
outcome = "completed"
practised_seconds = 1587
arrived = "tense"

[[holds]]
pose = "strap-hamstring-across"
side = "left"
planned_breaths = 10
breaths = 10
planned_seconds = 100
seconds = 100
revisit = true

[reflection]
left = "calm"
tags = ["after a run"]
notes = """The left one
is the stiff one."""
tighter = { "strap-hamstring-across" = "left" }
'''

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.text("\r\n x'\"\\", max_size=10)
whole = st.integers(min_value=0, max_value=10_000)
maybe_whole = st.none() | whole
seconds = whole.map(float)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.builds(datetime.fromtimestamp, st.integers(0, 4_000_000_000), offsets)
feelings = st.none() | st.sampled_from(FEELINGS)
holds = st.builds(
    Hold,
    pose=texts,
    side=st.none() | st.sampled_from(Side),
    planned_breaths=maybe_whole,
    breaths=maybe_whole,
    planned_seconds=seconds,
    seconds=seconds,
    revisit=st.booleans(),
)
reflections = st.builds(
    Reflection,
    left=feelings,
    tags=st.lists(texts, max_size=3).map(tuple),
    notes=texts,
    tighter=st.dictionaries(texts, st.sampled_from(TIGHTER), max_size=3),
)
records = st.builds(
    Record,
    id=texts,
    practice=texts,
    name=texts,
    started=moments,
    ended=moments,
    outcome=st.sampled_from(Outcome),
    practised_seconds=whole,
    arrived=feelings,
    holds=st.lists(holds, max_size=3).map(tuple),
    reflection=reflections,
)


@given(records)
def test_round_trip(record: Record) -> None:
    """A session comes back from its TOML as it went in, with the offsets of its times."""
    back = from_document(tomllib.loads(to_toml(to_document(record))), "session.toml")
    assert back == record
    assert back.started.utcoffset() == record.started.utcoffset()


def test_example() -> None:
    """The documented form of a session is read, each value where it belongs."""
    held = Hold(
        pose="strap-hamstring-across",
        side=Side.LEFT,
        planned_breaths=10,
        breaths=10,
        planned_seconds=100,
        seconds=100,
        revisit=True,
    )
    assert from_document(tomllib.loads(EXAMPLE), "session.toml") == Record(
        schema=1,
        id="20261122T063000Z-1a2b3c",
        practice="runners-wall-reset",
        name="Runner's Wall Reset",
        started=datetime(2026, 11, 22, 6, 30, tzinfo=UTC),
        ended=datetime(2026, 11, 22, 6, 57, 12, tzinfo=UTC),
        outcome=Outcome.COMPLETED,
        practised_seconds=1587,
        arrived="tense",
        holds=(held,),
        reflection=Reflection(
            "calm",
            ("after a run",),
            "The left one\nis the stiff one.",
            {"strap-hamstring-across": "left"},
        ),
    )


def test_example_is_what_is_written() -> None:
    """The documented form of a session, read and written, is the same document."""
    document = tomllib.loads(EXAMPLE)
    assert to_document(from_document(document, "session.toml")) == document


def test_times_are_written_as_documented() -> None:
    """A session's times have a T between day and hour, and one with a space there, as TOML allows, is read as well."""
    spaced = EXAMPLE.replace("T07:", " 07:")
    document = {**tomllib.loads(spaced), "theirs": [{"at": datetime(2026, 1, 2, tzinfo=UTC)}]}
    text = to_toml(document)
    assert "\nstarted = 2026-11-22T07:30:00+01:00\nended = 2026-11-22T07:57:12+01:00\n" in text
    assert "at = 2026-01-02T00:00:00+00:00" in text
    assert tomllib.loads(text) == document
    assert from_document(tomllib.loads(spaced), "") == from_document(tomllib.loads(EXAMPLE), "")


def test_absent_is_left_out(record: Record) -> None:
    """What was not asked, said or counted has no key."""
    bare = to_document(replace(record, arrived=None, holds=record.holds[:1], reflection=Reflection()))
    assert bare.keys() == {
        "schema", "id", "practice", "name", "started", "ended", "outcome", "practised_seconds", "holds",
    }  # fmt: skip
    assert bare["holds"] == [{"pose": "legs-up-the-wall", "planned_seconds": 120, "seconds": 120}]


def test_whole_seconds(record: Record) -> None:
    """Fractions of a second are not written."""
    hold = replace(record.holds[0], planned_seconds=119.6, seconds=90.4)
    document = to_document(replace(record, started=record.started + timedelta(milliseconds=300), holds=(hold,)))
    assert document["started"] == record.started
    assert document["started"].microsecond == 0
    assert document["holds"][0]["planned_seconds"] == 120
    assert document["holds"][0]["seconds"] == 90
    assert isinstance(document["holds"][0]["seconds"], int)


def test_notes_are_written_line_by_line(record: Record) -> None:
    """Notes of several lines can be read in the file as they were written."""
    assert "\nLong day.\nSlept well." in to_toml(to_document(record))


def test_each_hold_is_a_table(record: Record) -> None:
    """A session with one short hold is written as every other is, so that people find it where they look."""
    document = {**to_document(record), "mine": [{"a": 1}], "holds": [{"pose": "x"}]}
    text = to_toml(document)
    assert '\n[[holds]]\npose = "x"\n' in text
    assert tomllib.loads(text) == document


def test_unknown_keys_are_passed_over(record: Record) -> None:
    """A key nobody knows, in the session, a hold or the reflection, does not keep it from being read."""
    document = to_document(record)
    document["weather"] = "rain"
    document["holds"][1]["depth"] = 3
    document["reflection"]["mood"] = {"colour": "blue"}
    assert from_document(document, "session.toml") == record


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"id": 3}, "id: found 3, expected a text"),
        ({"practised_seconds": 12.5}, "practised_seconds: found 12.5, expected a whole number"),
        ({"practised_seconds": -1}, "practised_seconds: found -1, expected 0 or more"),
        ({"practised_seconds": 10**12}, "practised_seconds: found 1000000000000, expected at most 31622400"),
        (
            {"holds": [{"pose": "x", "planned_seconds": 1, "seconds": 1e300}]},
            "holds[1].seconds: found 1e+300, expected at most 31622400",
        ),
        (
            {"holds": [{"pose": "x", "planned_seconds": 1, "seconds": 1, "breaths": 10**9}]},
            "holds[1].breaths: found 1000000000, expected at most 31622400",
        ),
        ({"outcome": "won"}, 'outcome: found "won", expected "completed" or "stopped"'),
        ({"started": date(2026, 11, 22)}, "started: found 2026-11-22, expected a date and time"),
        ({"ended": time(7, 30)}, "ended: found 07:30:00, expected a date and time"),
        ({"arrived": "good"}, 'arrived: found "good", expected "wound up" or "tense" or "even" or "calm"'),
        ({"holds": 3}, "holds: found 3, expected a list"),
        ({"holds": ["bridge"]}, 'holds[1]: found "bridge", expected a table'),
        ({"holds": [{"pose": "x", "planned_seconds": 1}]}, "holds[1].seconds: expected this key, which is missing"),
        (
            {"holds": [{"pose": "x", "planned_seconds": 1, "seconds": -5}]},
            "holds[1].seconds: found -5.0, expected 0 or more",
        ),
        (
            {"holds": [{"pose": "x", "planned_seconds": 1, "seconds": 1, "side": "up"}]},
            'holds[1].side: found "up", expected "left" or "right"',
        ),
        ({"reflection": "fine"}, 'reflection: found "fine", expected a table'),
        ({"reflection": {"left": "good"}}, 'reflection.left: found "good", expected "wound up" or'),
        ({"reflection": {"tags": ["a", 1]}}, "reflection.tags[2]: found 1, expected a text"),
        (
            {"reflection": {"tighter": {"bridge": "both"}}},
            'reflection.tighter.bridge: found "both", expected "left" or "right" or "same"',
        ),
        ({"schema": "1"}, 'schema: found "1", expected a whole number'),
    ],
)
def test_wrong_values(record: Record, change: dict[str, Any], problem: str) -> None:
    """A known key with a wrong value is refused with its file, its place, what was found and what is expected."""
    with pytest.raises(FileError) as refused:
        from_document(to_document(record) | change, "session.toml")
    assert f"session.toml: {problem}" in str(refused.value)


def test_time_without_offset(record: Record) -> None:
    """A time that could be anywhere on earth is refused."""
    document = to_document(record)
    document["started"] = document["started"].replace(tzinfo=None)
    with pytest.raises(FileError, match="started: found 2026-11-22 07:30:00, expected an offset from UTC"):
        from_document(document, "session.toml")


@pytest.mark.parametrize("key", ["id", "practice", "name", "started", "ended", "outcome", "practised_seconds"])
def test_missing_key(record: Record, key: str) -> None:
    """A session that lacks what every session has is refused."""
    document = to_document(record)
    del document[key]
    with pytest.raises(FileError, match=f"{key}: expected this key, which is missing"):
        from_document(document, "session.toml")


def test_newer_schema_reads_as_far_as_it_can(record: Record) -> None:
    """Of a later form, what is understood is read and what is not is left out."""
    document = to_document(record) | {"schema": 2, "holds": {"count": 3}}
    assert from_document(document, "session.toml") == replace(record, schema=2, holds=())


def test_newer_schema_needs_the_essentials(record: Record) -> None:
    """Of a later form too, a session without its times is none."""
    document = to_document(record) | {"schema": 2, "started": "this morning"}
    with pytest.raises(FileError, match="started"):
        from_document(document, "session.toml")


def test_id_sorts_by_time() -> None:
    """Ids sort by the moment a session started, whatever the offset, and random bytes tell apart those of a second."""
    early = datetime(2026, 11, 22, 7, 30, tzinfo=timezone(timedelta(hours=1)))
    late = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
    assert make_id(early, b"\x1a\x2b\x3c") == "20261122T063000Z-1a2b3c"
    assert make_id(early, b"\xff") < make_id(late, b"\x00")
    assert make_id(early, b"\x01") != make_id(early, b"\x02")
