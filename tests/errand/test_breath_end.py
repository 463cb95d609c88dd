"""The end of the breath under way."""

from __future__ import annotations

from tests.studios import shipped_library
from wallyoga.errand.breath_end import BreathEnd
from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.session import Session

EVERY = 0.5
"""The seconds between two looks."""


def find_end(session: Session, at: float) -> float:
    """Return when a breath that is under way is over, to a look."""
    breath = BreathEnd(session.look(at))
    while not breath.is_over(session.look(at)):
        at += EVERY
    return at


def begin() -> tuple[Session, float]:
    """Return a session, and the moment its first hold begins."""
    library = shipped_library()
    session, at = Session(make_plan(library.sequence("legs-up-the-wall"), library.poses)), 0.0
    session.start(at)
    while session.look(at).step.kind is not Kind.HOLD:
        at += EVERY
    return session, at


def test_nothing_ends_inside_a_breath() -> None:
    """In a hold it is the end of the exhale, wherever in the breath one asks, and that is where the next one begins."""
    session, at = begin()
    pattern = session.look(at).breath.pattern
    for looks in (2, 20):
        session, at = begin()
        for look in range(looks):
            session.look(at + look * EVERY)
        end = find_end(session, at + looks * EVERY)
        assert abs(end - (at + pattern.seconds)) <= EVERY
        assert session.look(end).breath.phase is Phase.INHALE


def test_where_nobody_breathes_by_it() -> None:
    """While one moves into a pose, and in a pause, there is nothing to wait for."""
    session = begin()[0]
    moving = Session(session.plan)
    moving.start(0.0)
    assert find_end(moving, 1.0) == 1.0
    session, at = begin()
    session.pause(at + 2)
    assert find_end(session, at + 2) == at + 2
