"""Cautions: what speaks against some poses, and what is to be heeded in the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A caution: a condition that speaks against some poses."""

    name: str
    short: str
    """The name in few words."""
    advice: str
    """What to do."""
    cue: str = ""
    """What is said first in each hold of a person whose caution it is."""
    source: str = ""
    """Where the advice comes from."""


@dataclass(frozen=True, slots=True)
class Cautions:
    """All cautions, and the signs to stop at."""

    stop_signs: tuple[str, ...]
    """The signs to stop at."""
    tingling: str
    """What to do about tingling feet."""
    by_id: Mapping[str, Caution]
    """Every caution by its id."""
