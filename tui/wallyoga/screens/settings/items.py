"""The items a person can set.

Each has a line, what it means in words, and the values before and after the one it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from wallyoga.figure.look import Look
from wallyoga.practice.breath import Pattern
from wallyoga.practice.caution import Caution, Cautions
from wallyoga.practice.caution_swaps import BREATH_HOLDS, remove_holds
from wallyoga.practice.personal_words import Hamstrings, Units, Wording
from wallyoga.settings import Settings, Support
from wallyoga.text.amounts import format_breath, format_rate
from wallyoga.widgets.grouped_list import Group, Line

Value = TypeVar("Value")

PRESETS = tuple(map(Pattern.parse, ("5:5", "4:6", "4:8", "5.5:5.5", "box", "4-7-8")))
"""The breaths to choose from, besides what each practice says and one's own."""

CALLED = {"5:5": "even 5:5", "4:4:4:4": "box 4:4:4:4", "4:7:8:0": "4-7-8"}
"""Breaths people know under another name than the one they are written with."""

LIE_DOWN_SECONDS = (0, 15, 30, 45, 60, 90, 120)
"""The times to lie down to choose from."""

PRIVATE = "What you mark stays in your settings on this machine. It is never sent anywhere."

SLOW = (
    "Slow comes first, the ratio by comfort. 4.5 to 6.5 breaths a minute is the resonance range of adults "
    "(Lehrer and Gevirtz, 2014); on whether a longer exhale adds anything, trials differ."
)

FROM_THE_WALL = {
    Hamstrings.SUPPLE: "Supple: your hips are {0-5 cm} from the wall, your legs straight.",
    Hamstrings.USUAL: "Usual: your hips are {8-15 cm} from the wall.",
    Hamstrings.TIGHT: "Tight: your hips are {15-30 cm} from the wall, and your knees stay soft.",
}


DRAWN = {
    Look.ASCII: "Ascii: the outline in characters, over a soft wash of colour.",
    Look.SOLID: "Solid: the body without an outline, the smoothest of the three.",
    Look.OUTLINE: "Outline: characters alone. It is also what a terminal with few colours shows.",
}

STRETCHES = "What stretches is warm, what works is cool. v changes this wherever there is a figure."

FOLLOWS = "The words and the figures follow; slide nearer or further whenever it feels better."


class Item(StrEnum):
    """An item that can be set, besides the cautions. The value is what it is called."""

    BREATH = "Breath"
    FOLLOW = "Follow my breath"
    OWN = "A breath of your own"
    HAMSTRINGS = "Hamstrings"
    UNITS = "Distances"
    SUPPORT = "Under the pelvis"
    FIGURES = "Figures"
    MOTION = "Figures breathe and move"
    COLOURS = "Colours"
    LIE_DOWN = "Time to lie down"
    DAY = "A day begins at"
    STREAK = "Days in a row"


CHOICES: dict[Item, tuple[StrEnum, ...]] = {
    Item.HAMSTRINGS: tuple(Hamstrings),
    Item.UNITS: tuple(Units),
    Item.SUPPORT: tuple(Support),
    Item.FIGURES: tuple(Look),
}
"""What there is to choose from in the items that are a setting of the same name."""

MEANINGS = {
    Item.FOLLOW: "Tap along with five breaths of yours, and the holds that count breaths run at their pace.",
    Item.OWN: "Type it in seconds, as in:out or in:hold:out:hold, such as 4.5:6.5 or 4:2:6:2.",
    Item.UNITS: "Whether the words for a pose say centimetres or inches.",
    Item.MOTION: "Whether the figures breathe with you and move from pose to pose, or lie still.",
    Item.COLOURS: "dusk is for the dark, dawn for the light, ember for the night, ink for the most contrast. "
    "The others come with Textual.",
    Item.LIE_DOWN: "How long there is between the card of a practice and its first words; enter begins sooner.",
    Item.DAY: "In your history, what you do after midnight and before this hour belongs to the evening before.",
    Item.STREAK: "Your trends say on how many of the last 28 days you practised, and count days in a row if you ask.",
}
"""What the items mean that mean the same however they are set."""


@dataclass(frozen=True, slots=True)
class About:
    """The explanation of a line, in words and, where one helps, a pose."""

    words: tuple[str, ...]
    """The paragraphs."""

    quietly: tuple[str, ...] = ()
    """More paragraphs, said quietly."""

    pose: str = ""
    """The id of the pose that shows it, empty where none does."""


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
    """Return every group of settings, each line with what it is set to."""
    chosen = get_breath(settings)
    notes = {
        Item.BREATH: name_breath(chosen),
        Item.FOLLOW: "tap along",
        Item.OWN: "type it",
        Item.HAMSTRINGS: settings.hamstrings.value,
        Item.UNITS: settings.units.value,
        Item.SUPPORT: settings.support.value,
        Item.FIGURES: settings.figures.value,
        Item.MOTION: "yes" if settings.motion else "no",
        Item.COLOURS: settings.theme,
        Item.LIE_DOWN: f"{settings.lie_down} s" if settings.lie_down else "none",
        Item.DAY: f"{settings.day_starts:02}:00",
        Item.STREAK: "counted" if settings.streak else "not counted",
    }
    items = tuple(Line(item.name, item.value, note) for item, note in notes.items())
    return Group("", items), Group("Cautions that are yours", list_cautions(settings, cautions))


def list_cautions(settings: Settings, cautions: Cautions) -> tuple[Line, ...]:
    """Return a line for each caution there is, marked where it is the person's."""
    return tuple(
        Line(id_, f"{'●' if id_ in settings.flags else '○'} {caution.name}", "")
        for id_, caution in cautions.by_id.items()
    )


def explain_item(item: Item, settings: Settings) -> About:
    """Return the explanation of an item as it is set now."""
    match item:
        case Item.BREATH:
            return About((_describe_breath(settings), *_describe_holds(settings)), (SLOW,))
        case Item.HAMSTRINGS:
            said = Wording(settings.hamstrings, settings.units).text(FROM_THE_WALL[settings.hamstrings])
            return About((said, FOLLOWS), pose="legs-up-the-wall")
        case Item.SUPPORT:
            return About(
                ("What lies under your pelvis where a pose puts something there; the figures show it.",),
                pose="legs-up-the-wall-supported",
            )
        case Item.FIGURES:
            return About((DRAWN[settings.figures], STRETCHES), pose="legs-up-the-wall-straight")
        case _:
            return About((MEANINGS[item],))


def explain_caution(caution: Caution) -> About:
    """Return the explanation of a caution: what it changes, and its source."""
    return About((caution.advice,), (caution.source,) if caution.source else ())


def turn_item(item: Item, by: int, settings: Settings, themes: Sequence[str]) -> dict[str, Any]:
    """Return the settings that change when an item takes another value.

    It is the value `by` places further, round and round.
    """
    turns: dict[Item, dict[str, Any]] = {
        Item.BREATH: {"pace": _pick_further(list_breaths(settings), get_breath(settings), by)},
        Item.MOTION: {"motion": not settings.motion},
        Item.COLOURS: {"theme": _pick_further(themes, settings.theme, by)},
        Item.LIE_DOWN: {"lie_down": _pick_further(LIE_DOWN_SECONDS, settings.lie_down, by)},
        Item.DAY: {"day_starts": (settings.day_starts + by) % 24},
        Item.STREAK: {"streak": not settings.streak},
    }
    for chosen, values in CHOICES.items():
        which = chosen.name.lower()
        turns[chosen] = {which: _pick_further(values, getattr(settings, which), by)}
    return turns.get(item, {})


def mark_caution(caution: str, settings: Settings, cautions: Cautions) -> dict[str, Any]:
    """Return the settings that change when a caution is marked or unmarked."""
    flags = set(settings.flags) ^ {caution}
    return {"flags": tuple(id_ for id_ in cautions.by_id if id_ in flags), "asked": True, "cautions_read": ()}


def name_breath(pattern: Pattern | None) -> str:
    """Return the name of a breath in a list."""
    return CALLED.get(str(pattern), str(pattern)) if pattern else "the practice's"


def _describe_breath(settings: Settings) -> str:
    pattern = get_breath(settings)
    if pattern is None:
        return "Each practice has a breath of its own, most of them in for 4 and out for 6."
    if not pattern.paced:
        return "Your breath is left natural, and nothing paces it."
    return f"{format_breath(pattern).capitalize()}: {format_rate(pattern)} in holds that count breaths."


def _describe_holds(settings: Settings) -> tuple[str, ...]:
    """Return a word on breath holds where they are not for this person."""
    if BREATH_HOLDS not in settings.flags:
        return ()
    return ("Breaths that are held are left out, as you asked.",)


def _pick_further(values: Sequence[Value], value: Value, by: int) -> Value:
    """Return the value `by` places after the one it is now, or the first."""
    return values[(values.index(value) + by) % len(values)] if value in values else values[0]
