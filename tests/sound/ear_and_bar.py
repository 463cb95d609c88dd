"""The ear beside the bar: a real practice in a real terminal, its breath tones beside its painted phases."""

from __future__ import annotations

import os
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from textual.color import Color

from tests.terminal_process import TerminalProcess
from wallyoga.sound.tones import RATE, Way, make_breath
from wallyoga.themes import DUSK

BREATH = 2
"""The seconds of each inhale and exhale."""

LISTENED = 14.0
"""The seconds that are listened to: three breaths and what leads to them."""

FAR = 0.4
"""The most seconds a tone is looked for before and after its phase."""

COARSE = 12
"""The frames that are one for comparing: 2 kHz are enough for a tone of 247 Hz."""

HALF_MATCH = 0.7
"""The likeness, 0 to 1, from which a tone is taken for the one that is looked for."""

PRACTICE = f"""
name = "Ear and bar"
summary = "Three breaths."
pace = "{BREATH}:{BREATH}"
steps = [{{ pose = "knees-to-chest", breaths = 3 }}]
"""

SETTINGS = """
asked = true
lie_down = 1
theme = "dusk"
sound = "tones"
chimes = false
breath_tones = "always"
"""

ON_TO_THE_HOLD = "\x1b[C"
"""The key that goes on to the next step."""

Cut = Callable[[float, float], "array[int]"]
"""A function that returns the frames heard from one moment to another."""


def practise_before_terminal(home: Path) -> list[tuple[float, Way]]:
    """Practise three breaths in a terminal, and return when each inhale and exhale was painted first."""
    (home / "practices").mkdir(parents=True)
    (home / "practices" / "ear-and-bar.toml").write_text(PRACTICE, encoding="utf-8")
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    environ = {"WALLYOGA_HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
    command = (sys.executable, "-m", "wallyoga", "start", "ear-and-bar")
    with TerminalProcess(command, environ=os.environ | environ) as terminal:
        terminal.until("How do you arrive?")
        terminal.settle()
        terminal.write(b"\r")
        terminal.until("next:")
        for _ in range(2):
            terminal.watch(1.0)
            terminal.write(ON_TO_THE_HOLD.encode())
        return list(_watch_bar(terminal))


def _watch_bar(terminal: TerminalProcess) -> Iterator[tuple[float, Way]]:
    """Yield each moment at which the bar is painted in the colour of the other way first."""
    colours = {_paint(DUSK.variables[way.value]): way for way in Way}
    painted = re.compile("|".join(colours).encode())
    last, seen, until = None, len(terminal.raw), monotonic() + LISTENED
    while monotonic() < until:
        if not terminal.read(0.01):
            continue
        moment = monotonic()
        for colour in painted.findall(terminal.raw, seen):
            way = colours[colour.decode()]
            if way is not last:
                yield moment, way
            last = way
        seen = len(terminal.raw)


def _paint(colour: str) -> str:
    """Return the code of a bar's colour on its ground."""
    painted, ground = (Color.parse(each).rgb for each in (colour, DUSK.panel or ""))
    return ";".join(map(str, (38, 2, *painted, 48, 2, *ground)))


def measure_leads(phases: list[tuple[float, Way]], cut: Cut) -> Iterator[float]:
    """Yield of each painted phase the seconds from it to its tone, where one is heard at all.

    The first is left out: a key began it, and no sound can lead there.
    """
    tones = {way: _thin(make_breath(way, BREATH)[: 2 * RATE]) for way in Way}
    for moment, way in phases[1:]:
        heard = _thin(cut(moment - FAR, moment + FAR + len(tones[way]) * COARSE / RATE))
        offset, likeness = _find(tones[way], heard)
        if likeness > HALF_MATCH:
            yield offset * COARSE / RATE - FAR


def _thin(frames: array[int]) -> list[int]:
    """Return frames as fewer, both ears together."""
    mono = [left + right for left, right in zip(frames[0::2], frames[1::2], strict=True)]
    return [sum(mono[index : index + COARSE]) for index in range(0, len(mono) - COARSE + 1, COARSE)]


def _find(tone: list[int], heard: list[int]) -> tuple[int, float]:
    """Return where a tone is in what was heard, and how much alike it is there, 0 to 1."""
    power = sum(sample * sample for sample in tone)
    best = (0, 0.0)
    for offset in range(len(heard) - len(tone) + 1):
        part = heard[offset : offset + len(tone)]
        loudness = sum(sample * sample for sample in part) or 1
        likeness = sum(one * two for one, two in zip(tone, part, strict=True)) / (power * loudness) ** 0.5
        best = max(best, (offset, likeness), key=lambda each: each[1])
    return best
