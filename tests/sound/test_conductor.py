"""The conductor tells each cue at its moment, as the engine's time goes."""

from __future__ import annotations

import pytest

from tests.practice.session_driver import Practised
from tests.practice.small_plans import POSES, SMALL, STRAP, small_plan
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.session_state import Op
from wallyoga.practice.sound_choice import BreathTones, Ears, Talk
from wallyoga.sound.conductor import Conductor
from wallyoga.sound.cues import list_cues, list_preparations

FULL = Ears(chimes=True, breath=BreathTones.ALWAYS, talk=Talk.EVERYTHING)
CHIMES = Ears(chimes=True, breath=BreathTones.OFF)
OFTEN = 1 / 32


class Listener:
    """A session that is conducted, and each order with the second it was sent at."""

    def __init__(self, ears: Ears, *, latency: float = 0.0, softer: bool = False, speed: float = 1.0) -> None:
        self.orders: list[tuple[float, str]] = []
        self.practised = Practised(small_plan(), speed=speed)
        self.latency = latency
        self._speed = speed
        self._conductor = Conductor(self._take, ears, speed=speed, softer=softer)

    def _take(self, order: str) -> None:
        self.orders.append((self.practised.at / self._speed, order))

    def wait(self, seconds: float) -> None:
        """Let the clock run, with a look as often as the screen looks."""
        for _ in range(round(seconds / OFTEN)):
            self._conductor.attend(self.practised.now, self.latency)
            self.practised.at += OFTEN * self._speed
        self._conductor.attend(self.practised.now, self.latency)

    def moments(self, begins: str) -> list[float]:
        """Return when orders that begin so were sent."""
        return [at for at, order in self.orders if order.startswith(begins)]


def test_every_change_has_a_bowl_at_its_second() -> None:
    """A bowl is struck at the beginning of each step, and two at the question."""
    listener = Listener(CHIMES)
    listener.wait(154)
    assert listener.moments("chime change") == [0, 10, 14, 44, 48, 72, 74, 108, 111, 131, 134]
    assert listener.moments("chime question") == [98]


def test_a_hold_sounds_from_its_side() -> None:
    """What is heard in a hold comes from the side that is stretched."""
    listener = Listener(CHIMES)
    listener.wait(100)
    assert [order for at, order in listener.orders if at in (48, 74)] == ["chime change left", "chime change right"]


def test_the_breath_is_heard_at_the_patterns_own_lengths() -> None:
    """Each inhale and exhale has its tone, as long as the pattern says and from the side of the hold."""
    listener = Listener(Ears(chimes=False, breath=BreathTones.ALWAYS))
    listener.wait(61)
    assert [item for item in listener.orders if item[0] < 60] == [
        (14, "breath in 4 both"),
        (18, "breath out 8 both"),
        (48, "breath in 2 left"),
        (50, "breath out 4 left"),
        (54, "breath in 2 left"),
        (56, "breath out 4 left"),
    ]


def test_sound_leads_by_the_latency() -> None:
    """With a latency each cue is sent so much earlier, the first of the next step too, and none twice."""
    plain, led = Listener(FULL), Listener(FULL, latency=0.125)
    for listener in (plain, led):
        listener.wait(120)
    later = [(max(0.0, at - 0.125), order) for at, order in plain.orders if "hush" not in order]
    assert [item for item in led.orders if "hush" not in item[1]][: len(later)] == later


def test_a_pause_is_silent_and_nothing_is_said_twice() -> None:
    """A pause hushes everything, sends nothing while it lasts, and going on does not repeat what was heard."""
    listener = Listener(FULL)
    listener.wait(20)
    listener.practised.session.pause(listener.practised.at)
    listener.wait(3)
    assert listener.orders[-1] == (20, "hush")
    count = len(listener.orders)
    listener.wait(10)
    assert len(listener.orders) == count
    listener.practised.go_on()
    listener.wait(2)
    assert len(listener.orders) == count


def test_a_step_that_is_left_is_cut_off() -> None:
    """Going on by a key hushes what is said, and the new step is heard at once."""
    listener = Listener(FULL)
    listener.wait(20)
    del listener.orders[:]
    listener.practised.press(Op.NEXT)
    listener.wait(0)
    assert [order for _, order in listener.orders[:2]] == ["hush", "chime change left"]


def test_more_breaths_move_the_last_breath() -> None:
    """A hold made longer rings its last breath later, once."""
    listener = Listener(CHIMES)
    listener.wait(49)
    listener.practised.press(Op.MORE)
    listener.wait(30)
    assert listener.moments("chime last") == pytest.approx([34, 72])


def test_a_practice_for_the_night_gets_softer() -> None:
    """Each step is no louder than the one before, down to less than half."""
    listener = Listener(CHIMES, softer=True)
    listener.wait(154)
    percents = [int(order.split()[1]) for _, order in listener.orders if order.startswith("soften")]
    assert percents == sorted(percents, reverse=True)
    assert percents[0] == 100
    assert percents[-1] < 50


def test_the_sanskrit_name_is_said_once_on_the_first_side() -> None:
    """With everything said, a hold says its Sanskrit name between two texts, and its other side does not again."""
    strap = STRAP._replace(pronunciation="SOOP-tah", cues=("Only one.",))
    plan = make_plan(SMALL, POSES | {"strap": strap})
    names = [cue for step in plan.steps for cue in list_cues(step, None, FULL) if "soop-tah" in cue.order]
    assert [cue.due for cue in names] == [8]


def test_a_fast_clock_makes_short_tones() -> None:
    """At twenty times the speed a breath tone lasts a twentieth."""
    listener = Listener(Ears(chimes=False, breath=BreathTones.ALWAYS), speed=1 / 4)
    listener.wait(60)
    assert "breath in 16 both" in [order for _, order in listener.orders]


def test_whatever_way_a_person_goes_is_rendered_before() -> None:
    """What is heard after an answer, in a rest, in a step made longer and on the way out is among the preparations."""
    listener = Listener(FULL)
    driven = listener.practised
    ready = {order.removeprefix("ahead ") for order in list_preparations(driven.session.plan, FULL)}
    driven.reach(Kind.HOLD)
    driven.press(Op.REST)
    listener.wait(60)
    driven.press(Op.MORE)
    driven.reach(Kind.ASK)
    driven.press(Op.RIGHT)
    listener.wait(60)
    driven.press(Op.OUT)
    listener.wait(60)
    heard = {order for _, order in listener.orders} - {"hush"}
    assert any("once more" in order for order in heard)
    assert any("Rest in" in order for order in heard)
    assert heard <= ready


def test_the_question_says_that_no_answer_is_needed() -> None:
    """The question is spoken with what becomes of it when nobody answers."""
    listener = Listener(FULL._replace(talk=Talk.CHANGES))
    listener.practised.reach(Kind.ASK)
    listener.wait(0.5)
    assert any("Without an answer it goes on" in order for _, order in listener.orders)
