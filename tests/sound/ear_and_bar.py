"""The ear beside the bar: a real practice in a real terminal, its breath tones beside its painted phases."""

from __future__ import annotations

import os
import re
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from textual.color import Color

from tests.sound.core_waits import list_session, watch_waits
from tests.sound.hearing import cut_frames, find_tone
from tests.terminal_process import TerminalProcess
from wallyoga.sound.tones import Way, make_breath
from wallyoga.themes import DUSK

BREATH = 2
"""The seconds of each inhale and exhale."""

PHASES = 10
"""The number of inhales and exhales."""

PATIENCE = 30.0
"""The most seconds they may take, with what leads to them, on a machine that is busy."""

FAR = 0.4
"""The most seconds a tone is looked for before and after its phase."""

TOGETHER = 0.1
"""The most seconds between the ear and the bar."""

HALF_MATCH = 0.7
"""The likeness, 0 to 1, from which a tone is taken for the one that is looked for."""

AROUND = 0.5
"""The seconds before a phase in which its tone is ordered, and those after it in which both are there."""

PRACTICE = f"""
name = "Ear and bar"
summary = "Five breaths."
pace = "{BREATH}:{BREATH}"
steps = [{{ pose = "knees-to-chest", breaths = 5 }}]
"""

SETTINGS = """
asked = true
lie_down = 0
theme = "dusk"
sound = "tones"
chimes = false
breath_tones = "always"
"""

ON_TO_THE_HOLD = "\x1b[C"
"""The key that goes on to the next step."""

Cut = Callable[[float, float], "array[int]"]
"""A function that returns the frames heard from one moment to another."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the breath as it was painted."""

    moment: float
    way: Way
    waited: float
    """The most seconds that a thread waited for a core around it."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A painted phase beside its tone."""

    seconds: float | None
    """The seconds from the phase to its tone, or None where none was heard."""
    waited: float
    """The seconds of it that can be the machine's, which had other things to do."""

    @property
    def is_little(self) -> bool:
        """Whether they agree, but for what is the machine's."""
        return self.waited > TOGETHER if self.seconds is None else abs(self.seconds) - self.waited < TOGETHER


def practise_before_terminal(home: Path, others: Iterable[int]) -> list[Phase]:
    """Practise five breaths in a terminal, and return each inhale and exhale as it was painted first.

    `others` are the processes that play and record.
    """
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
        with watch_waits((os.getpid(), *others, *list_session(terminal.process.pid))) as waits:
            painted = list(_watch_bar(terminal))
    return [Phase(at, way, waits.find_longest(at - AROUND, at + AROUND)) for at, way in painted]


def _watch_bar(terminal: TerminalProcess) -> Iterator[tuple[float, Way]]:
    """Yield each moment at which the bar is painted in the colour of the other way first."""
    colours = {_paint(DUSK.variables[way.value]): way for way in Way}
    painted = re.compile("|".join(colours).encode())
    last, seen, count, until = None, len(terminal.raw), 0, monotonic() + PATIENCE
    while monotonic() < until:
        if not terminal.read(0.01):
            continue
        moment = monotonic()
        for colour in painted.findall(terminal.raw, seen):
            way = colours[colour.decode()]
            if way is not last:
                yield moment, way
                count += 1
                if count == PHASES:
                    until = moment + BREATH
            last = way
        seen = len(terminal.raw)


def _paint(colour: str) -> str:
    """Return the code of a bar's colour on its ground."""
    painted, ground = (Color.parse(each).rgb for each in (colour, DUSK.panel or ""))
    return ";".join(map(str, (38, 2, *painted, 48, 2, *ground)))


def measure_leads(phases: list[Phase], cut: Cut) -> Iterator[Lead]:
    """Yield each painted phase beside its tone.

    The first is left out: a key began it, and no sound can lead there.
    """
    tones = {way: cut_frames(make_breath(way, BREATH), 0, 1) for way in Way}
    for phase in phases[1:]:
        offset, likeness = find_tone(tones[phase.way], cut(phase.moment - FAR, phase.moment + FAR + 1))
        yield Lead(offset - FAR if likeness > HALF_MATCH else None, phase.waited)
