"""What the user has set for themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from wallyoga.library.reading import content_converter
from wallyoga.practice.breath import Pattern
from wallyoga.strict import read_toml, structure


class Hamstrings(StrEnum):
    """How tight the backs of the legs are: how far from the wall the hips are, and how soft the knees."""

    SUPPLE = "supple"
    USUAL = "usual"
    TIGHT = "tight"


class Support(StrEnum):
    """What goes under the pelvis, where a pose has something there."""

    OWN = "as drawn"
    BLOCK = "block"
    BOLSTER = "bolster"
    BLANKET = "blanket"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The theme by name, the breath of breath-counted holds (None: the practice's own), and other keys by action id.

    `motion` is whether figures breathe and move. Keys are written as Textual's keymap takes them: key names,
    separated by commas.
    """

    theme: str = "wallyoga"
    pace: Pattern | None = None
    hamstrings: Hamstrings = Hamstrings.USUAL
    support: Support = Support.OWN
    motion: bool = True
    keys: Mapping[str, str] = field(default_factory=dict, hash=False)


def load_settings(path: Path) -> Settings:
    """Return the settings in `path`, or the defaults where there is no such file.

    Raises:
        FileError: it cannot be read, or holds something that is no setting.
    """
    if _missing(path):
        return Settings()
    document = read_toml(path)
    keys = document.get("keys")
    if isinstance(keys, dict):
        document["keys"] = dict(_dotted(keys))
    return structure(document, Settings, str(path), content_converter())


def _missing(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _dotted(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the values by their whole id, because TOML reads an unquoted `practice.pause` as a table in a table."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _dotted(value, f"{before}{key}.")
        else:
            yield before + key, value
