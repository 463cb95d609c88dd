"""The studio of a test: files in a folder of its own, a clock that stands still, and no chance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from wallyoga.history.archive import Archive
from wallyoga.library.library import Library, load_library
from wallyoga.paths import find_places
from wallyoga.practice.clock import Clock, ManualClock
from wallyoga.settings import Settings
from wallyoga.studio import Studio

MORNING = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
"""The moment at which the clock stands still, where a test names no other: a Sunday."""

shipped_library = cache(load_library)
"""Returns the library as it is shipped, read once."""


def make_studio(
    home: Path,
    settings: Settings | None = None,
    *,
    library: Library | None = None,
    clock: Clock | None = None,
    random: Callable[[int], bytes] = bytes,
) -> Studio:
    """Return a studio whose files are all in `home`, where nothing has happened yet."""
    return Studio(
        library=library or shipped_library(),
        settings=settings or Settings(),
        clock=clock or ManualClock(MORNING),
        places=find_places({"WALLYOGA_HOME": str(home)}),
        random=random,
        open_archive=Archive,
    )
