"""Good files of each kind, and the shipped library."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from functools import cache
from typing import Any

from wallyoga.library.library import Library, load_library
from wallyoga.library.to_toml import format_practice
from wallyoga.practice.planner import make_plan

SESSION: dict[str, Any] = {
    "schema": 1,
    "id": "20261122T063000Z-1a2b3c",
    "practice": "runners-wall-reset",
    "name": "Runner's Wall Reset",
    "started": datetime.fromisoformat("2026-11-22T07:30:00+01:00"),
    "ended": datetime.fromisoformat("2026-11-22T07:57:12+01:00"),
    "outcome": "completed",
    "practised_seconds": 1587,
    "arrived": "tense",
    "weather": {"rain": 0.5, "since": date(2026, 11, 21)},
    "holds": [
        {"pose": "legs-up-the-wall", "planned_seconds": 120, "seconds": 118},
        {
            "pose": "strap-hamstring-across",
            "side": "left",
            "planned_breaths": 10,
            "breaths": 9,
            "planned_seconds": 100,
            "seconds": 94,
            "revisit": True,
        },
    ],
    "reflection": {
        "left": "calm",
        "tags": ["after a run"],
        "notes": "Long day.\nSlept well.",
        "tighter": {"strap-hamstring-across": "left"},
    },
}
"""A session with one of everything, and keys of a person's own."""


SETTINGS: dict[str, Any] = {
    "theme": "dawn",
    "pace": "5:5",
    "hamstrings": "tight",
    "units": "inches",
    "support": "bolster",
    "motion": False,
    "flags": ["eyes", "knee"],
    "asked": True,
    "day_starts": 4,
    "today": False,
    "runs": "~/Runs",
    "streak": True,
    "keys": {"practice.pause": "p", "practice": {"next": "n,right"}},
}
"""Settings with every key there is."""


OVER = 2**22 + 1
"""A number that is no process on any usual system."""


@cache
def load_shipped() -> Library:
    """Return the shipped library, read once."""
    return load_library()


def load_document(path: Any) -> dict[str, Any]:
    """Return what is in a shipped file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def make_export_entry() -> dict[str, Any]:
    """Return the session as an export has it."""
    weather = {"rain": 0.5, "since": {"$toml": "2026-11-21"}}
    times = {key: SESSION[key].isoformat() for key in ("started", "ended")}
    return {**SESSION, **times, "weather": weather}


def make_journal(*, is_composed: bool = False) -> dict[str, Any]:
    """Return a journal that can be gone on with, perhaps with its practice in it."""
    sequence = load_shipped().sequences["runners-wall-reset"]
    plan = make_plan(sequence, load_shipped().poses, minutes=20)
    resume = {"minutes": 20.0, "plan_seconds": plan.seconds, "practised": 400.5}
    deeds = [["more", 50.0], ["next", 60.5], ["restart", 70.0], ["left", 300.0]]
    own = {"composed": format_practice(sequence)} if is_composed else {}
    return {"process": OVER, "record": {**SESSION, "outcome": "stopped"}, "resume": {**resume, "deeds": deeds, **own}}


def make_draft() -> dict[str, Any]:
    """Return a reflection on a session that is there."""
    reflection = {**SESSION["reflection"], "left": "at ease"}
    return {"process": OVER, "id": SESSION["id"], "path": "/session.toml", "arrived": "even", "reflection": reflection}
