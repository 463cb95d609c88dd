"""Recognises what a voice said in a recording, by a recogniser that knows a practice's own sentences alone."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib import import_module
from random import Random

from wallyoga.practice.plan import Plan
from wallyoga.practice.sound_choice import BreathTones, Ears, Talk
from wallyoga.sound.cues import list_cues
from wallyoga.sound.tones import RATE

NUMBERS = {"1": "one", "4": "four", "8": "eight", "9": "nine", "10": "ten"}
HEARING = 16_000
"""The rate the recogniser hears at."""

HISS = 40
"""The loudness of a room: a recogniser loses the last word to perfect silence."""

FAINTEST = 100
"""The loudness from which a voice is heard, of 32767."""

PAUSE = 0.35
"""The seconds of silence that part two sentences: those at a comma are shorter."""


def list_sentences(plan: Plan, *, speed: float) -> list[str]:
    """Return what a voice says at the changes of a practice, in order."""
    ears = Ears(chimes=False, breath=BreathTones.OFF, talk=Talk.CHANGES)
    cues = [
        cue
        for step, following in zip(plan.steps, [*plan.steps[1:], None], strict=True)
        for cue in list_cues(step, following, ears, speed=speed)
    ]
    return [cue.order.split(" ", 3)[3] for cue in cues]


def count_understood(sentences: Iterable[str], heard: array[int]) -> int:
    """Return how many sentences were understood in a recording, in their order."""
    spoken = list(map(spell, sentences))
    matcher = SequenceMatcher(None, spoken, list(_recognise(dict.fromkeys(spoken), heard)), autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks())


def _recognise(sentences: Iterable[str], heard: array[int]) -> Iterator[str]:
    """Yield the sentence that each utterance of a recording is most like."""
    listening = import_module("pocketsphinx")
    settings = listening.Config(lm=None, beam=1e-100, wbeam=1e-80, pbeam=1e-100, lw=2.0, loglevel="FATAL")
    decoder = listening.Decoder(settings)
    decoder.add_jsgf_string("practice", f"#JSGF V1.0; grammar practice; public <sentence> = {'|'.join(sentences)};")
    decoder.activate_search("practice")
    for utterance in cut_utterances(heard):
        decoder.start_utt()
        decoder.process_raw(hear_in_room(utterance).tobytes(), full_utt=True)
        decoder.end_utt()
        if (hypothesis := decoder.hyp()) is not None:
            yield hypothesis.hypstr


def cut_utterances(heard: array[int]) -> Iterator[array[int]]:
    """Yield what stands between the silences of a recording, by its left ear."""
    samples, block = heard[0::2], RATE // 50
    utterance, silent = array("h"), 0
    for start in range(0, len(samples), block):
        part = samples[start : start + block]
        silent = 0 if max(map(abs, part)) > FAINTEST else silent + 1
        if utterance or not silent:
            utterance += part
        if utterance and silent > PAUSE * 50:
            yield utterance
            utterance = array("h")
    if utterance:
        yield utterance


def hear_in_room(frames: array[int]) -> array[int]:
    """Return what one ear heard as a microphone in a room hears it."""
    hiss = Random(1)  # noqa: S311 - a room's hiss is no secret
    silence = [0] * (HEARING // 2)
    speech = [frames[index * RATE // HEARING] for index in range(len(frames) * HEARING // RATE)]
    return array("h", [sample + hiss.randint(-HISS, HISS) for sample in (*silence, *speech, *silence)])


def spell(sentence: str) -> str:
    """Return a sentence in the words of the recogniser."""
    words = re.sub(r"\d+", lambda match: NUMBERS.get(match[0], match[0]), sentence.lower())
    return " ".join(re.findall(r"[a-z']+", words))
