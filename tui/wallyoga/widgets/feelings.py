"""The marks of feelings: the number of each in its colour, beside its word."""

from __future__ import annotations

from textual.content import Content

from wallyoga.history.record import FEELINGS
from wallyoga.widgets.feeling_colours import FEELING_COLOURS


def draw_feeling(feeling: str) -> Content:
    """Return a feeling with its mark."""
    number = FEELINGS.index(feeling)
    return Content.assemble((f"{number + 1}", f"bold {FEELING_COLOURS[number]}"), f" {feeling}")


def draw_feelings(arrived: str | None, left: str | None) -> Content:
    """Return how a person arrived and left; it is empty where neither was said."""
    if arrived and left:
        return Content.assemble(draw_feeling(arrived), ("  ───▶  ", "$quiet"), draw_feeling(left))
    if arrived:
        return Content.assemble(("arrived  ", "$quiet"), draw_feeling(arrived))
    return Content.assemble(("left  ", "$quiet"), draw_feeling(left)) if left else Content("")
