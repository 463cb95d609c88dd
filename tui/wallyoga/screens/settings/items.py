"""The items a person can set.

Each has a line, and the values before and after the one it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import PurePath
from shlex import join
from typing import Any, TypeVar

from wallyoga.figure.look import Look
from wallyoga.practice.breath import Pattern
from wallyoga.practice.caution import Cautions
from wallyoga.practice.caution_swaps import BREATH_HOLDS, remove_holds
from wallyoga.practice.personal_words import Hamstrings, Units
from wallyoga.practice.sound_choice import BreathTones, Sound, Talk
from wallyoga.settings import Settings, Support
from wallyoga.widgets.cells import cut_text
from wallyoga.widgets.grouped_list import Group, Line

Value = TypeVar("Value")

PRESETS = tuple(map(Pattern.parse, ("5:5", "4:6", "4:8", "5.5:5.5", "box", "4-7-8")))
"""The breaths to choose from, besides what each practice says and one's own."""

CALLED = {"5:5": "even 5:5", "4:4:4:4": "box 4:4:4:4", "4:7:8:0": "4-7-8"}
"""Breaths people know under another name than the one they are written with."""

LIE_DOWN_SECONDS = (0, 15, 30, 45, 60, 90, 120)
"""The times to come to the wall to choose from."""

LOUDNESSES = tuple(range(0, 101, 10))
"""The loudnesses to choose from, in percent."""

VOICE_RATES = tuple(range(100, 201, 10))
"""The rates of a voice to choose from, in words a minute."""

LONGEST_FOLDER = 20
"""The most cells of a folder's name."""

PRIVATE = "What you mark stays in your settings on this machine. It is never sent anywhere."


class Item(StrEnum):
    """An item that can be set, besides the cautions. The value is what it is called."""

    BREATH = "Breath"
    FOLLOW = "Follow my breath"
    OWN = "A breath of your own"
    HAMSTRINGS = "Hamstrings"
    UNITS = "Distances"
    SUPPORT = "Under the pelvis"
    LIE_DOWN = "Time to come to the wall"
    SOUND = "Sound"
    HEAR = "Choose by ear"
    CHIMES = "Bowls at changes"
    BREATH_TONES = "Tones on the breath"
    TALK = "The voice says"
    LOUDNESS = "Loudness of tones"
    VOICE_LOUDNESS = "Loudness of the voice"
    VOICE_RATE = "Pace of the voice"
    FIGURES = "Figures"
    MOTION = "Figures breathe and move"
    COLOURS = "Colours"
    ON_START = "Command at the start"
    ON_CHANGE = "Command at a change"
    ON_PAUSE = "Command at a pause"
    ON_END = "Command at the end"
    TERMINAL_PROGRESS = "Progress in the terminal"
    DAY = "A day begins at"
    TODAY = "Today"
    RUNS = "Folder of runs"
    STREAK = "Days in a row"


SPOKEN = (Item.TALK, Item.VOICE_LOUDNESS, Item.VOICE_RATE)
"""The items that are of the voice."""

UNHEARD = {
    Sound.QUIET: (Item.CHIMES, Item.BREATH_TONES, Item.LOUDNESS, *SPOKEN),
    Sound.TONES: SPOKEN,
    Sound.VOICE: (),
}
"""The items of which nothing is heard, by the sound that is chosen."""

COMMANDS = (Item.ON_START, Item.ON_CHANGE, Item.ON_PAUSE, Item.ON_END)
"""The items that are a command."""

OPENED = (Item.FOLLOW, Item.OWN, Item.HEAR, *COMMANDS, Item.RUNS)
"""The items that have a card of their own, in place of a value before and after."""

FIRST_IN_GROUP = {
    Item.BREATH: "Pace",
    Item.HAMSTRINGS: "On the mat",
    Item.SOUND: "What you hear",
    Item.FIGURES: "How it looks",
    Item.ON_START: "Beside the practice",
    Item.DAY: "History",
}
"""The titles of the groups, by the item each begins with."""

CHOICES: dict[Item, tuple[StrEnum, ...]] = {
    Item.HAMSTRINGS: tuple(Hamstrings),
    Item.UNITS: tuple(Units),
    Item.SUPPORT: tuple(Support),
    Item.FIGURES: tuple(Look),
    Item.SOUND: tuple(Sound),
    Item.BREATH_TONES: tuple(BreathTones),
    Item.TALK: tuple(Talk),
}
"""The choices of the items that are a setting of the same name."""


def get_breath(settings: Settings) -> Pattern | None:
    """Return the person's own breath as it is practised. It is without holds where holding is not for them."""
    held = BREATH_HOLDS in settings.flags
    return remove_holds(settings.pace) if settings.pace and held else settings.pace


def list_breaths(settings: Settings) -> list[Pattern | None]:
    """Return the breaths to choose from. None is what each practice says, and the person's own comes last."""
    free = BREATH_HOLDS not in settings.flags
    offered: list[Pattern | None] = [None, *(each for each in PRESETS if free or not each.holds)]
    own = get_breath(settings)
    return offered if own in offered else [*offered, own]


def read_breath(text: str, settings: Settings) -> Pattern:
    """Read a breath as a person types it.

    Raises:
        ValueError: it is no breath, or one with holds where those are not for this person; the text says so kindly.
    """
    try:
        pattern = Pattern.parse(text.strip().replace(" ", ""))
    except ValueError as error:
        raise ValueError(f'"{text}" is no breath yet: {error}.') from None
    if BREATH_HOLDS in settings.flags and pattern.holds:
        raise ValueError(f"You marked breath holds as not for you: try {remove_holds(pattern)}, without them.")
    return pattern


def list_groups(settings: Settings, cautions: Cautions) -> tuple[Group, ...]:
    """Return every group of settings. Each line has what it is set to, and whether that is unheard."""
    chosen, title = get_breath(settings), ""
    notes = {
        Item.BREATH: name_breath(chosen),
        Item.FOLLOW: "tap along",
        Item.OWN: "type it",
        Item.HAMSTRINGS: settings.hamstrings.value,
        Item.UNITS: settings.units.value,
        Item.SUPPORT: "as the pose says" if settings.support is Support.OWN else settings.support.value,
        Item.LIE_DOWN: f"{settings.lie_down} s" if settings.lie_down else "none",
        Item.SOUND: (settings.sound or Sound.QUIET).value,
        Item.HEAR: "hear it",
        Item.CHIMES: "yes" if settings.chimes else "no",
        Item.BREATH_TONES: settings.breath_tones.value,
        Item.TALK: settings.talk.value,
        Item.LOUDNESS: f"{settings.loudness} %",
        Item.VOICE_LOUDNESS: f"{settings.voice_loudness} %",
        Item.VOICE_RATE: f"{settings.voice_rate} words/min",
        Item.FIGURES: settings.figures.value,
        Item.MOTION: "yes" if settings.motion else "no",
        Item.COLOURS: settings.theme,
        **{item: cut_text(join(getattr(settings, item.name.lower())), LONGEST_FOLDER) or "none" for item in COMMANDS},
        Item.TERMINAL_PROGRESS: "shown" if settings.terminal_progress else "hidden",
        Item.DAY: f"{settings.day_starts:02}:00",
        Item.TODAY: "a practice offered" if settings.today else "hidden",
        Item.RUNS: cut_text(PurePath(settings.runs).name, LONGEST_FOLDER) or "none",
        Item.STREAK: "counted" if settings.streak else "hidden",
    }
    groups: dict[str, list[Line]] = {}
    for item, note in notes.items():
        title = FIRST_IN_GROUP.get(item) or title
        groups.setdefault(title, []).append(Line(item.name, item.value, note, is_unheard(item, settings)))
    return (
        *(Group(title, tuple(lines)) for title, lines in groups.items()),
        Group("Cautions that are yours", list_cautions(settings, cautions)),
    )


def is_unheard(item: Item, settings: Settings) -> bool:
    """Return whether nothing is heard of an item, because the sound is another."""
    return item in UNHEARD[settings.sound or Sound.QUIET]


def list_cautions(settings: Settings, cautions: Cautions) -> tuple[Line, ...]:
    """Return a line for each caution there is, marked where it is the person's."""
    return tuple(
        Line(id_, f"{'●' if id_ in settings.flags else '○'} {caution.name}", "")
        for id_, caution in cautions.by_id.items()
    )


def turn_item(item: Item, by: int, settings: Settings, themes: Sequence[str]) -> dict[str, Any]:
    """Return the settings that change when an item takes another value.

    It is the value `by` places further, round and round.
    """
    turns: dict[Item, dict[str, Any]] = {
        Item.BREATH: {"pace": _pick_further(list_breaths(settings), get_breath(settings), by)},
        Item.CHIMES: {"chimes": not settings.chimes},
        Item.LOUDNESS: {"loudness": _pick_further(LOUDNESSES, settings.loudness, by)},
        Item.VOICE_LOUDNESS: {"voice_loudness": _pick_further(LOUDNESSES, settings.voice_loudness, by)},
        Item.VOICE_RATE: {"voice_rate": _pick_further(VOICE_RATES, settings.voice_rate, by)},
        Item.MOTION: {"motion": not settings.motion},
        Item.TERMINAL_PROGRESS: {"terminal_progress": not settings.terminal_progress},
        Item.COLOURS: {"theme": _pick_further(themes, settings.theme, by)},
        Item.LIE_DOWN: {"lie_down": _pick_further(LIE_DOWN_SECONDS, settings.lie_down, by)},
        Item.DAY: {"day_starts": (settings.day_starts + by) % 24},
        Item.TODAY: {"today": not settings.today},
        Item.STREAK: {"streak": not settings.streak},
    }
    for chosen, values in CHOICES.items():
        which = chosen.name.lower()
        turns[chosen] = {which: _pick_further(values, getattr(settings, which) or values[0], by)}
    return turns.get(item, {})


def mark_caution(caution: str, settings: Settings, cautions: Cautions) -> dict[str, Any]:
    """Return the settings that change when a caution is marked or unmarked."""
    flags = set(settings.flags) ^ {caution}
    return {"flags": tuple(id_ for id_ in cautions.by_id if id_ in flags), "asked": True, "cautions_read": ()}


def name_breath(pattern: Pattern | None) -> str:
    """Return the name of a breath in a list."""
    return CALLED.get(str(pattern), str(pattern)) if pattern else "as the practice says"


def _pick_further(values: Sequence[Value], value: Value, by: int) -> Value:
    """Return the value `by` places after the one it is now, or the first."""
    return values[(values.index(value) + by) % len(values)] if value in values else values[0]
