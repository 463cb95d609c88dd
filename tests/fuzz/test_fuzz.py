"""A few broken files of every kind; `python -m tests.fuzz` reads many."""

from __future__ import annotations

import pytest

from .caches import caches
from .kinds import Kind, kinds
from .running import hold

EXAMPLES = 3
"""So many files of each kind are read."""

SEED = 1

EVERY = {kind.name: kind for kind in (*kinds(), *caches())}


@pytest.mark.parametrize("kind", EVERY.values(), ids=EVERY)
def test_broken_files(kind: Kind) -> None:
    """Whatever is wrong in a file, everything that reads it takes it or says what is wrong, soon."""
    read, error = hold(kind, EXAMPLES, SEED)
    assert error is None
    assert read >= EXAMPLES
