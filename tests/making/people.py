"""People and their wishes: flags, words, breath, history, and what they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.history.statistics.stretch import Minutes
from wallyoga.history.statistics.summary import Tighter
from wallyoga.making.composer import Composition, compose_practice
from wallyoga.making.ledger import Ledger
from wallyoga.making.request import Request
from wallyoga.practice.breath import Pattern
from wallyoga.practice.personal_planner import PersonalPlanner
from wallyoga.practice.personal_words import Hamstrings, Worded, Wording
from wallyoga.practice.plan import Plan
from wallyoga.practice.pose import BODY_PARTS, GOALS, Liveliness, Sides

LIBRARY = shipped_library()
CAUTIONS = LIBRARY.cautions.by_id
PROPS = sorted({prop.name for pose in LIBRARY.poses.values() for prop in pose.props} - {"wall"})
DAY = date(2026, 11, 28)
NOTHING = Ledger()
ASKED = datetime(2026, 11, 26, 7, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Asking:
    """A person who asks for a practice."""

    request: Request
    flags: tuple[str, ...] = ()
    ledger: Ledger = NOTHING
    pace: Pattern | None = None
    hamstrings: Hamstrings = Hamstrings.USUAL

    @property
    def planner(self) -> PersonalPlanner:
        """The planner for this person."""
        flags = {flag: CAUTIONS[flag] for flag in self.flags}
        return PersonalPlanner(Worded(LIBRARY.poses, Wording(self.hamstrings)), flags, self.pace)

    def compose(self) -> Composition:
        """Return the practice that is made for them."""
        return compose_practice(self.request, self.planner, self.ledger)

    def plan(self, composition: Composition) -> Plan:
        """Return the plan of a practice that was made for them."""
        return self.planner.plan(composition.sequence)


def wish(minutes: float, *goals: str, props: tuple[str, ...] = (), lively: str = "easy", again: int = 0) -> Request:
    """Return a request on the day of the tests."""
    return Request(
        minutes=minutes, goals=goals, props=frozenset(props), lively=Liveliness(lively), day=DAY, again=again
    )


SIDED = sorted(pose.id for pose in LIBRARY.poses.values() if pose.sides is Sides.EACH)
AMOUNTS = st.sampled_from([0.0, 0.5, 1.5, 2.5, 4.0, 9.0])
ANSWERS = st.lists(st.sampled_from(["left", "right", "same"]), min_size=1, max_size=5).map(tuple)


def _make_ledger(minutes: dict[str, Minutes], answers: dict[str, tuple[str, ...]]) -> Ledger:
    tighter = {pose: Tighter(pose, given, None, ASKED) for pose, given in answers.items()}
    return Ledger(minutes, {pose: each for pose, each in tighter.items() if each.side})


LEDGERS = st.builds(
    _make_ledger,
    st.dictionaries(st.sampled_from(BODY_PARTS), st.builds(Minutes, AMOUNTS, AMOUNTS), max_size=6),
    st.dictionaries(st.sampled_from(SIDED), ANSWERS, max_size=3),
)
REQUESTS = st.builds(
    Request,
    minutes=st.integers(1, 90).map(float),
    goals=st.lists(st.sampled_from(GOALS), min_size=1, max_size=3, unique=True).map(tuple),
    props=st.sets(st.sampled_from(PROPS)).map(frozenset),
    lively=st.sampled_from(Liveliness),
    day=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    again=st.integers(0, 3),
)
ASKINGS = st.builds(
    Asking,
    REQUESTS,
    st.lists(st.sampled_from(sorted(CAUTIONS)), max_size=3, unique=True).map(tuple),
    LEDGERS,
    st.none() | st.sampled_from([Pattern.parse(each) for each in ("2:2", "5:5", "4-7-8")]),
    st.sampled_from(Hamstrings),
)
"""Anybody, who asks for anything."""
