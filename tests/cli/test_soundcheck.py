"""The sound check plays each sound, and says what plays it or what is missing."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from wallyoga.cli import soundcheck
from wallyoga.cli.soundcheck import TESTS, check_sound
from wallyoga.exit_codes import DONE, WRONG
from wallyoga.sound.sounder import Sounder, SoundState


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Give the set of the programs that are here, which is empty at first."""
    programs = set[str]()
    monkeypatch.setattr("shutil.which", lambda name: name if name in programs else None)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("wallyoga.sound.voices.find_spec", lambda _: None)
    monkeypatch.setattr(soundcheck, "find_spec", lambda _: None)
    return programs


def check(monkeypatch: pytest.MonkeyPatch, folder: Path, state: SoundState) -> tuple[int, str, list[str]]:
    """Check a sound that stands so; return the exit code, what was said, and what was to be played."""
    sent: list[str] = []
    out = StringIO()
    monkeypatch.setattr(Sounder, "start", lambda sounder: sounder.take_state(state))
    monkeypatch.setattr(Sounder, "send", lambda _, *lines: sent.extend(lines))
    return check_sound(folder, out, seconds=0), out.getvalue(), sent


def test_each_sound_is_played_left_and_right(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, programs: set[str]
) -> None:
    """Where there is a player and a voice, both are named, and every tone and a sentence is heard from each side."""
    programs |= {"apt", "paplay", "espeak-ng"}
    code, words, sent = check(monkeypatch, tmp_path, SoundState(player="PulseAudio", voice="espeak-ng"))
    assert code == DONE
    assert "Sound   PulseAudio" in words
    assert "Voice   espeak-ng" in words
    assert "To hear more" not in words
    played = [order for order in sent if not order.startswith("ahead")]
    assert played[: len(TESTS)] == [order for _, order, _ in TESTS]
    for sort in ("chime change", "say 8"):
        assert {side for side in ("left", "right") if any(order.startswith(f"{sort} {side}") for order in played)} == {
            "left",
            "right",
        }


@pytest.mark.parametrize(
    ("here", "advice"),
    [
        ({"apt"}, "apt install pulseaudio-utils espeak-ng"),
        ({"dnf"}, "dnf install pulseaudio-utils espeak-ng"),
        ({"pacman"}, "pacman -S libpulse espeak-ng"),
        ({"zypper"}, "zypper install pulseaudio-utils espeak-ng"),
        ({"apk"}, "apk add pulseaudio-utils espeak-ng"),
        ({"xbps-install"}, "xbps-install pulseaudio-utils espeak-ng"),
        (set[str](), "install paplay espeak-ng"),
        ({"apt", "aplay"}, "apt install espeak-ng"),
        ({"apt", "espeak-ng"}, "apt install pulseaudio-utils"),
    ],
)
def test_what_is_missing_is_named_as_the_system_calls_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, programs: set[str], here: set[str], advice: str
) -> None:
    """Where nothing plays, why is said with how the system installs what would."""
    programs |= here
    code, words, sent = check(monkeypatch, tmp_path, SoundState(trouble="no sound device answers"))
    assert code == WRONG
    assert "Sound   none: no sound device answers" in words
    assert f"To hear more: {advice}\n" in words
    assert all(order.startswith("ahead") for order in sent)
