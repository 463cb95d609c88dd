"""The shipped library, and folders for a person's own files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studios import shipped_library
from wallyoga.library.library import Library

from .own import Own


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the library as it is shipped."""
    return shipped_library()


@pytest.fixture
def own(tmp_path: Path) -> Own:
    """Return a person's own folders, which are not there yet."""
    return Own(tmp_path / "practices", tmp_path / "poses")
