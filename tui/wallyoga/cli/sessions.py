"""Past sessions, exports and imports as the command line prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wallyoga.files.printable import escape_text
from wallyoga.history.exchange.export import Export
from wallyoga.history.exchange.import_json import Imported
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.text import amounts


def list_sessions(entries: Iterable[Entry | Unreadable]) -> Iterator[str]:
    """Yield past sessions, a line each.

    A copy is named as one, a file that cannot be read with its reason.
    """
    empty = True
    for item in entries:
        empty = False
        match item:
            case Entry(record=record):
                felt = " → ".join(word for word in (record.arrived, record.reflection.left) if word)
                when = f"{record.started:%Y} {amounts.format_moment(record.started)}"
                name, length = escape_text(record.name), amounts.format_minutes(record.practised_seconds)
                line = f"{when}  {name:28} {length:>7}  {felt}".rstrip()
                yield f"{line}  (a copy after a conflict: {item.path.name})" if item.conflict else line
            case Unreadable():
                yield from _list_problems(item)
    if empty:
        yield "Nothing here yet. Your first practice will stand here."


def list_left_out(exported: Export) -> Iterator[str]:
    """Yield a line for each file whose session is not in an export."""
    for copy in exported.copies:
        yield f"{copy}: left out, for it is a copy of another session"
    for file in exported.unreadable:
        yield from _list_problems(file, "left out: ")


def _list_problems(file: Unreadable, fate: str = "") -> Iterator[str]:
    """Yield a line for each problem of a file, or one for a folder."""
    for problem in file.problems:
        yield problem.format_for_editors(str(file.path), fate)
    if not file.problems:
        yield f"{file.path}: {fate}cannot be read: {file.reason}"


def describe_import(result: Imported) -> str:
    """Return what became of the entries of an import."""
    parts = [f"{amounts.format_sessions(result.added)} added", f"{result.skipped} there already"]
    if result.refused:
        parts.append(f"{len(result.refused)} refused")
    return ", ".join(parts) + "."


def list_refused(file: str, result: Imported) -> Iterator[str]:
    """Yield a line for everything that is wrong in an imported file."""
    for each in result.refused:
        yield from (f"{file}: session {each.number}: {problem}" for problem in each.problems)
