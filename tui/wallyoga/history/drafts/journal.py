"""The journal of a running session.

A crash loses at most a few seconds of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cattrs

from wallyoga.files.problems import FileError, Problem, limit_problems, quote_value
from wallyoga.files.safe_write import SaveError
from wallyoga.files.sight import list_matching
from wallyoga.files.structure import Mismatch, make_converter, structure
from wallyoga.files.toml import read_toml
from wallyoga.history.drafts.claims import claim, forget, put_back_left, release
from wallyoga.history.drafts.owner import Writer
from wallyoga.history.readback import write_readable
from wallyoga.history.record import Record, find_out_of_range, from_document, to_document
from wallyoga.history.session_names import make_file_part
from wallyoga.practice.breath import Pattern
from wallyoga.practice.session_state import Deed, Op

OPS = frozenset(op.value for op in Op)

EVERY = 9.0
"""A running practice is written down this often, in seconds: with the writing, a crash loses less than ten."""


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A draft of a session under way: the record so far, and what it takes to go on."""

    record: Record
    minutes: float | None
    """The length asked for."""

    pace: str | None
    """The breath; None where it is the practice's own."""

    plan_seconds: float
    """The length of the plan, which tells whether the plan made again is the same."""

    practised: float
    """The seconds practised, which replay the session together with `deeds`."""

    deeds: tuple[Deed, ...]
    """The deeds, which replay the session together with `practised`."""

    flags: tuple[str, ...] = ()
    """The cautions it was planned under."""

    composed: str | None = None
    """The practice as TOML, where it was composed for the person and is in no file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Resume:
    """The `resume` table of a journal."""

    minutes: float | None = None
    pace: str | None = None
    plan_seconds: float
    practised: float
    deeds: tuple[Deed, ...]
    flags: tuple[str, ...] = ()
    composed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A journal file."""

    process: int
    """The id of the process that writes it."""

    began: str | None = None
    """The moment that process began, as the system counts it; None where unknown."""

    record: Mapping[str, Any]
    resume: _Resume


class Journal:
    """The journals in `folder`, one file for each running session.

    The folder need not be there yet. `is_in_history` tells whether a session is in the history already.
    """

    def __init__(self, folder: Path, is_in_history: Callable[[Record], bool] | None = None) -> None:
        self._folder = folder
        self._is_in_history = is_in_history

    def write(self, draft: SessionDraft) -> None:
        """Write down how a session stands, in place of what was written of it before.

        Raises:
            SaveError: it could not be written; what was written before is still there.
        """
        write_readable(self._path(draft.record.id), _to_document(draft), _parse_journal)

    def discard(self, record_id: str) -> None:
        """Remove what was written of a session, if anything was.

        Raises:
            SaveError: the system refuses.
        """
        forget(self._path(record_id))

    def claim(self, record_id: str) -> SessionDraft | None:
        """Claim a session whose process is gone, and return its draft.

        It is None where another process has taken it. From then on it is this process's, and nobody else is offered it,
        until it is released or discarded.

        Raises:
            SaveError: the system refuses.
        """
        ours = claim(self._path(record_id), lambda path: _read(path) is not None)
        draft = _read(ours) if ours else None
        return None if draft is None or self._is_saved(draft) else draft

    def release(self, record_id: str) -> None:
        """Leave a session that was claimed to be offered again."""
        release(self._path(record_id))

    def list_abandoned(self) -> tuple[SessionDraft, ...]:
        """Return the sessions whose process is gone, newest first.

        What cannot be read is passed over. What was kept, and cut off before its journal was discarded, is not
        abandoned: the journal goes now.
        """
        return tuple(draft for draft in self._left() if not self._is_saved(draft))

    def _left(self) -> Iterator[SessionDraft]:
        put_back_left(self._folder, "journal")
        for path in reversed(list_matching(self._folder, "journal-*.toml")):
            draft = _read(path)
            if draft:
                yield draft

    def _is_saved(self, draft: SessionDraft) -> bool:
        if self._is_in_history is None or not self._is_in_history(draft.record):
            return False
        with suppress(SaveError):
            self.discard(draft.record.id)
        return True

    def _path(self, record_id: str) -> Path:
        return self._folder / f"journal-{make_file_part(record_id)}.toml"


def _read(path: Path) -> SessionDraft | None:
    """Return the session in a journal file.

    It is None where the file cannot be read or its process still runs.
    """
    try:
        page, draft = _parse_journal(read_toml(path), str(path))
    except FileError:
        return None
    return None if Writer(page.process, page.began).runs else draft


def _to_document(draft: SessionDraft) -> dict[str, Any]:
    resume = {
        "minutes": draft.minutes,
        "pace": draft.pace,
        "plan_seconds": draft.plan_seconds,
        "practised": draft.practised,
        "deeds": [[deed.op.value, float(deed.active)] for deed in draft.deeds],
        "flags": list(draft.flags) or None,
        "composed": draft.composed,
    }
    return {
        **Writer.this().table(),
        "record": to_document(draft.record),
        "resume": {key: value for key, value in resume.items() if value is not None},
    }


def _find_problems(resume: _Resume) -> Iterator[Problem]:
    """Yield the problems of a journal that the types alone do not rule out."""
    yield from find_out_of_range("resume.practised", resume.practised)
    yield from find_out_of_range("resume.plan_seconds", resume.plan_seconds)
    for number, deed in enumerate(resume.deeds, start=1):
        yield from find_out_of_range(f"resume.deeds[{number}]", deed.active)
    try:
        Pattern.parse(resume.pace or "natural")
    except ValueError as error:
        yield Problem("resume.pace", quote_value(resume.pace), str(error).removeprefix("expected "))


def _parse_journal(document: Mapping[str, Any], file: str) -> tuple[_Page, SessionDraft]:
    """Return what a journal's document says of its writer, and the draft in it."""
    page = structure(document, _Page, file, _make_converter())
    problems = limit_problems(_find_problems(page.resume))
    if problems:
        raise FileError(file, problems)
    return page, SessionDraft(
        record=from_document(page.record, file),
        minutes=page.resume.minutes,
        pace=page.resume.pace,
        plan_seconds=page.resume.plan_seconds,
        practised=page.resume.practised,
        deeds=page.resume.deeds,
        flags=page.resume.flags,
        composed=page.resume.composed,
    )


@cache
def _make_converter() -> cattrs.Converter:
    converter = make_converter()
    converter.register_structure_hook(Deed, _parse_deed)
    return converter


def _parse_deed(value: Any, _kind: type[Deed]) -> Deed:
    match value:
        case [str() as op, float() as active] if op in OPS and math.isfinite(active):
            return Deed(Op(op), active)
        case _:
            raise Mismatch(value, 'an operation and its time, such as ["next", 12.5]')
