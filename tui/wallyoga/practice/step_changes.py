"""Changes a person makes to the steps of a running session.

Every function returns the steps anew.
"""

from __future__ import annotations

from wallyoga.practice.breath import Stage
from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.pose import Side
from wallyoga.practice.timeline import find_breath

Course = tuple[PlanStep, ...]

MOST_BREATHS = 99
MOST_SECONDS = 7200.0

HOLD_NUDGE = 30.0
"""The seconds by which a hold counted in time becomes longer or shorter."""

MOVE_NUDGE = 10.0
"""The seconds by which a move becomes longer or shorter."""

LEAST_LEFT = 10.0
"""The least that stays of a timed hold that is made shorter, in seconds: one deep breath."""

RESTABLE = frozenset({Kind.ENTER, Kind.HOLD, Kind.SWITCH, Kind.ASK, Kind.REVISIT})
"""The steps in which a rest can be put."""

RETURNABLE = frozenset({Kind.ENTER, Kind.HOLD, Kind.SWITCH, Kind.REVISIT, Kind.REST})
"""The steps to which one comes back by the way into their pose."""

HELD = frozenset({Kind.HOLD, Kind.REVISIT, Kind.REST})
"""The steps in which one stays in a pose."""

ANSWERABLE = frozenset({Kind.ENTER, Kind.LEAVE, Kind.REST})
"""The steps in which the question before them can still be answered: another pose is not held yet."""


def nudge_step(course: Course, index: int, elapsed: float, by: int) -> Course:
    """Return the course with one breath more or fewer in the step at `index`.

    `by` is 1 for more and -1 for fewer. Steps counted in time change by half a minute, those in which one moves by
    ten seconds. A count never goes below the breath under way. The other side still to come changes alike, so that both
    stay equal; when it is done, this side can be made shorter, and longer again, but no longer than that one was.
    """
    step = course[index]
    changed = _nudge_alone(step, elapsed, by)
    done = find_done_side(course, index)
    if by > 0 and done:
        changed = _limit_to_other_side(changed, step, done)
    if changed is step:
        return course
    return tuple(
        changed if i == index
        else _change_other_side(later, changed, by) if i > index and is_other_side(later, step)
        else later
        for i, later in enumerate(course)
    )  # fmt: skip


def _measure_time(kind: Kind) -> float:
    return HOLD_NUDGE if kind.is_hold or kind is Kind.REST else MOVE_NUDGE


def find_done_side(course: Course, index: int) -> PlanStep | None:
    """Return the hold of the other side that is done before the step at `index`.

    It is None where there is none.
    """
    return next((earlier for earlier in course[:index] if is_other_side(earlier, course[index])), None)


def is_other_side(other: PlanStep, step: PlanStep) -> bool:
    """Return whether one step holds the other side of another.

    A hold is taken for its own other side.
    """
    return step.pair is not None and other.pair == step.pair and other.kind is step.kind


def _limit_to_other_side(changed: PlanStep, step: PlanStep, done: PlanStep) -> PlanStep:
    """Return a step made longer, but no longer than the side that is done.

    Where it is as long already, it is returned as it was.
    """
    if changed.seconds <= done.seconds:
        return changed
    return step if step.seconds >= done.seconds else step._replace(breathing=done.breathing)


def _change_other_side(later: PlanStep, changed: PlanStep, by: int) -> PlanStep:
    """Return the other side as long as this one, where it is to change alike.

    It stays where it is longer anyway and more was asked for, or shorter and fewer was.
    """
    if (changed.seconds - later.seconds) * by <= 0:
        return later
    return later._replace(breathing=changed.breathing, begun=min(later.begun, changed.seconds))


def _nudge_alone(step: PlanStep, elapsed: float, by: int) -> PlanStep:
    *before, last = step.breathing
    into = elapsed - sum(stage.seconds for stage in before)
    if last.breaths is not None:
        under_way = find_breath(step._replace(breathing=(last,)), into).number if into >= 0 else 1
        breaths = max(min(last.breaths + by, max(last.breaths, MOST_BREATHS)), under_way)
        stage = Stage.of_breaths(last.pattern, breaths)
    else:
        least = min(last.seconds, max(into, 0) + LEAST_LEFT)
        stage = Stage.of_seconds(
            max(min(last.seconds + by * _measure_time(step.kind), max(last.seconds, MOST_SECONDS)), least)
        )
    return step if stage == last else step._replace(breathing=(*before, stage))


def add_answer(course: Course, index: int, side: Side | None) -> Course:
    """Return the course with the steps that the answer at `index` adds.

    The steps of no other answer stay in it, nor a rest in one of them.
    """
    question = course[index]
    added = {step.id for branch in question.branches.values() for step in branch}
    last = max((place for place, step in enumerate(course) if step.id in added), default=index)
    chosen = question.branches[side] if side is not None else ()
    return (*course[: index + 1], *chosen, *course[last + 1 :])


def add_late_answer(course: Course, index: int, side: Side, plan: Plan) -> Course:
    """Return the course with what an answer adds that came after the question at `index`.

    One has let go of the pose by then: the way back is that into it on this side. What came since comes again.
    """
    answered = add_answer(course, index, side)
    return (*answered[: index + 1], plan.ways_in[course[index].pose, side], *answered[index + 2 :])


def insert_rest(course: Course, index: int, elapsed: float, plan: Plan) -> Course:
    """Return the course with the plan's rest before the step at `index`.

    One lets go of the pose for it. After the rest a hold has the way into its pose, and goes on after its last finished
    breath. In place of a change of sides, of a moment to stay, and of a way in from the step before comes that way, and
    in place of a way out that out of the rest.
    """
    if plan.rest is None:
        return course
    before, step, after = (*course[:index], plan.rest), course[index], course[index + 1 :]
    if step.kind is Kind.LEAVE:
        return (*before, *plan.ways_out[plan.rest.pose])
    way_in = plan.ways_in[step.pose, step.side]
    if not step.kind.is_hold:
        return (*before, way_in, *after)
    return (*before, way_in, _go_on_later(step, elapsed), *after)


def insert_return(course: Course, index: int, elapsed: float, plan: Plan) -> Course:
    """Return the course with the way from anywhere to the step at `index`.

    It begins with a moment to come to the wall, and leads into the pose of that step. A hold goes on after its last
    finished breath, and a break begins again. It stays as it is where one is in no pose, or about to leave it.
    """
    step = course[index]
    if step.kind not in RETURNABLE:
        return course
    ready = plan.steps[0]._replace(
        pose=step.pose, name=step.name, short_name=step.short_name, sanskrit=step.sanskrit, begun=0.0
    )
    key = step.pose, step.side
    ways = tuple(way[key] for way in (plan.ways_up, plan.ways_in) if key in way)
    held = (_go_on_later(step, 0.0 if step.pair is None else elapsed),) if step.kind in HELD else ()
    return (*course[:index], ready, *ways, *held, *course[index + 1 :])


def _go_on_later(step: PlanStep, elapsed: float) -> PlanStep:
    """Return a hold that goes on after its last finished breath."""
    begun = sum(
        min(stage.seconds, into) if stage.breaths is None else stage.count_finished(into) * stage.pattern.seconds
        for stage, into in _into_stages(step, elapsed)
    )
    return step._replace(begun=begun)


def _into_stages(step: PlanStep, elapsed: float) -> list[tuple[Stage, float]]:
    into = []
    for stage in step.breathing:
        into.append((stage, max(elapsed, 0.0)))
        elapsed -= stage.seconds
    return into
