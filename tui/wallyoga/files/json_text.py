"""JSON texts, read strictly and written so that they are safe to show."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from wallyoga.files.parser_words import split_refusal
from wallyoga.files.printable import UNPRINTABLE
from wallyoga.files.problems import MANY_DIGITS, FileError, Problem

LARGEST_EXPORT = 1_000_000_000
"""The largest export, in bytes: it would hold more than half a million sessions."""


def read_json(path: Path) -> Any:
    """Return the value in a JSON file.

    A number of too many digits is one beyond the limits of documents.

    Raises:
        FileError: it cannot be opened, is too large, is not UTF-8, or is not JSON.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_EXPORT + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise _make_refusal(path, "", reason or str(error), "a file that can be read") from None
    if len(raw) > LARGEST_EXPORT:
        raise _make_refusal(path, "", "more than a gigabyte", "an export")
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_int=_read_whole)
    except UnicodeDecodeError as error:
        raise _make_refusal(path, f"byte {error.start + 1}", "no UTF-8", "a UTF-8 text file") from None
    except json.JSONDecodeError as error:
        problem = Problem("", *split_refusal(error.msg, "JSON"), error.lineno, error.colno)
        raise FileError(str(path), (problem,)) from None
    except RecursionError:
        raise _make_refusal(path, "", "too deep a nesting", "JSON") from None


def escape_json(value: Any, *, sort_keys: bool = False, is_ascii: bool = False, indent: int | None = 2) -> str:
    """Return a value as escaped JSON that is safe to show.

    Whoever reads it reads the very same value.
    """
    text = json.dumps(value, indent=indent, ensure_ascii=is_ascii, sort_keys=sort_keys, allow_nan=False)
    return re.sub(UNPRINTABLE, lambda match: match[0] if match[0] == "\n" else _escape_for_json(match[0]), text)


def _read_whole(digits: str) -> int:
    """Return a whole number from its digits.

    One of too many is not reckoned with all its digits; another number stands for it that is as much too large.
    """
    return int(digits) if len(digits) <= MANY_DIGITS else 10**MANY_DIGITS * (-1 if digits.startswith("-") else 1)


def _make_refusal(path: Path, place: str, actual: str, expected: str) -> FileError:
    return FileError(str(path), (Problem(place, actual, expected),))


def _escape_for_json(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
