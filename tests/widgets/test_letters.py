"""Letters that can be read from the floor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.pose import Side
from wallyoga.text.practice_words import PHASE_WORDS
from wallyoga.widgets.letters import GLYPHS, HEIGHT, LARGEST, NARROW, draw_text, measure_text

TEXTS = st.text(st.sampled_from(sorted(GLYPHS)), max_size=8)
PLACES = st.integers(1, 200), st.integers(1, 40)


@given(st.one_of(TEXTS, st.text(max_size=20)), *PLACES)
def test_letters_fit_their_place(text: str, columns: int, rows: int) -> None:
    """Nothing is drawn wider or higher than its place, and all its lines are of one length."""
    lines = draw_text(text, columns, rows)
    assert len(lines) <= rows
    assert len({len(line) for line in lines}) == 1
    assert len(lines[0]) <= columns


@given(TEXTS.filter(bool), *PLACES)
def test_letters_are_as_large_as_fits(text: str, columns: int, rows: int) -> None:
    """Letters have the largest size at which they fit, narrow ones only where that makes them larger; else plain."""
    sizes = [measure_text(text, scale, glyphs) for scale in range(LARGEST, 0, -1) for glyphs in (GLYPHS, NARROW)]
    fitting = [(width, height) for width, height in sizes if width <= columns and height <= rows]
    lines = draw_text(text, columns, rows)
    if fitting:
        assert (len(lines[0]), len(lines)) == fitting[0]
    else:
        assert lines == (text[:columns],)


@pytest.mark.parametrize(("word", "columns", "rows"), [("PAUSED", 23, 3), ("RIGHT", 36, 5), ("OUT", 23, 5)])
def test_words_are_large_beside_the_figure(word: str, columns: int, rows: int) -> None:
    """What is said beside the figure is drawn at the sizes a small window leaves, and as large as there are rows."""
    assert len(draw_text(word, columns, rows)) == rows


def test_letters_without_a_glyph_stay_as_they_are() -> None:
    """A text with a letter that cannot be drawn stands there plainly."""
    assert draw_text("Größe", 80, 20) == ("Größe",)


def test_a_pixel_is_half_a_cell_high() -> None:
    """At the smallest size two rows of pixels share a row of cells."""
    assert draw_text("1", 3, 3) == ("▄█ ", " █ ", "▀▀▀")


def test_everything_that_is_said_large_can_be_drawn() -> None:
    """Digits, times, the words of the breath and the sides have their glyphs, each of five rows of one width."""
    for word in (*PHASE_WORDS.values(), *(side.upper() for side in Side), "PAUSED", "READY", "0123456789:"):
        assert set(word) <= set(GLYPHS)
    for rows in (*GLYPHS.values(), *NARROW.values()):
        assert len(rows) == HEIGHT
        assert len({len(row) for row in rows}) == 1
