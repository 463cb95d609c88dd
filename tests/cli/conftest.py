"""The fixtures of the tests of the command line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture
def home() -> Path:
    """Return the folder of everything, which is not there yet."""
    return Path(os.environ["WALLYOGA_HOME"])
