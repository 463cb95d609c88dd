"""The count and the breath, as they are seen from the floor."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side, fill_in_side
from wallyoga.screens.practice.count_parts import BLOCKS, DOTS, draw_breaths
from wallyoga.screens.practice.floor_layout import arrange_floor
from wallyoga.screens.practice.move_layout import (
    arrange_floor_leaving,
    arrange_floor_move,
    arrange_leaving,
    arrange_move,
)
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_layout import (
    Arrangement,
    Part,
    Place,
    arrange_column,
    arrange_question,
)
from wallyoga.screens.practice.pacer_parts import DRAWERS, draw_bar
from wallyoga.screens.practice.pacer_scope import Scope
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.studio import Studio
from wallyoga.text.ascii_twins import to_ascii
from wallyoga.text.pace import ANSWER, Pace, Tempo
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size, measure_text, wrap_text

from ...widgets.widget_driver import read_rows, show_alone
from ..app_driver import open_practice

BREATH = Pace("4", ("of 10", "breaths"), "OUT", "4 s", Tempo.OUT, (4, 10))
SLOW = Pace("1", ("of 5 slow", "breaths"), "IN", "2 s", Tempo.IN, (1, 5), "4 min at ease")
MOVE = Pace("0:25", ("to go",), "SLOW", "into the pose", Tempo.MOVE)
PAUSE = Pace("4/10", (), "PAUSED", "1:05 to go", Tempo.PAUSED, (4, 10))
EASE = Pace("5 min", ("to go", "of 5:00"), "BREATHE", "freely", Tempo.EASE, is_quiet=True)
ASK = Pace("", (), "", ANSWER, Tempo.MOVE, clock="8 s")

SIZES = st.integers(20, 250), st.integers(4, 100)


def assert_apart(arrangement: Arrangement, columns: int, height: int) -> None:
    """Hold that all parts are inside the room and none lies over another."""
    regions = [Region(place.x, place.y, place.columns, place.rows) for place in arrangement.values()]
    room = Region(0, 0, columns, height)
    assert all(region.area and room.contains_region(region) for region in regions), arrangement
    assert not any(one.overlaps(other) for one, other in combinations(regions, 2)), arrangement


@given(*SIZES)
def test_the_parts_stand_apart_in_their_room(columns: int, height: int) -> None:
    """Beside the figure, on the floor and in a question no part is cut off or lies over another."""
    column = arrange_column(columns, height)
    assert_apart(column, columns, height)
    assert_apart(arrange_floor(columns, height), columns, height)
    assert_apart(arrange_floor_move(columns, arrange_floor(columns, height)), columns, height)
    assert_apart(arrange_floor_leaving(columns, arrange_floor(columns, height)), columns, height)
    assert_apart(arrange_question(columns, height), columns, height)
    for lead in (None, Part.SIDE, Part.WORD):
        assert_apart(arrange_move(columns, column, lead), columns, height)
    assert_apart(arrange_leaving(columns, column), columns, height)
    for arrangement in (column, arrange_floor(columns, height)):
        assert {Part.WORD, Part.BAR, Part.COUNT} <= set(arrangement)


@given(*SIZES)
def test_the_bar_holds_when_one_moves_on_the_floor(columns: int, height: int) -> None:
    """On the floor the bar is on the same rows in a move as in a hold."""
    floor = arrange_floor(columns, height)
    assert arrange_floor_move(columns, floor)[Part.BAR] == floor[Part.BAR]


@pytest.mark.parametrize("size", [(56, 16), (76, 20)])
def test_phase_and_count_stand_apart_on_the_floor(size: tuple[int, int]) -> None:
    """Where side and count stand beside the phase three columns are free between, and the time left is whole."""
    floor = arrange_floor(*size)
    assert floor[Part.COUNT].x - floor[Part.WORD].columns >= 3
    assert floor[Part.SIDE].x == floor[Part.COUNT].x
    for left in ("4:23", "12:34"):
        rows = DRAWERS[Part.SIDE](Reading(SLOW, left=left), floor[Part.SIDE])
        assert max(sum(len(text) for text, _ in row) for row in rows) <= floor[Part.SIDE].columns
        assert rows[-1][1][0] == "  to go"


@pytest.mark.parametrize("room", [(38, 25), (38, 35), (64, 45)])
def test_phase_and_count_are_tall_beside_the_figure(room: tuple[int, int]) -> None:
    """From 100x30 on the phase is tall beside the figure, and air parts it from the count."""
    column = arrange_column(*room)
    count, word = column[Part.COUNT], column[Part.WORD]
    assert min(count.rows, word.rows) >= TypeSize.TALL.rows
    phase = find_size("OUT", word.columns, word.rows, tall=True)
    assert phase
    first = word.y + word.rows - phase.rows
    assert first > column[Part.BREATHS].y + 1 > count.y + count.rows


@pytest.mark.parametrize(
    ("size", "phase", "line"),
    [
        ((56, 16), TypeSize.LARGE, TypeSize.NARROW),
        ((76, 20), TypeSize.LARGER, TypeSize.NARROW),
        ((96, 25), TypeSize.LARGEST, TypeSize.SMALL),
        ((116, 35), TypeSize.GIANT, TypeSize.SMALL),
        ((196, 46), TypeSize.GIANT, TypeSize.LARGE),
    ],
)
def test_on_the_floor_the_phase_is_far_larger_than_all_else(
    size: tuple[int, int], phase: TypeSize, line: TypeSize
) -> None:
    """From the floor the phase has so large letters at each size of a window, side and count about half as high."""
    floor = arrange_floor(*size)
    for part, text, letters in ((Part.SIDE, "RIGHT▶", line), (Part.COUNT, "10/10", line), (Part.WORD, "OUT", phase)):
        assert find_size(text, floor[part].columns, floor[part].rows) is letters
    assert phase.rows >= 1.7 * line.rows
    assert floor[Part.CUE].rows >= TypeSize.SMALL.rows


@pytest.mark.parametrize(("columns", "rows"), [(96, 25), (116, 35), (196, 45)])
def test_side_and_count_share_a_row_on_the_floor(columns: int, rows: int) -> None:
    """In a wide window the side, what is next and the count stand in one row between bar and cue, on one foot."""
    floor = arrange_floor(columns, rows)
    side, following, count = (floor[part] for part in (Part.SIDE, Part.NEXT, Part.COUNT))
    assert side.y == count.y > floor[Part.BAR].y
    assert following.y == side.y + side.rows - 1 == count.y + count.rows - 1
    assert side.x + side.columns < following.x < following.x + following.columns < count.x
    assert floor[Part.CUE].y >= side.y + side.rows


@pytest.mark.parametrize("place", [Place(0, 0, 31, 4), Place(0, 0, 38, 7), Place(0, 0, 34, 15), Place(0, 0, 64, 11)])
def test_the_word_of_a_pause_is_as_large_as_fits(place: Place) -> None:
    """Beside the figure and on the floor a pause has the largest letters that its columns have room for, and no less.

    It ends where the phase does, and the time to go stands beside how one goes on.
    """
    reading = Reading(PAUSE, going_on="space goes on")
    drawn = ["".join(text for text, _ in row).rstrip() for row in DRAWERS[Part.WORD](reading, place)]
    (size, word) = max((find_size(word, place.columns, place.rows, tall=True), word) for word in ("PAUSE", "PAUSED"))
    assert size
    assert [line for line in drawn if line] == [line.rstrip() for line in draw_text(word, size)]
    assert drawn[-1]
    (row,) = DRAWERS[Part.NEXT](reading, Place(0, 0, place.columns, 1))
    assert "".join(text for text, _ in row).split("  ", 1)[0] == "space goes on"
    assert "".join(text for text, _ in row).endswith("1:05 to go")


@pytest.mark.parametrize("rows", [16, 19])
def test_the_time_of_a_move_stands_apart_from_its_side(rows: int) -> None:
    """Where rows are few the time ends where the bar does, two columns from the widest that stands beside it."""
    move = arrange_move(31, arrange_column(31, rows), Part.SIDE)
    side, count = move[Part.SIDE], move[Part.COUNT]
    assert count.x + measure_text("0:20", TypeSize.NARROW)[0] == 31
    for text, apart in (("RIGHT▶", 4), ("R→LEFT", 4), ("L→RIGHT", 2)):
        assert count.x - side.x - measure_text(text, TypeSize.NARROW)[0] >= apart


@pytest.mark.parametrize("coming", list(Side))
def test_a_change_beside_its_time_names_the_side_that_comes(coming: Side) -> None:
    """Left of the time a change has the side that comes in full and in its colour, that before as a quiet letter."""
    place = arrange_move(31, arrange_column(31, 16), Part.SIDE)[Part.SIDE]
    rows = DRAWERS[Part.SIDE](Reading(MOVE, coming.other, coming), place)
    drawn = draw_text(f"{coming.other[0]}→{coming}", TypeSize.NARROW, is_low=place.is_low)
    assert ["".join(text for text, _ in row) for row in rows] == list(drawn)
    assert {tuple(style for _, style in row) for row in rows} == {("caption", "side")}


@pytest.mark.parametrize("rows", [16, 19])
def test_what_to_do_stands_apart_from_its_side(rows: int) -> None:
    """Where rows are few a row is empty between the side of a move and what to do."""
    move = arrange_move(31, arrange_column(31, rows), Part.SIDE)
    assert move[Part.MOVE].y == move[Part.SIDE].y + move[Part.SIDE].rows + 1


@pytest.mark.parametrize("size", [(56, 16), (76, 20), (96, 25), (116, 36), (196, 46)])
def test_what_to_do_is_the_largest_thing_on_the_floor(size: tuple[int, int]) -> None:
    """In a move on the floor what to do takes more rows than anything else."""
    move = arrange_floor_move(size[0], arrange_floor(*size))
    assert max(move, key=lambda part: move[part].rows) is Part.MOVE


@pytest.mark.parametrize(("columns", "height"), [(38, 21), (38, 17), (30, 16), (36, 6)])
async def test_a_breath_shows_count_word_and_bar(columns: int, height: int) -> None:
    """A counted breath has its number and phase in large letters and a bar alike in all its rows, at every size."""
    pacer = Pacer()
    pacer.styles.width = "100%"
    async with show_alone(pacer, width=columns + 2, height=height) as pilot:
        pacer.show(Reading(BREATH), 0.525)
        await pilot.pause()
        shown, places = read_rows(pacer), pacer.arrangement
        for part in (Part.COUNT, Part.WORD):
            place = places[part]
            assert any(set("█▌▐") & set(shown[y]) for y in range(place.y, place.y + place.rows)), shown
        bar = places[Part.BAR]
        assert len(set(shown[bar.y : bar.y + bar.rows])) == 1
        assert shown[bar.y].count("█") == round(0.525 * columns * 8) // 8


@pytest.mark.parametrize("pace", [BREATH, SLOW, MOVE, EASE])
async def test_every_kind_of_step_stands_on_the_same_rows(pace: Pace) -> None:
    """Whatever is counted, side, count and word end on the same rows, nothing is left out; a quiet time is higher."""
    pacer = Pacer()
    async with show_alone(pacer, width=40, height=25) as pilot:
        pacer.show(Reading(pace, Side.LEFT, following="LEFT side, 20 s to change"))
        await pilot.pause()
        shown, places = read_rows(pacer), pacer.arrangement
        parts = [Part.SIDE, Part.WORD, *([] if pace.is_quiet else [Part.COUNT])]
        feet = {places[part].y + places[part].rows - 1 for part in parts}
        assert feet <= {y for y, line in enumerate(shown) if set("▀█▘▝") & set(line)}
        words = " ".join(" ".join(shown).split())
        caption = [text for text in pace.caption if not text.startswith("of ")]
        beside = [] if pace.is_quiet else pace.beside.split()
        for expected in (*caption, *beside, pace.clock, "next: LEFT side, 20 s to change"):
            assert expected in words, shown


def test_every_instruction_to_move_is_large_on_the_floor(studio: Studio) -> None:
    """At 100x30 whatever a move says is in floor type, whichever side it is on."""
    place = arrange_floor_move(96, arrange_floor(96, 26))[Part.MOVE]
    plans = [studio.plan(sequence) for sequence in studio.library.sequences.values()]
    for text in {text for plan in plans for step in plan.steps if not step.kind.is_hold for text in step.texts}:
        assert wrap_text(text, place.columns, place.rows), text


@pytest.mark.parametrize(("size", "beside"), [((116, 40), 56), ((120, 40), 56), ((140, 40), 64), ((200, 50), 88)])
async def test_a_wider_window_gives_the_words_more_columns(studio: Studio, size: tuple[int, int], beside: int) -> None:
    """From 116 columns on words to do share lines of tall letters, and the figure still has as much as at 100x30."""
    async with open_practice(studio, size=size) as driver:
        await driver.reach(Kind.ENTER, Side.RIGHT)
        pacer, figure = driver.practice.query_one(Pacer), driver.practice.query_one(FigureView)
        place = pacer.arrangement[Part.MOVE]
        assert place.columns == pacer.size.width == beside
        assert figure.size.width >= 54
        lines = wrap_text("Strap on right foot", place.columns, place.rows)
        assert [line for line in lines if line] == [
            row for words in ("Strap on", "right foot") for row in draw_text(words, TypeSize.TALL)
        ]


def test_every_instruction_to_move_is_large_beside_the_figure(studio: Studio) -> None:
    """At 60x20 whatever a shipped practice says in a move, in coming out and at the end is in floor type."""
    column = arrange_column(31, 16)
    for sequence in studio.library.sequences.values():
        for step in studio.plan(sequence).steps:
            place = arrange_move(31, column, Part.SIDE if step.side else None)[Part.MOVE]
            for text in () if step.kind.is_hold or step.breaths or step.kind is Kind.ASK else step.short_texts:
                assert wrap_text(text, place.columns, place.rows), text
    for pose in studio.library.poses.values():
        for text in (*pose.short_enter, *pose.short_leave):
            assert wrap_text(fill_in_side(text, Side.RIGHT), place.columns, place.rows), text


async def test_a_cue_in_few_rows_has_all_that_are_free() -> None:
    """In the smallest window the instruction is whole, on as many lines as it takes."""
    pacer, cue = Pacer(), "Bend your left knee; strap round the widest part of the foot."
    pacer.styles.width = "100%"
    async with show_alone(pacer, width=36, height=9) as pilot:
        pacer.show(Reading(MOVE, cue=cue, following="hold, 10 breaths"), scope=Scope.FLOOR)
        await pilot.pause()
        assert cue in " ".join(" ".join(read_rows(pacer)).split())


@pytest.mark.parametrize(("columns", "rows"), [(56, 16), (76, 19), (96, 25)])
async def test_on_the_floor_large_letters_stand_free_of_the_bar(columns: int, rows: int) -> None:
    """On the floor what is below the bar stands free of it: small letters, or large ones half a row lower."""
    pacer = Pacer()
    pacer.styles.width = "100%"
    async with show_alone(pacer, width=columns + 2, height=rows) as pilot:
        pacer.show(Reading(BREATH, cue="Low back flat"), scope=Scope.FLOOR)
        await pilot.pause()
        shown = read_rows(pacer)
        bar = pacer.arrangement[Part.BAR]
        below = shown[bar.y + bar.rows]
        assert below.strip() in ("", "next:") or set(below) <= set(" ▄▖▗")


@pytest.mark.parametrize("columns", range(21, 44))
async def test_seconds_to_settle_stand_in_one_line(columns: int) -> None:
    """Beside READY the seconds are not broken from their unit, and it is smaller where both have no room."""
    pacer = Pacer()
    pacer.styles.width = "100%"
    async with show_alone(pacer, width=columns, height=20) as pilot:
        pacer.show(Reading(Pace("3", ("of 10", "breaths"), "READY", "2 s", Tempo.STILL)))
        await pilot.pause()
        assert any("2 s" in row for row in read_rows(pacer)), read_rows(pacer)


@pytest.mark.parametrize("marks", [DOTS, BLOCKS])
def test_breaths_differ_in_shape(marks: tuple[str, ...]) -> None:
    """A breath that is done, one under way and one to come have marks of their own, in ASCII too."""
    assert len(set(map(to_ascii, marks))) == len(set(marks)) == 3
    assert len(set(map(len, marks))) == 1


async def test_breaths_are_dots() -> None:
    """Breaths that are done, under way and to come are told apart, as many as there are."""
    pacer = Pacer()
    pacer.styles.width = "100%"
    async with show_alone(pacer, width=33, height=21) as pilot:
        pacer.show(Reading(BREATH))
        await pilot.pause()
        (dots,) = ([mark for mark in line if mark in "●◉○"] for line in read_rows(pacer) if "◉" in line)
        assert dots == ["●"] * 3 + ["◉"] + ["○"] * 6


def test_where_columns_are_many_breaths_are_wide_marks() -> None:
    """From 36 columns on each breath is two columns wide, and told apart by its shape; many are dots still."""
    above = Place(0, 0, 38, 7)
    for of, expected in ((10, ["██"] * 3 + ["▐▌"] + ["▂▂"] * 6), (15, [*"●●●◉", *"○" * 11])):
        pace = replace(BREATH, breaths=(4, of), caption=(f"of {of}", "breaths"))
        (row,) = draw_breaths(Reading(pace), Place(0, 8, 38, 1), above)
        marks = "".join(text for text, _ in row).split()
        assert [mark for mark in marks if mark != "breaths"] == expected


@pytest.mark.parametrize("rows", [2, 3, 5])
def test_the_line_at_ease_is_a_row_thick(rows: int) -> None:
    """However high the bar is, what is left of the time is a row thick, and what is past is thin."""
    drawn = draw_bar(0.5, Tempo.EASE, Place(0, 0, 2, rows))
    halves = {" ": 0, "▄": 1, "▀": 1, "█": 2}
    assert sum(halves[left] for (left, _), _ in drawn) == 2
    assert not any("█" in past for _, (past, _) in drawn)


@pytest.mark.parametrize("room", [(31, 16), (31, 20), (38, 25), (39, 25), (64, 45)])
def test_the_time_at_ease_is_quiet(room: tuple[int, int]) -> None:
    """While the breath is left natural the time has small letters in the colour of labels; what to do has larger ones.

    The whole time of the hold is told beside it or below it, once.
    """
    column = arrange_column(*room)
    count, word = (DRAWERS[part](Reading(EASE), column[part]) for part in (Part.COUNT, Part.WORD))
    assert {style for row in count for text, style in row if text.strip()} == {"caption"}
    letters = ["".join(text for text, _ in row) for row in word]
    assert sum(bool(line.strip()) for line in letters) >= TypeSize.SMALL.rows
    marks = draw_breaths(Reading(EASE), column[Part.BREATHS], column[Part.COUNT])
    words = " ".join("".join(text for text, _ in row) for row in (*count, *marks))
    assert words.count("to go") == words.count("of 5:00") == 1


def test_from_100x30_on_the_words_at_ease_are_two_large_lines() -> None:
    """Beside the figure at 100x30 both words of a hold without a count are in letters a cell thick."""
    place = arrange_column(39, 25)[Part.WORD]
    drawn = ["".join(text for text, _ in row) for row in DRAWERS[Part.WORD](Reading(EASE), place)]
    assert drawn[-2 * TypeSize.SMALL.rows :] == [
        line for word in ("BREATHE", "FREELY") for line in draw_text(word, TypeSize.SMALL)
    ]


async def test_the_time_at_ease_is_a_quiet_line() -> None:
    """While the breath is left natural a line is thicker for the share of the time that is left."""
    pacer = Pacer()
    async with show_alone(pacer, width=40, height=21) as pilot:
        pacer.show(Reading(EASE), 0.5)
        await pilot.pause()
        bar = pacer.arrangement[Part.BAR]
        assert read_rows(pacer)[bar.y].rstrip() == "▄" * 19 + "▁" * 19
        assert read_rows(pacer)[bar.y + 1].rstrip() == "▀" * 19 + "▔" * 19


@pytest.mark.parametrize("width", [100, 80, 60])
async def test_a_question_shows_its_answers(width: int) -> None:
    """The three answers are drawn with their keys, the one that counts unanswered underlined, above a draining bar."""
    pacer = Pacer()
    pacer.styles.width = "100%"
    async with show_alone(pacer, width=width, height=21) as pilot:
        more, keys = ("10 breaths more", "go on", "10 breaths more"), ("← l", "s", "r →")
        pacer.show(Reading(ASK, answers=more, keys=keys), 0.8, Scope.QUESTION)
        await pilot.pause()
        words = " ".join(" ".join(read_rows(pacer)).split())
        assert "← l s r → 10 breaths more go on 10 breaths more" in words
        assert "━━━━" in words
        assert all(word in words for word in ANSWER.split())


async def test_only_what_changes_is_painted() -> None:
    """A bar whose picture changes paints its own rows alone, another second its line, and the same picture nothing."""
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
    async with show_alone(pacer, width=40, height=21):
        pacer.show(Reading(BREATH), 0.525)
        bar, word = pacer.arrangement[Part.BAR], pacer.arrangement[Part.WORD]
        bar_rows = list(range(bar.y, bar.y + bar.rows))
        foot = word.y + word.rows - 1
        for pace, share, expected in (
            (BREATH, 0.5251, []),
            (BREATH, 0.54, bar_rows),
            (replace(BREATH, beside="3 s"), 0.54, [foot]),
        ):
            painted.clear()
            pacer.show(Reading(pace), share)
            assert [y for region in painted for y in range(region.y, region.bottom)] == expected


async def test_the_question_names_its_pose_and_what_an_answer_costs(studio: Studio) -> None:
    """The question says which pose it is about and what each answer adds, and that it may be left open."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        for size in ((100, 30), (80, 24), (60, 20)):
            await driver.resize(*size)
            for _ in range(2):
                words = driver.read_words()
                assert driver.now.step.name in words
                assert words.count("breaths more") == 2
                assert ANSWER in words
                await driver.press("z")


async def test_a_small_window_says_that_no_answer_is_fine(studio: Studio) -> None:
    """Where the words on an unanswered question have no room, those that count are whole."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        for size in ((40, 12), (40, 20), (48, 16), (59, 20)):
            await driver.resize(*size)
            for _ in range(2):
                row = next(line for line in driver.lines() if "No answer" in line)
                assert row.split("  ")[-1].strip() in (ANSWER, "No answer is fine."), row
                await driver.press("z")


async def test_nothing_jumps_when_a_question_is_asked(studio: Studio) -> None:
    """The bar is on the same rows of the screen before a question, in it, and after the answer."""
    sizes = (40, 20), (60, 20), (80, 24), (100, 30), (120, 40), (140, 40), (200, 50)
    async with open_practice(studio) as driver:
        pacer, rows = driver.practice.query_one(Pacer), {size: set[range]() for size in sizes}
        for kind, side in ((Kind.HOLD, Side.RIGHT), (Kind.ASK, None), (Kind.ENTER, None)):
            await driver.reach(kind, side)
            for size in sizes:
                await driver.resize(*size)
                bar, top = pacer.arrangement[Part.BAR], pacer.content_region.y
                rows[size].add(range(top + bar.y, top + bar.y + bar.rows))
        assert {size: len(at) for size, at in rows.items()} == dict.fromkeys(sizes, 1)


async def test_a_question_leaves_half_a_row_to_the_rail(studio: Studio) -> None:
    """At 60x20 its letters begin half a row below the rail, like the side beside the figure."""
    async with open_practice(studio, size=(60, 20)) as driver:
        await driver.reach(Kind.ASK)
        assert not set(driver.lines()[2]) - set(" ▗▖▄")


@pytest.mark.parametrize(
    ("following", "words"),
    [
        ("RIGHT, Strap hamstring, across", "Strap hamstring, across"),
        ("RIGHT, Wall figure four", "RIGHT, Wall figure four"),
        ("LEFT side, 20 s to change over", "LEFT side"),
    ],
)
def test_what_is_next_is_never_cut_in_a_word(following: str, words: str) -> None:
    """In one row what is next goes without the side, or without its end, and its words stay whole."""
    (row,) = DRAWERS[Part.NEXT](Reading(EASE, following=following), Place(0, 0, 31, 1))
    assert "".join(text for text, _ in row) == f"next: {words}"


async def test_no_letter_is_cut_while_a_new_room_is_not_told_yet(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a question gives way to a move, what to do is drawn for its column from the first painting on."""
    async with open_practice(studio, size=(200, 50)) as driver:
        await driver.reach(Kind.ASK)
        monkeypatch.setattr(Pacer, "on_resize", lambda _: None)
        await driver.press("s")
        pacer = driver.practice.query_one(Pacer)
        lines = [strip.text for strip in pacer.render_lines(pacer.size.region)]
        assert pacer.arrangement[Part.BAR].columns == pacer.size.width
        assert all(len(line) <= pacer.size.width for line in lines)
