"""What to be careful about, as `cautions.toml` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from wallyoga.documents.strict import structure
from wallyoga.documents.toml import read_toml
from wallyoga.library.reading import content_converter

SHIPPED = "wallyoga.sequences"
"""The package that holds the practice as data."""

CAUTIONS = "cautions.toml"
"""The file they are in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A condition that speaks against some poses: its name, the name in few words, and what to do."""

    name: str
    short: str
    advice: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cautions:
    """Every caution by its id, the signs to stop at, and what to do about tingling feet."""

    stop_signs: tuple[str, ...]
    tingling: str
    by_id: Mapping[str, Caution]


def read_cautions(document: dict[str, Any], file: str) -> Cautions:
    """Return the cautions in a document, or raise FileError."""
    tables = {key: value for key, value in document.items() if isinstance(value, dict)}
    rest = {key: value for key, value in document.items() if key not in tables}
    return structure({**rest, "by_id": tables}, Cautions, file, content_converter())


@cache
def shipped_cautions() -> Cautions:
    """Return the cautions there are.

    Raises:
        FileError: their file is broken.
    """
    path = files(SHIPPED) / CAUTIONS
    return read_cautions(read_toml(path), str(path))
