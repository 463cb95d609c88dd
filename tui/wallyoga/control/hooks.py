"""The hooks of a practice: a person's commands at its start, at changes, at pauses and at its end.

Nobody waits for them: they are run by a process of their own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from math import ceil
from queue import SimpleQueue
from threading import Thread
from typing import IO

from wallyoga.practice.plan import Plan
from wallyoga.practice.session_state import Now, State
from wallyoga.settings import Settings
from wallyoga.text.amounts import format_title

FAREWELL = 0.25
"""The seconds the last occasion may take on its way to the hook process."""

FAILED = "Your command on_{occasion} {what}."


class Hooks:
    """The hooks of one practice. They are shown what is true now, as often as the screen is."""

    def __init__(self, plan: Plan, settings: Settings, tell: Callable[[str], None]) -> None:
        """Make hooks. `tell` is called from a thread, once for each command that fails."""
        self._plan = plan
        self._commands = list_commands(settings)
        self._tell = tell
        self._failed: set[str] = set()
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._state = State.WAITING
        self._step: tuple[int, int] | None = None

    def open(self) -> None:
        """Start the hook process beside everything else, where there is anything to run."""
        if self._commands:
            self._lines.put(json.dumps(self._commands))
            self._thread = Thread(target=self._write, name="hooks", daemon=True)
            self._thread.start()

    def attend(self, now: Now) -> None:
        """Run what is for what has changed."""
        before, self._state = self._state, now.state
        step, self._step = self._step, (now.index, now.step.id)
        if self._thread is None or now.state is State.WAITING:
            return
        if before is State.WAITING:
            self._send("start", now)
            return
        if now.state is not before:
            self._send("end" if now.state is State.ENDED else "pause", now)
        # Who comes out of a pause goes on and is in another step at once.
        if step != self._step and now.state is not State.ENDED:
            self._send("change", now)

    def close(self) -> None:
        """Let the hook process end once it is through.

        It runs what is for the end, if that has not come before.
        """
        if self._thread is not None:
            self._lines.put(None)
            self._thread.join(FAREWELL)

    def _send(self, occasion: str, now: Now) -> None:
        self._lines.put(json.dumps(make_facts(occasion, self._plan, now)))

    def _write(self) -> None:
        command, pipe = [sys.executable, "-m", "wallyoga.control.hook_child"], subprocess.PIPE
        try:
            process = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, start_new_session=True
            )
        except OSError as error:
            self._tell(f"Your commands cannot be run: {error.strerror}.")
            return
        if process.stdin is None or process.stdout is None:
            return
        Thread(target=self._listen, args=(process, process.stdout), name="hook-failures", daemon=True).start()
        with suppress(OSError), process.stdin as lines:
            while (line := self._lines.get()) is not None:
                lines.write(f"{line}\n")
                lines.flush()

    def _listen(self, process: subprocess.Popen[str], failures: IO[str]) -> None:
        with failures:
            for failure in failures:
                occasion, what = json.loads(failure)
                if occasion not in self._failed:
                    self._failed.add(occasion)
                    self._tell(FAILED.format(occasion=occasion, what=what))
        process.wait()


def list_commands(settings: Settings) -> dict[str, list[str]]:
    """Return the commands a person has set, by their occasion."""
    commands = {
        "start": settings.on_start,
        "change": settings.on_change,
        "pause": settings.on_pause,
        "end": settings.on_end,
    }
    return {occasion: list(command) for occasion, command in commands.items() if command}


def make_facts(occasion: str, plan: Plan, now: Now) -> Mapping[str, str]:
    """Return the facts of an occasion as variables of a command's environment."""
    step = now.step
    facts = {
        "EVENT": occasion,
        "STATE": now.state.value,
        "OUTCOME": now.outcome.value if now.outcome else "",
        "PRACTICE": plan.practice,
        "NAME": plan.name,
        "STEP": step.kind.value,
        "POSE": step.pose,
        "TITLE": format_title(step),
        "SIDE": step.side.value if step.side else "",
        "BREATHS": "" if step.breaths is None else str(step.breaths),
        "SECONDS": str(round(step.seconds)),
        "LEFT": str(ceil(now.total_left)),
    }
    return {f"WALLYOGA_{name}": value for name, value in facts.items()}
