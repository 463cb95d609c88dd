"""The sounder: the sound process as its parent has it, which never waits for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO

from wallyoga.sound.voices import USUAL

FAREWELL = 0.25
"""The seconds the process may take to end before it is stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundState:
    """The state of the sound."""

    player: str = ""
    """The player, or empty where nothing plays."""
    latency: float = 0.0
    """The seconds a sound is under way to the ear."""
    voice: str = ""
    """The voice that speaks, or empty where none does."""
    is_rendering: bool = False
    """Whether the voice takes its time to render what will be said."""
    trouble: str = ""
    """The reason nothing is heard, or empty."""


class Sounder:
    """A sound process, told line by line."""

    def __init__(
        self,
        cache: Path,
        tell: Callable[[SoundState], None] | None = None,
        *,
        rate: int = USUAL,
        speaks: bool = True,
        python: str = sys.executable,
    ) -> None:
        """Make a sounder that calls `tell` from its own thread at each change of state."""
        self.state = SoundState()
        self.tell = tell
        """The function that is called with each change of state, if any."""
        self._is_closed = False
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        options = ["--cache", str(cache), "--rate", str(rate)]
        child = ["-X", "utf8", "-m", "wallyoga.sound.child"]
        self._command = [python, *child, *options, *([] if speaks else ["--wordless"])]
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start the process, beside everything else."""
        Thread(target=self._run, daemon=True).start()

    def send(self, *lines: str) -> None:
        """Tell the process something. Where it is gone, nobody hears it."""
        for line in lines:
            self._lines.put(line)

    def close(self) -> None:
        """Let the process fall silent and end, and stop it where it does not."""
        self._is_closed = True
        self.send("hush", "quit")
        self._lines.put(None)
        if self._process is not None:
            try:
                self._process.wait(FAREWELL)
            except subprocess.TimeoutExpired:
                self._process.kill()

    def _run(self) -> None:
        pipe = subprocess.PIPE
        try:
            process = subprocess.Popen(
                self._command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="utf-8"
            )
        except OSError as error:
            self.take_state(SoundState(trouble=f"the sound process did not start: {error.strerror}"))
            return
        self._process = process
        if process.stdin is not None and process.stdout is not None:
            Thread(target=self._write, args=(process.stdin,), daemon=True).start()
            with process.stdout as answers:
                for answer in answers:
                    self.take_state(read_answer(self.state, answer))
        if not self.state.trouble:
            self.take_state(SoundState(trouble="the sound process ended"))

    def _write(self, pipe: IO[str]) -> None:
        with suppress(OSError), pipe:
            while (line := self._lines.get()) is not None:
                pipe.write(f"{line}\n")
                pipe.flush()

    def take_state(self, state: SoundState) -> None:
        """Take up the state of the sound, and tell it where it is new."""
        if state != self.state and not self._is_closed:
            self.state = state
            if self.tell is not None:
                self.tell(state)


def read_answer(state: SoundState, answer: str) -> SoundState:
    """Return the state of the sound after an answer of the process."""
    match answer.split():
        case ["ready", name, latency]:
            return replace(state, player=name, latency=float(latency), trouble="")
        case ["latency", latency]:
            return replace(state, latency=float(latency))
        case ["voice" | "voiceless", *name]:
            return replace(state, voice=" ".join(name))
        case ["rendering" | "rendered" as how]:
            return replace(state, is_rendering=how == "rendering")
        case ["silent" | "lost", *why]:
            return replace(state, player="", trouble=" ".join(why))
        case _:
            return state
