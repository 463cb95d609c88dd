"""The numbers of a step, as a person changes them one by one."""

from __future__ import annotations

from enum import StrEnum
from math import sqrt

from wallyoga.practice.pose import MOST, Pose, Range, Sides
from wallyoga.practice.sequence import DEEP, SequenceStep
from wallyoga.text.amounts import format_breaths

HALF_MINUTE = 0.5
"""The step by which minutes grow and shrink, and the shortest hold counted in minutes."""

WHOLE_MINUTES = 5.0
"""The minutes from which the usual length of a hold is told in whole ones."""

AGAIN = Range(4.0, 8.0)
"""The breaths offered on the tighter side where the pose itself names none."""


class Unit(StrEnum):
    """The unit of a hold."""

    BREATHS = "breaths"
    MINUTES = "minutes"

    @property
    def noun(self) -> str:
        """The noun after a range of this unit."""
        return "breaths" if self is Unit.BREATHS else "min"

    @property
    def short(self) -> str:
        """The short noun of the unit, where there is little room."""
        return "br" if self is Unit.BREATHS else "min"

    @property
    def least(self) -> float:
        """The smallest number of it there is, which is also the smallest change."""
        return 1.0 if self is Unit.BREATHS else HALF_MINUTE


class Field(StrEnum):
    """A field of a step that can be changed.

    It goes by what it is called on the screen.
    """

    LEAST = "At least"
    MOST = "At most"
    UNIT = "Counted in"
    AGAIN_LEAST = "Again, at least"
    AGAIN_MOST = "Again, at most"
    OPTIONAL = "If time is short"


ENDS = {Field.LEAST: True, Field.MOST: False, Field.AGAIN_LEAST: True, Field.AGAIN_MOST: False}
"""The fields that are numbers, and whether each is the lower end of its range."""


def list_fields(step: SequenceStep, pose: Pose) -> tuple[Field, ...]:
    """Return what can be changed about a step of this pose, in order."""
    again: tuple[Field, ...] = ()
    if pose.sides is Sides.EACH:
        again = (Field.AGAIN_LEAST, Field.AGAIN_MOST) if step.revisit else (Field.AGAIN_LEAST,)
    return (Field.LEAST, Field.MOST, Field.UNIT, *again, Field.OPTIONAL)


def get_hold(step: SequenceStep, pose: Pose) -> tuple[Unit, Range]:
    """Return how long a step is held: its own number, or its pose's."""
    own = step if step.breaths or step.minutes else pose
    if own.minutes:
        return Unit.MINUTES, own.minutes
    return Unit.BREATHS, own.breaths or Range(1.0, 1.0)


def format_field(step: SequenceStep, pose: Pose, field: Field) -> str:
    """Return the value of a field in words."""
    unit, span = get_hold(step, pose)
    match field:
        case Field.LEAST:
            return _format_number(span.low, unit)
        case Field.MOST:
            return _format_number(span.high, unit)
        case Field.UNIT:
            return unit.value
        case Field.AGAIN_LEAST:
            return _format_number(step.revisit.low, Unit.BREATHS) if step.revisit else "no"
        case Field.AGAIN_MOST:
            return _format_number(step.revisit.high, Unit.BREATHS) if step.revisit else "no"
        case Field.OPTIONAL:
            return "left out" if step.optional else "kept"


def change_field(step: SequenceStep, pose: Pose, field: Field, by: int) -> SequenceStep:
    """Return the step with a field raised or lowered by one.

    It is one more (`by` 1) or one less (-1); what is no number becomes the other word. No more breaths again than one
    are none.
    """
    match field:
        case Field.UNIT:
            return _change_unit(step, pose)
        case Field.OPTIONAL:
            return step._replace(optional=not step.optional)
        case Field.AGAIN_LEAST | Field.AGAIN_MOST if step.revisit is None:
            return step._replace(revisit=pose.revisit or AGAIN) if by > 0 else step
    unit, span = _find_range(step, pose, field)
    end = span.low if ENDS[field] else span.high
    if end <= unit.least and by < 0:
        return step._replace(revisit=None) if field is Field.AGAIN_LEAST else step
    return set_field(step, pose, field, end + by * unit.least)


def set_field(step: SequenceStep, pose: Pose, field: Field, number: float) -> SequenceStep:
    """Return the step with a field set to a number.

    It is as near to that as there is one, the other end no further off. Nothing changes where the field is no number;
    no breaths again are none.
    """
    if field not in ENDS:
        return step
    unit, span = _find_range(step, pose, field)
    if field in (Field.AGAIN_LEAST, Field.AGAIN_MOST):
        only = Range(_round_number(number, unit), _round_number(number, unit))
        revisit = _set_end(span, unit, number, lower=ENDS[field]) if step.revisit else only
        return step._replace(revisit=revisit if number > 0 else None)
    return _set_hold(step, unit, _set_end(span, unit, number, lower=ENDS[field]))


def make_usual_step(pose: Pose) -> SequenceStep:
    """Return a step that holds a pose for as long as is usual, at most.

    Where the pose does not say what is usual, that is the geometric middle of its range: of 8 to 10 breaths 9.
    """
    step = SequenceStep(pose=pose.id)
    unit, span = get_hold(step, pose)
    return _set_hold(step, unit, Range(span.low, pose.usual or _find_middle(unit, span)))


def _find_middle(unit: Unit, span: Range) -> float:
    """Return the geometric middle of a range: halves of minutes where those are few, else a whole number."""
    middle = sqrt(span.low * span.high)
    by_halves = unit is Unit.MINUTES and middle < WHOLE_MINUTES
    rounded = round(middle / HALF_MINUTE) * HALF_MINUTE if by_halves else float(round(middle))
    return min(max(rounded, span.low), span.high)


def lengthen_step(step: SequenceStep, pose: Pose, by: int) -> SequenceStep:
    """Return the step held longer or shorter by one.

    It is one longer (`by` 1) or one shorter (-1), both ends of its range alike.
    """
    unit, span = get_hold(step, pose)
    low, high = span.low + by * unit.least, span.high + by * unit.least
    return _set_hold(step, unit, Range(low, high)) if low >= unit.least and high <= MOST else step


def _find_range(step: SequenceStep, pose: Pose, field: Field) -> tuple[Unit, Range]:
    """Return the range a field is an end of, and its unit."""
    if field in (Field.AGAIN_LEAST, Field.AGAIN_MOST):
        return Unit.BREATHS, step.revisit or pose.revisit or AGAIN
    return get_hold(step, pose)


def _set_end(span: Range, unit: Unit, number: float, *, lower: bool) -> Range:
    """Return a range with another end.

    The end takes the opposite one along where it would pass it.
    """
    end = _round_number(number, unit)
    return Range(end, max(end, span.high)) if lower else Range(min(end, span.low), end)


def _set_hold(step: SequenceStep, unit: Unit, span: Range) -> SequenceStep:
    if unit is Unit.BREATHS:
        return step._replace(breaths=span, minutes=None)
    return step._replace(breaths=None, minutes=span)


def _change_unit(step: SequenceStep, pose: Pose) -> SequenceStep:
    """Return the step counted in the other unit: the pose's own numbers where it has them, else about as long."""
    unit, span = get_hold(step, pose)
    if unit is Unit.BREATHS:
        minutes = [_round_number(end * DEEP.seconds / 60, Unit.MINUTES) for end in (span.low, span.high)]
        return _set_hold(step, Unit.MINUTES, pose.minutes or Range(*minutes))
    counts = [_round_number(end * 60 / DEEP.seconds, Unit.BREATHS) for end in (span.low, span.high)]
    return _set_hold(step, Unit.BREATHS, pose.breaths or Range(*counts))


def _round_number(number: float, unit: Unit) -> float:
    """Return the nearest number of a unit there is: whole breaths, or minutes to two places."""
    whole = float(round(number)) if unit is Unit.BREATHS else round(number, 2)
    return min(max(whole, unit.least), float(MOST))


def _format_number(number: float, unit: Unit) -> str:
    return format_breaths(int(number)) if unit is Unit.BREATHS else f"{number:g} min"
