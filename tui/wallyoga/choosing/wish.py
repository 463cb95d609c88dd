"""The wish: which practices to show, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wallyoga.library.library import Library
from wallyoga.practice.prop import WALL, Prop
from wallyoga.practice.sequence import Sequence

if TYPE_CHECKING:
    from wallyoga.history.record import Record
    from wallyoga.history.statistics.stretch import Stretch

LOOKED_BACK = 60
"""The number of sessions, the newest, that the order and the suggestion are made of."""

NAMED = 2
"""The most props that are named; more of them are counted."""


class Order(StrEnum):
    """The order of the practices in the list."""

    LISTED = "as listed"
    MOST_USED = "most used first"
    NOT_LATELY = "not done lately first"

    @property
    def following(self) -> Order:
        """The order after this one, round and round."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


class Wish(NamedTuple):
    """A wish: what a person looks for in a practice."""

    words: str = ""
    """The words a practice has to have; empty where none are asked for."""
    minutes: float | None = None
    """The minutes they have, or None where no time is asked for."""
    goal: str | None = None
    """The goal of the practice, or None where none is asked for."""
    props: frozenset[str] | None = None
    """The props at hand, or what stands in for them. It is None where nobody asks for them."""
    order: Order = Order.LISTED

    @property
    def narrows(self) -> bool:
        """Whether something is looked for at all; an order is no wish for less."""
        return self != Wish(order=self.order)

    def parts(self) -> tuple[str, ...]:
        """Return each thing that is wished for, in a few words."""
        parts = (
            f'"{self.words}"' if self.words else "",
            f"{self.minutes:g} min" if self.minutes else "",
            self.goal or "",
            _at_hand(self.props) if self.props is not None else "",
            self.order.value if self.order is not Order.LISTED else "",
        )
        return tuple(filter(None, parts))


def _at_hand(props: frozenset[str]) -> str:
    """Return what is at hand in few words."""
    match sorted(props):
        case []:
            return "a wall alone"
        case [*few] if len(few) <= NAMED:
            return " and ".join(few)
        case many:
            return f"{len(many)} props"


class Past(NamedTuple):
    """The past of practices, as the history says it."""

    uses: Mapping[str, int] = {}
    """The number of times each practice was done."""
    last: Mapping[str, datetime] = {}
    """The moment each practice was done last."""
    sessions: int = 0
    """The number of sessions all of this is read from."""
    tighter: Mapping[str, tuple[str, ...]] = {}
    """The sides said to be tighter: the answers for each pose, newest first."""
    stretches: tuple[Stretch, ...] = ()
    """The minutes each part was stretched, week by week."""

    @property
    def latest(self) -> str | None:
        """The practice done last."""
        return max(self.last, key=lambda practice: self.last[practice]) if self.last else None


def summarise_past(records: Iterable[Record]) -> Past:
    """Return what sessions, newest first, say of practices."""
    uses: Counter[str] = Counter()
    last: dict[str, datetime] = {}
    tighter: dict[str, tuple[str, ...]] = {}
    for record in records:
        uses[record.practice] += 1
        last.setdefault(record.practice, record.started)
        for pose, side in record.reflection.tighter.items():
            tighter[pose] = (*tighter.get(pose, ()), side)
    return Past(uses, last, uses.total(), tighter)


def filter_practices(
    library: Library, wish: Wish, past: Past, least: Mapping[str, float], props: Mapping[str, tuple[Prop, ...]]
) -> list[Sequence]:
    """Filter the practices by a wish, and return them in its order.

    `least` is the shortest each can be, in seconds, and `props` what each takes; both only where the wish asks.
    """
    fitting = [
        sequence
        for sequence in library.sequences.values()
        if _fits(library, sequence, wish, least.get(sequence.id, 0.0), props.get(sequence.id, ()))
    ]
    match wish.order:
        case Order.MOST_USED:
            return sorted(fitting, key=lambda sequence: -past.uses.get(sequence.id, 0))
        case Order.NOT_LATELY:
            return sorted(fitting, key=lambda s: past.last[s.id].timestamp() if s.id in past.last else 0.0)
        case _:
            return fitting


def _fits(library: Library, sequence: Sequence, wish: Wish, least: float, props: tuple[Prop, ...]) -> bool:
    """Return whether a practice is what is wished for.

    Its poses are looked at only where the wish takes them.
    """
    return (
        (wish.minutes is None or least <= wish.minutes * 60)
        and (wish.goal is None or wish.goal in sequence.goals)
        and (not wish.words or _says(library, sequence, wish.words))
        and (wish.props is None or all(prop.is_among(wish.props) for prop in props))
    )


def _says(library: Library, sequence: Sequence, words: str) -> bool:
    poses = (library.poses[step.pose].name for step in sequence.steps)
    text = " ".join((sequence.name, sequence.summary, *sequence.goals, *poses)).casefold()
    return all(word in text for word in words.casefold().split())


def find_reasons(library: Library, sequence: Sequence, words: str) -> tuple[str, ...]:
    """Return where a practice has those words: its goals, and a place for each other word.

    For a word of its name there is none; else it is a pose, or its summary. Without such a word no pose is read.
    """
    wanted = words.casefold().split()
    goals = tuple(goal for goal in sequence.goals if any(word in goal.casefold() for word in wanted))
    named = " ".join((sequence.name, *goals)).casefold()
    others = [word for word in wanted if word not in named]
    if not others:
        return goals
    texts = (*(library.poses[step.pose].name for step in sequence.steps), sequence.summary)
    places = (next((text for text in texts if word in text.casefold()), "") for word in others)
    return tuple(dict.fromkeys(filter(None, (*goals, *places))))


def list_goals(library: Library) -> list[str]:
    """Return every goal of every practice, the commonest first."""
    counted = Counter(goal for sequence in library.sequences.values() for goal in sequence.goals)
    return [goal for goal, _ in counted.most_common()]


def list_props(library: Library) -> dict[str, str]:
    """Return every prop the practices ask for, but the wall, by name.

    Each has the choice there is, such as strap, belt or towel: one of them is enough. A stand-in that is a prop itself
    is not named again.
    """
    stand_ins: dict[str, dict[str, None]] = {}
    for sequence in library.sequences.values():
        for step in sequence.steps:
            for prop in library.poses[step.pose].props:
                stand_ins.setdefault(prop.name, {}).update(dict.fromkeys(prop.stand_ins))
    return {
        name: str(Prop(name, tuple(other for other in stand_ins[name] if other not in stand_ins)))
        for name in sorted(stand_ins)
        if name != WALL
    }
