"""The practice after a run: the rules, one by one, and what cautions leave of them."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.runs.run_texts import ENDED, write_gpx
from tests.studios import MORNING, make_studio
from wallyoga.choosing.after_run import suggest_after_run
from wallyoga.choosing.latest_run import find_run
from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import Past
from wallyoga.practice.personal_words import Units
from wallyoga.runs.offered_run import note_offered
from wallyoga.runs.run import Run
from wallyoga.settings import Settings

RUN = Run(ended=ENDED, seconds=63 * 60, metres=12_000, climb=80)


@pytest.mark.parametrize(
    ("run", "practice", "minutes", "why"),
    [
        (RUN, "runners-wall-reset", 21, "legs, hips and back, a third of its time"),
        (replace(RUN, seconds=31 * 60), "runners-wall-reset", 15, "legs, hips and back, a third of its time"),
        (replace(RUN, seconds=110 * 60), "runners-wall-reset", 27, "legs, hips and back, a third of its time"),
        (replace(RUN, seconds=29 * 60), "heavy-legs-ten-minutes", 10, "short, so ten easy minutes"),
        (replace(RUN, climb=240), "hamstrings-both-sides", 15, "hilly, so hamstrings and calves"),
        (replace(RUN, metres=21_000), "legs-up-the-wall", 20, "far, so legs up and no strong stretch"),
        (replace(RUN, seconds=7200), "legs-up-the-wall", 20, "far, so legs up and no strong stretch"),
        (replace(RUN, metres=4000, climb=90), "runners-wall-reset", 21, "legs, hips and back, a third of its time"),
    ],
)
def test_the_rules(tmp_path: Path, run: Run, practice: str, minutes: float, why: str) -> None:
    """How far, how long and how much up say which practice it is, how long that is, and why."""
    suggestion = suggest_after_run(make_studio(tmp_path), run)
    assert suggestion
    assert (suggestion.practice, suggestion.minutes) == (practice, minutes)
    assert suggestion.reason.endswith(f": {why}")


def test_the_reason(tmp_path: Path) -> None:
    """The reason says when one came back and from how far, in full also how long and how much up, in one's units."""
    studio = make_studio(tmp_path)
    short, full = (suggest_after_run(studio, RUN, in_full=in_full) for in_full in (False, True))
    studio.settings = Settings(units=Units.INCHES)
    miles = suggest_after_run(studio, RUN, in_full=True)
    assert short
    assert full
    assert miles
    assert short.sentence.startswith("20 minutes ago you came back from 12 km: legs")
    assert full.sentence.startswith("20 minutes ago you came back from 12 km in 1 h 3 min, 80 m up: legs")
    assert "from 7.5 miles in 1 h 3 min, 262 ft up" in miles.sentence


def test_a_run_goes_before_the_history(tmp_path: Path) -> None:
    """A run is offered first, for three hours, until something is practised, unless nothing is to be offered."""
    offer = Offer(make_studio(tmp_path), run=RUN, past=Past({}, {"chair-rest": MORNING - timedelta(days=1)}, 1))

    def offered() -> str:
        offer.suggest()
        return offer.suggestion.practice if offer.suggestion else ""

    assert offered() == "runners-wall-reset"
    offer.run = replace(RUN, ended=MORNING - timedelta(hours=4))
    assert offered() == "chair-rest"
    offer.run = replace(RUN, ended=MORNING + timedelta(hours=1))
    assert offered() == "chair-rest"
    offer.run = replace(RUN, ended=MORNING - timedelta(days=2))
    assert offered() == "chair-rest"
    offer.run, offer.past = RUN, Past({}, {"chair-rest": MORNING}, 1)
    assert offered() == ""
    assert offer.done == "chair-rest"
    offer.past = Past({}, {"chair-rest": MORNING - timedelta(hours=2)}, 1)
    assert offered() == "runners-wall-reset"
    assert offer.done is None
    offer.studio.settings = Settings(today=False)
    assert offered() == ""


def test_the_latest_run_is_found_once(tmp_path: Path) -> None:
    """The newest file of the folder holds a run to offer, until it is noted as offered."""
    path = tmp_path / "run.gpx"
    path.write_bytes(write_gpx())
    os.utime(path, (ENDED.timestamp(), ENDED.timestamp()))
    run = find_run(str(tmp_path), tmp_path, MORNING, lambda: None)
    assert run
    assert run.ended == ENDED
    note_offered(tmp_path, run)
    assert find_run(str(tmp_path), tmp_path, MORNING, lambda: None) is None
