"""Voices and players are called as their manuals say: a program of the system is handed files, never a sentence."""

from __future__ import annotations

import sys
from array import array
from pathlib import Path

import pytest

from tests.sound.programs import make_program
from wallyoga.sound import voices
from wallyoga.sound.mixer import Sort
from wallyoga.sound.players import PROGRAMS, WINSOUND, Player
from wallyoga.sound.tones import Ear
from wallyoga.sound.voices import VoiceError, find_voice, list_voices

SENTENCE = "-Strap hamstring; left side. Pâda."

RECORD = 'for each in "$@"; do echo "$each"; done > "{0}/arguments"; cat > "{0}/sentence"; env > "{0}/environ"; {1}'
"""A script that writes down how it was called."""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of all programs there are, besides those that every script needs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(voices, "find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda name: str(folder / name) if (folder / name).exists() else None)
    return folder


def read_call(folder: Path) -> tuple[list[str], str, dict[str, str]]:
    """Return the arguments, the standard input and the environment a program was called with."""
    environ = (folder / "environ").read_text(encoding="utf-8").splitlines()
    return (
        (folder / "arguments").read_text().splitlines(),
        (folder / "sentence").read_text(encoding="utf-8"),
        dict(line.partition("=")[::2] for line in environ),
    )


@pytest.mark.parametrize(
    ("platform", "program", "expected"),
    [
        ("linux", "espeak-ng", ["-v", "en-gb", "-s", "140", "-w", "PART", "--stdin"]),
        ("darwin", "say", ["-r", "140", "-o", "PART", "--file-format=WAVE", "--data-format=LEI16@22050", "-f", "-"]),
    ],
)
def test_a_voice_program_reads_the_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: Path, platform: str, program: str, expected: list[str]
) -> None:
    """Each voice writes the file it is told of, and reads the sentence, however that begins."""
    monkeypatch.setattr(sys, "platform", platform)
    make_program(programs / program, RECORD.format(tmp_path, "exit 0"))
    voice = find_voice(tmp_path / "sentences")
    assert voice is not None
    with pytest.raises(VoiceError):
        voice.render(SENTENCE, Ear.BOTH)
    arguments, sentence, _ = read_call(tmp_path)
    parts = ["PART" if each.endswith(".part") else each for each in arguments]
    assert parts == expected
    assert sentence == SENTENCE


@pytest.mark.parametrize(("rate", "scale"), [(140, "-2"), (180, "0"), (300, "5"), (80, "-7")])
def test_windows_is_handed_the_sentence_in_its_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: Path, rate: int, scale: str
) -> None:
    """SAPI reads the sentence, its file and its rate from variables, which know no code page, and no input at all."""
    monkeypatch.setattr(sys, "platform", "win32")
    make_program(programs / "powershell", RECORD.format(tmp_path, "exit 0"))
    voice = find_voice(tmp_path / "sentences", rate)
    assert voice is not None
    with pytest.raises(VoiceError):
        voice.render(SENTENCE, Ear.BOTH)
    arguments, sentence, environ = read_call(tmp_path)
    assert arguments == ["-NoProfile", "-NonInteractive", "-Command", voices.SAPI]
    assert sentence == ""
    assert environ["WALLYOGA_SENTENCE"] == SENTENCE
    assert environ["WALLYOGA_FILE"].endswith(".part")
    assert environ["WALLYOGA_RATE"] == scale


def test_macos_prefers_its_own_voice(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    """Where both are there, the voice of the system comes before espeak-ng."""
    monkeypatch.setattr(sys, "platform", "darwin")
    for name in ("say", "espeak-ng"):
        make_program(programs / name, "exit 0")
    assert list(list_voices()) == ["say", "espeak-ng"]


@pytest.mark.parametrize("program", list(PROGRAMS))
def test_a_player_is_handed_a_file(tmp_path: Path, programs: Path, program: str) -> None:
    """Each player that is there alone is the one in use, and its last argument is a WAV file."""
    make_program(programs / program, RECORD.format(tmp_path, "exit 0"))
    player = Player(tmp_path / "tones")
    assert player.find_program()
    assert player.name == program
    *options, path = read_call(tmp_path)[0]
    assert options == list(PROGRAMS[program][1:])
    assert Path(path).read_bytes()[:4] == b"RIFF"


def test_a_player_that_fails_gives_way_to_the_next(tmp_path: Path, programs: Path) -> None:
    """Who exits with an error, as at a device that is busy, is passed over; where all do, there is none."""
    make_program(programs / "pw-play", "exit 1")
    make_program(programs / "paplay", "exit 3")
    player = Player(tmp_path)
    assert not player.find_program()
    make_program(programs / "aplay", "exit 0")
    assert player.find_program()
    assert player.name == "aplay"


def test_windows_plays_by_pythons_own_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows a process of Python plays the file through winsound."""
    monkeypatch.setattr(sys, "platform", "win32")
    calls: list[list[str]] = []

    class Process:
        def __init__(self, command: list[str], **_: object) -> None:
            calls.append(command)

        def wait(self, _: float) -> int:
            return 0

        def poll(self) -> int:
            return 0

    monkeypatch.setattr("subprocess.Popen", Process)
    player = Player(tmp_path)
    assert player.find_program()
    assert player.name == "winsound"
    player.add(array("h", [1, 2]), Sort.TONE)
    for python, option, program, path in calls:
        assert (python, option, program) == (sys.executable, "-c", WINSOUND)
        assert Path(path).exists()
