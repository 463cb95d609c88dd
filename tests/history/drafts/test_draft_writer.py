"""The draft writer, and what is noted while it writes."""

from __future__ import annotations

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.draft_writer import Drafting


class Shelf:
    """Keeps in memory what is written, and refuses while it is full."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.full = False

    def write(self, draft: str) -> None:
        """Take a draft in, if there is room."""
        if self.full:
            raise SaveError("shelf", "no room")
        self.written.append(draft)

    def discard(self, record_id: str) -> None:
        """Note what is thrown away."""
        self.written.append(f"not {record_id}")


@pytest.fixture
def shelf() -> Shelf:
    """Return an empty shelf."""
    return Shelf()


def test_the_newest_is_written_once(shelf: Shelf) -> None:
    """However many threads come to write, each in its own time, only what was noted last is written, and once."""
    drafting = Drafting(shelf, "1")
    for draft in ("first", "second", "third"):
        drafting.note(draft)
    for _ in range(3):
        drafting.write()
    assert shelf.written == ["third"]


def test_nothing_is_written_after_the_end(shelf: Shelf) -> None:
    """What was noted and not written yet when all is kept does not come back."""
    drafting = Drafting(shelf, "1")
    drafting.note("first")
    drafting.end()
    drafting.write()
    assert shelf.written == ["not 1"]


def test_after_a_full_disk_the_next_is_written(shelf: Shelf) -> None:
    """What could not be written is told, and is written later, unless something newer was noted."""
    drafting = Drafting(shelf, "1")
    shelf.full = True
    drafting.note("first")
    with pytest.raises(SaveError):
        drafting.write()
    shelf.full = False
    drafting.write()
    assert shelf.written == ["first"]
    drafting.note("second")
    shelf.full = True
    with pytest.raises(SaveError):
        drafting.write()
    shelf.full = False
    drafting.note("third")
    drafting.write()
    drafting.write()
    assert shelf.written == ["first", "third"]
