"""Letters that can be read from the floor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.pose import Side
from wallyoga.text.pace import PHASE_WORDS
from wallyoga.widgets.floor_text import FloorText
from wallyoga.widgets.floor_type import (
    GLYPHS,
    HEIGHT,
    TypeSize,
    draw_text,
    find_size,
    fit_text,
    measure_text,
    wrap_text,
)

from .widget_driver import read_rows, show_alone

TEXTS = st.text(st.sampled_from(sorted(GLYPHS)), min_size=1, max_size=8)
PLACES = st.integers(1, 200), st.integers(1, 40)


@given(st.one_of(TEXTS, st.text(max_size=20)), *PLACES)
def test_letters_fit_their_place(text: str, columns: int, height: int) -> None:
    """Nothing is drawn wider or higher than its place, and all its lines are of one length."""
    lines = fit_text(text, columns, height)
    assert len(lines) <= height
    assert len({len(line) for line in lines}) == 1
    assert len(lines[0]) <= columns


@given(TEXTS, *PLACES, st.booleans())
def test_letters_are_as_large_as_fits(text: str, columns: int, height: int, tall: bool) -> None:
    """Letters have the largest size at which they fit, tall where they may, and what they measure is what is drawn."""
    size = find_size(text, columns, height, tall=tall)
    sizes = [each for each in TypeSize if tall or each is not TypeSize.TALL]
    fitting = [each for each in sizes if _fits(measure_text(text, each), columns, height)]
    assert size == max(fitting, default=None)
    if size is not None:
        lines = draw_text(text, size)
        assert (len(lines[0]), len(lines)) == measure_text(text, size)


def _fits(measures: tuple[int, int], columns: int, height: int) -> bool:
    return measures[0] <= columns and measures[1] <= height


def test_no_letter_is_larger_than_asked_for() -> None:
    """A largest size holds, however much room there is."""
    assert find_size("LEFT", 200, 50, TypeSize.NARROW) is TypeSize.NARROW


def test_letters_without_a_glyph_stay_as_they_are() -> None:
    """A text with a letter that cannot be drawn stands there plainly."""
    assert fit_text("Größe", 80, 20) == ("Größe",)


def test_a_pixel_is_a_quarter_of_a_cell_at_the_least() -> None:
    """At the smallest size four pixels share a cell; at the next two do, one above the other."""
    assert draw_text("1", TypeSize.NARROW) == ("▟ ", "▐ ", "▐ ", "▀▘")
    assert draw_text("1", TypeSize.SMALL) == ("▄█ ", " █ ", " █ ", "▀▀▀")


def test_everything_that_is_said_large_can_be_drawn() -> None:
    """Digits, times, the words of the breath and the sides have their glyphs, each of seven rows of one width."""
    for word in (*PHASE_WORDS.values(), *(side.upper() for side in Side), "PAUSED", "READY", "SAME", "0123456789:"):
        assert set(word) <= set(GLYPHS)
    for glyph in GLYPHS.values():
        assert len(glyph) == HEIGHT
        assert len({len(row) for row in glyph}) == 1


@given(st.one_of(TEXTS, st.text(max_size=20)), *PLACES)
def test_wrapped_letters_fit_their_place(text: str, columns: int, height: int) -> None:
    """A text on more than one line is inside its place, with air between the lines, or there is none of it."""
    rows = wrap_text(text, columns, height)
    assert len(rows) <= height
    assert all(len(row) <= columns for row in rows)
    assert wrap_text("arms wide", 70, 15, TypeSize.LARGE)[7] == ""


def test_lines_are_even() -> None:
    """No word stands alone on a line where another breaking makes the lines more alike."""
    for text, first in (("Arms wide, palms up", "Arms wide,"), ("Strap off, leg back", "Strap off,")):
        rows = wrap_text(text, 96, 9, TypeSize.SMALL)
        assert rows[:4] == draw_text(first, TypeSize.SMALL)


@pytest.mark.parametrize(
    ("text", "place", "size", "lines"),
    [
        ("Strap off, leg back", (38, 15), TypeSize.NARROW, ("Strap off,", "leg back")),
        ("Knees open, light", (31, 8), TypeSize.NARROW, ("Knees open,", "light")),
        ("Rest, arms at ease", (56, 8), TypeSize.SMALL, ("Rest, arms", "at ease")),
        ("Arms wide, palms up", (116, 8), TypeSize.TALL, ("Arms wide, palms up",)),
    ],
)
def test_lines_end_at_commas(text: str, place: tuple[int, int], size: TypeSize, lines: tuple[str, ...]) -> None:
    """Lines end at commas where letters stay as large, or as high on fewer lines; one line stays one."""
    assert wrap_text(text, *place) == tuple(row for line in lines for row in draw_text(line, size))


async def test_a_text_stands_at_the_bottom_of_its_place() -> None:
    """A floor text fills its place from below, and is plain where even the narrowest letters are too wide."""
    text = FloorText("in", largest=TypeSize.SMALL)
    async with show_alone(text, width=12, height=6) as pilot:
        text.styles.height = 6
        await pilot.pause()
        assert [row.strip() for row in read_rows(text)] == ["", "", "▀█▀ █▄  █", "█  █▀▄ █", "█  █  ██", "▀▀▀ ▀   ▀"]
        text.show("in and out")
        await pilot.pause()
        assert [row.strip() for row in read_rows(text)] == ["", "", "", "", "", "in and out"]
