"""Lines in ASCII, on screens."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from wallyoga.widgets.ascii_lines import AsciiLines


@given(st.lists(st.text(st.characters(exclude_categories=["C"]))))
@example(["☰", "休", "ᅠ", "…"])
def test_a_line_keeps_its_width(texts: list[str]) -> None:
    """Whatever a line holds, each of its segments is in ASCII and as wide as before, so that columns stay in line."""
    line = AsciiLines().apply([Segment(text) for text in texts], Color(0, 0, 0))
    assert [cell_len(segment.text) for segment in line] == [cell_len(text) for text in texts]
    assert all(segment.text.isascii() for segment in line)
