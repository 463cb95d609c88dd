"""The cues of a hold in floor type, below the figure or above it."""

from __future__ import annotations

from textwrap import wrap

from textual.content import Content
from textual.geometry import Size

from wallyoga.practice.plan import PlanStep
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size


def fits_large(step: PlanStep, room: Size) -> bool:
    """Return whether all short texts of a step fit a room in floor type."""
    return bool(step.short_texts) and all(
        short and find_size(short, *room, TypeSize.SMALL) is not None for short in step.short_texts
    )


def draw_cue(cue: str, sentence: str, room: Size, colour: str = "") -> Content | None:
    """Return a cue in floor type, a sentence below where it fits; None without room."""
    width, lines = room
    size = find_size(cue, width, lines, TypeSize.SMALL) if cue else None
    if size is None:
        return None
    below = wrap(sentence, width)
    if size.rows + len(below) > lines:
        below = []
    rows = [
        *(Content.styled(line, colour) for line in draw_text(cue, size, is_low=not below)),
        *(Content.styled(line, "$quiet") for line in below),
    ]
    return Content("\n").join([*[Content("")] * (lines - len(rows)), *rows])
