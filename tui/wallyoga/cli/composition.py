"""A practice made for a person, as the command line prints it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wallyoga.cli.practices import list_plan, make_plan_json
from wallyoga.files.problems import suggest_word
from wallyoga.library.own_files import write_new_practice
from wallyoga.making.composer import Composition, compose_practice
from wallyoga.making.ledger import LOOKED_BACK, read_ledger
from wallyoga.making.request import Request
from wallyoga.practice.clock import find_practice_day
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.plan import Plan
from wallyoga.practice.pose import Liveliness
from wallyoga.practice.prop import WALL
from wallyoga.studio import Studio


@dataclass(frozen=True, slots=True)
class ComposedPlan:
    """A composition, its plan, and the file it was saved in."""

    composition: Composition
    plan: Plan
    path: Path | None = None
    """The file it was saved in, or None."""

    def list_lines(self) -> Iterator[str]:
        """Yield the plan, a line a step, with the reason before each pose."""
        yield from list_plan(self.plan, self.composition.notes, self.composition.reasons)
        if self.path:
            yield from ("", f"Kept as {self.path}")

    def make_json(self) -> dict[str, Any]:
        """Return it as `wallyoga make --json` prints it."""
        steps = zip(self.composition.sequence.steps, self.composition.reasons, strict=True)
        return {
            **make_plan_json(self.plan),
            "goals": list(self.composition.sequence.goals),
            "notes": [*self.composition.notes, *self.plan.notes],
            "reasons": [{"pose": step.pose, "why": reason.why.value, "text": str(reason)} for step, reason in steps],
            "path": str(self.path) if self.path else None,
        }


def make_practice(studio: Studio, options: argparse.Namespace) -> ComposedPlan:
    """Return the practice that these options ask for, kept where they say so.

    Raises:
        WallyogaError: a prop is none, nothing can be made of it, or it cannot be kept.
    """
    day = find_practice_day(studio.clock.date(), studio.settings.day_starts)
    request = Request(
        minutes=options.minutes,
        goals=tuple(dict.fromkeys(options.goals)),
        props=_check_props(studio, options.props),
        lively=Liveliness(options.lively),
        day=day,
    )
    poses, records = studio.library.poses, studio.archive.list_records(LOOKED_BACK)
    ledger = read_ledger(records, poses, day, studio.settings.day_starts)
    composition = compose_practice(request, studio.planner(), ledger)
    path = write_new_practice(studio.places.practices, options.save, composition.sequence) if options.save else None
    return ComposedPlan(composition, studio.plan(composition.sequence), path)


def _check_props(studio: Studio, names: list[str]) -> frozenset[str]:
    """Return the props at hand, or raise WallyogaError where one is none."""
    props = (prop for pose in studio.library.poses.values() for prop in pose.props)
    prop_names = {name for prop in props for name in (prop.name, *prop.stand_ins)} | {WALL}
    for name in names:
        if name not in prop_names:
            raise WallyogaError(f'No pose takes "{name}": expected {suggest_word(name, sorted(prop_names))}.')
    return frozenset(names)
