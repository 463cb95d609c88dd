"""Cautions: what speaks against some poses, and what is to be heeded in the others."""

from collections.abc import Mapping
from typing import NamedTuple


class Caution(NamedTuple):
    """A caution: a condition that speaks against some poses."""

    name: str
    short: str
    """The name in few words."""
    advice: str
    """The advice on what to do."""
    cue: str = ""
    """The cue said first in each hold of a person whose caution it is."""
    source: str = ""
    """The source of the advice."""


class Cautions(NamedTuple):
    """All cautions, and the signs to stop at."""

    stop_signs: tuple[str, ...]
    """The signs to stop at."""
    stop_words: tuple[str, ...]
    """The signs in few words, as they are read from the floor, the gravest first."""
    tingling: str
    """The advice on tingling feet."""
    by_id: Mapping[str, Caution]
    """Every caution by its id."""
