"""The practice that `wallyoga start` begins: the one that is named, or one picked after a run."""

from __future__ import annotations

import argparse

from wallyoga.choosing.picked_practice import Picked
from wallyoga.cli.standard_input import open_input
from wallyoga.practice.errors import PlanError
from wallyoga.studio import Studio

NOTHING = "Your cautions leave nothing of a practice after a run."


def pick_practice(studio: Studio, options: argparse.Namespace) -> Picked:
    """Return the practice that these options ask for.

    Raises:
        WallyogaError: there is none of that name, or the file of the run cannot be read or holds none.
    """
    if options.after is None:
        return Picked(studio.plan(studio.library.sequence(options.practice), options.minutes), options.minutes)
    from wallyoga.choosing.after_run import suggest_after_run  # 10 ms, and few begin so
    from wallyoga.runs.run_file import read_run

    [given] = options.after
    with open_input(given) as path:
        run = read_run(path)
    suggestion = suggest_after_run(studio, run, in_full=True)
    if suggestion is None:
        raise PlanError(NOTHING)
    minutes = options.minutes or suggestion.minutes
    newest = f" It is the newest of {run.tracks} in that file." if run.tracks > 1 else ""
    plan = studio.plan(studio.library.sequence(suggestion.practice), minutes)
    return Picked(plan, minutes, f"{suggestion.sentence}{newest}")
