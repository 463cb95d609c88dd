"""A program that plays is looked after: one that cannot is told once, and heard again when it can."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from time import monotonic, sleep

import pytest

from tests.sound.programs import make_program
from wallyoga.sound import loudspeaker
from wallyoga.sound.loudspeaker import Loudspeaker, open_loudspeaker
from wallyoga.sound.mixer import Sort

WITHIN = 20.0
"""The seconds a program may take, on a machine that is busy."""

PLAYS_UNLESS_BUSY = """
test -e {0}/busy && exit 1
echo >> {0}/played
test -e {0}/long && exec sleep 20
exit 0
"""


class Desk:
    """A desk with one program, at a device that can be busy."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.reports = SimpleQueue[str]()
        make_program(folder / "bin" / "paplay", PLAYS_UNLESS_BUSY.format(folder))

    def set(self, state: str, *, on: bool) -> None:
        """Let the device be busy, or sounds be long."""
        (self._folder / state).touch() if on else (self._folder / state).unlink()

    def open(self) -> Loudspeaker | None:
        """Open the loudspeaker."""
        return open_loudspeaker((), self._folder / "tones", self.reports.put)

    def hear_report(self) -> str:
        """Return what is reported next."""
        return self.reports.get(timeout=WITHIN)

    def count_played(self) -> int:
        """Return how many files were played, silence among them."""
        return len((self._folder / "played").read_text().splitlines())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a desk at which nobody waits long."""
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:/usr/bin:/bin")
    monkeypatch.setattr("wallyoga.sound.players.PROGRAMS", {"paplay": ("paplay",)})
    monkeypatch.setattr(loudspeaker, "AGAIN", 0.01)
    monkeypatch.setattr(loudspeaker, "GLANCE", 0.01)
    return Desk(tmp_path)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Return when something is so."""
    until = monotonic() + WITHIN
    while not is_so():
        assert monotonic() < until
        sleep(0.01)


def test_a_busy_device_is_told_once_and_heard_when_it_is_free(desk: Desk) -> None:
    """Where the program cannot play, that is said once and nothing is played; it is heard when it can."""
    desk.set("busy", on=True)
    speaker = desk.open()
    assert speaker is not None
    assert desk.hear_report().endswith("and paplay cannot play either")
    speaker.add(array("h", [1, 2]), Sort.TONE)
    assert speaker.is_silent
    desk.set("busy", on=False)
    assert desk.hear_report().startswith("ready paplay")
    assert desk.reports.empty()
    played = desk.count_played()
    speaker.add(array("h", [1, 2]), Sort.TONE)
    wait_until(lambda: desk.count_played() == played + 1)


def test_a_device_that_gets_busy_is_told_once(desk: Desk) -> None:
    """A sound that could not be played is told, and that the program can play again."""
    speaker = desk.open()
    assert speaker is not None
    assert desk.hear_report().startswith("ready paplay")
    desk.set("busy", on=True)
    for _ in range(3):
        speaker.add(array("h", [1, 2]), Sort.TONE)
    assert desk.hear_report() == "lost paplay cannot play any more"
    desk.set("busy", on=False)
    assert desk.hear_report().startswith("ready paplay")


def test_a_sound_that_is_cut_off_is_no_failure(desk: Desk) -> None:
    """A program that was stopped in the middle has not failed."""
    speaker = desk.open()
    assert speaker is not None
    assert desk.hear_report().startswith("ready paplay")
    desk.set("long", on=True)
    speaker.add(array("h", [1, 2]), Sort.TONE)
    speaker.hush()
    wait_until(lambda: speaker.is_silent)
    desk.set("long", on=False)
    desk.set("busy", on=True)
    speaker.add(array("h", [1, 2]), Sort.TONE)
    assert desk.hear_report().startswith("lost")
    assert desk.reports.empty()
