"""The legend of a figure: the style of each tone, and the line that says what they mean."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from wallyoga.figure.tone import Tone
from wallyoga.library.posture import Posture
from wallyoga.text.amounts import LEGEND_COLON, LEGEND_GAP, list_legend

TONE_STYLES = {
    Tone.PLAIN: "$foreground",
    Tone.STRETCH_1: "$stretch-1",
    Tone.STRETCH_2: "$stretch-2",
    Tone.STRETCH_3: "bold $stretch-3",
    Tone.EFFORT_1: "$effort-1",
    Tone.EFFORT_2: "$effort-2",
    Tone.EFFORT_3: "bold $effort-3",
    Tone.PROP: "$prop",
    Tone.GROUND: "$ground",
    Tone.BEHIND: "$quiet",
}
"""The style of each tone. As component classes, matched with every rule, they took 30 ms before the first painting."""

_STRONGEST = {"stretching": Tone.STRETCH_3, "working": Tone.EFFORT_3}


def draw_legend(posture: Posture, width: int, ink: Callable[[str], Style]) -> Strip:
    """Return the legend of a posture in the middle of a row.

    `ink` makes a style of the theme from its name.
    """
    quiet = ink("$quiet")
    segments: list[Segment] = []
    for word, parts in list_legend(posture.stretches, posture.works, width):
        segments += [Segment(LEGEND_GAP, quiet)] if segments else []
        segments += [Segment(word, ink(TONE_STYLES[_STRONGEST[word]])), Segment(f"{LEGEND_COLON}{parts}", quiet)]
    strip = Strip(segments)
    before = max(0, (width - strip.cell_length) // 2)
    return Strip([Segment(" " * before, quiet), *strip]).adjust_cell_length(width, quiet)
