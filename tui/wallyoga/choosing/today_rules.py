"""The rules by which a practice is suggested for today, and why.

They are asked in the order of `RULES`, and the first that has an answer gives it. Before the first session there is
none. A reason says what is so, and reproaches nobody.

1. Late in the evening: a practice for sleep.
2. After days away: the shortest practice.
3. A side that was tighter three times running: a practice that offers it more.
4. From the middle of the week on, a part that had half its usual minutes or fewer on one side: a practice for it.
5. A practice that was not done for a week: that one.
6. Else the one that was done last.

Once something was practised on a day, that is enough: only a practice for sleep is suggested after it, late in the
evening, where there was none yet.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from wallyoga.choosing.wish import Past
from wallyoga.library.library import Library
from wallyoga.practice.clock import DAY_STARTS, count_days_since, find_practice_day
from wallyoga.practice.pose import OTHER, Side
from wallyoga.practice.sequence import Sequence
from wallyoga.text.amounts import MIDDLE, ONE_OF, find_felt_most
from wallyoga.text.practice_facts import format_days

LATELY = 3
"""The answers in a row that make a side the tighter one lately."""

LONG_AGO = 7
"""The days after which a practice was not done lately."""

AWAY = 5
"""The days without any session after which a person was away."""

LATE = 21
"""The hour from which an evening is late."""

MIDWEEK = 2
"""The weekday, Monday being 0, from which a week's minutes are compared with usual ones."""

USUAL = 2.0
"""The fewest minutes a week of a part that has usual ones."""


class Suggestion(NamedTuple):
    """A suggestion for today: a practice, and why."""

    practice: str
    """The id of the practice."""
    reason: str
    """The reason why it is worth doing now, in a few words."""
    minutes: float | None = None
    """The minutes it is fitted to, or None where it takes its own."""

    @property
    def sentence(self) -> str:
        """The reason as a sentence."""
        return f"{self.reason[:1].upper()}{self.reason[1:]}."


class Moment(NamedTuple):
    """The moment a suggestion is made for."""

    now: datetime
    day_starts: int = DAY_STARTS

    @property
    def is_late(self) -> bool:
        """Whether it is late in the evening, or still the night after it."""
        return self.now.hour >= LATE or self.now.hour < self.day_starts

    @property
    def weekday(self) -> int:
        """The day of the week that is practised on, from Monday as 0."""
        return find_practice_day(self.now, self.day_starts).weekday()

    def is_today(self, when: datetime) -> bool:
        """Whether something was on the day that is practised on."""
        return find_practice_day(when, self.day_starts) == find_practice_day(self.now, self.day_starts)

    def count_days(self, since: datetime) -> int:
        """Return how many days have gone by."""
        return count_days_since(since, self.now, self.day_starts)


def suggest_practice(library: Library, past: Past, moment: Moment) -> Suggestion | None:
    """Return a practice worth doing now, and why.

    It is None before the first session, and after today's.
    """
    if not past.last:
        return None
    rules = (_suggest_for_sleep,) if list_done(past, moment) else RULES
    return next(filter(None, (rule(library, past, moment) for rule in rules)), None)


def list_done(past: Past, moment: Moment) -> list[str]:
    """Return the ids of the practices that were done today, the latest first."""
    last = past.last
    return sorted((each for each in last if moment.is_today(last[each])), key=lambda each: last[each], reverse=True)


def _suggest_for_sleep(library: Library, past: Past, moment: Moment) -> Suggestion | None:
    if not moment.is_late:
        return None
    restful = [each.id for each in library.sequences.values() if "sleep" in each.goals]
    is_rested = bool(set(restful) & set(list_done(past, moment)))
    return None if is_rested or not restful else Suggestion(restful[0], "it is late: time to wind down")


def _suggest_short(library: Library, past: Past, moment: Moment) -> Suggestion | None:
    days = moment.count_days(max(past.last.values()))
    timed = [(each.minutes, each.id) for each in library.sequences.values() if each.minutes is not None]
    if days < AWAY or not timed:
        return None
    return Suggestion(min(timed)[1], f"something short, after {format_days(days)} away")


def _suggest_for_side(library: Library, past: Past, _: Moment) -> Suggestion | None:
    for pose, answers in past.tighter.items():
        lately = set(answers[:LATELY])
        if len(answers) >= LATELY and len(lately) == 1 and lately <= set(Side) and pose in library.poses:
            where = find_felt_most(library.poses[pose], Side(answers[0]))
            for sequence in library.sequences.values():
                if any(step.pose == pose and step.revisit for step in sequence.steps):
                    return Suggestion(sequence.id, f"your {where} felt tighter the last three times")
    return None


def _suggest_for_part(library: Library, past: Past, moment: Moment) -> Suggestion | None:
    if moment.weekday < MIDWEEK:
        return None
    for _, now, usual, part, side in sorted(_list_behind(past)):
        sequence = _find_practice(library, library.sequences.values(), part)
        if sequence:
            where = part if part in MIDDLE else f"{side} {ONE_OF.get(part, part)}"
            minutes = f"{now:.0f}" if round(now) else "none"
            reason = f"your {where} had {minutes} of the usual {usual:.0f} minutes this week"
            return Suggestion(sequence.id, reason)
    return None


def _list_behind(past: Past) -> Iterator[tuple[float, float, float, str, Side]]:
    """Yield the parts that had at most half of their usual stretch this week.

    Each is with the share and the minutes it had, the usual ones, and its side.
    """
    for each in past.stretches:
        for side in Side:
            now, usual = getattr(each.this_week, side), getattr(each.mean_before, side)
            if usual >= USUAL and now <= usual / 2:
                yield now / usual, now, usual, each.part, side


def _find_practice(library: Library, sequences: Iterable[Sequence], part: str) -> Sequence | None:
    """Return the practice whose poses stretch a part most, or None."""

    def measure(sequence: Sequence) -> float:
        poses = [library.poses[step.pose] for step in sequence.steps]
        return sum(max(pose.stretches.get(part, 0), pose.stretches.get(OTHER + part, 0)) for pose in poses) / len(poses)

    best = max(sequences, key=measure, default=None)
    return best if best and measure(best) > 0 else None


def _suggest_waiting(library: Library, past: Past, moment: Moment) -> Suggestion | None:
    waiting = sorted((when, practice) for practice, when in past.last.items() if practice in library.sequences)
    days = moment.count_days(waiting[0][0]) if waiting else 0
    return Suggestion(waiting[0][1], f"{format_days(days)} since you did it") if days >= LONG_AGO else None


def _suggest_latest(library: Library, past: Past, _: Moment) -> Suggestion | None:
    there = [(when, practice) for practice, when in past.last.items() if practice in library.sequences]
    return Suggestion(max(there)[1], "the one you did last") if there else None


RULES: tuple[Callable[[Library, Past, Moment], Suggestion | None], ...] = (
    _suggest_for_sleep,
    _suggest_short,
    _suggest_for_side,
    _suggest_for_part,
    _suggest_waiting,
    _suggest_latest,
)
"""The rules, in the order they are asked."""
