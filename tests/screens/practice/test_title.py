"""The title of a step, at any width."""

from __future__ import annotations

import pytest

from wallyoga.screens.practice.title import Title, TitleText

from ...widgets.widget_driver import show_alone

ACROSS = TitleText("Strap hamstring, across", "", "Parivrtta Supta Padangusthasana")


@pytest.mark.parametrize("cue", ["", "Pull curled side"])
@pytest.mark.parametrize("width", [24, 36, 47, 60, 98])
async def test_a_name_is_never_cut_without_a_sign(width: int, cue: str) -> None:
    """What stands below floor type is whole, or ends in an ellipsis, or is left out."""
    title = Title()
    async with show_alone(title, width=width, height=5) as pilot:
        title.show(TitleText(ACROSS.name, "", ACROSS.below, cue=cue))
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
        title.show(TitleText("Strap hamstring", "", "Supta Padangusthasana"))
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
