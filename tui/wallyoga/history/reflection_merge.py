"""The merge of two reflections on one session, field by field.

They are two people's words, or one person's from two windows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wallyoga.history.record import Record, Reflection


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a person on a session: the reflection, and how they arrived."""

    reflection: Reflection = field(default_factory=Reflection)
    arrived: str | None = None

    @classmethod
    def of(cls, record: Record) -> Words:
        """Return what is said in a session."""
        return cls(record.reflection, record.arrived)


@dataclass(frozen=True, slots=True)
class Merged:
    """The merge of two people's words."""

    words: Words
    """The words that were brought together; where they are disputed, what was written here."""

    disputed: tuple[str, ...] = ()
    """The fields that were changed otherwise on both sides. A pose's tighter side has the pose's id."""


def merge_words(opened: Words, here: Words, there: Words) -> Merged:
    """Return what was changed here since it was opened together with what was changed there."""
    ours, theirs, before = here.reflection, there.reflection, opened.reflection
    disputes: list[str] = []

    def take(name: str, was: str | None, mine: str | None, other: str | None) -> str | None:
        if _is_same(mine, was) or _is_same(mine, other):
            return other
        if not _is_same(other, was):
            disputes.append(name)
        return mine

    reflection = Reflection(
        left=take("left", before.left, ours.left, theirs.left),
        tags=_merge_tags(before.tags, ours.tags, theirs.tags),
        notes=take("notes", before.notes, ours.notes, theirs.notes) or "",
        tighter=_leave_out_none(
            {
                pose: take(pose, before.tighter.get(pose), ours.tighter.get(pose), theirs.tighter.get(pose))
                for pose in {**theirs.tighter, **ours.tighter, **before.tighter}
            }
        ),
    )
    arrived = take("arrived", opened.arrived, here.arrived, there.arrived)
    return Merged(Words(reflection, arrived), tuple(disputes))


def take_theirs(merged: Merged, there: Words) -> Words:
    """Return merged words with what was written there wherever that is disputed."""
    reflection, theirs = merged.words.reflection, there.reflection
    tighter = {
        pose: theirs.tighter.get(pose) if pose in merged.disputed else reflection.tighter.get(pose)
        for pose in {**reflection.tighter, **theirs.tighter}
    }
    return Words(
        replace(
            reflection,
            left=theirs.left if "left" in merged.disputed else reflection.left,
            notes=theirs.notes if "notes" in merged.disputed else reflection.notes,
            tighter=_leave_out_none(tighter),
        ),
        there.arrived if "arrived" in merged.disputed else merged.words.arrived,
    )


def join_notes(merged: Merged, there: Words) -> Words:
    """Return merged words with the notes of both sides, one below the other."""
    reflection = merged.words.reflection
    notes = f"{there.reflection.notes.rstrip()}\n\n{reflection.notes}"
    return replace(merged.words, reflection=replace(reflection, notes=notes))


def _is_same(text: str | None, other: str | None) -> bool:
    """Return whether two texts are the same but for what a form does to them.

    That is to their ends and the kind of their line ends.
    """
    return (text or "").strip().splitlines() == (other or "").strip().splitlines()


def _merge_tags(before: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    if theirs == before:
        return ours
    gone = set(before) - set(ours)
    stay, come = (tag for tag in theirs if tag not in gone), (tag for tag in ours if tag not in before)
    return tuple(dict.fromkeys((*stay, *come)))


def _leave_out_none(sides: Mapping[str, str | None]) -> dict[str, str]:
    return {pose: side for pose, side in sides.items() if side is not None}
