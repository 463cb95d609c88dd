"""A reflection that is being written, so that a crash does not lose the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import cattrs

from wallyoga.documents.files import saving, write_safely
from wallyoga.documents.problems import FileError
from wallyoga.documents.strict import converter, structure
from wallyoga.documents.toml import read_toml
from wallyoga.history.process import Writer
from wallyoga.history.record import Reflection, reflection_table, to_toml


@dataclass(frozen=True, slots=True)
class ReflectionDraft:
    """What was said so far of the session with this id, whose file is `path`; `arrived` may be changed with it."""

    id: str
    path: Path
    reflection: Reflection
    arrived: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A draft's file; `process` and `began` tell which process writes it."""

    process: int
    began: str | None = None
    id: str
    path: str
    arrived: str | None = None
    reflection: Reflection = field(default_factory=Reflection)


class ReflectionDrafts:
    """The drafts in `folder`, that of the running state, one for each session; the folder need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, draft: ReflectionDraft) -> None:
        """Write down how a reflection stands, in place of what was written of it before.

        Raises:
            SaveError: it could not be written; what was written before is still there.
        """
        write_safely(self._path(draft.id), to_toml(_document(draft)))

    def read(self, record_id: str) -> ReflectionDraft | None:
        """Return the draft of a session, whoever wrote it, or None where there is none that can be read."""
        try:
            return _draft(_page(self._path(record_id)))
        except FileError:
            return None

    def abandoned(self) -> tuple[ReflectionDraft, ...]:
        """Return the drafts whose process is gone and whose session's file is there, newest session first."""
        return tuple(self._abandoned())

    def discard(self, record_id: str) -> None:
        """Remove the draft of a session, if there is one.

        Raises:
            SaveError: the system refuses.
        """
        path = self._path(record_id)
        with saving(path):
            path.unlink(missing_ok=True)

    def _abandoned(self) -> Iterator[ReflectionDraft]:
        for path in sorted(self._folder.glob("reflection-*.toml"), reverse=True):
            try:
                page = _page(path)
            except FileError:
                continue
            if not Writer(page.process, page.began).runs and Path(page.path).is_file():
                yield _draft(page)

    def _path(self, record_id: str) -> Path:
        return self._folder / f"reflection-{record_id}.toml"


def _document(draft: ReflectionDraft) -> dict[str, Any]:
    table = {
        **Writer.this().table(),
        "id": draft.id,
        "path": str(draft.path),
        "arrived": draft.arrived,
        "reflection": reflection_table(draft.reflection),
    }
    return {key: value for key, value in table.items() if value is not None}


def _page(path: Path) -> _Page:
    return structure(read_toml(path), _Page, str(path), _converter())


def _draft(page: _Page) -> ReflectionDraft:
    return ReflectionDraft(page.id, Path(page.path), page.reflection, page.arrived)


@cache
def _converter() -> cattrs.Converter:
    return converter()
