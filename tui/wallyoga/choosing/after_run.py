"""The rules by which a practice is picked after a run.

It is fitted to the run, and the reason is said.

They are asked in this order, and the first that holds gives the practice:

1. Two hours or 21 km and more: Legs Up the Wall for 20 minutes, without a strong stretch.
2. 20 m of climb a km and more, and 100 m in all: Hamstrings, Both Sides, which has the calves in it too.
3. Less than 30 minutes: Heavy Legs, Ten Minutes.
4. Else Runner's Wall Reset, as long as a third of the run, from 15 to 27 minutes.

Where somebody's cautions leave nothing of it, it is Legs Up the Wall, and then Chair Rest. A run is offered when the
app opens within three hours of its end, once, and no more when something was practised since.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from wallyoga.choosing.today_rules import Suggestion
from wallyoga.practice.errors import PlanError
from wallyoga.studio import Studio
from wallyoga.text.run_words import describe_return, describe_run

if TYPE_CHECKING:
    from wallyoga.runs.run import Run

RECENT = timedelta(hours=3)
"""The time after its end in which a run is offered."""

FAR_METRES, FAR_SECONDS = 21_000.0, 2 * 3600.0
"""The length and the time from which a run is a long one."""

STEEP, CLIMB = 20.0, 100.0
"""The metres of climb a km, and in all, from which a run is a hilly one."""

SHORT_SECONDS = 30 * 60.0
"""The time below which a run is a short one."""

LEAST, MOST = 15.0, 27.0
"""The minutes between which a practice after a run is fitted to it."""

LEGS, CHAIR = "legs-up-the-wall", "chair-rest"


def suggest_after_run(studio: Studio, run: Run, *, in_full: bool = False) -> Suggestion | None:
    """Return the practice after a run, and why.

    It is None where cautions leave nothing of any. With `in_full` the reason tells of its time and climb as well.
    """
    for practice, minutes, why in _list_choices(run):
        sequence = studio.library.sequences[practice]
        try:
            studio.plan(sequence, minutes)
        except PlanError:
            continue
        units = studio.settings.units
        came = describe_return(run, studio.clock.date(), units)
        return Suggestion(practice, f"{came}{f' in {describe_run(run, units)}' if in_full else ''}: {why}", minutes)
    return None


def is_recent(run: Run, now: datetime) -> bool:
    """Return whether a run ended lately, and not in the time to come."""
    return timedelta() <= now - run.ended <= RECENT


def _list_choices(run: Run) -> Iterator[tuple[str, float, str]]:
    """Yield the practices for a run, the best first: the id, the minutes, and why."""
    if run.metres >= FAR_METRES or run.seconds >= FAR_SECONDS:
        yield LEGS, 20.0, "far, so legs up and no strong stretch"
    elif run.climb is not None and run.climb >= CLIMB and run.climb >= STEEP * run.metres / 1000:
        yield "hamstrings-both-sides", LEAST, "hilly, so hamstrings and calves"
    elif run.seconds < SHORT_SECONDS:
        yield "heavy-legs-ten-minutes", 10.0, "short, so ten easy minutes"
    else:
        minutes = min(max(run.seconds / 60 / 3, LEAST), MOST)
        yield "runners-wall-reset", float(round(minutes)), "legs, hips and back, a third of its time"
    yield LEGS, LEAST, "legs up"
    yield CHAIR, LEAST, "legs on a chair"
