"""The sound check: each tone and a sentence, left and right, and what plays them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from queue import Empty, Queue
from time import sleep
from typing import TextIO

from wallyoga.exit_codes import DONE, WRONG
from wallyoga.sound.players import list_programs
from wallyoga.sound.sounder import Sounder, SoundState
from wallyoga.sound.voices import list_voices

WITHIN = 12.0
"""The longest the sound process may take to say how it stands, in seconds."""

TESTS = (
    ("a bowl at the left", "chime change left", 3.0),
    ("a bowl at the right", "chime change right", 3.0),
    ("the question", "chime question both", 2.5),
    ("half of a long hold", "chime half both", 2.5),
    ("the last breath", "chime last both", 2.5),
    ("breathe in", "breath in 3 both", 3.0),
    ("breathe out", "breath out 4 both", 4.5),
    ("a voice at the left", "say 8 left Strap hamstring, left side. Ten breaths.", 4.5),
    ("a voice at the right", "say 8 right And the right side. Ten breaths.", 4.5),
)
"""The sounds to hear: in words, as an order to the sound process, and the seconds each takes."""

INSTALLERS = {
    "apt": ("apt install", "espeak-ng", "pulseaudio-utils"),
    "dnf": ("dnf install", "espeak-ng", "pulseaudio-utils"),
    "pacman": ("pacman -S", "espeak-ng", "libpulse"),
    "zypper": ("zypper install", "espeak-ng", "pulseaudio-utils"),
    "apk": ("apk add", "espeak-ng", "pulseaudio-utils"),
    "xbps-install": ("xbps-install", "espeak-ng", "pulseaudio-utils"),
}
"""The package managers we know: how each installs, and its packages of a voice and a player."""

UNKNOWN = ("install", "espeak-ng", "paplay")
"""The names of the programs, for where no package manager is known."""


def check_sound(cache: Path, out: TextIO, *, seconds: float = 1.0) -> int:
    """Play every tone and a sentence, say what plays them, and return the exit code.

    `seconds` scales the waiting between them; 0 plays everything at once.
    """
    states: Queue[SoundState] = Queue()
    speaks = bool(list_voices())
    sounder = Sounder(cache, states.put, speaks=speaks)
    sounder.send(*(f"ahead {order}" for _, order, _ in TESTS))
    sounder.start()
    state = wait_for_answer(states, speaks=speaks)
    for line in describe_sound(state):
        print(line, file=out, flush=True)
    if not state.player:
        return WRONG
    for words, order, length in TESTS:
        if order.startswith("say") and not state.voice:
            continue
        print(f"  {words}", file=out, flush=True)
        sounder.send(order)
        sleep(length * seconds)
    sounder.close()
    return DONE


def wait_for_answer(states: Queue[SoundState], *, speaks: bool) -> SoundState:
    """Return how it stands once a player is known, and a voice where one `speaks`.

    Where nothing is heard, or it takes too long, it says why.
    """
    state = SoundState()
    try:
        while not state.trouble and not (state.player and (state.voice or not speaks)):
            state = states.get(timeout=WITHIN)
    except Empty:
        return state if state.player else SoundState(trouble="the sound process does not answer")
    return state


def describe_sound(state: SoundState) -> Iterator[str]:
    """Yield lines on what plays and speaks, what else is there, and what to install."""
    yield f"Sound   {state.player or f'none: {state.trouble}'}"
    others = list_programs()
    yield f"        also here: {', '.join(others) or 'no program that plays a file'}"
    if not state.player and others:
        yield "        is a sound server running, and is the device free?"
    if find_spec("miniaudio") is None:
        yield "        better, with tones to the moment: install miniaudio (README, Sound)"
    yield f"Voice   {state.voice or 'none'}"
    yield f"        here: {', '.join(list_voices()) or 'none'}"
    if state.voice == "piper":
        yield "        piper takes up to 300 MB while it renders sentences; afterwards they are played from files"
    yield from _advise(state)


def _advise(state: SoundState) -> Iterator[str]:
    install, voice, player = next((words for name, words in INSTALLERS.items() if shutil.which(name)), UNKNOWN)
    missing = [
        *([] if state.player or list_programs() else [player]),
        *([] if state.voice or list_voices() else [voice]),
    ]
    if missing:
        yield f"To hear more: {install} {' '.join(missing)}"
