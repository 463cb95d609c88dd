"""The sound process obeys its lines, and ends with its parent."""

from __future__ import annotations

import os
import subprocess
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import enumerate as list_threads
from time import monotonic, sleep

import pytest

from tests.sound.programs import make_program
from wallyoga.sound import child
from wallyoga.sound.child import SoundProcess
from wallyoga.sound.mixer import Mixer
from wallyoga.sound.sounder import Sounder, SoundState, read_answer

COMMAND = [sys.executable, "-m", "wallyoga.sound.child", "--wordless"]
WITHIN = 20.0
"""The seconds a process may take for an answer, on a machine that is busy."""


def start(cache: Path, *options: str, path: str = os.environ["PATH"]) -> subprocess.Popen[str]:
    """Start a sound process."""
    pipe = subprocess.PIPE
    command = [*COMMAND, "--cache", str(cache), *options]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=os.environ | {"PATH": path})


@pytest.fixture
def null(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Give a sound process that plays to nobody, and is ready."""
    pytest.importorskip("miniaudio")
    process = start(tmp_path, "--backends", "NULL")
    assert process.stdout is not None
    assert process.stdout.readline().startswith("ready Null")
    with process:
        yield process
        process.kill()


def test_it_plays_what_it_is_told_and_quits(null: subprocess.Popen[str]) -> None:
    """Known lines are obeyed, unknown ones left out, and it ends well when it is told to."""
    lines = ["chime change left", "breath in 1 right", "chime nothing left", "loudness x y", "", "hush", "quit"]
    null.communicate("\n".join(lines) + "\n", timeout=WITHIN)
    assert null.returncode == 0


def test_it_ends_with_its_standard_input(null: subprocess.Popen[str]) -> None:
    """A parent that is gone, however it went, takes the process with it."""
    assert null.stdin is not None
    null.stdin.close()
    assert null.wait(WITHIN) == 0


def test_without_a_device_a_program_plays_files(tmp_path: Path) -> None:
    """Where no device opens, the first program that can play is handed a WAV file with the sound."""
    programs = tmp_path / "bin"
    make_program(programs / "pw-play", "exit 1")
    make_program(programs / "paplay", f'cp "$1" {tmp_path}/played.wav; mv {tmp_path}/played.wav {tmp_path}/heard.wav')
    process = start(tmp_path / "cache", "--backends", path=f"{programs}:/usr/bin:/bin")
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline().startswith("ready paplay")
    (tmp_path / "heard.wav").unlink()
    until = monotonic() + WITHIN
    while not (tmp_path / "heard.wav").exists() and monotonic() < until:
        # On a busy machine a tone can be made too late to be played; it is made for the next time.
        process.stdin.write("chime last left\n")
        process.stdin.flush()
        sleep(0.2)
    process.communicate("quit\n", timeout=WITHIN)
    with wave.open(str(tmp_path / "heard.wav")) as file:
        assert file.getnframes() == pytest.approx(3 * file.getframerate(), rel=0.01)


def test_with_nothing_to_play_by_it_says_why(tmp_path: Path) -> None:
    """Where there is neither device nor program, it says so and ends."""
    (tmp_path / "empty").mkdir()
    process = start(tmp_path, "--backends", path=str(tmp_path / "empty"))
    answer, _ = process.communicate(timeout=WITHIN)
    assert answer.startswith("silent ")
    assert process.returncode == 0


def test_a_sounder_tells_how_it_stands(tmp_path: Path) -> None:
    """The parent hears once that nothing can be heard, and goes on taking lines that nobody plays."""
    states: Queue[SoundState] = Queue()
    sounder = Sounder(tmp_path / "no such folder", states.put, python=str(tmp_path / "no python"))
    sounder.start()
    assert "did not start" in states.get(timeout=WITHIN).trouble
    sounder.send("chime change left")
    sounder.close()


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("ready PulseAudio 0.12", SoundState(player="PulseAudio", latency=0.12, voice="v")),
        ("lost the sound server stopped", SoundState(voice="v", trouble="the sound server stopped")),
        ("voice espeak-ng library", SoundState(trouble="t", voice="espeak-ng library")),
        ("voiceless", SoundState(trouble="t")),
        ("something else", SoundState(trouble="t", voice="v")),
    ],
)
def test_an_answer_changes_how_it_stands(answer: str, state: SoundState) -> None:
    """Each answer changes what it is about, and a ready device ends the trouble."""
    before = SoundState(voice="v", trouble="t")
    after = read_answer(before, answer)
    assert (after.player, after.voice, after.trouble) == (state.player, state.voice, state.trouble)


def test_a_tone_that_was_prepared_plays_at_once() -> None:
    """What was rendered ahead is playing when its line has been obeyed."""
    mixer = Mixer()
    process = SoundProcess(mixer, None)
    process.prepare("breath in 1 left")
    process.obey("breath in 1 left")
    assert max(array("h", mixer.read(12_000))) > 1_000


@pytest.mark.parametrize(("tone", "is_heard"), [("chime change left", True), ("breath in 1 left", False)])
def test_a_bowl_may_be_a_second_late_and_no_breath(monkeypatch: pytest.MonkeyPatch, tone: str, is_heard: bool) -> None:
    """A tone that takes a second to make, on a machine that is busy, is heard where it misleads nobody."""
    seconds = [100.0]
    monkeypatch.setattr(child, "monotonic", lambda: seconds[0])

    def make(_: list[str]) -> array[int]:
        seconds[0] += 1
        return array("h", [1_000] * 100)

    monkeypatch.setattr(child, "make_tone", make)
    mixer = Mixer()
    SoundProcess(mixer, None).obey(tone)
    for thread in list_threads():
        if "_make_and_play" in thread.name:
            thread.join(WITHIN)
    assert mixer.is_silent is not is_heard
