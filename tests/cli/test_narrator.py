"""A practice told in plain lines, on a clock that moves only while the narrator waits."""

from __future__ import annotations

import errno
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.studios import make_studio
from wallyoga.cli.narrator import STRIDE, narrate
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import EVERY, Journal, SessionDraft
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.library.library import Library, load_library
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.personal_words import Wording
from wallyoga.studio import Studio
from wallyoga.terminal.way_out import WayOut

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@dataclass
class Hourglass(ManualClock):
    """A clock that does something once it has moved on to `at`."""

    at: float = float("inf")
    then: Callable[[Hourglass], None] = lambda _: None

    def sleep(self, seconds: float) -> None:
        """Move on, and do what is to be done."""
        super().sleep(seconds)
        if self.seconds >= self.at:
            self.at = float("inf")
            self.then(self)


class Paper(StringIO):
    """Keeps each line with the time at which it was said."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__()
        self.clock = clock
        self.said: list[tuple[float, str]] = []

    def write(self, text: str, /) -> int:
        """Note a line."""
        if text.strip():
            self.said.append((self.clock.now(), text))
        return super().write(text)

    def when(self, line: str) -> list[float]:
        """Return the times at which this line was said."""
        return [at for at, text in self.said if text == line]


class Torn(Paper):
    """Paper that tears at a certain line."""

    def __init__(self, clock: ManualClock, error: OSError) -> None:
        super().__init__(clock)
        self.error = error

    def write(self, text: str, /) -> int:
        """Note a line, or be torn."""
        if "Breath 4" in text:
            raise self.error
        return super().write(text)


class FullDisk(Journal):
    """A journal there is no room for."""

    def write(self, draft: SessionDraft) -> None:
        """Fail."""
        raise SaveError(draft.record.id, "No space left on device")


@dataclass
class Told:
    """A practice to tell, and everything it leaves behind."""

    library: Library
    folder: Path
    clock: Hourglass = field(default_factory=lambda: Hourglass(START))
    journal: type[Journal] = Journal

    @property
    def studio(self) -> Studio:
        """What the practice happens in."""
        studio = make_studio(self.folder, library=self.library, clock=self.clock)
        studio.archive.journal = self.journal(studio.places.state)
        return studio

    def tell(self, practice: str, minutes: float | None = None, paper: Paper | None = None) -> tuple[int, Paper]:
        """Tell a practice to its end, and return the exit status and what was said."""
        out = paper or Paper(self.clock)
        plan = self.studio.plan(self.library.sequences[practice], minutes)
        return narrate(self.studio, plan, minutes, out, WayOut(Unfinished())), out

    def interrupted(self, at: float, minutes: float | None = None) -> Paper:
        """Tell a practice until ctrl+c is pressed, where no signals are watched, and return what was said."""
        paper = Paper(self.clock)
        self.clock.at, self.clock.then = at, interrupt
        with pytest.raises(KeyboardInterrupt):
            self.tell("legs-up-the-wall", minutes, paper)
        return paper

    @property
    def kept(self) -> dict[str, Any]:
        """The one session that was kept."""
        (path,) = (self.folder / "sessions").rglob("*.toml")
        return tomllib.loads(path.read_text(encoding="utf-8"))

    @property
    def journals(self) -> list[dict[str, Any]]:
        """What the journal has."""
        return [tomllib.loads(path.read_text(encoding="utf-8")) for path in (self.folder / "state").glob("*")]


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped library."""
    return load_library()


@pytest.fixture
def told(library: Library, tmp_path: Path) -> Told:
    """Return a practice to tell."""
    return Told(library, tmp_path)


def interrupt(_: Hourglass) -> None:
    """Press ctrl+c."""
    raise KeyboardInterrupt


def test_each_thing_at_its_time(told: Told) -> None:
    """Every change is said when it comes, at most one look late; breaths of 4:8 come every twelve seconds."""
    status, paper = told.tell("legs-up-the-wall")
    assert status == 0
    (begins,) = paper.when("Legs up the wall: 10:00")
    assert 50 <= begins <= 50 + STRIDE
    for number in range(1, 5):
        (at,) = paper.when(f"  Breath {number} of 5")
        assert 0 <= at - (50 + 12 * (number - 1)) <= STRIDE
    inhales, exhales = paper.when("    breathe in"), paper.when("    breathe out")
    assert [out - into for into, out in zip(inhales, exhales, strict=True)] == [4, 4, 4, 4, 4]
    assert 720 <= paper.when("Done.")[0] <= 720 + STRIDE


def test_natural_breath_is_left_alone(told: Told) -> None:
    """After the opening breaths nobody is told how to breathe, and a word comes now and then."""
    _, paper = told.tell("legs-up-the-wall")
    later = [text for at, text in paper.said if 115 < at < 650]
    assert 1 <= len(later) <= 5
    assert not any("breathe" in text.casefold() for text in later)


def test_everything_that_is_shown_is_said(told: Told) -> None:
    """Each line of getting in, of being there and of coming out is said once, in its order."""
    _, paper = told.tell("legs-up-the-wall")
    pose = Wording().pose(told.library.poses["legs-up-the-wall"])
    lines = [f"  {text}" for text in (*pose.enter, *pose.cues, *pose.leave)]
    assert [text for _, text in paper.said if text in lines] == lines


def test_sides_are_named(told: Told) -> None:
    """The side is part of a pose's title, and the question which was tighter says what no answer means."""
    _, paper = told.tell("runners-wall-reset")
    titles = [text for _, text in paper.said if text.startswith("Wall figure four ·")]
    assert [title.split(":")[0] for title in titles] == [
        "Wall figure four · LEFT side",
        "Wall figure four · LEFT side",
        "Wall figure four · RIGHT side",
        "Wall figure four · RIGHT side",
    ]
    assert len(paper.when("  Which side was tighter? Without an answer, they count as the same.")) == 2


def test_what_had_to_change(told: Told) -> None:
    """What a plan could not do in the time there is, is said before it begins."""
    paper = told.interrupted(0, minutes=120)
    notes = told.studio.plan(told.library.sequences["legs-up-the-wall"], 120).notes
    assert notes
    assert tuple(text for _, text in paper.said[1 : len(notes) + 1]) == notes


def test_what_is_kept(told: Told) -> None:
    """The session is kept with its times, nothing is left in the journal, and the file is named."""
    _, paper = told.tell("legs-up-the-wall", minutes=5)
    kept = told.kept
    assert (kept["outcome"], kept["practised_seconds"]) == ("completed", 300)
    assert kept["started"] == START
    assert 300 <= (kept["ended"] - START).total_seconds() <= 301
    assert paper.said[-1][1].startswith(f"Kept as {told.folder / 'sessions' / '2026'}")
    assert told.journals == []


def test_interrupted(told: Told) -> None:
    """Ctrl+c ends it, and what was done so far is kept."""
    told.interrupted(100)
    assert told.kept["outcome"] == "stopped"
    assert told.kept["practised_seconds"] == 100
    assert told.kept["holds"] == [{"pose": "legs-up-the-wall", "planned_seconds": 600, "seconds": 50}]
    assert told.journals == []


def test_hardly_begun(told: Told) -> None:
    """Less than half a minute is not kept, and nothing is left in the journal."""
    told.interrupted(29)
    assert not list(told.folder.rglob("*.toml"))


@pytest.mark.parametrize("error", [BrokenPipeError(), OSError(errno.ENOSPC, "No space left on device")])
def test_nobody_reads_any_more(told: Told, error: OSError) -> None:
    """When what is said cannot be said any more, it ends, and what was done is kept."""
    with pytest.raises(OSError, check=lambda raised: raised is error):
        told.tell("legs-up-the-wall", paper=Torn(told.clock, error))
    assert told.kept["outcome"] == "stopped"
    assert 86 <= told.kept["practised_seconds"] <= 87
    assert told.journals == []


def test_nobody_was_there(told: Told) -> None:
    """A laptop that sleeps does not practise: that is said, and the practice goes on where it was."""

    def sleep(clock: Hourglass) -> None:
        clock.seconds += 3600

    told.clock.at, told.clock.then = 100, sleep
    status, paper = told.tell("legs-up-the-wall")
    assert status == 0
    assert paper.when("  Paused: nobody was here. Going on.") == [3700]
    assert told.kept["outcome"] == "completed"
    assert told.kept["practised_seconds"] == 720


def test_cut_off(told: Told) -> None:
    """A practice that is cut off is in the journal, up to the last few seconds, ready to be gone on with."""

    def cut(_: Hourglass) -> None:
        raise SystemExit

    told.clock.at, told.clock.then = 115, cut
    with pytest.raises(SystemExit):
        told.tell("legs-up-the-wall", minutes=12)
    (journal,) = told.journals
    assert 115 - EVERY - STRIDE <= journal["record"]["practised_seconds"] <= 115
    assert journal["resume"]["minutes"] == 12
    assert journal["resume"]["plan_seconds"] == 720
    assert not (told.folder / "sessions").exists()


def test_a_journal_that_cannot_be_written(told: Told) -> None:
    """Trouble with the journal does not disturb the practice."""
    told.journal = FullDisk
    status, paper = told.tell("legs-up-the-wall", minutes=5)
    assert status == 0
    assert len(paper.when("Done.")) == 1
    assert told.kept["outcome"] == "completed"
