"""Strict converter of TOML documents to frozen dataclasses.

Nothing is guessed, and every error says where and what.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from functools import partial
from types import NoneType, UnionType
from typing import Any, Self, TypeVar, get_args, get_origin

from wallyoga.files.annotations import evaluate_annotation
from wallyoga.files.problems import MOST, FileError, Problem, limit_problems, quote_value, suggest_word

T = TypeVar("T")

Reader = Callable[[Any], Any]
"""A function that returns a value as it is meant, or raises ValueError with what is expected."""

WORDS = {str: "a text", int: "a whole number", bool: "true or false", datetime: "a date and time"}


class Mismatch(ValueError):  # noqa: N818 - readers raise it, and `structure` ends it
    """Error of a value that is not what its key asks for: its problems, each at its place in the value."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__(", ".join(problem.expected for problem in problems))

    @classmethod
    def of(cls, value: Any, expected: str) -> Self:
        """Return the error of a whole value."""
        return cls(Problem("", quote_value(value), expected))


class Converter:
    """Strict converter of documents, with a reader for each kind of value.

    It refuses every value that is not already of its kind, and unknown keys but in dataclasses that are `open_to` them.
    """

    def __init__(self, open_to: Collection[type] = ()) -> None:
        self._open = open_to
        self._readers: dict[Any, Reader] = {kind: partial(_read_exactly, kind) for kind in WORDS}
        self._readers |= {float: _read_number, Any: lambda value: value}

    def register(self, kind: type, reader: Reader) -> None:
        """Have values of a kind read by a reader, in whatever is read from now on."""
        self._readers[kind] = reader

    def find_reader(self, kind: Any) -> Reader:
        """Return the reader of a kind: a dataclass, a plain type, an enumeration, or a tuple or table of these."""
        if kind not in self._readers:
            self._readers[kind] = self._make_reader(kind)
        return self._readers[kind]

    def _make_reader(self, kind: Any) -> Reader:
        arguments = get_args(kind)
        if get_origin(kind) is UnionType:
            [other] = (each for each in arguments if each is not NoneType)
            reader = self.find_reader(other)
            return lambda value: None if value is None else reader(value)
        if get_origin(kind) is tuple:
            return partial(_read_list, self.find_reader(arguments[0]))
        if get_origin(kind) in (Mapping, dict):
            return partial(_read_table, self.find_reader(arguments[1]))
        if is_dataclass(kind):
            return self._make_class_reader(kind)
        return partial(_read_member, kind)

    def _make_class_reader(self, kind: Any) -> Reader:
        """Return the reader of a dataclass from the table of its fields."""
        readers = {each.name: self.find_reader(evaluate_annotation(each.type, kind)) for each in fields(kind)}
        needed = [each.name for each in fields(kind) if each.default is each.default_factory is MISSING]
        is_open = kind in self._open

        def read(value: Any) -> Any:
            if not isinstance(value, dict):
                raise Mismatch.of(value, "a table")
            items, problems = _read_items((name, value[name], readers[name]) for name in readers if name in value)
            problems += [Problem(key, "", "this key, which is missing") for key in needed if key not in value]
            unknown = [] if is_open else sorted(value.keys() - readers.keys())[: MOST + 1]
            problems += [Problem(key, "a key nobody reads", _suggest_key(key, readers)) for key in unknown]
            if problems:
                raise Mismatch(*problems)
            return kind(**items)

        return read


def structure(document: Any, kind: type[T], file: str, converter: Converter) -> T:
    """Return `document` as a `kind`.

    Raises:
        FileError: with every problem there is.
    """
    try:
        value: T = converter.find_reader(kind)(document)
    except Mismatch as error:
        raise FileError(file, limit_problems(error.problems)) from None
    return value


def _read_exactly(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise Mismatch.of(value, WORDS[kind])
    return value


def _read_number(value: Any) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise Mismatch.of(value, "a number")
    return float(value)


def _read_member(kind: type[Enum], value: Any) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise Mismatch.of(value, " or ".join(f'"{member.value}"' for member in kind)) from None


def _read_list(reader: Reader, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Mismatch.of(value, "a list")
    items, problems = _read_items((f"[{number}]", item, reader) for number, item in enumerate(value, 1))
    if problems:
        raise Mismatch(*problems)
    return tuple(items.values())


def _read_table(reader: Reader, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Mismatch.of(value, "a table")
    items, problems = _read_items((key, item, reader) for key, item in value.items())
    if problems:
        raise Mismatch(*problems)
    return items


def _read_items(things: Iterable[tuple[str, Any, Reader]]) -> tuple[dict[str, Any], list[Problem]]:
    """Return each item by its place, as its reader reads it, and the problems of all of them, up to very many."""
    items: dict[str, Any] = {}
    problems: list[Problem] = []
    for place, value, reader in things:
        try:
            items[place] = reader(value)
        except Mismatch as error:
            problems += [replace(each, place=_join_place(place, each.place)) for each in error.problems]
        except ValueError as error:
            problems.append(Problem(place, quote_value(value), str(error)))
        if len(problems) > MOST:
            break
    return items, problems


def _join_place(place: str, inner: str) -> str:
    return f"{place}.{inner}" if inner and not inner.startswith("[") else f"{place}{inner}"


def _suggest_key(key: str, keys: Iterable[str]) -> str:
    return suggest_word(key, sorted(name for name in keys if name != "id"))
