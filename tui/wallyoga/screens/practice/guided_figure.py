"""The guided figure: it moves as far as the person is told, instruction by instruction."""

from __future__ import annotations

from math import cos, pi

from wallyoga.library.loader import load_drawing
from wallyoga.library.posture import Posture, find_posture
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import SIDE_POSE
from wallyoga.practice.session_state import Now, State
from wallyoga.studio import Studio

TURNING = (0.3, 0.7)
"""The shares of the way between which a body turns over, where it does, and does not stay."""

FIRST = 1
"""The index of the first way in, after the moment to get ready."""

MOVING = 2.4
"""The most seconds the figure moves for one instruction; then it stands still while the person does it."""


class GuidedFigure:
    """The guided figure of a practice: the posture of each step, and how far on the way there it is."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._step: PlanStep | None = None
        self.posture: Posture | None = None
        """The posture the body is in, or comes to."""
        self._stops: tuple[Posture, ...] = ()
        """The postures at the end of each instruction of the step, where its pose tells them."""
        self._turns = False
        """Whether it turns over on the way there."""
        self._arrived = (0, 0)
        """The step and the instruction in which a pause came: its move is over, so that nobody rests half turned."""

    def follow(self, now: Now) -> Posture | None:
        """Take up the posture of the moment. A step without a side keeps the one its pose was on.

        Return the posture from which a first way in starts, where none was seen before it.
        """
        start = self._begin(now) if now.step is not self._step else None
        if now.state is State.PAUSED:
            self._arrived = now.index, now.text_number
        if self._stops:
            self.posture = self._stops[min(now.text_number, len(self._stops) - 1)]
        return start

    def _begin(self, now: Now) -> Posture | None:
        """Take up the posture of a step that begins.

        Return that from which a first way in starts.
        """
        step, last, before = now.step, self._step, self.posture
        self._step = step
        if self._stops:
            self.posture, self._stops = self._stops[-1], ()
        stays = last is not None and last.kind is not Kind.READY and step.side is None and step.pose == last.pose
        if not stays:
            side = now.next.side if step.kind is Kind.READY and now.next else step.side
            self.posture = find_posture(self._studio.library, step.pose, side)
        if self.posture is None:
            return None
        start = None
        match step.kind:
            case Kind.READY:
                self.posture = load_drawing().begin(self.posture)
            case Kind.ENTER if last is None and now.index == FIRST:
                before = start = load_drawing().begin(self.posture)
            case Kind.LEAVE if step.breaths is None:
                self.posture = load_drawing().leave(self.posture)
        self._turns = before is not None and before.is_mirrored is not self.posture.is_mirrored
        self._stops = self._list_stops(step, before, self.posture) if before else ()
        return start

    def measure_way(self, now: Now) -> float | None:
        """Return the share of the way to the posture that was told until now.

        It is None where no way is told. Each instruction is one part of the way, or a way of its own where the pose
        tells its end; it begins and ends slowly. Into a rest the first one is all of it, because nobody rests half way.
        """
        step, parts = now.step, self._count_parts(now.step)
        if step.breaths is not None or (step.kind is Kind.ENTER and self._studio.poses[step.pose].rest):
            parts = min(parts, 1)
        if not parts:
            return None
        if now.text_number >= parts:
            return 1.0
        into = now.elapsed - now.text_number * now.step.text_every
        moved = min(1.0, into / min(MOVING, now.step.text_every))
        eased = 1.0 if self._arrived == (now.index, now.text_number) else (1 - cos(pi * moved)) / 2
        if self._stops:
            return eased
        start, end = (self._stop(number / parts) for number in (now.text_number, now.text_number + 1))
        return start + eased * (end - start)

    def leads(self, now: Now) -> bool:
        """Return whether what is told now is a move, on the way to a posture."""
        return now.step.kind is Kind.READY or now.text_number < self._count_parts(now.step)

    def _count_parts(self, step: PlanStep) -> int:
        """Return the number of instructions that lead into the posture of a step."""
        if step.kind is Kind.REST or (step.kind is Kind.LEAVE and step.breaths):
            return len(self._studio.poses[step.pose].enter)
        return len(step.texts) if step.kind in (Kind.ENTER, Kind.SWITCH, Kind.LEAVE, Kind.SETTLE) else 0

    def _list_stops(self, step: PlanStep, before: Posture, posture: Posture) -> tuple[Posture, ...]:
        """Return the posture at the end of each instruction.

        There are none where the pose does not tell them. A change of sides goes back by the first of them, on the side
        before, and comes in by those after it. Who lies on one side comes up with the last.
        """
        count, list_stops = len(step.texts), load_drawing().list_stops
        match step.kind:
            case Kind.LEAVE if step.pose == SIDE_POSE and step.breaths is None:
                return (*[before] * (count - 1), posture)
            case Kind.SWITCH if count > 1 and (on_the_way := list_stops(posture)):
                return (*list_stops(before)[:1], *on_the_way[1 : count - 1], *[posture] * count)[:count]
            case Kind.ENTER if (on_the_way := list_stops(posture)) and not self._studio.poses[step.pose].rest:
                return ((before,) * (count - 1 - len(on_the_way)) + (*on_the_way, posture))[-count:]
        return ()

    def _stop(self, share: float) -> float:
        """Return the share of the way at which the body stays between two instructions."""
        if self._turns and TURNING[0] < share < TURNING[1]:
            return TURNING[share >= 1 / 2]
        return share
