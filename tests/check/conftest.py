"""The fixture of the tests of check: the places of a person's files."""

from __future__ import annotations

import os

import pytest

from wallyoga.paths import Places, find_places


@pytest.fixture
def where() -> Places:
    """Return where the person's files are; there are none yet."""
    return find_places(os.environ)
