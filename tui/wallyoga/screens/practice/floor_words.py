"""The words of the view from the floor: few, and large."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.count_parts import has_caption_beside
from wallyoga.screens.practice.pacer_layout import Arrangement, Part, Place
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.screens.practice.stage_words import list_unit
from wallyoga.text.amounts import describe_next, format_clock_time, list_names
from wallyoga.text.pace import Pace, Tempo, ends_soon
from wallyoga.widgets.floor_type import wrap_text


def read_from_floor(now: Now, reading: Reading, arrangement: Arrangement) -> Reading:
    """Return a reading with all breaths in its count.

    In the last two breaths its cue is what is next.
    """
    pace = shorten_count(reading.pace)
    unit = list_unit(pace)
    if pace.tempo in (Tempo.IN, Tempo.OUT):
        # The bar tells how long a phase still takes.
        pace = replace(pace, beside="")
    # The places are those from before the key until the pacer has the whole window.
    if not {Part.SIDE, Part.CUE} <= arrangement.keys():
        return replace(reading, pace=pace, unit="" if Part.SIDE in arrangement else " ".join(unit))
    if ends_soon(now):
        style = "side" if now.next and now.next.kind is Kind.SWITCH else "soon"
        if cue := _announce_next(now, arrangement[Part.CUE]):
            reading = replace(reading, cue=cue, cue_style=style, coming=None)
    if pace.breaths is None:
        return replace(reading, pace=pace)
    pace = replace(pace, caption=unit)
    if not has_caption_beside(pace, arrangement[Part.COUNT]):
        reading = replace(reading, unit=" ".join(unit))
    return replace(reading, pace=pace, left="" if pace.tempo is Tempo.PAUSED else format_clock_time(now.left))


def shorten_count(pace: Pace) -> Pace:
    """Return a pace with all breaths in its count, only time in its caption."""
    if pace.breaths is None:
        return pace
    number, of = pace.breaths
    return replace(pace, count=f"{number}/{of}", caption=tuple(line for line in pace.caption if line.endswith("to go")))


def list_announcements(now: Now) -> tuple[str, ...]:
    """Return what is next in few letters, the fullest first."""
    following = describe_next(now.next)
    texts: tuple[str, ...] = following, following.partition(",")[0]
    if now.next and now.next.kind is Kind.SWITCH:
        texts = (f"{now.next.side}",)
    elif now.next and now.next.kind is Kind.ENTER:
        texts = list_names(now.next) if now.step.side else (following, *list_names(now.next))
    return tuple([f"next: {text}" for text in texts])


def _announce_next(now: Now, place: Place) -> str:
    """Return what is next in few letters.

    It is empty where it has no room in floor type.
    """
    return next((text for text in list_announcements(now) if wrap_text(text, place.columns, place.rows)), "")
