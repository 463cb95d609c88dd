"""TOML files to frozen dataclasses, strictly: nothing is guessed, and every error says where and what."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from enum import Enum
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from wallyoga.practice.errors import WallyogaError

T = TypeVar("T")

LARGEST_FILE = 1_000_000
"""No file of ours is larger than this, in bytes; a larger one is no practice, pose or session."""

WORDS = {str: "a text", int: "a whole number", bool: "true or false", datetime: "a date and time"}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: at which key, what was found, what is expected."""

    place: str
    found: str
    expected: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        parts = [self.place, f"found {self.found}" if self.found else "", f"expected {self.expected}"]
        return ": ".join(part for part in (parts[0], ", ".join(filter(None, parts[1:]))) if part)


class FileError(WallyogaError):
    """A file that cannot be used: `file` is its name as shown, `problems` what is wrong, in the file's order."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        self.file = file
        self.problems = problems
        super().__init__("\n".join(f"{file}: {problem}" for problem in problems))

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return Path(self.file).name


class Mismatch(ValueError):  # noqa: N818 - it never leaves this module and its hooks
    """A value that is not what its key asks for."""

    def __init__(self, found: Any, expected: str) -> None:
        self.problem = Problem("", said(found), expected)
        super().__init__(expected)


def said(value: Any) -> str:
    """Return a value as a person would point at it, cut short."""
    match value:
        case str():
            text = f'"{value}"'
        case bool():
            text = str(value).lower()
        case list():
            text = "a list"
        case dict():
            text = "a table"
        case _:
            text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."


def read_toml(path: Path | Traversable) -> dict[str, Any]:
    """Return the TOML document in `path`.

    Raises:
        FileError: it cannot be opened, is too large, is not UTF-8, or is not TOML (with line and column).
    """
    file = str(path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileError(file, (Problem("", error.strerror or str(error), "a file that can be read"),)) from None
    if len(raw) > LARGEST_FILE:
        raise FileError(file, (Problem("", "more than a megabyte", "a small TOML file"),))
    try:
        return tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise FileError(file, (Problem(f"byte {error.start + 1}", "no UTF-8", "a UTF-8 text file"),)) from None
    except (ValueError, RecursionError) as error:
        raise FileError(file, (Problem("", str(error) or "too deep a nesting", "TOML"),)) from None


def converter() -> cattrs.Converter:
    """Return a converter that refuses unknown keys and every value that is not already of its type."""
    made = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind in (int, bool, datetime):
        made.register_structure_hook(kind, _exactly)
    made.register_structure_hook(str, _text)
    made.register_structure_hook(float, _number)
    made.register_structure_hook_func(_is_list, partial(_list, made))
    made.register_structure_hook_func(_is_table, partial(_table, made))
    return made


def structure(document: Any, kind: type[T], file: str, by: cattrs.Converter) -> T:
    """Return `document` as a `kind`.

    Raises:
        FileError: with every problem there is.
    """
    if not isinstance(document, dict):
        raise FileError(file, (Problem("", said(document), "a table"),))
    try:
        return by.structure(document, kind)
    except (ClassValidationError, IterableValidationError) as error:
        raise FileError(file, tuple(_problems(error, "", document))) from None


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_table(kind: Any) -> bool:
    return get_origin(kind) is Mapping


def _exactly(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise Mismatch(value, WORDS[kind])
    return value


def _text(value: Any, kind: type) -> Any:
    """Return a text, or the member of a StrEnum, which cattrs takes for one."""
    return _one_of(value, kind) if issubclass(kind, Enum) else _exactly(value, kind)


def _number(value: Any, _kind: type) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise Mismatch(value, "a number")
    return float(value)


def _one_of(value: Any, kind: type[Enum]) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise Mismatch(value, " or ".join(f'"{member.value}"' for member in kind)) from None


def _list(by: cattrs.Converter, value: Any, kind: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Mismatch(value, "a list")
    inner = get_args(kind)[0]
    items: list[Any] = []
    wrong: list[Exception] = []
    for index, item in enumerate(value):
        try:
            items.append(by.structure(item, inner))
        except (BaseValidationError, ValueError, TypeError, AttributeError) as error:
            error.add_note(IterableValidationNote("", index, inner))
            wrong.append(error)
    if wrong:
        raise IterableValidationError("", wrong, kind)
    return tuple(items)


def _table(by: cattrs.Converter, value: Any, kind: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Mismatch(value, "a table")
    inner = get_args(kind)[1]
    items: dict[str, Any] = {}
    wrong: list[Exception] = []
    for key, item in value.items():
        try:
            items[key] = by.structure(item, inner)
        except (BaseValidationError, ValueError, TypeError, AttributeError) as error:
            error.add_note(AttributeValidationNote("", key, inner))
            wrong.append(error)
    if wrong:
        raise IterableValidationError("", wrong, kind)
    return items


def _problems(error: BaseException, place: str, value: Any) -> Iterator[Problem]:
    """Yield what a cattrs error tells, each with the path to its key."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner in error.exceptions:
            where, at = _place_of(inner, place, value)
            yield from _problems(inner, where, at)
    elif isinstance(error, Mismatch):
        yield Problem(place, error.problem.found, error.problem.expected)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield Problem(_join(place, key), "a key nobody reads", _nearest(key, error.cl))
    elif isinstance(error, KeyError):
        yield Problem(_join(place, str(error.args[0])), "", "this key, which is missing")
    else:
        yield Problem(place, said(value), str(error) if isinstance(error, ValueError) else "a table")


def _place_of(error: BaseException, place: str, value: Any) -> tuple[str, Any]:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            if isinstance(error, KeyError) and isinstance(value, dict) and note.name not in value:
                return place, value
            return _join(place, note.name), value.get(note.name) if isinstance(value, dict) else value
        if isinstance(note, IterableValidationNote):
            index = int(note.index)
            return f"{place}[{index + 1}]", value[index] if isinstance(value, list) else value
    return place, value


def _join(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _nearest(key: str, kind: type) -> str:
    names = [name for name in getattr(kind, "__dataclass_fields__", {}) if name != "id"]
    near = get_close_matches(key, names, 1)
    return f'"{near[0]}"' if near else "one of " + ", ".join(sorted(names))
