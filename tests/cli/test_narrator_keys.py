"""Plain lines obey keys and lines, and take the reflection at their end."""

from __future__ import annotations

import os
import pty
import termios
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.studios import make_studio
from wallyoga.choosing.picked_practice import Picked
from wallyoga.cli import narrator
from wallyoga.cli.keyboard import Keyboard
from wallyoga.cli.narrator import narrate
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.plan import Kind
from wallyoga.terminal.way_out import WayOut

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for keys twice a second, not twenty times: what comes of them is the same."""
    monkeypatch.setattr(narrator, "SHORT_STRIDE", narrator.STRIDE)


class TimedKeys(Keyboard):
    """A keyboard on which keys are pressed at given seconds, and which gives lines afterwards."""

    def __init__(self, clock: ManualClock, keys: dict[float, str], lines: str) -> None:
        super().__init__(StringIO(lines))
        self._clock = clock
        self._keys = keys

    def take_keys(self) -> list[str]:
        """Return the keys whose second has come."""
        due = [at for at in sorted(self._keys) if at <= self._clock.now()]
        return [self._keys.pop(at) for at in due]


def practise(folder: Path, practice: str, keys: dict[float, str], lines: str = "") -> tuple[str, dict[str, Any]]:
    """Narrate a practice with keys pressed at their seconds; return what was said and the session's file."""
    clock = ManualClock(START)
    studio = make_studio(folder, clock=clock)
    out = StringIO()
    plan = studio.plan(studio.library.sequences[practice])
    assert narrate(studio, Picked(plan, None), out, WayOut(Unfinished()), keyboard=TimedKeys(clock, keys, lines)) == 0
    (path,) = (folder / "sessions").rglob("*.toml")
    return out.getvalue(), tomllib.loads(path.read_text(encoding="utf-8"))


def test_space_stands_still_until_space(tmp_path: Path) -> None:
    """A pause lasts as long as it is wanted, and its time is not practised."""
    text, session = practise(tmp_path, "desk-break", {60.0: " ", 660.0: " "})
    assert "Paused. Space goes on." in text
    assert "nobody was here" not in text
    assert session["practised_seconds"] == pytest.approx(300, abs=10)


def test_a_key_that_does_nothing(tmp_path: Path) -> None:
    """At the first key that does nothing those that do something are said, and then only where they are asked for."""
    text, _ = practise(tmp_path, "desk-break", {20.0: "q", 40.0: "e", 60.0: "\n", 80.0: "?", 90.0: "?"})
    assert text.count("That key does nothing here. These do: space pause · x come out") == 1
    assert text.count("\n  space pause · x come out") == 2


def test_x_comes_out(tmp_path: Path) -> None:
    """The way out is led, also from a pause, and what was done is kept."""
    text, session = practise(tmp_path, "desk-break", {60.0: " ", 70.0: "x"})
    assert "Coming out" in text
    assert session["outcome"] == "stopped"


def test_a_word_does_what_it_says(tmp_path: Path) -> None:
    """Pause, said twice, still stands still; and going on, said while it runs, stops nothing."""
    keys = {40.0: "resume", 60.0: "pause", 61.0: "pause", 660.0: "resume"}
    text, session = practise(tmp_path, "desk-break", keys)
    assert text.count("Going on already.") == text.count("Paused already.") == 1
    assert session["practised_seconds"] == pytest.approx(300, abs=10)


def test_r_twice_is_one_answer(tmp_path: Path) -> None:
    """A second r right after the answer was meant for the question, and puts no break in."""
    studio = make_studio(tmp_path / "plan")
    plan = studio.plan(studio.library.sequences["hamstrings-both-sides"])
    asked = next(start for start, step in zip(plan.starts, plan.steps, strict=True) if step.kind is Kind.ASK)
    text, _ = practise(tmp_path, plan.practice, {asked + 3: "r", asked + 4: "r"})
    assert text.count("Nothing is asked now.") == 1
    assert text.count("\nKnees to chest: 5 breaths") == sum(step.kind is Kind.REST for step in plan.steps)


@pytest.mark.parametrize("key", ["r", "rest"])
def test_a_break(tmp_path: Path, key: str) -> None:
    """Where nothing is asked, r is a break, as it is everywhere: one rests, and goes into the pose again."""
    text, _ = practise(tmp_path, "desk-break", {60.0: key})
    assert "\nKnees to chest: 5 breaths" in text


def test_a_word_that_comes_late_is_no_break(tmp_path: Path) -> None:
    """Right, said where nothing is asked, is told so, and puts no break in."""
    text, _ = practise(tmp_path, "desk-break", {60.0: "right"})
    assert "Nothing is asked now." in text
    assert "\nKnees to chest: 5 breaths" not in text


def test_a_side_can_be_answered_and_a_hold_made_longer(tmp_path: Path) -> None:
    """Letters answer the question, plus adds a breath and says so, and t tells the time that is left."""
    keys = {second + 0.5: "l" for second in range(60, 1700, 5)} | {200.25: "t"}
    text, session = practise(tmp_path, "hamstrings-both-sides", keys)
    assert "left" in session["reflection"]["tighter"].values()
    assert "left of this" in text


def test_the_reflection_is_taken_in_lines(tmp_path: Path) -> None:
    """A feeling by its number, a side by its letter and a note are written into the session that is kept already."""
    text, session = practise(tmp_path, "hamstrings-both-sides", {}, "4\nleft\nfine, käse\n")
    assert session["reflection"]["left"] == "calm"
    assert set(session["reflection"]["tighter"].values()) == {"left"}
    assert session["reflection"]["notes"] == "fine, käse"
    assert text.splitlines()[-1] == "Kept with it."


def test_a_feeling_that_is_none_is_left_open(tmp_path: Path) -> None:
    """What only looks like a number, as the key beside the 1 of some keyboards, names no feeling; the rest is asked."""
    _, session = practise(tmp_path, "desk-break", {}, "²\nfine\n")
    assert session["reflection"] == {"notes": "fine"}


def test_answering_nothing_keeps_the_session(tmp_path: Path) -> None:
    """Where nothing can be answered, nothing is asked, and the session is kept."""
    _, session = practise(tmp_path, "desk-break", {})
    assert "left" not in session.get("reflection", {})


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        ("pause\nx\n", ["pause", "x"]),
        ("Left\n\n+\n", ["left", "", "+"]),
        (" \n x \n", [" ", "x"]),
        ("go on\nResume\nrest\nbreak\n", ["go on", "resume", "rest", "break"]),
        ("time\nlonger\nstop\nbye\n", ["time", "?", "?", "?"]),
    ],
)
def test_a_pipe_says_words_or_keys(lines: str, keys: list[str]) -> None:
    """On a pipe a line is a key or a word; a word that is not known is no answer by its first letter."""
    keyboard = Keyboard(StringIO(lines))
    taken = list[str]()
    while keyboard.is_open:
        taken += keyboard.take_keys()
    assert [key for key in taken if key] == [key for key in keys if key]


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Give the two ends of a terminal: the person's and the program's."""
    person, program = pty.openpty()
    yield person, program
    for end in (person, program):
        with suppress(OSError):
            os.close(end)


def test_a_terminal_gives_keys_at_once_and_lines_again(terminal: tuple[int, int]) -> None:
    """Keys come without enter and unseen while the practice runs, and the terminal is as before afterwards."""
    person, program = terminal
    before = termios.tcgetattr(program)
    with os.fdopen(os.dup(program), encoding="utf-8") as stream:
        keyboard = Keyboard(stream)
        assert not termios.tcgetattr(program)[3] & (termios.ICANON | termios.ECHO)
        os.write(person, b" ")
        keys = list[str]()
        while not keys:
            keys = keyboard.take_keys()
        assert keys == [" "]
        keyboard.give_lines()
        assert termios.tcgetattr(program) == before
        os.write(person, "fin ä\n".encode())
        assert keyboard.take_line(10) == "fin ä"
        os.close(person)
        assert keyboard.take_line(10) is None
