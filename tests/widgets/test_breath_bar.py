"""The breath as a bar."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wallyoga.widgets.breath_bar import EIGHTHS, BreathBar, blocks

from .alone import alone, rows

WIDTHS = st.integers(0, 300)
SHARES = st.floats(0, 1)


def eighths(fraction: float, width: int) -> int:
    """Return how many eighths of a cell the bar fills."""
    filled, _ = blocks(fraction, width)
    return sum(8 if cell == "█" else EIGHTHS.index(cell) for cell in filled)


@given(st.floats(-1, 2), WIDTHS)
def test_the_bar_is_exactly_as_wide_as_its_place(fraction: float, width: int) -> None:
    """Filled and empty cells together take the whole width, whatever the fraction."""
    filled, empty = blocks(fraction, width)
    assert len(filled) + len(empty) == width
    assert set(empty) <= {" "}


@given(SHARES, SHARES, WIDTHS)
def test_fuller_lungs_are_a_longer_bar(one: float, other: float, width: int) -> None:
    """The bar never shrinks while the lungs fill, and is within an eighth of a cell of what it shows."""
    less, more = sorted((one, other))
    assert eighths(less, width) <= eighths(more, width)
    assert abs(eighths(one, width) / 8 - one * width) <= 1 / 16 + 1e-9


@given(WIDTHS)
def test_the_bar_is_full_and_empty_at_its_ends(width: int) -> None:
    """At the top of the inhale every cell is full, and at the end of the exhale none is."""
    assert blocks(1, width) == ("█" * width, "")
    assert blocks(0, width) == ("", " " * width)


async def test_all_rows_of_a_breath_are_alike() -> None:
    """The bar of the breath fills each of its rows to the same length."""
    bar = BreathBar()
    async with alone(bar, width=20) as pilot:
        bar.show(0.525)
        await pilot.pause()
        assert rows(bar) == ["█" * 10 + "▌" + " " * 9] * 2


async def test_the_line_of_the_time_is_quiet() -> None:
    """While nothing is paced a thin line in the first row shows the share of the time that is past."""
    bar = BreathBar()
    async with alone(bar, width=20) as pilot:
        bar.show(0.5, quiet=True)
        await pilot.pause()
        assert rows(bar) == ["━" * 10 + "─" * 10, " " * 20]


async def test_the_bar_is_painted_only_when_its_picture_changes() -> None:
    """Another fraction that makes the same picture is not painted again, and one that makes another is."""
    painted = []

    class Counted(BreathBar):
        """Tells when it is to be painted."""

        def show(self, fraction: float, *, quiet: bool = False) -> None:
            """Show as ever, and note whether a repaint was asked for."""
            before = self._repaint_required
            super().show(fraction, quiet=quiet)
            painted.append((before, self._repaint_required))

    bar = Counted()
    async with alone(bar, width=20) as pilot:
        for fraction in (0.5, 0.5001, 0.52):
            await pilot.pause()
            bar.show(fraction)
    assert [after for _, after in painted] == [True, False, True]
