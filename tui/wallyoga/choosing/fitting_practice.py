"""The fitting practice: one for the time there is, where nobody chooses."""

from __future__ import annotations

from wallyoga.choosing.offer import Offer
from wallyoga.choosing.picked_practice import Picked
from wallyoga.choosing.wish import LOOKED_BACK, Order, Wish, summarise_past
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.studio import Studio

ALONE = frozenset[str]()
"""The props of who has a wall and nothing else."""

WHY = "Picked for {minutes:g} minutes and a wall alone."

NOTHING = "No practice fits into {minutes:g} minutes without props. Name one, or give it more with --minutes."


def pick_fitting(studio: Studio, minutes: float) -> Picked:
    """Return a practice for so many minutes that takes nothing but a wall.

    It is the one suggested for today, if it fits, or else the one that was not done for longest.

    Raises:
        PlanError: none fits.
    """
    past = summarise_past(studio.archive.list_records(LOOKED_BACK))
    offer = Offer(studio, Wish(minutes=minutes, props=ALONE, order=Order.NOT_LATELY), past)
    for practice in studio.library.own & studio.library.sequences.keys():
        offer.measure(practice)
    offer.suggest()
    fitting = offer.list_fitting()
    suggested = offer.suggestion.practice if offer.suggestion else None
    for sequence in sorted(fitting, key=lambda each: each.id != suggested):
        plan = offer.plan(sequence.id)
        if isinstance(plan, Plan):
            return Picked(plan, minutes, WHY.format(minutes=minutes))
    raise PlanError(NOTHING.format(minutes=minutes))
