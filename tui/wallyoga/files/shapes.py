"""Type check of values, as their dataclass says, all the way down."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

Check = Callable[[Any], bool]


def has_shape(value: Any, kind: Any) -> bool:
    """Return whether a value is a `kind`: a dataclass, a plain type, or tuples, tables and choices of these."""
    return check_of(kind)(value)


@cache
def check_of(kind: Any) -> Check:
    """Return what tells whether a value is a `kind`."""
    arguments = get_args(kind)
    if get_origin(kind) is UnionType:
        return _either(tuple(map(check_of, arguments)))
    if get_origin(kind) is tuple:
        return _tuple(arguments)
    if get_origin(kind) in (dict, Mapping):
        return _table(*map(check_of, arguments))
    if kind is float:
        return _is_number
    return _dataclass(kind) if is_dataclass(kind) else _exactly(NoneType if kind is None else kind)


def _dataclass(kind: Any) -> Check:
    # The annotations are texts, of which a class has few; what finds out about each of its fields would take longer.
    names = vars(sys.modules[kind.__module__])
    checks = [(field.name, _meant(str(field.type), names)) for field in fields(kind)]
    return lambda value: type(value) is kind and all(check(getattr(value, name)) for name, check in checks)


def _meant(text: str, names: dict[str, Any]) -> Check:
    return check_of(eval(text, names))  # noqa: S307 - an annotation of our own code


def _either(checks: tuple[Check, ...]) -> Check:
    return lambda value: any(check(value) for check in checks)


def _tuple(arguments: tuple[Any, ...]) -> Check:
    if arguments[-1] is Ellipsis:
        each = check_of(arguments[0])
        return lambda value: type(value) is tuple and all(map(each, value))
    checks = tuple(map(check_of, arguments))
    return lambda value: (
        type(value) is tuple
        and len(value) == len(checks)
        and all(check(item) for check, item in zip(checks, value, strict=True))
    )


def _table(keys: Check, values: Check) -> Check:
    return lambda value: type(value) is dict and all(map(keys, value)) and all(map(values, value.values()))


def _exactly(kind: Any) -> Check:
    return lambda value: type(value) is kind


def _is_number(value: Any) -> bool:
    return type(value) in (float, int) and math.isfinite(value)
