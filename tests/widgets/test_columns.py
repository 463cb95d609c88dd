"""Rows of words in columns, and lines with a note at their right edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.geometry import Size
from textual.style import Style
from textual.visual import RenderOptions

from wallyoga.practice.pose import Side
from wallyoga.text.plan_outline import OutlinePart, OutlineRow
from wallyoga.widgets.cells import cut_sentence, cut_text, pad_text
from wallyoga.widgets.facts import Fact, Facts
from wallyoga.widgets.outline_table import Outline, draw_bars
from wallyoga.widgets.spread import Spread, SpreadWhole

from .widget_driver import read_rows, show_alone

NAMES = st.text(st.sampled_from("abc ·é骨盤🧘"), max_size=30)

RIGHT, LEFT = (OutlinePart("strap-hamstring-across", side, 100) for side in (Side.RIGHT, Side.LEFT))

RUNNERS = (
    OutlineRow("Strap hamstring, across", "10 breaths", (RIGHT, LEFT)),
    OutlineRow("Knees to chest", "6 breaths", (OutlinePart("knees-to-chest", None, 60),)),
)


def draw_line(line: Spread, width: int) -> list[str]:
    """Return a line as it is shown in so many cells."""
    options = RenderOptions(lambda _style: Style(), {})
    return [strip.text for strip in line.render_strips(width, None, Style(), options)]


@given(NAMES, st.integers(1, 40))
def test_a_cut_text_fits(text: str, room: int) -> None:
    """A text of any script takes no more cells than there are, and one that fits is left as it is."""
    assert cell_len(cut_text(text, room)) <= room
    assert cell_len(pad_text(cut_text(text, room), room)) == room
    if cell_len(text) <= room:
        assert cut_text(text, room) == text


@given(NAMES, st.integers(8, 60))
def test_a_note_stands_at_the_right_edge(name: str, width: int) -> None:
    """Whatever the name is, the line fills its width and the note ends it."""
    (line,) = draw_line(Spread(name, "12 min"), width)
    assert cell_len(line) == width
    assert line.endswith(" 12 min")


@pytest.mark.parametrize(
    ("room", "shown"), [(60, "Pause, and go on; then breathe"), (20, "Pause, and go on"), (8, "Pause"), (4, "Pau…")]
)
def test_a_sentence_is_cut_between_its_parts(room: int, shown: str) -> None:
    """Of a sentence those parts stand there that fit, and only where none does a word is cut."""
    assert cut_sentence("Pause, and go on; then breathe", room) == shown


def test_a_whole_name_takes_more_lines() -> None:
    """A name that may not be cut goes on below itself, and all of it is there."""
    line = SpreadWhole("○ Blood clot, or recent leg surgery", "")
    assert draw_line(line, 24) == ["○ Blood clot, or recent ", "  leg surgery"]
    assert line.get_height({}, 24) == 2


@given(st.floats(1, 600), st.none() | st.floats(1, 600), st.floats(0.01, 0.2))
def test_sides_that_are_alike_have_bars_that_are(right: float, other: float | None, scale: float) -> None:
    """Both sides of a pose have bars of one length where they are held alike, and take no more than their share."""
    left = right if other is None else other
    row = OutlineRow("Figure four", "", (RIGHT._replace(seconds=right), LEFT._replace(seconds=left)))
    drawn = "".join(text for text, _ in draw_bars(row, scale))
    bars = [len(bar) - 1 for bar in drawn.split(" ")]
    assert (bars[0] == bars[1]) or right != left
    assert (bars[0] <= bars[1]) or right > left
    assert len(drawn) <= max(5, row.seconds * scale) or min(bars) == 1


@pytest.mark.parametrize(
    ("width", "strap", "knees"),
    [
        (
            50,
            "  Strap hamstring, across  R▆▆▆▆ L▆▆▆▆  10 breaths",
            "▸ Knees to chest           ▆▆▆           6 breaths",
        ),
        (38, "  Strap hamstring, across  R▆▆ L▆▆  10", "▸ Knees to chest           ▆▆        6"),
        (32, "  Strap hamstring, across  R▆ L▆", "▸ Knees to chest           ▆▆"),
    ],
)
async def test_an_outline_is_aligned(width: int, strap: str, knees: str) -> None:
    """Bars and lengths stand under each other; the word of breaths, the length, and then the name give way."""
    outline = Outline()
    async with show_alone(outline, width=width):
        outline.show(RUNNERS)
        outline.mark(RUNNERS[1].parts[0])
        assert str(outline.render()).split("\n") == [strap, knees]


async def test_a_hold_of_rows_that_are_alike_is_marked() -> None:
    """Where the same rows are shown again, made anew, the hold that is shown of them is marked."""
    outline, again = (
        Outline(),
        tuple(row._replace(parts=tuple(part._replace() for part in row.parts)) for row in RUNNERS),
    )
    async with show_alone(outline, width=50):
        outline.show(RUNNERS)
        outline.mark(RUNNERS[0].parts[0])
        outline.show(again)
        assert "▸" not in str(outline.render())
        outline.mark(again[1].parts[0])
        assert str(outline.render()).split("\n")[1].startswith("▸")


async def test_facts_wrap_under_themselves() -> None:
    """A long fact goes on under its own beginning, so that what it is about stands alone at the left."""
    facts = Facts()
    async with show_alone(facts, width=30) as pilot:
        facts.show((Fact("Bring", "wall · strap, belt or towel"), Fact("Ask first", "reflux")))
        await pilot.pause()
        assert [row.rstrip() for row in read_rows(facts)] == [
            "Bring      wall · strap, belt",
            "           or towel",
            "Ask first  reflux",
        ]


async def test_a_list_of_care_keeps_its_first_parts_and_counts_the_others() -> None:
    """In a small window care takes as many lines as it may, and says how many more there are."""
    facts = Facts()
    async with show_alone(facts, width=40) as pilot:
        care = Fact("Ask first", "glaucoma · high blood pressure · reflux · pregnancy · knee injury", is_care=True)
        facts.show((care, Fact("Bring", "wall · strap, belt, towel or scarf", brief="strap")), 2)
        await pilot.pause()
        assert [row.rstrip() for row in read_rows(facts)] == [
            "Ask first  glaucoma · high blood",
            "           pressure · reflux · 2 more",
            "Bring      strap",
        ]


async def test_an_outline_tells_where_a_pose_is_felt_in_a_large_window() -> None:
    """In a large window each pose has a line on where it is felt and an empty one, in a small one neither."""
    rows = tuple(row._replace(felt="glutes, hips") for row in RUNNERS)
    large, small = Size(200, 50), Size(100, 30)
    outline = Outline()
    async with show_alone(outline, width=50):
        outline.show(rows)
        assert outline.get_content_height(large, large, 50) == 3 * len(rows)
        assert outline.get_content_height(small, small, 50) == len(rows)
        assert "glutes, hips" not in str(outline.render())
    spread = Outline()
    spread.styles.height = 3 * len(rows)
    async with show_alone(spread, width=50) as pilot:
        spread.show(rows)
        await pilot.pause()
        lines = [line.rstrip() for line in str(spread.render()).split("\n")]
        assert lines[1::3] == ["  glutes, hips", "  glutes, hips"]
        assert lines[2::3] == ["", ""]
