"""The rail of steps, and the title above the figure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.practice.planner import make_plan
from wallyoga.practice.session import Session
from wallyoga.screens.practice.rail import Rail, group_steps, share_cells
from wallyoga.screens.practice.title import Title, TitleText

from ...widgets.widget_driver import read_rows, show_alone

LIBRARY = shipped_library()
PLAN = make_plan(LIBRARY.sequence("hamstrings-both-sides"), LIBRARY.poses)


@given(st.lists(st.floats(1, 600), min_size=1, max_size=40), st.integers(40, 200))
def test_segments_fill_the_rail(lengths: list[float], cells: int) -> None:
    """Every segment has a cell at least, and all together have those there are."""
    shares = share_cells(lengths, cells)
    assert min(shares) >= 1
    assert sum(shares) == cells


def test_every_step_is_in_one_segment() -> None:
    """The segments of a practice have all its steps, in order, and those with sides their letters."""
    segments = group_steps(PLAN.steps)
    assert [number for segment in segments for number in segment.steps] == list(range(len(PLAN.steps)))
    assert sum(segment.seconds for segment in segments) == PLAN.seconds
    assert "".join(segment.mark for segment in segments) == "RLRL"


async def test_the_rail_fills_while_a_practice_goes() -> None:
    """What is done is high, what is to come low, what is under way highest as far as it is done; sides have letters."""
    rail, session = Rail(), Session(PLAN, speed=1e6)
    session.start(0)
    async with show_alone(rail, width=80, height=1) as pilot:
        thick, highest = list[int](), list[int]()
        for at in (0.0, 60.0, PLAN.seconds / 2, PLAN.seconds - 1):
            rail.show(session.look(at))
            await pilot.pause()
            (line,) = read_rows(rail)
            assert len(line) == rail.size.width
            assert line.count("R") == line.count("L") == 2
            thick.append(line.count("▆"))
            highest.append(line.count("█"))
        assert highest[0] == 1
        assert 1 < highest[1] < len(line) / 4
        assert thick[:2] == [0, 0]
        assert 20 < thick[2] < 42
        assert "▄" not in line[:-2]


async def test_of_a_name_that_is_cut_the_end_stays() -> None:
    """On a short row what comes before the comma of a name is cut, and what tells it from others stays."""
    title = Title()
    async with show_alone(title, width=25, height=2) as pilot:
        title.styles.height, title.styles.padding = 1, 0
        title.show(TitleText("Legs up the wall, straight"))
        await pilot.pause()
        assert read_rows(title)[0].strip() == "Legs up the wa…, straight"


async def test_a_name_that_does_not_fit_is_plain() -> None:
    """A name is in floor type where it fits, or else its short one is, or it is plain. Sanskrit is below."""
    title = Title()
    async with show_alone(title, width=60, height=5) as pilot:
        for name, short, below in (
            ("Tree", "", "Sanskrit"),
            ("Strap hamstring, across", "Strap, across", "Strap hamstring, across Sanskrit"),
            ("Standing wide-legged fold", "", ""),
        ):
            title.show(TitleText(name, short, below="Sanskrit"))
            await pilot.pause()
            shown = read_rows(title)
            assert (name in shown[0]) is (not below)
            assert shown[4].split() == below.split()
            assert below or shown[1].strip() == "Sanskrit"
            assert len({len(line) for line in shown}) == 1
