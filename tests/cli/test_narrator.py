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

from tests.studios import make_studio, shipped_library
from wallyoga.choosing.picked_practice import Picked
from wallyoga.cli.narrator import STRIDE, narrate
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import EVERY, Journal, SessionDraft
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.library.library import Library
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.personal_words import Wording
from wallyoga.studio import Studio
from wallyoga.terminal.way_out import WayOut
from wallyoga.text.amounts import UNANSWERED

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


class Hourglass(ManualClock):
    """A clock that does something once it has moved on to `at`."""

    def __init__(self, at: float = float("inf"), then: Callable[[Hourglass], None] = lambda _: None) -> None:
        super().__init__(START)
        self.at = at
        self.then = then

    def sleep(self, seconds: float) -> None:
        """Move on, and do what is to be done."""
        super().sleep(seconds)
        if self.seconds >= self.at:
            self.at = float("inf")
            self.then(self)


class TimedOutput(StringIO):
    """An output that keeps each line with the time at which it was said."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__()
        self.clock = clock
        self.lines: list[tuple[float, str]] = []

    def write(self, text: str, /) -> int:
        """Note a line."""
        if text.strip():
            self.lines.append((self.clock.now(), text))
        return super().write(text)

    def when(self, line: str) -> list[float]:
        """Return the times at which this line was said."""
        return [at for at, text in self.lines if text == line]


class BrokenOutput(TimedOutput):
    """An output that breaks at a certain line."""

    def __init__(self, clock: ManualClock, error: OSError) -> None:
        super().__init__(clock)
        self.error = error

    def write(self, text: str, /) -> int:
        """Note a line, or break."""
        if "Breath 4" in text:
            raise self.error
        return super().write(text)


class FullDisk(Journal):
    """A journal there is no room for."""

    def write(self, draft: SessionDraft) -> None:
        """Fail."""
        raise SaveError(draft.record.id, "No space left on device")


@dataclass
class Narration:
    """The narration of a practice, and everything it leaves behind."""

    library: Library
    folder: Path
    clock: Hourglass = field(default_factory=Hourglass)
    journal: type[Journal] = Journal

    @property
    def studio(self) -> Studio:
        """What the practice happens in."""
        studio = make_studio(self.folder, library=self.library, clock=self.clock)
        studio.archive.journal = self.journal(studio.places.state)
        return studio

    def tell(
        self, practice: str, minutes: float | None = None, output: TimedOutput | None = None
    ) -> tuple[int, TimedOutput]:
        """Tell a practice to its end, and return the exit status and what was said."""
        out = output or TimedOutput(self.clock)
        plan = self.studio.plan(self.library.sequences[practice], minutes)
        return narrate(self.studio, Picked(plan, minutes), out, WayOut(Unfinished())), out

    def interrupted(self, at: float, minutes: float | None = None) -> TimedOutput:
        """Tell a practice until ctrl+c is pressed, where no signals are watched, and return what was said."""
        output = TimedOutput(self.clock)
        self.clock.at, self.clock.then = at, interrupt
        with pytest.raises(KeyboardInterrupt):
            self.tell("legs-up-the-wall", minutes, output)
        return output

    @property
    def session(self) -> dict[str, Any]:
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
    return shipped_library()


@pytest.fixture
def narration(library: Library, tmp_path: Path) -> Narration:
    """Return a practice to tell."""
    return Narration(library, tmp_path)


def interrupt(_: Hourglass) -> None:
    """Press ctrl+c."""
    raise KeyboardInterrupt


def test_each_thing_at_its_time(narration: Narration) -> None:
    """Every change is said when it comes, at most one look late; breaths of 4:8 come every twelve seconds."""
    status, output = narration.tell("legs-up-the-wall")
    assert status == 0
    (begins,) = output.when("Legs up the wall: 10:00")
    assert 50 <= begins <= 50 + STRIDE
    for number in range(1, 5):
        (at,) = output.when(f"  Breath {number} of 5")
        assert 0 <= at - (50 + 12 * (number - 1)) <= STRIDE
    inhales, exhales = output.when("    breathe in"), output.when("    breathe out")
    assert [out - into for into, out in zip(inhales, exhales, strict=True)] == [4, 4, 4, 4, 4]
    assert 720 <= output.when("Done.")[0] <= 720 + STRIDE


def test_natural_breath_is_left_alone(narration: Narration) -> None:
    """After the opening breaths nobody is told how to breathe, and a word comes now and then."""
    _, output = narration.tell("legs-up-the-wall")
    later = [text for at, text in output.lines if 115 < at < 650]
    assert 1 <= len(later) <= 5
    assert not any("breathe" in text.casefold() for text in later)


def test_everything_that_is_shown_is_said(narration: Narration) -> None:
    """Each line of getting in, of being there and of coming out is said once, in its order."""
    _, output = narration.tell("legs-up-the-wall")
    pose = Wording().pose(narration.library.poses["legs-up-the-wall"])
    lines = [f"  {text}" for text in (*pose.enter, *pose.cues, *pose.leave)]
    assert [text for _, text in output.lines if text in lines] == lines


def test_sides_are_named(narration: Narration) -> None:
    """The side is part of a pose's title, and the question which was tighter says what no answer means."""
    _, output = narration.tell("runners-wall-reset")
    titles = [text for _, text in output.lines if text.startswith("Wall figure four ·")]
    assert [title.split(":")[0] for title in titles] == [
        "Wall figure four · LEFT side",
        "Wall figure four · LEFT side",
        "Wall figure four · RIGHT side",
        "Wall figure four · RIGHT side",
    ]
    assert len(output.when(f"  Which side was tighter? {UNANSWERED}")) == 2


def test_what_had_to_change(narration: Narration) -> None:
    """What a plan could not do in the time there is, is said before it begins."""
    output = narration.interrupted(0, minutes=120)
    notes = narration.studio.plan(narration.library.sequences["legs-up-the-wall"], 120).notes
    assert notes
    assert tuple(text for _, text in output.lines[1 : len(notes) + 1]) == notes


def test_what_is_kept(narration: Narration) -> None:
    """The session is kept with its times, nothing is left in the journal, and the file is named."""
    _, output = narration.tell("legs-up-the-wall", minutes=5)
    session = narration.session
    assert (session["outcome"], session["practised_seconds"]) == ("completed", 300)
    assert session["started"] == START
    assert 300 <= (session["ended"] - START).total_seconds() <= 301
    assert output.lines[-1][1].startswith(f"Kept as {narration.folder / 'sessions' / '2026'}")
    assert narration.journals == []


def test_interrupted(narration: Narration) -> None:
    """Ctrl+c ends it, and what was done so far is kept."""
    narration.interrupted(100)
    assert narration.session["outcome"] == "stopped"
    assert narration.session["practised_seconds"] == 100
    assert narration.session["holds"] == [{"pose": "legs-up-the-wall", "planned_seconds": 600, "seconds": 50}]
    assert narration.journals == []


def test_hardly_begun(narration: Narration) -> None:
    """Less than half a minute is not kept, and nothing is left in the journal."""
    narration.interrupted(29)
    assert not list(narration.folder.rglob("*.toml"))


@pytest.mark.parametrize("error", [BrokenPipeError(), OSError(errno.ENOSPC, "No space left on device")])
def test_nobody_reads_any_more(narration: Narration, error: OSError) -> None:
    """When what is said cannot be said any more, it ends, and what was done is kept."""
    with pytest.raises(OSError, check=lambda raised: raised is error):
        narration.tell("legs-up-the-wall", output=BrokenOutput(narration.clock, error))
    assert narration.session["outcome"] == "stopped"
    assert 86 <= narration.session["practised_seconds"] <= 87
    assert narration.journals == []


def test_nobody_was_there(narration: Narration) -> None:
    """A laptop that sleeps does not practise: that is said, and the practice goes on where it was."""

    def sleep(clock: Hourglass) -> None:
        clock.seconds += 3600

    narration.clock.at, narration.clock.then = 100, sleep
    status, output = narration.tell("legs-up-the-wall")
    assert status == 0
    assert output.when("  Paused: nobody was here. Going on.") == [3700]
    assert narration.session["outcome"] == "completed"
    assert narration.session["practised_seconds"] == 720


def test_cut_off(narration: Narration) -> None:
    """A practice that is cut off is in the journal, up to the last few seconds, ready to be gone on with."""

    def cut(_: Hourglass) -> None:
        raise SystemExit

    narration.clock.at, narration.clock.then = 115, cut
    with pytest.raises(SystemExit):
        narration.tell("legs-up-the-wall", minutes=12)
    (journal,) = narration.journals
    assert 115 - EVERY - STRIDE <= journal["record"]["practised_seconds"] <= 115
    assert journal["resume"]["minutes"] == 12
    assert journal["resume"]["plan_seconds"] == 720
    assert not (narration.folder / "sessions").exists()


def test_a_journal_that_cannot_be_written(narration: Narration) -> None:
    """Trouble with the journal does not disturb the practice."""
    narration.journal = FullDisk
    status, output = narration.tell("legs-up-the-wall", minutes=5)
    assert status == 0
    assert len(output.when("Done.")) == 1
    assert narration.session["outcome"] == "completed"
