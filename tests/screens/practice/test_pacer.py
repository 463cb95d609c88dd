"""The count and the breath, as they are seen from the floor."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_layout import arrange
from wallyoga.text.practice_words import Pace

from ...widgets.widget_driver import alone, rows

BREATH = Pace("4", "of 10 breaths", "OUT", 0.525, quiet=False)
MOVE = Pace("25", "into the pose", "", 0.5, quiet=True)


@given(st.integers(1, 250), st.integers(4, 100))
def test_the_parts_stand_below_each_other_in_their_room(columns: int, height: int) -> None:
    """Count, caption, word and bar come one after the other and end inside the room, however small it is."""
    place = arrange(columns, height)
    assert place.word is not None
    assert place.count >= 0
    assert place.count + place.letters <= place.caption < place.word
    assert place.word + place.letters <= place.bar
    assert place.bar + place.bar_rows <= height
    assert place.bar_rows >= 1


@given(st.integers(1, 250), st.integers(4, 100))
def test_without_a_word_the_rest_stands_together(columns: int, height: int) -> None:
    """Where nothing is said large the count is at least as large, and caption and line are close below it."""
    place = arrange(columns, height, worded=False)
    assert place.word is None
    assert place.letters >= arrange(columns, height).letters
    assert place.count >= 0
    assert place.count + place.letters <= place.caption < place.bar
    assert place.bar - place.caption <= 2
    assert place.bar + place.bar_rows <= height


async def test_a_word_that_comes_or_goes_arranges_all_anew() -> None:
    """After a word has gone, and after it has come back, the screen shows what it shows from the start."""
    pacer = Pacer()
    async with alone(pacer, width=38, height=20) as pilot:
        seen = []
        for pace in (MOVE, BREATH, MOVE, BREATH):
            pacer.show(pace)
            await pilot.pause()
            seen.append(rows(pacer))
        assert seen[0] == seen[2] != seen[1] == seen[3]


async def test_a_breath_shows_count_caption_word_and_bar() -> None:
    """A counted breath shows its number large, of how many, the phase large, and a bar alike in all its rows."""
    pacer = Pacer()
    async with alone(pacer, width=38, height=20) as pilot:
        pacer.show(BREATH)
        await pilot.pause()
        shown, place = rows(pacer), pacer.arrangement
        assert shown[place.caption].strip() == "of 10 breaths"
        assert all("█" in shown[row] for row in range(place.count, place.count + place.letters))
        assert place.word is not None
        assert all("█" in shown[row] for row in range(place.word, place.word + place.letters))
        bar = shown[place.bar : place.bar + place.bar_rows]
        assert set(bar) == {"█" * 18 + "▉" + " " * 17}


async def test_the_line_of_the_time_is_quiet() -> None:
    """While nothing is paced a thin line in the bar's first row shows the share of the time that is past."""
    pacer = Pacer()
    async with alone(pacer, width=38, height=20) as pilot:
        pacer.show(MOVE)
        await pilot.pause()
        shown, place = rows(pacer), pacer.arrangement
        assert shown[place.bar] == "━" * 18 + "─" * 18
        assert not shown[place.bar + 1].strip()


async def test_only_what_changes_is_painted() -> None:
    """A bar whose picture changes paints the rows of the bar alone, and one that looks the same paints nothing."""
    painted: list[Region] = []

    class Counted(Pacer):
        """Tells what is to be painted."""

        def refresh(
            self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
        ) -> Counted:
            """Paint as ever, and note the regions."""
            painted.extend(regions)
            super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
            return self

    pacer = Counted()
    async with alone(pacer, width=38, height=20):
        pacer.show(BREATH)
        for fraction, paints in ((0.5251, False), (0.54, True)):
            painted.clear()
            pacer.show(Pace(BREATH.count, BREATH.caption, BREATH.word, fraction, quiet=False))
            place = pacer.arrangement
            assert painted == ([Region(0, place.bar, 36, place.bar_rows)] if paints else [])
