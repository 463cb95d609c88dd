"""Type check of values, as their class says, all the way down."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

Check = Callable[[Any], bool]


def has_shape(value: Any, kind: Any) -> bool:
    """Return whether a value is a `kind`.

    That is a dataclass, a named tuple, a plain type, or tuples, tables and choices of these.
    """
    return make_check(kind)(value)


@cache
def make_check(kind: Any) -> Check:
    """Return the check of whether a value is a `kind`."""
    arguments = get_args(kind)
    if get_origin(kind) is UnionType:
        return _check_either(tuple(map(make_check, arguments)))
    if get_origin(kind) is tuple:
        return _check_tuple(arguments)
    if get_origin(kind) in (dict, Mapping):
        return _check_table(*map(make_check, arguments))
    if kind is float:
        return _is_number
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _check_fields(kind)
    return _check_exactly(NoneType if kind is None else kind)


def _check_fields(kind: Any) -> Check:
    # What finds out about each field of a class would take longer.
    checks = [(name, _check_meant(meant, kind.__module__)) for name, meant in kind.__annotations__.items()]
    return lambda value: type(value) is kind and all(check(getattr(value, name)) for name, check in checks)


@cache
def _check_meant(meant: Any, module: str) -> Check:
    """Return the check of an annotation. That of a dataclass is a text where its module postpones annotations."""
    text = getattr(meant, "__forward_arg__", meant)  # a named tuple has it as a reference
    return make_check(eval(text, vars(sys.modules[module])) if isinstance(text, str) else meant)  # noqa: S307 - our own


def _check_either(checks: tuple[Check, ...]) -> Check:
    return lambda value: any(check(value) for check in checks)


def _check_tuple(arguments: tuple[Any, ...]) -> Check:
    if arguments[-1] is Ellipsis and arguments[0] is str:
        return lambda value: type(value) is tuple and {str}.issuperset(map(type, value))
    if arguments[-1] is Ellipsis:
        each = make_check(arguments[0])
        return lambda value: type(value) is tuple and all(map(each, value))
    checks = tuple(map(make_check, arguments))
    return lambda value: (
        type(value) is tuple
        and len(value) == len(checks)
        and all(check(item) for check, item in zip(checks, value, strict=True))
    )


def _check_table(keys: Check, values: Check) -> Check:
    return lambda value: type(value) is dict and all(map(keys, value)) and all(map(values, value.values()))


def _check_exactly(kind: Any) -> Check:
    return lambda value: type(value) is kind


def _is_number(value: Any) -> bool:
    return type(value) in (float, int) and math.isfinite(value)
