"""A practice in plain lines is heard where that is asked for, and only as much."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from tests.practice.small_plans import small_plan
from tests.studios import make_studio
from wallyoga.choosing.picked_practice import Picked
from wallyoga.cli.narrator import narrate
from wallyoga.cli.plain_sound import open_sound
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.practice.clock import ManualClock
from wallyoga.sound.sounder import Sounder, SoundState
from wallyoga.terminal.way_out import WayOut


def practise(folder: Path, *, tones: bool = False, voice: bool = False, mute: bool = False) -> None:
    """Narrate a short practice with these options."""
    studio = make_studio(folder, clock=ManualClock(datetime(2026, 11, 22, 7, 30, tzinfo=UTC)))
    picked = Picked(small_plan(), None)
    with open_sound(studio, picked.plan, argparse.Namespace(tones=tones, voice=voice, mute=mute)) as sound:
        narrate(studio, picked, StringIO(), WayOut(Unfinished()), sound=sound)


@pytest.mark.parametrize(
    ("options", "heard"),
    [
        ({}, set()),
        ({"tones": True}, {"chime", "breath"}),
        ({"voice": True}, {"say"}),
        ({"tones": True, "voice": True, "mute": True}, set()),
    ],
)
def test_what_was_asked_for_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, bool], heard: set[str]
) -> None:
    """Tones are heard with `--tones`, words with `--voice`, and nothing without both or with `--mute`."""
    sent: list[str] = []
    monkeypatch.setattr(Sounder, "start", lambda _: None)
    monkeypatch.setattr(Sounder, "send", lambda _, *lines: sent.extend(lines))
    practise(tmp_path, **options)
    assert {line.split()[0] for line in sent} & {"chime", "breath", "say"} == heard


def test_what_cannot_be_heard_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without sound the practice goes on, and one line on the error output says why, and what helps."""
    states = (SoundState(trouble="no device"), SoundState(player="ALSA"), SoundState(trouble="it stopped"))
    monkeypatch.setattr(Sounder, "start", lambda sounder: list(map(sounder.take_state, states)))
    practise(tmp_path, tones=True)
    assert capsys.readouterr().err == (
        "No sound: no device. The terminal's bell rings at changes; `wallyoga soundcheck` says what helps.\n"
    )
