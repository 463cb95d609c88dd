"""The care for a practice: what to be careful about, in full or in one line."""

from __future__ import annotations

from collections.abc import Iterator

from wallyoga.practice.plan import Plan
from wallyoga.screens.prepare.brief_care import CareRow
from wallyoga.studio import Studio
from wallyoga.widgets.facts import DOT, Fact

STOP = "Stop if"
"""The label of the signs to stop at."""


def list_cautions(studio: Studio, plan: Plan) -> tuple[str, ...]:
    """Return the ids of every caution the care speaks of.

    The person's own come first.
    """
    return tuple(dict.fromkeys((*studio.settings.flags, *_find_cautions(studio, plan))))


def is_read(studio: Studio, plan: Plan) -> bool:
    """Return whether all of the care was read before."""
    read = set(studio.settings.cautions_read)
    return bool(read) and not studio.doubt and read >= set(list_cautions(studio, plan))


def list_care(studio: Studio, plan: Plan) -> tuple[Fact, ...]:
    """Return the care in full."""
    return tuple(_list_in_full(studio, plan))


def list_brief_care(studio: Studio) -> tuple[CareRow, ...]:
    """Return the care in brief: the signs to stop at in few words, after what is theirs."""
    cautions, flags = studio.library.cautions, studio.settings.flags
    yours = tuple(cautions.by_id[flag].short for flag in flags)
    return (*((CareRow("For you", yours),) if flags else ()), CareRow(STOP, cautions.stop_words))


def _list_in_full(studio: Studio, plan: Plan) -> Iterator[Fact]:
    cautions = studio.library.cautions
    yield Fact(STOP, DOT.join(cautions.stop_signs), is_care=True)
    for number, flag in enumerate(studio.settings.flags):
        yield Fact("" if number else "For you", cautions.by_id[flag].advice, is_care=True)
    for number, caution in enumerate(_find_cautions(studio, plan)):
        yield Fact("" if number else "! Ask first", cautions.by_id[caution].name, is_care=True)
    yield Fact("Tingling feet", cautions.tingling)


def _find_cautions(studio: Studio, plan: Plan) -> tuple[str, ...]:
    """Return the ids of the cautions that speak against poses of a practice.

    It is the practice as it is for this person.
    """
    adapted = studio.planner().adapt(studio.sequence(plan.practice)).sequence
    against = {caution.name for caution in studio.library.list_cautions(adapted)}
    return tuple(id_ for id_, caution in studio.library.cautions.by_id.items() if caution.name in against)
