"""The progress through a course: the steps as they stand, how far they are done, and what that brought about."""

from __future__ import annotations

from wallyoga.practice import step_changes
from wallyoga.practice.hold_log import HoldLog
from wallyoga.practice.plan import Kind, Plan, PlanStep, sum_seconds
from wallyoga.practice.pose import Side
from wallyoga.practice.session_events import Event, LengthChanged, SideAnswered, StepBegan
from wallyoga.practice.session_state import Op
from wallyoga.practice.timeline import find_marks_after, find_marks_at

NEVER = float("-inf")
"""The reading of the clock for what never happened."""


class CourseProgress:
    """The progress through a plan in active time, without a clock of its own.

    Each method takes the readings of the session's clock that its events are due at.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._take(plan.steps, 0)
        self._stepped = 0.0
        self.practised = 0.0
        """The active time so far, in seconds."""
        self.elapsed = plan.steps[0].begun
        """The part of the step that is past, in seconds."""
        self.over_at: float | None = None
        """The reading at which the last step ended, or None while there is one."""
        self.events: list[Event] = []
        self.log = HoldLog(plan)
        self.answers: dict[str, Side | None] = {}
        """The tighter side by pose, None where both were said to be the same."""
        self.asked_until = NEVER
        """The reading at which the last question ended."""
        self._unanswered: int | None = None
        """The place of the question that nobody answered, as long as it is open."""
        self._leaving = False

    @property
    def step(self) -> PlanStep:
        """The step under way."""
        return self.course[self.index]

    @property
    def question(self) -> PlanStep | None:
        """The question that can be answered: the one under way, or one that is still open."""
        if self.step.kind is Kind.ASK:
            return self.step
        return None if self._unanswered is None else self.course[self._unanswered]

    @property
    def is_complete(self) -> bool:
        """Whether an end here is the plan's own, and not one before it."""
        return not self._leaving and self.step.kind in (Kind.LEAVE, Kind.SETTLE)

    def note_hold(self) -> None:
        """Write down how long the step under way was held so far."""
        self.log.note(self.step, self.elapsed)

    def forget_events(self) -> None:
        """Forget what happened until now: it was long ago."""
        self.events.clear()
        self.asked_until = NEVER

    def begin(self, index: int, at: float) -> None:
        """Begin a step. A question before it stays open while one moves on or rests."""
        before, goes_on = self.step, index == self.index + 1
        self._take(self.course, index)
        if before.kind is Kind.ASK and self.step is not before:
            self.asked_until, self._unanswered = at, index - 1
        elif self.step.kind is not Kind.REST:
            self._unanswered = None
        if not goes_on or self._leaving or self.step.kind not in step_changes.ANSWERABLE:
            self._unanswered = None
        self._stepped, self.elapsed = self.practised, self.step.begun
        self.events.append(StepBegan(at, self.step))
        self.events += find_marks_at(self.step, self.elapsed, at)

    def run(self, until: float, start: float, end: float) -> None:
        """Let active time run up to `until`, through as many steps as it fills.

        The clock goes from `start` to `end` meanwhile. Where a step ends follows from where it began, not from how
        often anyone looked: many small sums differ from a large one by a rounding, and a key that falls on the end of a
        step would be replayed in another one.
        """
        since, passed = self.practised, start
        while self.practised < until and self.over_at is None:
            step, before = self.step, self.elapsed
            over = max(self.practised, self._stepped + (step.seconds - step.begun))
            self.practised = min(until, over)
            into = step.begun + (self.practised - self._stepped)
            self.elapsed = step.seconds if self.practised == over else min(into, step.seconds)
            due = min(start + (self.practised - since), end)
            self.events += find_marks_after(step, before, self.elapsed, passed, due)
            passed = due
            if self.practised == over:
                self._pass_to(self.index + 1, due)

    def change(self, op: Op, at: float) -> bool:
        """Carry out an operation, and return whether it made a difference."""
        match op:
            case Op.NEXT:
                self._pass_to(self.index + 1, at)
            case Op.RESTART:
                self._pass_to(self.index, at)
            case Op.PREVIOUS:
                self._pass_to(max(0, self.index - 1), at)
            case Op.MORE | Op.FEWER:
                return self._nudge(1 if op is Op.MORE else -1, at)
            case Op.REST:
                return self._rest(at)
            case Op.RETURN:
                return self._come_back(at)
            case Op.LEFT | Op.RIGHT | Op.SAME:
                return self._answer(None if op is Op.SAME else Side(op.value), at)
            case Op.OUT:
                return self._come_out(at)
        return True

    def _take(self, steps: step_changes.Course, index: int) -> None:
        """Go to a step of a course.

        What look() says thirty times a second is reckoned here, once.
        """
        self.course, self.index = steps, index
        self.later = sum_seconds(steps[index + 1 :])

    def _pass_to(self, index: int, at: float) -> None:
        self.note_hold()
        if index < len(self.course):
            self.begin(index, at)
        else:
            self.over_at = at

    def _nudge(self, by: int, at: float) -> bool:
        changed = step_changes.nudge_step(self.course, self.index, self.elapsed, by)
        if changed is self.course:
            return False
        self._take(changed, self.index)
        self.events.append(LengthChanged(at))
        return True

    def _rest(self, at: float) -> bool:
        """Put a rest in: before the step under way, or after a question, which stays open in it."""
        if self._plan.rest is None or self.step.kind not in step_changes.RESTABLE:
            return False
        self.note_hold()
        index = self.index + 1 if self.step.kind is Kind.ASK else self.index
        self.course = step_changes.insert_rest(self.course, index, self.elapsed, self._plan)
        self.begin(index, at)
        return True

    def _come_back(self, at: float) -> bool:
        """Put the way from the wall into the pose before the step under way."""
        course = step_changes.insert_return(self.course, self.index, self.elapsed, self._plan)
        if course is self.course:
            return False
        self.note_hold()
        self.course = course
        self.begin(self.index, at)
        return True

    def _answer(self, side: Side | None, at: float) -> bool:
        question = self.question
        if question is None:
            return False
        self.answers[question.pose] = side
        self.events.append(SideAnswered(at, side))
        if question is self.step:
            self.course = step_changes.add_answer(self.course, self.index, side)
            self._pass_to(self.index + 1, at)
        elif side is not None and self._unanswered is not None:
            self.course = step_changes.add_late_answer(self.course, self._unanswered, side, self._plan)
            self.begin(self._unanswered + 1, at)
        self._unanswered = None
        return True

    def _come_out(self, at: float) -> bool:
        step = self.step
        if step.kind in (Kind.LEAVE, Kind.SETTLE):
            return False
        self._leaving = True
        way_out = () if step.kind is Kind.READY else self._plan.ways_out[step.pose]
        self.course = (*self.course[: self.index + 1], *way_out)
        self._pass_to(self.index + 1, at)
        return True
