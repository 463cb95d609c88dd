"""The settings: what the user has set for themselves, loaded and saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from wallyoga.figure.look import Look
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.parsed_cache import NOTHING_KEPT, Readings
from wallyoga.files.problems import FileError, Problem, quote_value, suggest_word
from wallyoga.library.loader import read_shipped_cautions
from wallyoga.practice.breath import Pattern
from wallyoga.practice.clock import DAY_STARTS
from wallyoga.practice.personal_words import Hamstrings, Units


class Support(StrEnum):
    """The support that goes under the pelvis, where a pose has something there."""

    OWN = "as drawn"
    BLOCK = "block"
    BOLSTER = "bolster"
    BLANKET = "folded blanket"


OLD_THEMES = {"wallyoga": "dusk", "wallyoga-day": "dawn"}
"""What themes are called that had another name once; a file with the old one stays as it is."""

UNREAD = "Your settings file cannot be read whole. It stays as it is, and what can be read of it holds."

UNSURE = "Cautions of yours may be missing here, because your settings file cannot be read: {reason}."
"""What is said before a practice while nobody knows which cautions are the person's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a person."""

    theme: str = "dusk"
    """The theme by its name."""
    pace: Pattern | None = None
    """The breath of breath-counted holds (None: the practice's own)."""
    hamstrings: Hamstrings = Hamstrings.USUAL
    units: Units = Units.CENTIMETRES
    support: Support = Support.OWN
    figures: Look = Look.ASCII
    """How a body is drawn."""
    motion: bool = True
    """Whether the body breathes and moves."""
    flags: tuple[str, ...] = ()
    """The ids of the cautions that are the person's."""
    asked: bool = False
    """Whether the person was asked for their cautions."""
    day_starts: int = DAY_STARTS
    """The hour at which a day of the history begins."""
    streak: bool = False
    """Whether the days in a row are counted."""
    keys: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Other keys by action id, as Textual's keymap takes them: key names, separated by commas."""


def load_settings(path: Path, readings: Readings = NOTHING_KEPT) -> Settings:
    """Return the settings in `path`, or the defaults where there is no such file.

    `readings` is what it was read as before.

    Raises:
        FileError: it cannot be read, or holds something that is no setting.
    """
    if _missing(path):
        return Settings()

    def read() -> Settings:
        from wallyoga.files.toml import read_toml

        return _structured(read_toml(path), str(path))

    with add_line_numbers(path):
        return _checked(readings.read(path, "settings", Settings, read), str(path))


def read_settings(document: dict[str, Any], file: str) -> Settings:
    """Return the settings in a document, or raise FileError."""
    return _checked(_structured(document, file), file)


def save_settings(path: Path, before: Settings, after: Settings) -> Settings:
    """Save what differs between `before` and `after`, and return the settings then.

    It is written onto what `path` says now. Everything else in the file stays as it is: what others wrote into it
    meanwhile, comments, also the one beside a value that changes. Into a file that says nothing, as one that was taken
    away meanwhile, all of `after` is written.

    Raises:
        FileError: there is a file that cannot be read, or holds something that is no setting; it stays as it is.
        SaveError: it could not be written.
    """
    from wallyoga.files.file_hold import hold_folder
    from wallyoga.files.safe_write import write_safely
    from wallyoga.files.toml import parse_toml
    from wallyoga.files.toml_edit import edit_toml

    with hold_folder(path.parent):
        text = read_settings_text(path)
        with add_line_numbers(path):
            document = parse_toml(text, str(path))
            now = read_settings(document, str(path))
        wanted = merge_settings(before, after, now) if document else after
        old, new = _document(now), _document(wanted)
        changes = {key: new.get(key) for key in old | new if old.get(key) != new.get(key)}
        if changes:
            write_safely(path, edit_toml(text, changes))
    return wanted


def merge_settings(before: Settings, after: Settings, now: Settings) -> Settings:
    """Merge what differs between `before` and `after` into `now`.

    Of the flags it takes those that came or went.
    """
    names = [field.name for field in fields(Settings)]
    changed = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
    if "flags" in changed:
        gone = set(before.flags) - set(after.flags)
        come = [flag for flag in after.flags if flag not in (*before.flags, *now.flags)]
        changed["flags"] = (*(flag for flag in now.flags if flag not in gone), *come)
    return replace(now, **changed)


def read_settings_text(path: Path) -> str:
    """Return the text of a settings file, or raise FileError.

    It is empty where there is none.
    """
    from wallyoga.files.toml import read_text

    return "" if _missing(path) else read_text(path)


def legible_settings(path: Path) -> tuple[Settings, bool]:
    """Return the legible settings of a broken file, and whether all flags are.

    Legible is what can be read of it; the second value tells whether every flag in it is among that.
    """
    from wallyoga.files.toml import read_toml
    from wallyoga.library.repair import repair_document

    try:
        document, problems = read_toml(path), list[Problem]()
    except FileError:
        return Settings(), False
    flags = document.get("flags", [])
    texts = [flag for flag in flags if isinstance(flag, str)] if isinstance(flags, list) else []
    legible = [flag for flag in texts if flag in read_shipped_cautions().by_id]
    whole, document["flags"] = bool(document) and legible == flags, legible
    # Values of the wrong kind come first; what they mean can be told only once those are out of the way.
    for _ in range(3):
        try:
            return read_settings(repair_document(document, problems), str(path)), whole
        except FileError as error:
            problems += error.problems
    return Settings(flags=tuple(legible)), whole


def _document(settings: Settings) -> dict[str, Any]:
    """Return settings as TOML has them; what is None has no key."""
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    values |= {"pace": str(settings.pace) if settings.pace else None, "flags": list(settings.flags)}
    values |= {"keys": dict(settings.keys)}
    return {
        key: value.value if isinstance(value, StrEnum) else value for key, value in values.items() if value is not None
    }


def _structured(document: dict[str, Any], file: str) -> Settings:
    """Return the settings in a document, each of its kind, or raise FileError."""
    from wallyoga.files.structure import structure
    from wallyoga.library.from_toml import make_content_converter

    keys = document.get("keys")
    if isinstance(keys, dict):
        document = {**document, "keys": dict(flatten_keys(keys))}
    return structure(document, Settings, file, make_content_converter())


def _checked(settings: Settings, file: str) -> Settings:
    """Return settings that mean something, or raise FileError."""
    problems = (*_no_hour(settings.day_starts), *(_unknown(settings.flags) if settings.flags else ()))
    if problems:
        raise FileError(file, problems)
    return replace(settings, theme=OLD_THEMES.get(settings.theme, settings.theme))


def _no_hour(hour: int) -> Iterator[Problem]:
    if hour not in range(24):
        yield Problem("day_starts", quote_value(hour), "an hour from 0 to 23")


def _unknown(flags: tuple[str, ...]) -> Iterator[Problem]:
    cautions = read_shipped_cautions().by_id
    for number, flag in enumerate(flags, 1):
        if flag not in cautions:
            yield Problem(f"flags[{number}]", quote_value(flag), suggest_word(flag, cautions))


def _missing(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def flatten_keys(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the values by their whole id.

    TOML reads an unquoted `practice.pause` as a table in a table.
    """
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flatten_keys(value, f"{before}{key}.")
        else:
            yield before + key, value
