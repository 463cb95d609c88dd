"""Sessions that were kept before the first screen is looked at."""

from __future__ import annotations

from datetime import timedelta

from wallyoga.history.record import Record, Reflection
from wallyoga.practice.session_state import Outcome
from wallyoga.studio import Studio


def keep_session(studio: Studio, practice: str, days: int, tighter: str = "") -> None:
    """Keep a session of a practice, so many days ago, after which one side of figure four was the tighter one."""
    sequence = studio.library.sequences.get(practice)
    started = studio.clock.date() - timedelta(days=days)
    record = Record(
        id=f"{practice}-{days}",
        practice=practice,
        name=sequence.name if sequence else practice,
        started=started,
        ended=started + timedelta(minutes=10),
        outcome=Outcome.COMPLETED,
        practised_seconds=600,
        reflection=Reflection(tighter={"wall-figure-four": tighter} if tighter else {}),
    )
    studio.history.add(record)
