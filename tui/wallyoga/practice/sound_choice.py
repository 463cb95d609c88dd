"""The sound a person chooses: how much is heard in a practice, and of what."""

from enum import StrEnum
from typing import NamedTuple


class Sound(StrEnum):
    """The sound of a practice."""

    QUIET = "quiet"
    TONES = "tones"
    VOICE = "tones and voice"


class BreathTones(StrEnum):
    """The breaths that have tones."""

    OFF = "off"
    FIRST = "first breaths"
    ALWAYS = "always"


class Talk(StrEnum):
    """The things a voice says."""

    EVERYTHING = "everything"
    CHANGES = "changes"
    NOTHING = "nothing"


class Ears(NamedTuple):
    """The kinds of sound that are heard."""

    chimes: bool = True
    breath: BreathTones = BreathTones.FIRST
    talk: Talk = Talk.NOTHING
