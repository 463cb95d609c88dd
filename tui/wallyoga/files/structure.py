"""Strict converter of TOML documents to frozen dataclasses and named tuples.

Nothing is guessed, and every error says where and what.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from datetime import datetime
from enum import Enum
from functools import partial
from typing import Any, TypeVar, get_args, get_origin

import cattrs
from cattrs.cols import is_namedtuple, namedtuple_dict_structure_factory
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from wallyoga.files.problems import MOST, FileError, Problem, limit_problems, quote_value, suggest_word

T = TypeVar("T")

WORDS = {str: "a text", int: "a whole number", bool: "true or false", datetime: "a date and time"}


class Mismatch(ValueError):  # noqa: N818 - hooks of a converter raise it, and `structure` ends it
    """Error of a value that is not what its key asks for."""

    def __init__(self, value: Any, expected: str) -> None:
        self.problem = Problem("", quote_value(value), expected)
        super().__init__(expected)


def make_converter() -> cattrs.Converter:
    """Return a strict converter for documents.

    It refuses unknown keys and every value that is not already of its type.
    """
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook_factory(is_dataclass, partial(_make_class_reader, converter))
    converter.register_structure_hook_factory(is_namedtuple, partial(_make_tuple_reader, converter))
    for kind in (int, bool, datetime):
        converter.register_structure_hook(kind, _read_exactly)
    converter.register_structure_hook(str, as_text)
    converter.register_structure_hook(float, _read_number)
    converter.register_structure_hook_func(_is_list, partial(_read_list, converter))
    converter.register_structure_hook_func(_is_table, partial(_read_table, converter))
    return converter


def structure(document: Any, kind: type[T], file: str, by: cattrs.Converter) -> T:
    """Return `document` as a `kind`.

    Raises:
        FileError: with every problem there is.
    """
    if not isinstance(document, dict):
        raise FileError(file, (Problem("", quote_value(document), "a table"),))
    try:
        return by.structure(document, kind)
    except (ClassValidationError, IterableValidationError) as error:
        raise FileError(file, limit_problems(_find_problems(error, "", document))) from None


def _make_class_reader(by: cattrs.Converter, kind: type) -> Callable[[Any, Any], Any]:
    """Return the reader of a dataclass.

    Its source is not kept for a debugger, which makes it half as dear.
    """
    return make_dict_structure_fn(
        kind, by, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, _cattrs_use_linecache=False
    )


def _make_tuple_reader(by: cattrs.Converter, kind: type) -> Callable[[Any, Any], Any]:
    """Return the reader of a named tuple, which is a table in a document too."""
    return namedtuple_dict_structure_factory(kind, by, True, True, False)


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_table(kind: Any) -> bool:
    return get_origin(kind) in (Mapping, dict)


def _read_exactly(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise Mismatch(value, WORDS[kind])
    return value


def as_text(value: Any, kind: type) -> Any:
    """Return a text, or the member of a StrEnum, which cattrs takes for one."""
    return _read_member(value, kind) if issubclass(kind, Enum) else _read_exactly(value, kind)


def _read_number(value: Any, _kind: type) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise Mismatch(value, "a number")
    return float(value)


def _read_member(value: Any, kind: type[Enum]) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise Mismatch(value, " or ".join(f'"{member.value}"' for member in kind)) from None


def _read_list(by: cattrs.Converter, value: Any, kind: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Mismatch(value, "a list")
    return tuple(_read_items(by, enumerate(value), kind, get_args(kind)[0], IterableValidationNote).values())


def _read_table(by: cattrs.Converter, value: Any, kind: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Mismatch(value, "a table")
    return _read_items(by, value.items(), kind, get_args(kind)[1], AttributeValidationNote)


def _read_items(
    by: cattrs.Converter,
    items: Iterable[tuple[Any, Any]],
    kind: Any,
    inner: Any,
    note: type[AttributeValidationNote | IterableValidationNote],
) -> dict[Any, Any]:
    """Return each item as an `inner`.

    The problems of all of them, up to very many, are told at once.
    """
    read: dict[Any, Any] = {}
    wrong: list[Exception] = []
    for key, item in items:
        try:
            read[key] = by.structure(item, inner)
        except (BaseValidationError, ValueError, TypeError, AttributeError) as error:
            error.add_note(note("", key, inner))
            wrong.append(error)
            if len(wrong) > MOST:
                break
    if wrong:
        raise IterableValidationError("", wrong, kind)
    return read


def _find_problems(error: BaseException, place: str, value: Any) -> Iterator[Problem]:
    """Yield what a cattrs error tells, each with the path to its key."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner in error.exceptions:
            where, at = _find_place(inner, place, value)
            yield from _find_problems(inner, where, at)
    elif isinstance(error, Mismatch):
        yield Problem(place, error.problem.actual, error.problem.expected)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield Problem(_join_place(place, key), "a key nobody reads", _suggest_key(key, error.cl))
    elif isinstance(error, KeyError):
        yield Problem(_join_place(place, str(error.args[0])), "", "this key, which is missing")
    else:
        yield Problem(place, quote_value(value), str(error) if isinstance(error, ValueError) else "a table")


def _find_place(error: BaseException, place: str, value: Any) -> tuple[str, Any]:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            if isinstance(error, KeyError) and isinstance(value, dict) and note.name not in value:
                return place, value
            return _join_place(place, note.name), value.get(note.name) if isinstance(value, dict) else value
        if isinstance(note, IterableValidationNote):
            index = int(note.index)
            return f"{place}[{index + 1}]", value[index] if isinstance(value, list) else value
    return place, value


def _join_place(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _suggest_key(key: str, kind: type) -> str:
    return suggest_word(key, sorted(name for name in kind.__annotations__ if name != "id"))
