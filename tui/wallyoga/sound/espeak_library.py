"""The espeak-ng library, from the wheel that carries it: a voice that needs nothing of the system."""

from __future__ import annotations

import ctypes
import wave
from importlib import import_module
from pathlib import Path
from typing import Any

SYNCHRONOUS = 2
"""The number of espeak-ng's AUDIO_OUTPUT_SYNCHRONOUS: the callback gets the samples before the call returns."""

RATE_PARAMETER = 1
"""The number of espeak-ng's espeakRATE, in words a minute."""

UTF8 = 1
"""The number of espeak-ng's espeakCHARS_UTF8."""

CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class EspeakLibrary:
    """The espeak-ng library, which says a sentence into a file when it is called."""

    def __init__(self) -> None:
        wheel = import_module("espeakng_loader")
        self._library: Any = ctypes.CDLL(wheel.get_library_path())
        self._rate = self._library.espeak_Initialize(SYNCHRONOUS, 0, wheel.get_data_path().encode(), 0)
        self._samples = bytearray()
        # The library calls it as long as it lives, and ctypes forgets what nobody holds.
        self._callback = CALLBACK(self._take)
        self._library.espeak_SetSynthCallback(self._callback)
        self._library.espeak_SetVoiceByName(b"en-gb")

    def __call__(self, text: str, path: Path, rate: int) -> None:
        """Say a sentence into a WAV file, at so many words a minute."""
        self._samples.clear()
        self._library.espeak_SetParameter(RATE_PARAMETER, rate, 0)
        sentence = text.encode()
        self._library.espeak_Synth(sentence, len(sentence) + 1, 0, 1, 0, UTF8, None, None)
        self._library.espeak_Synchronize()
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._rate)
            file.writeframes(bytes(self._samples))

    def _take(self, block: Any, count: int, _events: Any) -> int:
        if block and count:
            self._samples += ctypes.string_at(block, 2 * count)
        return 0
