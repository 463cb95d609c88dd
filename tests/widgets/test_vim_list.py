"""The list with vim keys: a key paints what the cursor leaves and comes to, and nothing else."""

from __future__ import annotations

from textual.strip import Strip
from textual.widgets.option_list import Option

from wallyoga.widgets.vim_list import VimList

from ..screens.quick_textual import resize
from .widget_driver import read_rows, show_alone

WORDS = "a long breath out and quiet"


class CountingList(VimList):
    """A list that notes which of its lines are rendered."""

    def __init__(self, *options: Option) -> None:
        super().__init__(*options)
        self.rendered: list[int] = []

    def render_line(self, y: int) -> Strip:
        """Note the line."""
        self.rendered.append(y)
        return super().render_line(y)


async def test_a_key_paints_two_options() -> None:
    """When the cursor moves, the option it leaves and the one it comes to are rendered, and the others stay."""
    listed = CountingList(*(Option(f"{number}\nbelow it") for number in range(4)))
    async with show_alone(listed, height=12) as pilot:
        listed.focus()
        await pilot.pause()
        listed.rendered.clear()
        await pilot.press("j")
        await pilot.pause()
        assert listed.rendered == [0, 1, 2, 3]
        await pilot.press("j")
        await pilot.pause()
        assert listed.rendered[4:] == [2, 3, 4, 5]


async def test_options_are_wrapped_anew_in_another_width() -> None:
    """In a narrower window an option takes more rows, and in a wider one fewer again."""
    listed = VimList(Option(WORDS))
    async with show_alone(listed, width=40) as pilot:
        for width, rows in ((40, 1), (16, 3), (40, 1)):
            await resize(pilot.app, width, 8)
            await pilot.pause()
            assert sum(any(letter.isalpha() for letter in row) for row in read_rows(listed)) == rows


async def test_the_cursor_stays_in_view() -> None:
    """Whether a window becomes lower or narrower, the option under the cursor is seen in it."""
    listed = VimList(*(Option(f"{WORDS} {number}") for number in range(9)))
    async with show_alone(listed, width=40, height=12) as pilot:
        listed.focus()
        await pilot.press("end")
        for width, height in ((40, 6), (16, 6), (40, 12), (16, 12)):
            await resize(pilot.app, width, height)
            await pilot.pause()
            assert any("8" in row for row in read_rows(listed)), (width, height)
