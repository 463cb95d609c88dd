"""Every verb at every kind of step is done or refused, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studios import make_studio
from wallyoga.control.session_control import (
    ALIKE,
    GOES_ON,
    GOES_ON_BEFORE,
    LATE,
    NO_QUESTION,
    NO_REST,
    OUT,
    OUT_BEFORE,
    OVER,
    PAUSED,
    PAUSED_BEFORE,
    TOO_LATE,
    TOO_SOON,
    SessionControl,
)
from wallyoga.control.status import make_status
from wallyoga.control.verb import Verb
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import State


@pytest.fixture
def control(tmp_path: Path) -> SessionControl:
    """Return the control of a practice with sides that has begun."""
    studio = make_studio(tmp_path)
    session = Session(studio.plan(studio.library.sequence("hamstrings-both-sides")))
    recorder = studio.begin_recorder(session, minutes=None, arrived=None)
    begun = SessionControl(recorder, studio.clock, lambda: None)
    begun.start()
    return begun


def go_to(control: SessionControl, kind: Kind) -> None:
    """Go on to the next step of that kind, and let two seconds pass there."""
    while control.now.step.kind is not kind:
        if control.obey(Verb.SAME if control.now.step.kind is Kind.ASK else Verb.NEXT).is_refused:
            pass_by(control, 1)
    pass_by(control, 2)


def pass_by(control: SessionControl, seconds: float) -> None:
    """Let some seconds pass."""
    clock = control._clock  # noqa: SLF001
    assert isinstance(clock, ManualClock)
    clock.seconds += seconds


def test_pausing_twice_is_one_pause(control: SessionControl) -> None:
    """A pause and going on are each said once, and said to be there already; toggle does either."""
    words = [control.obey(verb).words for verb in (Verb.PAUSE, Verb.PAUSE, Verb.RESUME, Verb.RESUME, Verb.TOGGLE)]
    assert words == [PAUSED, PAUSED_BEFORE, GOES_ON, GOES_ON_BEFORE, PAUSED]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_verb_at_every_kind_of_step(control: SessionControl, kind: Kind) -> None:
    """No verb is without an answer, and a refusal leaves the step as it is."""
    if kind in (Kind.REVISIT, Kind.REST):
        go_to(control, Kind.ASK if kind is Kind.REVISIT else Kind.HOLD)
        control.obey(Verb.LEFT if kind is Kind.REVISIT else Verb.REST)
    go_to(control, kind)
    for verb in (Verb.LEFT, Verb.RIGHT, Verb.SAME) if kind is not Kind.ASK else ():
        assert control.obey(verb).words == NO_QUESTION
        assert control.now.step.kind is kind
    for verb in (Verb.MORE, Verb.FEWER, Verb.PAUSE, Verb.RESUME):
        assert control.obey(verb).words
        assert control.now.step.kind is kind
    rests = not control.obey(Verb.REST).is_refused
    assert (control.now.step.kind is Kind.REST) is (rests or kind is Kind.REST)
    out = control.obey(Verb.OUT).words
    assert out == (OUT_BEFORE if kind in (Kind.LEAVE, Kind.SETTLE) else OUT)


def test_an_arrow_answers_once_the_question_can_be_read(control: SessionControl) -> None:
    """Next right after another does not answer a question; two seconds later it answers right."""
    while control.now.step.kind is not Kind.ASK:
        control.obey(Verb.NEXT)
    assert control.obey(Verb.NEXT).words == TOO_SOON
    go_to(control, Kind.ASK)
    assert control.obey(Verb.NEXT).words == "The right side."


def test_an_arrow_that_comes_late_answers_or_does_nothing(control: SessionControl) -> None:
    """An arrow a moment after the question answers it where nobody did; another one goes no step further."""
    go_to(control, Kind.ASK)
    while control.now.step.kind is Kind.ASK:
        pass_by(control, 1)
    assert control.obey(Verb.NEXT).words == "The right side."
    following = control.now.step
    assert (following.kind, following.side) == (Kind.ENTER, Side.RIGHT)
    assert [control.obey(verb).words for verb in (Verb.NEXT, Verb.BACK)] == [TOO_LATE] * 2
    assert control.now.step == following
    pass_by(control, LATE)
    control.obey(Verb.NEXT)
    assert control.now.step.kind is Kind.REVISIT


def test_the_second_side_is_no_longer_than_the_first(control: SessionControl) -> None:
    """More on the second side is refused with the reason, and there is no rest on the way out."""
    go_to(control, Kind.SWITCH)
    go_to(control, Kind.HOLD)
    assert control.obey(Verb.MORE).words == ALIKE
    go_to(control, Kind.LEAVE)
    assert control.obey(Verb.REST).words == NO_REST
    control.finish()
    assert control.now.state is State.ENDED
    assert control.obey(Verb.NEXT).words == OVER


def test_a_pose_without_sides_has_no_other(tmp_path: Path) -> None:
    """At the most there is, a pose that is held once is said to be no longer, and not as long as another side."""
    studio = make_studio(tmp_path)
    session = Session(studio.plan(studio.library.sequence("legs-up-the-wall")))
    control = SessionControl(studio.begin_recorder(session, minutes=None, arrived=None), studio.clock, lambda: None)
    control.start()
    go_to(control, Kind.HOLD)
    words = {control.obey(Verb.MORE).words for _ in range(300)}
    assert "121:00 in all, and no more." in words
    assert ALIKE not in words


def test_the_status_says_how_it_stands(control: SessionControl) -> None:
    """The status has the count and the phase where breaths are counted, and its line says the side."""
    go_to(control, Kind.SWITCH)
    go_to(control, Kind.HOLD)
    plan = control._session.plan  # noqa: SLF001
    status = make_status("id", plan, control.now)
    assert (status["state"], status["step"], status["breath"], status["phase"]) == ("running", "hold", 1, "inhale")
    assert status["side"] in status["text"].lower()
    assert f"1 of {status['breaths']}" in status["text"]
    control.obey(Verb.PAUSE)
    assert make_status("id", plan, control.now)["text"].startswith("paused · ")
