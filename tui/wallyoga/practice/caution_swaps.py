"""Caution swaps: gentler poses in place of those a person's cautions speak against."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wallyoga.practice.breath import Pattern
from wallyoga.practice.caution import Caution
from wallyoga.practice.english import join_words
from wallyoga.practice.errors import PlanError
from wallyoga.practice.pose import Pose, PutIn, Range, Sides
from wallyoga.practice.sequence import Sequence, SequenceStep

BREATH_HOLDS = "breath-holds"
"""The caution under which no breath is held."""


class Adapted(NamedTuple):
    """A practice adapted to a person's cautions."""

    sequence: Sequence
    """The practice as the cautions leave it."""
    changes: tuple[str, ...] = ()
    """The changes made to it, a sentence each."""
    put_in: PutIn = PutIn()
    """The poses and cues its plan puts in by itself."""


class _Met(NamedTuple):
    """A step that met the cautions, and what became of it."""

    was: SequenceStep
    """The step as it was."""
    step: SequenceStep | None
    """The step as it is now, or None where it is left out."""
    reasons: tuple[str, ...] = ()
    """The flags that did it."""


def adapt(sequence: Sequence, poses: Mapping[str, Pose], flags: Mapping[str, Caution]) -> Adapted:
    """Return the practice without anything a person's flags speak against.

    `flags` are their cautions by id. A flagged pose is swapped for the pose named instead, or for what stands in for
    that one, until one is met that no flag speaks against; where there is none, or a flag names nothing instead, the
    pose is left out. A swapped-in pose has its own count; only a hold that is counted in minutes keeps them, so that a
    long rest stays one. Neighbours that became the same pose are one. What a plan puts in by itself, such as the pose
    to rest in, gives way too, and what a caution has to say in each hold is put in. No breath is held under the flag
    `breath-holds`.

    Raises:
        PlanError: nothing is left of the practice, or it names a pose that is not in `poses`.
    """
    if not flags:
        return Adapted(sequence)
    met = [_meet_step(step, poses, flags) for step in sequence.steps]
    steps = _merge_steps(met)
    if sequence.steps and not steps:
        reasons = dict.fromkeys(reason for each in met for reason in each.reasons)
        raise PlanError(
            f"{sequence.name} has nothing left that goes with {_name(reasons, flags)}. "
            "Another practice will suit you better."
        )
    put_in = _choose_put_in(poses, flags)
    adapted, changed = (
        sequence._replace(steps=steps),
        (*_swaps(met, poses, flags), *_describe_rest(met, put_in, poses, flags)),
    )
    if BREATH_HOLDS in flags:
        adapted, changed = _remove_all_holds(adapted, changed)
    return Adapted(adapted, changed, put_in)


def find_gentler(pose: Pose, poses: Mapping[str, Pose], flags: Mapping[str, Caution]) -> Pose | None:
    """Return the pose, or the first gentler one that no flag speaks against."""
    return _follow_gentler(pose, poses, flags, {pose.id})


def remove_holds(pattern: Pattern) -> Pattern:
    """Return the same breath without its holds."""
    return pattern._replace(hold_full=0.0, hold_empty=0.0)


def _meet_step(step: SequenceStep, poses: Mapping[str, Pose], flags: Mapping[str, Caution]) -> _Met:
    pose = _get_pose(step.pose, poses)
    reasons = _against(pose, flags)
    if not reasons:
        return _Met(step, step)
    gentler = find_gentler(pose, poses, flags)
    return _Met(step, _swap_pose(step, pose, gentler) if gentler else None, reasons)


def _against(pose: Pose, flags: Mapping[str, Caution]) -> tuple[str, ...]:
    """Return the flags that speak against a pose."""
    return tuple(avoid.caution for avoid in pose.avoid if avoid.caution in flags)


def _name(reasons: Iterable[str], flags: Mapping[str, Caution]) -> str:
    """Return the names of these flags as words."""
    return join_words([flags[reason].short for reason in reasons])


def _choose_put_in(poses: Mapping[str, Pose], flags: Mapping[str, Caution]) -> PutIn:
    """Return the poses and cues a plan puts in by itself, under the flags.

    Each pose that is flagged is swapped for a gentler one, or left out.
    """

    def gentler(pose_id: str | None) -> str | None:
        pose = poses.get(pose_id or "")
        other = find_gentler(pose, poses, flags) if pose else None
        return other.id if other else None

    usual = PutIn()
    cues = tuple(caution.cue for caution in flags.values() if caution.cue)
    legs_up = poses.get(usual.legs_up or "")
    shown = usual.legs_up if legs_up and not _against(legs_up, flags) else None
    return PutIn(gentler(usual.rest), gentler(usual.side), gentler(usual.seat), shown, cues)


def _describe_rest(
    met: list[_Met], put_in: PutIn, poses: Mapping[str, Pose], flags: Mapping[str, Caution]
) -> tuple[str, ...]:
    """Return a sentence where a person rests in another pose than usual.

    There is none where the practice has the usual pose anyway.
    """
    usual = poses.get(PutIn().rest or "")
    if usual is None or put_in.rest == usual.id or any(each.was.pose == usual.id for each in met):
        return ()
    because = f"for {_name(_against(usual, flags), flags)}"
    instead = f"{poses[put_in.rest].name} instead of" if put_in.rest else "No"
    return (f"{instead} {usual.name} when you rest, {because}.",)


def _follow_gentler(pose: Pose, poses: Mapping[str, Pose], flags: Mapping[str, Caution], seen: set[str]) -> Pose | None:
    """Return the first gentler pose, from `pose` on, that no flag speaks against."""
    flagged = [avoid.instead for avoid in pose.avoid if avoid.caution in flags]
    if not flagged:
        return pose
    if None in flagged:
        return None
    for instead in flagged:
        if instead is not None and instead not in seen:
            seen.add(instead)
            gentler = _follow_gentler(_get_pose(instead, poses), poses, flags, seen)
            if gentler:
                return gentler
    return None


def _swap_pose(step: SequenceStep, pose: Pose, gentler: Pose) -> SequenceStep:
    """Return the step with the gentler pose in it."""
    minutes = step.minutes or (None if step.breaths else pose.minutes)
    revisit = gentler.revisit if step.revisit else None
    swapped = SequenceStep(pose=gentler.id, revisit=revisit, optional=step.optional)
    if minutes and gentler.sides is Sides.TOGETHER:
        return swapped._replace(minutes=minutes, breathing=step.breathing)
    return swapped


def _merge_steps(met: list[_Met]) -> tuple[SequenceStep, ...]:
    """Return the steps that are left, neighbours that became the same pose as one."""
    left: list[SequenceStep] = []
    changed = False
    for each in met:
        if each.step and left and left[-1].pose == each.step.pose and (changed or each.reasons):
            left[-1] = _one(left[-1], each.step)
        elif each.step:
            left.append(_by_itself(each.step) if changed else each.step)
        changed = bool(each.reasons)
    return tuple(left)


def _by_itself(step: SequenceStep) -> SequenceStep:
    """Return the step with its pose's own way in.

    It no longer comes after what its author had before it.
    """
    return step._replace(enter=(), short_enter=(), enter_seconds=None)


def _one(step: SequenceStep, other: SequenceStep) -> SequenceStep:
    """Merge two steps with the same pose into one.

    It takes the minutes of both where they have any.
    """
    timed = [each for each in (step, other) if each.minutes]
    minutes = [each.minutes for each in timed if each.minutes]
    both = Range(sum(each.low for each in minutes), sum(each.high for each in minutes)) if minutes else None
    return (timed or [step])[0]._replace(minutes=both, optional=step.optional and other.optional)


def _swaps(met: list[_Met], poses: Mapping[str, Pose], flags: Mapping[str, Caution]) -> tuple[str, ...]:
    """Return a sentence for each swapped pose, and for those left out.

    Those left out for the same reasons share one.
    """
    sentences: dict[tuple[str, str], list[str]] = {}
    for each in met:
        if each.reasons:
            because = f", for {_name(each.reasons, flags)}."
            name = poses[each.was.pose].name
            change = f"{poses[each.step.pose].name} instead of" if each.step else "Without"
            sentences.setdefault((change, because), []).append(name)
    return tuple(
        f"{change} {' and '.join(dict.fromkeys(names))}{because}" for (change, because), names in sentences.items()
    )


def _remove_all_holds(sequence: Sequence, changed: tuple[str, ...]) -> tuple[Sequence, tuple[str, ...]]:
    """Return the practice with no breath held in it, and what changed, this too."""
    steps = tuple(
        step._replace(breathing=tuple(part._replace(pattern=remove_holds(part.pattern)) for part in step.breathing))
        for step in sequence.steps
    )
    patterns = dict.fromkeys(_list_held(sequence))
    notes = (f"Breath {remove_holds(pattern)} instead of {pattern}, without holding it." for pattern in patterns)
    return sequence._replace(pace=remove_holds(sequence.pace), steps=steps), (*changed, *notes)


def _list_held(sequence: Sequence) -> Iterator[Pattern]:
    """Yield the patterns of a practice in which the breath is held."""
    for pattern in (sequence.pace, *(part.pattern for step in sequence.steps for part in step.breathing)):
        if pattern.holds:
            yield pattern


def _get_pose(pose_id: str, poses: Mapping[str, Pose]) -> Pose:
    try:
        return poses[pose_id]
    except KeyError:
        raise PlanError(f'There is no pose "{pose_id}".') from None
