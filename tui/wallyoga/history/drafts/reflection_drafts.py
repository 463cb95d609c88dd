"""The drafts of reflections, so that a crash does not lose the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import cattrs

from wallyoga.files.problems import FileError, limit_problems
from wallyoga.files.sight import is_there, list_matching
from wallyoga.files.structure import make_converter, structure
from wallyoga.files.toml import read_toml
from wallyoga.history.drafts.claims import claim, forget, put_back_left
from wallyoga.history.drafts.owner import Writer
from wallyoga.history.readback import write_readable
from wallyoga.history.record import Reflection, find_wrong_words, to_reflection_table
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_names import make_file_part


@dataclass(frozen=True, slots=True)
class ReflectionDraft:
    """A draft of the reflection on a session: what was said so far."""

    id: str
    """The session's id."""

    path: Path
    """The session's file."""

    reflection: Reflection
    arrived: str | None = None
    """The feeling the person arrived with, which may be changed with the reflection."""

    opened: Words | None = None
    """The words of the file when the form was opened; None where nobody noted them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A reflection draft's file."""

    process: int
    """The id of the process that writes it."""

    began: str | None = None
    """The moment that process began, as the system counts it; None where unknown."""

    id: str
    path: str
    """The session's file."""

    arrived: str | None = None
    reflection: Reflection = field(default_factory=Reflection)
    opened: Words | None = None


class ReflectionDrafts:
    """The reflection drafts in `folder`, that of the running state.

    The folder need not be there yet. Each process has a file of its own for each session, because the form can be open
    in two windows.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[str, Path] = {}

    def write(self, draft: ReflectionDraft) -> None:
        """Write down how a reflection stands, in place of what was written of it before.

        Raises:
            SaveError: it could not be written; what was written before is still there.
        """
        write_readable(self._path(draft.id), _to_document(draft), _parse_page)
        self._forget_taken(draft.id)

    def take(self, record_id: str) -> ReflectionDraft | None:
        """Claim the newest draft of a session whose process is gone, and return it.

        It is None where there is none. Nobody else is offered it from then on, unless this process ends before it is
        discarded or written anew.

        Raises:
            SaveError: the system refuses.
        """
        put_back_left(self._folder, "reflection")
        pattern = f"reflection-{make_file_part(record_id)}*.toml"
        for path in sorted(list_matching(self._folder, pattern), key=_read_age):
            page = _read_left(path)
            ours = claim(path, lambda taken: _read_left(taken) is not None) if page and page.id == record_id else None
            taken = _read_left(ours) if ours else None
            if taken:
                self._taken[record_id] = path
                return _to_draft(taken)
        return None

    def list_abandoned(self) -> tuple[ReflectionDraft, ...]:
        """Return the drafts whose process is gone, newest session first.

        The session's file is there for each of them.
        """
        return tuple(self._find_abandoned())

    def discard(self, record_id: str) -> None:
        """Remove the draft of a session, if there is one.

        Raises:
            SaveError: the system refuses.
        """
        forget(self._path(record_id))
        self._forget_taken(record_id)

    def _forget_taken(self, record_id: str) -> None:
        taken = self._taken.pop(record_id, None)
        if taken:
            forget(taken)

    def _find_abandoned(self) -> Iterator[ReflectionDraft]:
        put_back_left(self._folder, "reflection")
        for path in reversed(list_matching(self._folder, "reflection-*.toml")):
            page = _read_left(path)
            if page and is_there(Path(page.path)):
                yield _to_draft(page)

    def _path(self, record_id: str) -> Path:
        return self._folder / f"reflection-{make_file_part(record_id)}-{Writer.this().process}.toml"


def _read_age(path: Path) -> float:
    """Return the age of a file, less where it was written later."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _read_left(path: Path) -> _Page | None:
    """Return a draft's file, unless it cannot be read or its process still runs."""
    try:
        page = _read_page(path)
    except FileError:
        return None
    return None if Writer(page.process, page.began).runs else page


def _to_document(draft: ReflectionDraft) -> dict[str, Any]:
    table = {
        **Writer.this().table(),
        "id": draft.id,
        "path": str(draft.path),
        "arrived": draft.arrived,
        "reflection": to_reflection_table(draft.reflection),
        "opened": _to_words_table(draft.opened) if draft.opened else None,
    }
    return {key: value for key, value in table.items() if value is not None}


def _to_words_table(words: Words) -> dict[str, Any]:
    arrived = {"arrived": words.arrived} if words.arrived else {}
    return {**arrived, "reflection": to_reflection_table(words.reflection)}


def _read_page(path: Path) -> _Page:
    return _parse_page(read_toml(path), str(path))


def _parse_page(document: dict[str, Any], file: str) -> _Page:
    page = structure(document, _Page, file, _make_converter())
    pages = (Words(page.reflection, page.arrived), *((page.opened,) if page.opened else ()))
    problems = limit_problems(wrong for words in pages for wrong in find_wrong_words(words.arrived, words.reflection))
    if problems:
        raise FileError(file, problems)
    return page


def _to_draft(page: _Page) -> ReflectionDraft:
    return ReflectionDraft(page.id, Path(page.path), page.reflection, page.arrived, page.opened)


@cache
def _make_converter() -> cattrs.Converter:
    return make_converter()
