"""The coverage of shapes, counted dot by dot to compare."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.coverage import FULL, PARTS, Grid, Sampling, Shape, visible

from .shipped import SEVERAL

COLUMNS, ROWS = 5, 3
DOTS = (8 * COLUMNS, 16 * ROWS)
samplings = st.builds(Sampling, st.just(COLUMNS), st.just(ROWS))


@st.composite
def draw_mask(draw: st.DrawFn) -> Mask:
    """Any shape within the picture."""
    top = draw(st.integers(0, DOTS[1] - 1))
    count = draw(st.integers(0, DOTS[1] - top))
    return Mask(top, tuple(draw(st.lists(st.integers(0, (1 << DOTS[0]) - 1), min_size=count, max_size=count))))


def dots(mask: Mask) -> set[tuple[int, int]]:
    """The columns and rows of all dots of a shape."""
    return {(x, y) for y, bits in mask.items() for x in range(DOTS[0]) if bits >> (DOTS[0] - 1 - x) & 1}


def count_dots(mask: Mask, sampling: Sampling) -> list[list[int]]:
    """The dots in every sample, counted one by one, in 128ths of the sample."""
    counts = [[0] * sampling.width for _ in range(sampling.height)]
    for x, y in dots(mask):
        counts[y * PARTS // 16][x * PARTS // 8] += PARTS**2
    return counts


def measure_rows(grid: Grid, sampling: Sampling) -> list[list[int]]:
    """The lanes of every row of samples."""
    return [list(sampling.values(grid.row(number))) for number in range(sampling.height)]


@SEVERAL
@given(mask=draw_mask(), sampling=samplings)
def test_coverage_is_exact(mask: Mask, sampling: Sampling) -> None:
    """What is covered of each sample is what counting its dots one by one gives."""
    assert measure_rows(sampling.count(mask), sampling) == count_dots(mask, sampling)


@SEVERAL
@given(mask=draw_mask(), row=st.integers(-2, ROWS + 1), column=st.integers(-2, COLUMNS + 1))
def test_a_cell_has_the_dots_that_lie_in_it(mask: Mask, row: int, column: int) -> None:
    """The dots of a cell are those counted one by one, and beside the picture there are none."""
    inside = {(x, y) for x, y in dots(mask) if (y // 16, x // 8) == (row, column)}
    assert Sampling(COLUMNS, ROWS).count_cell(mask, row, column) == len(inside)


@SEVERAL
@given(
    shapes=st.lists(
        st.tuples(st.sampled_from(["", "one", "two", "three"]), draw_mask()), unique_by=lambda each: each[0]
    ),
    spared=st.sampled_from(["", "one"]),
)
def test_what_is_seen_is_what_nothing_was_painted_over(shapes: list[tuple[str, Mask]], spared: str) -> None:
    """Each dot is seen of the shape that was painted there last, in shadow where a nameless one came after it.

    One shape may be spared the shadow.
    """
    last = {dot: name for name, mask in shapes if name for dot in dots(mask)}
    shown = visible([Shape(name, mask, "" if name else spared) for name, mask in shapes], DOTS[1])
    seen = shown.shapes
    assert dots(Mask(0, tuple(shown.shadow))) == {
        dot
        for number, (name, mask) in enumerate(shapes)
        for dot in dots(mask)
        if not name and last.get(dot) in {before for before, _ in shapes[:number]} - {spared}
    }
    assert set(seen) == {name for name, _ in shapes if name}
    for name, mask in seen.items():
        assert dots(mask) == {dot for dot, owner in last.items() if owner == name}


@SEVERAL
@given(mask=draw_mask(), sampling=samplings)
def test_a_soft_edge_takes_from_its_neighbours(mask: Mask, sampling: Sampling) -> None:
    """A sample is made soft by those beside it, twice, and then by those above and below; and all of that again."""
    outside = [[0] * sampling.width] * 2
    once = soften_counts([*outside, *count_dots(mask, sampling), *outside])
    twice = soften_counts([[count // 64 for count in row] for row in once])
    assert measure_rows(sampling.blur(sampling.count(mask)), sampling) == twice[2:-2]


def soften_counts(counts: list[list[int]]) -> list[list[int]]:
    """The counts made soft once, 64 times as large; nothing lies outside."""
    for _ in range(2):
        counts = [smooth_values(row) for row in counts]
    return [
        list(row) for row in zip(*[smooth_values(list(column)) for column in zip(*counts, strict=True)], strict=True)
    ]


def smooth_values(values: list[int]) -> list[int]:
    """Twice each value, and its neighbours."""
    wide = [0, *values, 0]
    return [wide[at] + 2 * wide[at + 1] + wide[at + 2] for at in range(len(values))]


def test_a_whole_cell_is_covered_wholly() -> None:
    """A picture that is filled counts as full in every sample."""
    whole = Mask(0, ((1 << DOTS[0]) - 1,) * DOTS[1])
    sampling = Sampling(COLUMNS, ROWS)
    assert {count for row in measure_rows(sampling.count(whole), sampling) for count in row} == {FULL}
