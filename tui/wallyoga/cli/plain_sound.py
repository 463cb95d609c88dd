"""The sound of a practice in plain lines, where it was asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from wallyoga.practice.plan import Plan
from wallyoga.practice.sound_choice import BreathTones, Sound
from wallyoga.sound.practice_sound import PracticeSound, describe_trouble, make_sound
from wallyoga.sound.sounder import SoundState
from wallyoga.studio import Studio


@contextmanager
def open_sound(studio: Studio, plan: Plan, options: argparse.Namespace) -> Iterator[PracticeSound | None]:
    """Open the sound of a practice until it ends.

    It is None where neither tones nor a voice were asked for.
    """
    if options.mute or not (options.tones or options.voice):
        yield None
        return
    settings = studio.settings._replace(sound=Sound.VOICE if options.voice else Sound.TONES)
    if not options.tones:
        settings = settings._replace(chimes=False, breath_tones=BreathTones.OFF)
    sound = make_sound(plan, settings, studio.places.cache, speed=studio.clock.speed)
    sound.attach(_tell, _ring)
    sound.unmute()
    try:
        yield sound
    finally:
        sound.close()


def _tell(state: SoundState) -> None:
    """Say on the error output why nothing is heard."""
    print(describe_trouble(state), file=sys.stderr, flush=True)


def _ring() -> None:
    """Ring the terminal's bell, where there is one."""
    if sys.stdout.isatty():
        print("\a", end="", flush=True)
