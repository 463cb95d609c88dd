"""The settings: what the user has set for themselves."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from wallyoga.figure.look import Look
from wallyoga.practice.breath import Pattern
from wallyoga.practice.clock import DAY_STARTS
from wallyoga.practice.personal_words import Hamstrings, Units
from wallyoga.practice.sound_choice import BreathTones, Ears, Sound, Talk


class Support(StrEnum):
    """The support that goes under the pelvis, where a pose has something there."""

    OWN = "as drawn"
    BLOCK = "block"
    BOLSTER = "bolster"
    BLANKET = "folded blanket"


COMMANDS = ("on_start", "on_change", "on_pause", "on_end")
"""The settings that are a command."""

UNREAD = "Your settings file cannot be read whole. It stays as it is, and what can be read of it holds."

UNSURE = "Cautions of yours may be missing here, because your settings file cannot be read: {reason}."
"""The warning before a practice while nobody knows which cautions are the person's."""


class Settings(NamedTuple):
    """The settings of a person."""

    theme: str = "dusk"
    """The theme by its name."""
    pace: Pattern | None = None
    """The breath of breath-counted holds (None: the practice's own)."""
    hamstrings: Hamstrings = Hamstrings.USUAL
    units: Units = Units.CENTIMETRES
    support: Support = Support.OWN
    figures: Look = Look.SOLID
    """The look of a drawn body: at first the one that people who saw it in every look read best."""
    motion: bool = True
    """Whether the body breathes and moves."""
    flags: tuple[str, ...] = ()
    """The ids of the cautions that are the person's."""
    asked: bool = False
    """Whether the person was asked for their cautions."""
    cautions_read: tuple[str, ...] = ()
    """The ids of the cautions that were read before a practice. There are none where others are the person's since."""
    lie_down: int = 30
    """The seconds to come to the wall before a practice."""
    day_starts: int = DAY_STARTS
    """The hour at which a day of the history begins."""
    sound: Sound | None = None
    """The sound heard in a practice (None: the person was not asked, and it is quiet)."""
    chimes: bool = True
    """Whether a bowl sounds at changes."""
    breath_tones: BreathTones = BreathTones.FIRST
    """The breaths that have tones."""
    talk: Talk = Talk.EVERYTHING
    """The things a voice says."""
    loudness: int = 80
    """The loudness of tones, in percent."""
    voice_loudness: int = 100
    """The loudness of the voice, in percent."""
    voice_rate: int = 140
    """The rate at which the voice talks, in words a minute."""
    today: bool = True
    """Whether a practice is suggested for today."""
    runs: str = ""
    """The folder that runs are put into, such as that of a watch; empty where none is looked at."""
    streak: bool = False
    """Whether the days in a row are counted."""
    on_start: tuple[str, ...] = ()
    """The command run when a practice begins, as its program and its words; none where it is empty."""
    on_change: tuple[str, ...] = ()
    """The command run when a step begins."""
    on_pause: tuple[str, ...] = ()
    """The command run at a pause, and when it is over."""
    on_end: tuple[str, ...] = ()
    """The command run when a practice ends, however it does."""
    terminal_progress: bool = False
    """Whether the terminal is told how far a practice is."""
    keys: Mapping[str, str] = {}
    """The other keys by action id, as Textual's keymap takes them: key names, separated by commas."""

    @property
    def ears(self) -> Ears:
        """The kinds of sound that are heard, where any is."""
        talk = self.talk if self.sound is Sound.VOICE else Talk.NOTHING
        return Ears(chimes=self.chimes, breath=self.breath_tones, talk=talk)


def merge_settings(before: Settings, after: Settings, now: Settings) -> Settings:
    """Merge what differs between `before` and `after` into `now`.

    Of the flags it takes those that came or went.
    """
    changed = {name: getattr(after, name) for name in after._fields if getattr(after, name) != getattr(before, name)}
    if "flags" in changed:
        gone = set(before.flags) - set(after.flags)
        come = [flag for flag in after.flags if flag not in (*before.flags, *now.flags)]
        changed["flags"] = (*(flag for flag in now.flags if flag not in gone), *come)
    return now._replace(**changed)


def make_document(settings: Settings) -> dict[str, Any]:
    """Return settings as TOML has them; what is None has no key."""
    values = settings._asdict()
    values |= {"pace": str(settings.pace) if settings.pace else None, "flags": list(settings.flags)}
    values |= {"cautions_read": list(settings.cautions_read)}
    values |= {name: list(getattr(settings, name)) for name in COMMANDS}
    values |= {"keys": dict(settings.keys)}
    return {
        key: value.value if isinstance(value, StrEnum) else value for key, value in values.items() if value is not None
    }


def flatten_keys(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the values by their whole id.

    TOML reads an unquoted `practice.pause` as a table in a table.
    """
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flatten_keys(value, f"{before}{key}.")
        else:
            yield before + key, value
