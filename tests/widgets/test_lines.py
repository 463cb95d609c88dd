"""The lines at the top and the foot of a screen, and the one that shows how far along a practice is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.history_keys import HISTORY
from wallyoga.keys.practice_keys import PRACTICE
from wallyoga.widgets.head import Head
from wallyoga.widgets.key_line import KeyLine
from wallyoga.widgets.progress import Progress

from .widget_driver import read_rows, show_alone

NARROWEST = len("esc back  ? help")
"""The columns that the way back and help take, which stay."""

NAMES = st.text(st.sampled_from("abc ·é骨盤🧘"), max_size=60)


class SizedHead(Head):
    """A head line that is told how wide it is."""

    width = 80

    @property
    def size(self) -> Size:
        """The size it is told."""
        return Size(self.width, 1)


class SizedKeyLine(KeyLine):
    """A key line that is told how wide it is."""

    width = 80

    @property
    def content_size(self) -> Size:
        """The size it is told."""
        return Size(self.width, 1)


@given(NAMES, NAMES, NAMES, st.integers(1, 150))
def test_the_head_is_never_wider_than_its_place(left: str, middle: str, right: str, width: int) -> None:
    """Names of any length and script fit into the line, which is filled to its end."""
    head = SizedHead(left, middle, right)
    head.width = width
    assert head.render().cell_length == width


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (40, "Legs           somewhere       9:00 left"),
        (26, "Legs  somewhere  9:00 left"),
        (20, "Legs       9:00 left"),
        (15, "Legs  9:00 left"),
        (14, "Legs          "),
        (3, "Leg"),
    ],
)
def test_the_middle_goes_first(width: int, line: str) -> None:
    """Where there is too little room the middle of the head goes, then its right."""
    head = SizedHead("Legs", "somewhere", "9:00 left")
    head.width = width
    assert head.render().plain == line


def test_what_is_kept_at_the_left_stands_whole() -> None:
    """A head that keeps its left leaves its right out before it cuts a letter."""
    head = SizedHead("Strap hamstring, across · LEFT side", "", "Parivrtta Supta Padangusthasana", left_first=True)
    head.width = 56
    assert head.render().plain.strip() == "Strap hamstring, across · LEFT side"


def test_a_long_name_is_cut_before_the_time() -> None:
    """A name that is too long ends in an ellipsis, so that what stands at the right stays."""
    head = SizedHead("A very long name of a practice", "", "9:00 left")
    head.width = 24
    assert head.render().plain == "A very long…   9:00 left"


@given(st.integers(NARROWEST, 120), st.sampled_from([PRACTICE, HISTORY, ()]))
def test_the_key_line_always_has_help(width: int, actions: tuple[()]) -> None:
    """On a narrow screen the key line fits, ends with the key for help, and leaves out whole keys."""
    line = SizedKeyLine(actions, {})
    line.width = 300
    whole = re.split(" {2,}", line.render().plain)
    line.width = width
    narrow = line.render()
    assert narrow.cell_length <= width
    assert narrow.plain.endswith("? help")
    left = re.split(" {2,}", narrow.plain)
    assert left == [pair for pair in whole if pair in left]


def test_the_key_line_is_whole_where_there_is_room() -> None:
    """With enough room every action that has a label is in the line."""
    line = SizedKeyLine(PRACTICE, {})
    for action in (*PRACTICE, *EVERYWHERE):
        assert action.label in line.render().plain


async def test_progress_fills_from_the_left() -> None:
    """The line shows the share that is behind in thick strokes, over its whole width."""
    progress = Progress()
    async with show_alone(progress, width=44) as pilot:
        for fraction in (0.0, 0.25, 1.0):
            progress.show(fraction)
            await pilot.pause()
            (line,) = read_rows(progress)
            assert line == "━" * round(40 * fraction) + "─" * (40 - round(40 * fraction))
