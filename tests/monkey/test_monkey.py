"""A monkey in small: two short lives in a real terminal, and what they must leave as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .hands import LEAVING, NAMED, every_key
from .life import Monkey

SEED = 7


def test_every_key_is_known() -> None:
    """The monkey presses every key that is declared, and has bytes for each that is no letter."""
    assert not {key for key in every_key() if "+" in key or len(key) > 1} & LEAVING
    assert {"X", "shift+up", "ctrl+s", "f1"} <= set(every_key())
    assert {key for key in every_key() if len(key) > 1} <= NAMED.keys() | LEAVING


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_two_lives(tmp_path: Path) -> None:
    """Keys in bursts, pastes, sizes and ctrl+c break nothing, and lose, double and change no session."""
    Monkey(tmp_path, SEED, endings=("ctrl+c twice",), longest=15).live(30)
