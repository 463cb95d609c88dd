"""The quick Textual, for every widget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ..screens.quick_styles import find_rules_once, parse_stylesheets_once
from ..screens.quick_textual import pause_until_quiet


@pytest.fixture(scope="package", autouse=True)
def quick_textual() -> Iterator[None]:
    """Have Textual parse nothing twice, and wait for nothing but what is under way."""
    with pytest.MonkeyPatch.context() as patched:
        parse_stylesheets_once(patched)
        find_rules_once(patched)
        pause_until_quiet(patched)
        yield
