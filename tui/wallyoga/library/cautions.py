"""Cautions to practise with, as `cautions.toml` says them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A condition that speaks against some poses: its name, the name in few words, and what to do."""

    name: str
    short: str
    advice: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cautions:
    """Cautions by their id, with signs to stop at.

    They also say what to do about tingling feet.
    """

    stop_signs: tuple[str, ...]
    tingling: str
    by_id: Mapping[str, Caution]
