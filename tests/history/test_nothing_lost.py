"""What was saved stays whole and readable, whatever goes wrong while more is saved."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.record import Record, Reflection, make_id
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_files import History
from wallyoga.history.trash import Trash
from wallyoga.practice.errors import WallyogaError

from .failing import Killed, failing

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

MOST_CALLS = 80
"""No save asks the system for more than this."""


def full() -> OSError:
    """Return what the system says when the disk is full."""
    return OSError(28, "No space left on device")


def forbidden() -> OSError:
    """Return what the system says when a person may not write there."""
    return PermissionError(13, "Permission denied")


@dataclass(frozen=True, slots=True)
class Home:
    """A person's folders, with one session that was kept before."""

    root: Path
    record: Record
    kept: Path

    @property
    def history(self) -> History:
        """The sessions."""
        return History(self.root / "sessions")

    @property
    def trash(self) -> Trash:
        """The trash."""
        return Trash(self.root / "state", self.root / "sessions")

    @property
    def journal(self) -> Journal:
        """The journals."""
        return Journal(self.root / "state", self.history.holds)

    @property
    def new(self) -> Record:
        """A session that is not kept yet."""
        started = self.record.started + timedelta(days=1)
        return replace(self.record, id=make_id(started, b"abc"), started=started)


@pytest.fixture
def homes(tmp_path: Path, record: Record) -> Callable[[], Home]:
    """Return what makes one home after the other."""
    numbers = iter(range(10_000))

    def make() -> Home:
        root = tmp_path / f"home-{next(numbers)}"
        return Home(root, record, History(root / "sessions").add(record))

    return make


def add(home: Home) -> None:
    """Keep another session."""
    home.history.add(home.new)


def add_to_taken_name(home: Home) -> None:
    """Keep a session whose name is taken."""
    home.history.add(replace(home.record, id="another"))


def revise(home: Home) -> None:
    """Write other words into the session."""
    home.history.revise_words(home.kept, Words(Reflection("at ease", ("new",), "Other words."), "tense"))


def remove(home: Home) -> None:
    """Move the session to the trash."""
    home.trash.remove(home.kept, NOW)


def remove_and_undo(home: Home) -> None:
    """Move the session to the trash and back."""
    home.trash.remove(home.kept, NOW)
    home.trash.undo()


def keep(home: Home) -> None:
    """Write down a session under way, keep it, and forget what was written down."""
    home.journal.write(SessionDraft(home.new, None, None, 1.0, 1.0, ()))
    home.history.add(home.new)
    home.journal.discard(home.new.id)


SAVES = [add, add_to_taken_name, revise, remove, remove_and_undo, keep]

calls = pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)


def whole(home: Home, save: Callable[[Home], None]) -> list[Record]:
    """Return the sessions that are there, once it is sure that none is broken and the first is safe."""
    found = list(home.history.entries())
    assert [each for each in found if isinstance(each, Unreadable)] == []
    records = [each.record for each in found if isinstance(each, Entry)]
    if save in (remove, remove_and_undo) and home.record not in records:
        assert home.trash.undo() is not None
        assert home.record in [home.history.read(path) for path in home.root.glob("sessions/*/*.toml")]
    elif save is revise:
        assert records[0].reflection in (home.record.reflection, Reflection("at ease", ("new",), "Other words."))
        assert replace(records[0], reflection=home.record.reflection) == home.record
    else:
        assert home.record in records
    return records


@calls
def test_killed_between_any_two_calls(homes: Callable[[], Home], save: Callable[[Home], None]) -> None:
    """Killed before any call a save makes, the program finds everything whole when it starts again."""
    for at in range(1, MOST_CALLS):
        home = homes()
        with failing(at, Killed, for_good=True) as fault, suppress(Killed):
            save(home)
        records = whole(home, save)
        assert len({record.id for record in records}) == len(records)
        home.trash.clean(NOW)
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


@calls
@pytest.mark.parametrize("what", [full, forbidden])
def test_a_call_that_fails(
    homes: Callable[[], Home], save: Callable[[Home], None], what: Callable[[], OSError]
) -> None:
    """A save that fails at any call says so or is done, leaves everything whole, and works when tried again."""
    for at in range(1, MOST_CALLS):
        home = homes()
        before = sorted(home.root.rglob("*.toml"))
        failed = False
        with failing(at, what) as fault:
            try:
                save(home)
            except WallyogaError:
                failed = True
        whole(home, save)
        if failed and save in (add, revise):
            assert sorted(home.root.rglob("*.toml")) == before
            save(home)
            assert len(list(home.history.entries())) == (2 if save is add else 1)
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


def test_killed_while_keeping(homes: Callable[[], Home]) -> None:
    """Killed at any call of keeping a session, it is there afterwards: kept, or offered, and never both."""
    for at in range(1, MOST_CALLS):
        home = homes()
        home.journal.write(SessionDraft(home.new, None, None, 1.0, 1.0, ()))
        with failing(at, Killed, for_good=True) as fault, suppress(Killed):
            keep(home)
        with pytest.MonkeyPatch.context() as later:
            later.setattr(os, "getpid", lambda: 2**30)
            later.setattr(os, "kill", _gone)
            offered = [draft.record.id for draft in home.journal.abandoned()]
        kept = [each.record.id for each in home.history.entries() if isinstance(each, Entry)]
        assert (offered + kept).count(home.new.id) == 1
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


def _gone(_process: int, _signal: int) -> None:
    raise ProcessLookupError


def test_a_draft_of_words(tmp_path: Path) -> None:
    """Killed at any call while words are written down, those before or those now are there."""
    session = tmp_path / "session.toml"
    before, now = (ReflectionDraft("1", session, Reflection(notes=words)) for words in ("One", "One two"))
    for at in range(1, MOST_CALLS):
        drafts = ReflectionDrafts(tmp_path / f"state-{at}")
        drafts.write(before)
        with failing(at, Killed, for_good=True) as fault, suppress(Killed):
            drafts.write(now)
        with pytest.MonkeyPatch.context() as later:
            later.setattr(os, "getpid", lambda: 2**30)
            later.setattr(os, "kill", _gone)
            assert drafts.take("1") in (before, now)
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_without_permission(homes: Callable[[], Home]) -> None:
    """In a folder nobody may write to, every save says so and what is there can be read."""
    home = homes()
    for folder in (home.kept.parent, home.root / "sessions"):
        folder.chmod(0o500)
    with pytest.MonkeyPatch.context() as patch:
        if os.access(home.kept.parent, os.W_OK):
            patch.setattr(os, "open", _read_only)
            for name in ("link", "unlink", "mkdir"):
                patch.setattr(os, name, _refused)
        for save in (add, revise, remove):
            with pytest.raises(SaveError, match="Permission denied"):
                save(home)
    assert whole(home, add) == [home.record]


def _refused(*_arguments: object, **_options: object) -> None:
    raise forbidden()


def _read_only(path: Path, flags: int, *_mode: int, opened: Callable[[Path, int], int] = os.open) -> int:
    if flags & (os.O_WRONLY | os.O_RDWR):
        raise forbidden()
    return opened(path, flags)


def harms(raw: bytes) -> Iterator[bytes]:
    """Yield the bytes of a file that was cut off, zeroed or overwritten in some places."""
    for at in range(0, len(raw), 37):
        yield raw[:at]
        yield raw[:at] + bytes(len(raw) - at)
        yield raw[:at] + b"\xff\x00[[" + raw[at + 4 :]


def test_corrupted_and_truncated(homes: Callable[[], Home]) -> None:
    """A file that is harmed is told with its reason, is not written over, and harms no other, nor the list."""
    home = homes()
    add(home)
    catalogue = Catalogue(home.history, home.root / "cache")
    raw = home.kept.read_bytes()
    for number, harmed in enumerate(harms(raw)):
        home.kept.write_bytes(harmed)
        found = list(home.history.entries())
        assert [each.record for each in found if isinstance(each, Entry) and each.path != home.kept] == [home.new]
        with suppress(WallyogaError):
            home.history.revise_words(home.kept, Words(Reflection("calm"), "tense"))
        if any(isinstance(each, Unreadable) for each in found):
            assert home.kept.read_bytes() == harmed
        if number % 9 == 0:
            catalogue.refresh()
            assert catalogue.page(0, 1)[0].path != home.kept
            assert catalogue.count() == 2


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"])
def test_clocks_and_zones(homes: Callable[[], Home], zone: str) -> None:
    """Sessions around a change of the clocks or the date line are all there, each with its own time and offset."""
    home = homes()
    places = [ZoneInfo(zone), ZoneInfo("Asia/Tokyo"), timezone(-timedelta(hours=9, minutes=30))]
    hours = [datetime(2026, month, day, tzinfo=UTC) for month, day in ((3, 29), (10, 25), (11, 1))]
    starts = [
        (hour + timedelta(minutes=20 * step)).astimezone(place)
        for hour in hours
        for step in range(24)
        for place in places
    ]
    for number, started in enumerate(starts):
        home.history.add(
            replace(home.record, id=make_id(started, bytes([number // 256, number % 256])), started=started)
        )
    found = [each.record.started for each in home.history.entries() if isinstance(each, Entry)]
    assert sorted(map(str, found)) == sorted(str(each) for each in [*starts, home.record.started])
    catalogue = Catalogue(home.history, home.root / "cache")
    catalogue.refresh()
    rows = [row.started for row in catalogue.page(0, 500)]
    assert rows == sorted(rows, key=lambda started: started or NOW, reverse=True)
    assert sorted(map(str, rows)) == sorted(map(str, found))


def test_a_clock_that_is_set_back(homes: Callable[[], Home]) -> None:
    """A session of the same second as another, after the clock was set back, replaces nothing."""
    home = homes()
    paths = {home.history.add(replace(home.record, id=str(number))) for number in range(5)}
    assert len(paths | {home.kept}) == 6
    assert home.history.read(home.kept) == home.record


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History

history, name = History(Path(sys.argv[1])), sys.argv[2]
[first] = [each for each in history.entries() if isinstance(each, Entry) and each.record.id.endswith("1a2b3c")]
sys.stdin.readline()
for number in range(15):
    history.add(replace(first.record, id=f"{name}-{number}"))
    history.revise_words(first.path, Words(Reflection("calm", (name,), f"{name} " * 200), "tense"))
"""


def test_two_programs_side_by_side(homes: Callable[[], Home]) -> None:
    """Two programs that save at the same time lose none of their sessions, and what both change is whole."""
    home = homes()
    command = [sys.executable, "-c", WRITER, str(home.root / "sessions")]
    writers = [subprocess.Popen([*command, name], stdin=subprocess.PIPE, text=True) for name in ("one", "two")]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    records = [each.record for each in home.history.entries() if isinstance(each, Entry)]
    assert home.history.count() == len(records) == 31
    assert {record.id for record in records} >= {f"{name}-{number}" for name in ("one", "two") for number in range(15)}
    said = home.history.read(home.kept).reflection
    assert said in [Reflection("calm", (name,), f"{name} " * 200) for name in ("one", "two")]
