"""Years of daily practice, the same every time, as files to measure with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from random import Random

from wallyoga.history.record import FEELINGS, Record, Reflection, make_id, to_document
from wallyoga.history.session_toml import to_toml
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Outcome

LAST = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
"""The start of the newest session."""

LONG_AGO = 1_000_000_000
"""The time at which every file was changed, in seconds since 1970."""

PRACTICES = {
    "runners-wall-reset": ("Runner's Wall Reset", ("strap-hamstring", "strap-hamstring-across", "wall-figure-four")),
    "legs-up-the-wall": ("Legs Up the Wall", ()),
    "wind-down-for-bed": ("Wind Down for Bed", ("reclined-twist",)),
    "desk-break": ("Desk Break", ("strap-hamstring",)),
}
"""The practices there are sessions of: the name, and the poses with sides."""

TAGS = ("after a run", "before bed", "long day", "morning", "travelling")
WORDS = [
    "left",
    "hip",
    "hamstring",
    "tight",
    "looser",
    "than",
    "before",
    "slept",
    "well",
    "calm",
    "breath",
    "cold",
    "floor",
    "quiet",
    "window",
    "rain",
]


def sessions(count: int) -> Iterator[Record]:
    """Yield `count` sessions, one a day, the newest first, on winter time, summer time and sometimes far away."""
    random = Random(1)  # noqa: S311 - the same every time
    for number in range(count):
        yield _session(random, LAST - timedelta(days=number))


def write(sessions_folder: Path, count: int) -> None:
    """Write `count` sessions as files that were last changed long ago.

    That is quicker than saving them, for nothing needs to survive a power cut.
    """
    for record in sessions(count):
        folder = sessions_folder / f"{record.started:%Y}"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{record.started:%Y-%m-%dT%H%M%S%z}-{record.practice}.toml"
        path.write_text(to_toml(to_document(record)), encoding="utf-8")
        for changed in (path, folder):
            os.utime(changed, (LONG_AGO, LONG_AGO))


def _session(random: Random, day: datetime) -> Record:
    practice = random.choice(list(PRACTICES))
    name, poses = PRACTICES[practice]
    hours = random.choice((1, 1, 1, 2, 2, 2, -5, 9))
    started = day.astimezone(timezone(timedelta(hours=hours))) + timedelta(minutes=random.randrange(0, 900))
    holds = (_hold(random, "legs-up-the-wall", None), *_sides(random, poses))
    seconds = round(sum(hold.seconds for hold in holds)) + 300
    return Record(
        id=make_id(started, random.randbytes(3)),
        practice=practice,
        name=name,
        started=started,
        ended=started + timedelta(seconds=seconds + random.randrange(60)),
        outcome=random.choice((Outcome.COMPLETED, Outcome.COMPLETED, Outcome.STOPPED)),
        practised_seconds=seconds,
        arrived=random.choice((None, *FEELINGS)),
        holds=holds,
        reflection=_reflection(random, poses),
    )


def _sides(random: Random, poses: tuple[str, ...]) -> Iterator[Hold]:
    for pose in poses:
        yield from (_hold(random, pose, side) for side in Side)


def _hold(random: Random, pose: str, side: Side | None) -> Hold:
    breaths = random.randrange(8, 17)
    return Hold(
        pose=pose,
        side=side,
        planned_breaths=breaths if side else None,
        breaths=breaths if side else None,
        planned_seconds=breaths * 10.0,
        seconds=breaths * 10.0,
        revisit=False,
    )


def _reflection(random: Random, poses: tuple[str, ...]) -> Reflection:
    return Reflection(
        left=random.choice((None, *FEELINGS)),
        tags=tuple(random.sample(TAGS, random.randrange(3))),
        notes=" ".join(random.choice(WORDS) for _ in range(random.randrange(20))),
        tighter={pose: random.choice(("left", "left", "right", "same")) for pose in poses},
    )
