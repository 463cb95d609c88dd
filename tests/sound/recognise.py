"""Recognises what a voice says, by a recogniser that knows a practice's own sentences alone."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.studios import make_studio
from wallyoga.practice.sound_choice import BreathTones, Ears, Talk
from wallyoga.sound.cues import list_preparations
from wallyoga.sound.tones import RATE, Ear
from wallyoga.sound.voices import Voice, find_voice

NUMBERS = {"1": "one", "4": "four", "8": "eight", "9": "nine", "10": "ten"}
HEARING = 16_000
"""The rate the recogniser hears at."""

HISS = 40
"""The loudness of a room: a recogniser loses the last word to perfect silence."""


def recognise_practice(practice: str, folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield each sentence of a practice, and whether it was understood; nothing where nobody speaks or listens."""
    voice = find_voice(folder / "sentences")
    if voice is None or not find_spec("pocketsphinx"):
        return
    studio = make_studio(folder)
    plan = studio.planner().plan(studio.library.sequences[practice])
    ears = Ears(chimes=False, breath=BreathTones.OFF, talk=Talk.CHANGES)
    sentences = [order.split(" ", 4)[4] for order in list_preparations(plan, ears)]
    yield from _recognise(voice, list(dict.fromkeys(sentences)))


def _recognise(voice: Voice, sentences: list[str]) -> Iterator[tuple[str, bool]]:
    listening = import_module("pocketsphinx")
    settings = listening.Config(lm=None, beam=1e-100, wbeam=1e-80, pbeam=1e-100, lw=2.0, loglevel="FATAL")
    decoder = listening.Decoder(settings)
    grammar = " | ".join(spell(sentence) for sentence in sentences)
    decoder.add_jsgf_string("practice", f"#JSGF V1.0; grammar practice; public <sentence> = {grammar};")
    decoder.activate_search("practice")
    for sentence in sentences:
        decoder.start_utt()
        decoder.process_raw(record(voice, sentence).tobytes(), full_utt=True)
        decoder.end_utt()
        heard = decoder.hyp()
        yield sentence, heard is not None and heard.hypstr == spell(sentence)


def record(voice: Voice, sentence: str) -> array[int]:
    """Return a sentence as a microphone in a room hears it."""
    hiss = Random(1)  # noqa: S311 - a room's hiss is no secret
    frames = voice.render(sentence, Ear.BOTH)[0::2]
    silence = [0] * (HEARING // 2)
    speech = [frames[index * RATE // HEARING] for index in range(len(frames) * HEARING // RATE)]
    return array("h", [sample + hiss.randint(-HISS, HISS) for sample in (*silence, *speech, *silence)])


def spell(sentence: str) -> str:
    """Return a sentence in the words of the recogniser."""
    words = re.sub(r"\d+", lambda match: NUMBERS.get(match[0], match[0]), sentence.lower())
    return " ".join(re.findall(r"[a-z']+", words))
