"""The cues of a hold in floor type, below the figure or above it."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size

from wallyoga.practice.plan import PlanStep
from wallyoga.practice.pose import Side
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size

COLOURS = {"": "", "side": "$side", "soon": "$focus"}
"""The colours of a cue by its style."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: what is said at a moment, in few letters."""

    text: str
    sentence: str = ""
    """The words below it: the same in full, or where it is felt."""
    style: str = ""
    """Its style, where it announces the side or the pose to come."""
    coming: Side | None = None
    """The side that comes, where the cue does not announce it."""


def fits_large(step: PlanStep, room: Size) -> bool:
    """Return whether all short texts of a step fit a room in floor type."""
    return bool(step.short_texts) and all(
        short and find_size(short, *room, TypeSize.SMALL) is not None for short in step.short_texts
    )


def draw_cue(cue: Cue, room: Size) -> Content | None:
    """Return a cue in floor type, a sentence below where it fits; None without room."""
    width, lines = room
    size = find_size(cue.text, width, lines, TypeSize.SMALL) if cue.text else None
    if size is None:
        return None
    below = wrap(cue.sentence, width)
    if size.rows + len(below) > lines:
        below = []
    rows = [
        *(Content.styled(line, COLOURS[cue.style]) for line in draw_text(cue.text, size, is_low=not below)),
        *(Content.styled(line, "$quiet") for line in below),
    ]
    return Content("\n").join([*[Content("")] * (lines - len(rows)), *rows])
