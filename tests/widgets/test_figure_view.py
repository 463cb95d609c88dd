"""The figure on a screen: its looks, as many colours as there are, and no more painting than is needed."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.figure.shipped import SHIPPED
from wallyoga.figure.blocks import QUARTERS
from wallyoga.figure.look import Look
from wallyoga.figure.setup import Setup
from wallyoga.library.loader import load_drawing
from wallyoga.library.posture import Posture
from wallyoga.widgets.figure_view import LEGEND_ROOM, FigureView

from .widget_driver import read_rows, show_alone

POSE = SHIPPED["strap-hamstring"]
POSTURE = Posture(POSE.figure, "right", POSE.stretches, POSE.works)
SIZE = {"width": 58, "height": 20}


@pytest.fixture(autouse=True)
def drawing() -> None:
    """Have what draws loaded."""
    load_drawing()


async def settle(pilot: Pilot[None]) -> None:
    """Wait until what is drawn in a thread is shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def backgrounds(view: FigureView) -> set[str]:
    """Return the colours behind the characters of a view."""
    strips = view.render_lines(view.size.region)
    return {str(segment.style.bgcolor) for strip in strips for segment in strip if segment.style}


@pytest.mark.parametrize("look", Look)
async def test_each_look(look: Look) -> None:
    """The outline is characters on one background, ascii a wash of tints, and solid is blocks."""
    view = FigureView(Setup(), look, motion=False)
    async with show_alone(view, **SIZE) as pilot:
        view.show(POSTURE)
        await settle(pilot)
        text = "".join(read_rows(view))
        assert (len(backgrounds(view)) > 10) is look.is_filled
        assert any(block in text for block in QUARTERS[1:]) is (look is Look.SOLID)


async def test_another_look_is_another_picture() -> None:
    """A figure takes on another look at once."""
    view = FigureView(Setup(), Look.ASCII, motion=False)
    async with show_alone(view, **SIZE) as pilot:
        view.show(POSTURE)
        await settle(pilot)
        before = read_rows(view)
        view.dress(Look.SOLID)
        await settle(pilot)
        assert read_rows(view) != before
        view.dress(Look.ASCII)
        await settle(pilot)
        assert read_rows(view) == before


@pytest.mark.parametrize("surroundings", [{"NO_COLOR": "1"}, {"TERM": "xterm", "COLORTERM": ""}])
async def test_with_few_colours_it_is_a_dotted_outline(
    surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without colour, and with sixteen, every look is the outline, dotted where something is felt."""
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    texts = []
    for look in Look:
        view = FigureView(Setup(), look, motion=False)
        async with show_alone(view, **SIZE) as pilot:
            view.show(POSTURE)
            await settle(pilot)
            texts.append(read_rows(view))
    assert texts[0] == texts[1] == texts[2]
    assert any(". ." in line for line in texts[0])


async def test_256_colours_are_those_of_the_ramps(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 256 colours the tints are a few that were picked, fewer than are mixed with all colours."""
    counts = []
    for colours in ("truecolor", ""):
        monkeypatch.setenv("COLORTERM", colours)
        view = FigureView(Setup(), Look.ASCII, motion=False)
        async with show_alone(view, **SIZE) as pilot:
            view.show(POSTURE)
            await settle(pilot)
            counts.append(len(backgrounds(view)))
    assert 8 < counts[1] < counts[0] / 2


async def test_a_legend_says_what_the_colours_mean_where_there_is_room() -> None:
    """In a high place the last row names what stretches and what works, the strongest first; else it is body."""
    for height in (LEGEND_ROOM, LEGEND_ROOM - 1):
        view = FigureView(Setup(), Look.ASCII, motion=False)
        async with show_alone(view, width=90, height=height) as pilot:
            view.show(POSTURE)
            await settle(pilot)
            is_shown = (
                "stretching  inner hamstrings, hamstrings, calves · working  arms, quadriceps" in read_rows(view)[-1]
            )
            assert is_shown is (height == LEGEND_ROOM)


async def test_a_legend_leaves_out_whole_words_where_it_is_too_long() -> None:
    """In a narrow place the weakest parts are left out of the legend, and no word is cut."""
    view = FigureView(Setup(), Look.SOLID, motion=False)
    async with show_alone(view, width=46, height=LEGEND_ROOM) as pilot:
        view.show(POSTURE)
        await settle(pilot)
        assert read_rows(view)[-1].strip() == "stretching  inner hamstrings · working  arms"


async def test_a_breath_seen_before_is_painted_from_what_is_kept() -> None:
    """The strips of the pictures of a breath are the same objects each time it comes round."""
    view = FigureView(Setup(), Look.ASCII)
    async with show_alone(view, **SIZE) as pilot:
        rounds = []
        for _ in range(2):
            for breath in (0.0, 0.5, 1.0):
                view.show(POSTURE, breath)
                await settle(pilot)
                rounds.append([view.render_line(y) for y in range(SIZE["height"])])
        for first, second in zip(rounds[:3], rounds[3:], strict=True):
            assert all(one is other for one, other in zip(first, second, strict=True))


async def test_a_breath_paints_the_rows_that_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A breath that goes on paints each row that looks otherwise, in its colours alone too, and no other."""
    view, painted = FigureView(Setup(), Look.ASCII), set[int]()
    async with show_alone(view, **SIZE) as pilot:
        view.show(POSTURE)
        await settle(pilot)
        rows = range(view.size.height)
        before = [view.render_line(y) for y in rows]
        monkeypatch.setattr(
            view, "refresh", lambda *parts, **_: painted.update(y for part in parts for y in part.line_range)
        )
        view.show(POSTURE, 1)
        after = [view.render_line(y) for y in rows]
        assert painted == {y for y in rows if before[y] != after[y]} != set(rows)
        assert any(before[y].text == after[y].text for y in painted)


async def test_what_stands_still_keeps_its_lines() -> None:
    """Lines are rendered once until something changes."""
    view = FigureView(Setup(), Look.ASCII, motion=False)
    async with show_alone(view, **SIZE) as pilot:
        view.show(POSTURE)
        await settle(pilot)
        lines = view.render_lines(view.size.region)
        assert view.render_lines(view.size.region) is lines
        view.show(None)
        assert view.render_lines(view.size.region) is not lines


async def test_what_was_hidden_is_there_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large figure that was hidden for a moment, as during a question, is painted with its last picture."""
    view = FigureView(Setup(), Look.ASCII)
    async with show_alone(view, **SIZE) as pilot:
        view.show(POSTURE)
        await settle(pilot)
        before = read_rows(view)
        view.visible = False
        await pilot.pause()
        view.show(POSTURE, breath=1.0)
        monkeypatch.setattr(view, "run_worker", lambda *_, **__: None)
        view.visible = True
        await pilot.pause()
        assert read_rows(view) == before


async def test_one_picture_at_a_time_is_drawn_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """While the first picture of a large figure is drawn, a breath that goes on begins no other drawing."""
    view = FigureView(Setup(), Look.ASCII)
    async with show_alone(view, **SIZE) as pilot:
        begun: list[str] = []
        monkeypatch.setattr(view, "run_worker", lambda *_, group, **__: begun.append(group))
        for breath in (0.0, 0.5, 1.0):
            view.show(POSTURE, breath)
            await pilot.pause()
        assert begun == ["figure"]


def test_its_colours_are_matched_with_no_rules() -> None:
    """A figure takes the theme's colours: styles of its own would be matched twenty times before the first painting."""
    assert set() == FigureView.COMPONENT_CLASSES
