"""The settings file: read from a document, updated, and repaired where it is broken."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from wallyoga.files.file_hold import hold_folder
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.regular_file import is_missing
from wallyoga.files.safe_write import write_safely
from wallyoga.files.text_file import read_text
from wallyoga.files.toml import parse_toml, read_toml
from wallyoga.files.toml_edit import edit_toml
from wallyoga.library.from_toml import read_settings
from wallyoga.library.repair import repair_document
from wallyoga.library.validation import find_settings_problems
from wallyoga.settings import Settings, make_document, merge_settings


def read_checked_settings(document: dict[str, Any], file: str, cautions: Collection[str]) -> Settings:
    """Return the settings in a document, or raise FileError; `cautions` are the ids there are."""
    settings = read_settings(document, file)
    problems = tuple(find_settings_problems(settings, cautions))
    if problems:
        raise FileError(file, problems)
    return settings


def update_settings(path: Path, before: Settings, after: Settings, cautions: Collection[str]) -> Settings:
    """Write what differs between `before` and `after`, and return the settings then.

    It is written onto what `path` says now. Everything else in the file stays as it is: what others wrote into it
    meanwhile, comments, also the one beside a value that changes. Into a file that says nothing, as one that was taken
    away meanwhile, all of `after` is written.

    Raises:
        FileError: there is a file that cannot be read, or holds something that is no setting; it stays as it is.
        SaveError: it could not be written.
    """
    with hold_folder(path.parent):
        text = "" if is_missing(path) else read_text(path)
        with add_line_numbers(path):
            document = parse_toml(text, str(path))
            now = read_checked_settings(document, str(path), cautions)
        wanted = merge_settings(before, after, now) if document else after
        old, new = make_document(now), make_document(wanted)
        changes = {key: value for key, value in new.items() if old.get(key) != value}
        removed = old.keys() - new.keys()
        if changes or removed:
            write_safely(path, edit_toml(text, changes, removed))
    return wanted


def repair_settings(path: Path, cautions: Collection[str]) -> tuple[Settings, bool]:
    """Return the legible settings of a broken file, and whether all flags are.

    Legible is what can be read of it; the second value tells whether every flag in it is among that.
    """
    try:
        document, problems = read_toml(path), list[Problem]()
    except FileError:
        return Settings(), False
    flags = document.get("flags", [])
    texts = [flag for flag in flags if isinstance(flag, str)] if isinstance(flags, list) else []
    legible = [flag for flag in texts if flag in cautions]
    whole, document["flags"] = bool(document) and legible == flags, legible
    # Values of the wrong kind come first; what they mean can be told only once those are out of the way.
    for _ in range(3):
        try:
            return read_checked_settings(repair_document(document, problems), str(path), cautions), whole
        except FileError as error:
            problems += error.problems
    return Settings(flags=tuple(legible)), whole
