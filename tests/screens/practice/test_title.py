"""The title of a step, at any width."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.screens.practice.title import Title, TitleText
from wallyoga.widgets.floor_type import THIN_SPACE, TypeSize, draw_text

from ...widgets.widget_driver import show_alone

ACROSS = TitleText("Strap hamstring, across", "Strap, across", below="Parivrtta Supta Padangusthasana")


@pytest.mark.parametrize("cue", ["", "Pull curled side"])
@pytest.mark.parametrize("width", [24, 36, 47, 60, 98])
async def test_a_name_is_never_cut_without_a_sign(width: int, cue: str) -> None:
    """What stands below floor type is whole, or ends in an ellipsis, or is left out."""
    title = Title()
    async with show_alone(title, width=width, height=5) as pilot:
        title.show(replace(ACROSS, cue=cue))
        await pilot.pause()
        words = " ".join(title.render_line(y).text for y in range(title.size.height)).split()
        assert {word for word in words if word[0].isalpha()} <= {*ACROSS.name.split(), *ACROSS.below.split()} | {
            word for word in words if "…" in word
        }


@pytest.mark.parametrize(("height", "below"), [(5, 4), (8, 7), (9, 8)])
async def test_what_is_below_stands_apart(height: int, below: int) -> None:
    """Letters that fill their last row have an empty row below them where there is one."""
    title = Title()
    async with show_alone(title, width=130, height=height) as pilot:
        title.styles.height = height
        title.show(TitleText("Strap hamstring", below="Supta Padangusthasana"))
        await pilot.pause()
        lines = [title.render_line(y).text for y in range(height)]
        assert "Supta Padangusthasana" in lines[below]
        assert height < 9 or not lines[below - 1].strip()


async def test_a_cue_stands_apart_from_what_is_beside_it() -> None:
    """A cue that fills the row leaves two cells beside it, its words closer to each other."""
    title = Title()
    async with show_alone(title, width=47, height=5) as pilot:
        title.show(TitleText("Strap hamstring", cue="Press up the heel"))
        await pilot.pause()
        lines = [title.render_line(y).text for y in range(4)]
        assert all(line.strip() for line in lines)
        assert all(line.endswith("  ") for line in lines)


@pytest.mark.parametrize(
    ("width", "letters"), [(45, "Strap, across"), (58, "Strap, across"), (69, "Strap hamstring, across")]
)
async def test_a_short_name_is_large_where_the_whole_has_no_room(width: int, letters: str) -> None:
    """A pose is told from others in floor type, by its short name where it must be, and the whole one is below."""
    title = Title()
    async with show_alone(title, width=width, height=5) as pilot:
        title.show(ACROSS)
        await pilot.pause()
        lines = [title.render_line(y).text.strip() for y in range(5)]
        assert lines[:4] == [line.strip() for line in draw_text(letters, TypeSize.NARROW)]
        assert ACROSS.name in lines[4] or letters == ACROSS.name


async def test_the_words_of_a_name_are_closer_before_it_comes_close_to_the_side() -> None:
    """Three cells are free beside a name, or else its words are closer to each other."""
    title = Title()
    async with show_alone(title, width=47, height=5) as pilot:
        title.show(TitleText("Strap hamstring"))
        await pilot.pause()
        lines = [title.render_line(y).text.rstrip() for y in range(4)]
        assert lines == [line.rstrip() for line in draw_text(f"Strap{THIN_SPACE}hamstring", TypeSize.NARROW)]
        assert max(map(len, lines)) + 3 <= title.size.width
