"""Cautions to practise with, as `cautions.toml` says them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Caution: a condition that speaks against some poses."""

    name: str
    short: str
    """The name in few words."""
    advice: str
    """What to do."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cautions:
    """Cautions by their id, with signs to stop at."""

    stop_signs: tuple[str, ...]
    """The signs to stop at."""
    tingling: str
    """What to do about tingling feet."""
    by_id: Mapping[str, Caution]
    """Every caution by its id."""
