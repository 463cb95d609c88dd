"""The draft: a practice while it is being built.

It says what the practice is now, what it was, and where the cursor is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wallyoga.practice.sequence import Sequence, SequenceStep

Steps = tuple[SequenceStep, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of a practice that is being built."""

    sequence: Sequence
    """The practice as it is now."""
    saved: Sequence
    """The practice as it was opened or saved last."""
    at: int = 0
    """The number of the step under the cursor, from 0. It is 0 too where there is none."""
    past: tuple[tuple[Steps, int], ...] = ()
    """The steps and the cursor before each change, the latest last."""

    @property
    def step(self) -> SequenceStep | None:
        """The step under the cursor, if there is any."""
        return self.sequence.steps[self.at] if self.sequence.steps else None

    @property
    def unsaved(self) -> bool:
        """Whether anything differs from what was opened or saved last."""
        return self.sequence != self.saved


def open_draft(sequence: Sequence) -> Draft:
    """Return the draft of a practice as it stands."""
    return Draft(sequence, sequence)


def start_draft() -> Draft:
    """Return the draft of a practice that has nothing yet."""
    return open_draft(Sequence(id="", name="", summary="", steps=()))


def copy_to_draft(sequence: Sequence) -> Draft:
    """Return the draft of a copy of a practice.

    It is another's practice, and the copy has a name that says so.
    """
    return open_draft(sequence._replace(id="", name=f"{sequence.name}, my way"))


def describe_draft(draft: Draft, name: str, summary: str, goals: tuple[str, ...], minutes: float | None) -> Draft:
    """Return the draft with these words, and how long it usually takes (None: as long as its steps)."""
    described = draft.sequence._replace(name=name, summary=summary, goals=goals, minutes=minutes)
    return replace(draft, sequence=described)


def mark_saved(draft: Draft, sequence: Sequence) -> Draft:
    """Return the draft after `sequence` was saved for it."""
    return replace(draft, sequence=sequence, saved=sequence)


def move_cursor(draft: Draft, at: int) -> Draft:
    """Return the draft with the cursor on the step `at`.

    Where there is no such step, it is on the nearest.
    """
    return replace(draft, at=_clamp_cursor(at, draft.sequence.steps))


def add_step(draft: Draft, step: SequenceStep) -> Draft:
    """Return the draft with a step added after the cursor.

    That is after the step under it; the cursor is then on the new one.
    """
    steps = draft.sequence.steps
    at = min(draft.at + 1, len(steps))
    return _reorder_steps(draft, (*steps[:at], step, *steps[at:]), at)


def move_step(draft: Draft, by: int) -> Draft:
    """Return the draft with the step under the cursor moved.

    It goes `by` places further on, as far as that goes.
    """
    steps = list(draft.sequence.steps)
    at = _clamp_cursor(draft.at + by, draft.sequence.steps)
    if at == draft.at:
        return draft
    steps.insert(at, steps.pop(draft.at))
    return _reorder_steps(draft, tuple(steps), at)


def remove_step(draft: Draft) -> Draft:
    """Return the draft without the step under the cursor."""
    steps = draft.sequence.steps
    if not steps:
        return draft
    left = (*steps[: draft.at], *steps[draft.at + 1 :])
    return _reorder_steps(draft, left, _clamp_cursor(draft.at, left))


def replace_step(draft: Draft, step: SequenceStep) -> Draft:
    """Return the draft with another step in place of the one under the cursor."""
    if draft.step is None or step == draft.step:
        return draft
    steps = draft.sequence.steps
    return _set_steps(draft, (*steps[: draft.at], step, *steps[draft.at + 1 :]), draft.at)


def undo_change(draft: Draft) -> Draft:
    """Return the draft as it was before the latest change of its steps."""
    if not draft.past:
        return draft
    *past, (steps, at) = draft.past
    return replace(draft, sequence=draft.sequence._replace(steps=steps), at=at, past=tuple(past))


def _reorder_steps(draft: Draft, steps: Steps, at: int) -> Draft:
    """Return the draft with its steps in another order.

    A way in of a step's own leads from the pose before it, so it is kept only where that pose is the same.
    """
    pairs = set(_pair_neighbours(draft.sequence.steps))
    joined = tuple(
        step if (before, step) in pairs else step._replace(enter=(), short_enter=(), enter_seconds=None)
        for before, step in _pair_neighbours(steps)
    )
    return _set_steps(draft, joined, at)


def _pair_neighbours(steps: Steps) -> list[tuple[str, SequenceStep]]:
    """Return each step with the pose before it."""
    return list(zip(["", *(step.pose for step in steps)], steps, strict=False))


def _set_steps(draft: Draft, steps: Steps, at: int) -> Draft:
    past = (*draft.past, (draft.sequence.steps, draft.at))
    return replace(draft, sequence=draft.sequence._replace(steps=steps), at=at, past=past)


def _clamp_cursor(at: int, steps: Steps) -> int:
    return min(max(at, 0), max(0, len(steps) - 1))
