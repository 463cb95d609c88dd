"""A reflection that was cut off, kept in its session where nothing speaks against it."""

from __future__ import annotations

from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.reflection_merge import Words, merge_words
from wallyoga.history.session_files import History


def merge_draft(history: History, draft: ReflectionDraft) -> Words | None:
    """Return what a draft makes of its session's words.

    None means that only the person can tell: the file says otherwise by now, or nobody noted what it said then.

    Raises:
        FileError: the session cannot be read.
    """
    if draft.opened is None:
        return None
    merged = merge_words(draft.opened, Words(draft.reflection, draft.arrived), Words.of(history.read(draft.path)))
    return None if merged.disputed else merged.words


def keep_words(history: History, draft: ReflectionDraft) -> bool:
    """Write a draft's words into its session.

    Return whether that could be decided without the person.

    Raises:
        FileError, SaveError: the session could not be read or written, and is as it was.
    """
    words = merge_draft(history, draft)
    if words:
        history.revise_words(draft.path, words)
    return words is not None
