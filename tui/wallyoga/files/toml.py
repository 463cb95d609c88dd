"""Reader of TOML files as documents.

What cannot be one is refused, and said where.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from wallyoga.files.limits import TOO_DEEP, find_excess, has_deep_key
from wallyoga.files.parser_words import split_refusal
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.text_file import read_text

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LONGEST_WORDS = 200
"""The most characters shown of what `tomllib` says: it can name a key of any length."""

PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
"""The place with which `tomllib` ends what it says."""


def read_toml(path: Traversable) -> dict[str, Any]:
    """Return the TOML document in `path`.

    Raises:
        FileError: it cannot be opened, is too large, is not UTF-8, or is not TOML (with line and column).
    """
    return parse_toml(read_text(path), str(path))


def parse_toml(text: str, file: str) -> dict[str, Any]:
    """Return the TOML document in `text`.

    Raises:
        FileError: it is none, with line and column, or goes beyond the limits of ours; `file` is the name shown.
    """
    document = decode_toml(text, file)
    problems = find_excess(document)
    if problems:
        raise FileError(file, problems)
    return document


def decode_toml(text: str, file: str) -> dict[str, Any]:
    """Return the TOML document in a text.

    It is read whatever numbers are in it, and however deep it is.

    Raises:
        FileError: it is none, with line and column; `file` is the name shown.
    """
    if has_deep_key(text):
        raise FileError(file, (TOO_DEEP,))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FileError(file, (_make_problem(text, str(error)),)) from None
    except ValueError:
        raise FileError(file, (Problem("", "a number of very many digits", "TOML"),)) from None
    except RecursionError:
        raise FileError(file, (TOO_DEEP,)) from None


def _make_problem(text: str, message: str) -> Problem:
    """Return what `tomllib` says against a text as a problem of ours."""
    at = PLACE.search(message)
    words = message[: at.start()] if at else message
    line, column = None, None
    if at:
        lines = text.split("\n")
        line, column = (int(at[1]), int(at[2])) if at[1] else (len(lines), len(lines[-1]) + 1)
    return Problem("", *split_refusal(words[:LONGEST_WORDS], "TOML"), line, column)
