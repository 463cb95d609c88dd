"""The parts of the pacer, drawn: each is some rows of text, with a style for every piece."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from textwrap import wrap

from wallyoga.screens.practice.count_parts import draw_count
from wallyoga.screens.practice.move_layout import LEAVING
from wallyoga.screens.practice.pacer_layout import WIDEST_PHASE, Part, Place
from wallyoga.screens.practice.pacer_row import Row
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.screens.practice.question_parts import draw_answers, draw_question
from wallyoga.screens.practice.side_part import draw_side
from wallyoga.text.pace import FREELY, PHASE_WORDS, Pace, Tempo
from wallyoga.text.practice_words import cut_block
from wallyoga.widgets.bars import draw_blocks
from wallyoga.widgets.cells import cut_sentence
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size, measure_text, wrap_text

MOST_BESIDE = 4
"""Lines that are said beside a word at the most."""

MOST = TypeSize.LARGER
"""The largest size of words other than phases."""

PAUSE_WORDS = "PAUSED", "PAUSE"
"""The word of a pause, and its shorter form."""

LINES = {1: ("━", "─"), 2: ("▄▀", "▁▔"), 3: (" █ ", " ─ "), 5: ("  █  ", "  ─  ")}
"""The line of the time in a bar of so many rows: what is left, row by row, and what is past."""


def draw_bar(share: float, tempo: Tempo, place: Place) -> list[Row]:
    """Return a bar of which a share is full: blocks for a breath and a countdown, a quiet line for the time at ease."""
    if tempo not in (Tempo.EASE, Tempo.PAUSED):
        filled, empty = draw_blocks(share, place.columns)
        return [((filled, f"bar-{tempo.value}"), (empty, f"bar-{tempo.value}"))] * place.rows
    left = round(share * place.columns)
    thick, thin = LINES[place.rows]
    return [
        ((full * left, "bar-ease"), (light * (place.columns - left), "bar-gone"))
        for full, light in zip(thick, thin, strict=True)
    ]


def _draw_word(reading: Reading, place: Place) -> list[Row]:
    """Return the word at the bottom of its place, with what is said beside it."""
    pace = reading.pace
    if (pace.word, pace.beside) == FREELY and (lines := _wrap_phrase(pace, place)):
        return [*([()] * (place.rows - len(lines))), *(((line, pace.tempo.value),) for line in lines)]
    is_paused = pace.tempo is Tempo.PAUSED
    # The time to go stands below the bar in a pause, so that its word has all of the columns.
    word, beside = (_choose_pause(place), "") if is_paused else (pace.word, pace.beside)
    size = _find_largest(word, place) if is_paused else _find_word_size(word, beside, place)
    lines = draw_text(word, size, is_low=place.is_low) if size else (word[: place.columns],)
    width = len(lines[0])
    if size and word in PHASE_WORDS.values():
        width = max(width, measure_text(WIDEST_PHASE, size)[0])
    room = place.columns - width - 2
    if len(beside) > room:
        beside = beside.removesuffix(" s")
    words = [*wrap(beside, room), *filter(None, (pace.clock,))] if room > 0 else []
    words = words if len(words) <= MOST_BESIDE and max(map(len, words), default=0) <= room else []
    above = len(lines) - len(words)
    style = "move" if word == LEAVING else pace.tempo.value
    rows: list[Row] = [()] * (place.rows - len(lines))
    for number, line in enumerate(lines):
        text = words[number - above] if number >= above else ""
        rows.append(((line.ljust(width + 2), style), (text, "beside")))
    if not words and word not in PHASE_WORDS.values() and place.rows > len(lines) + 1:
        rows[place.rows - len(lines) - 2] = ((beside[: place.columns], "beside"),)
    return rows


def _wrap_phrase(pace: Pace, place: Place) -> tuple[str, ...]:
    """Return a word and what stands beside it in one size, in lines."""
    return wrap_text(f"{pace.word} {pace.beside}", place.columns, place.rows, MOST)


def _choose_pause(place: Place) -> str:
    """Return the word of a pause: its shorter form where letters are larger so."""
    return max(PAUSE_WORDS, key=lambda word: _find_largest(word, place) or 0)


def _find_largest(word: str, place: Place) -> TypeSize | None:
    """Return the largest size in which a word alone fits."""
    return find_size(word, place.columns, place.rows, MOST, tall=True)


def _find_word_size(word: str, beside: str, place: Place) -> TypeSize | None:
    """Return the size of a word.

    All phases of a breath have one. Other words leave room for what is said beside them, or above them.
    """
    if word in PHASE_WORDS.values():
        phases = find_size(WIDEST_PHASE, place.columns, place.rows, tall=True)
        return find_size(word, place.columns, place.rows, phases, tall=True) if phases else None
    # Seconds are not parted from their unit.
    words = [beside] if beside.endswith(" s") else beside.split()
    longest = max(map(len, words), default=0) + 2
    alone = _find_largest(word, place)
    if alone and place.rows > alone.rows + 1:
        return alone
    return find_size(word, place.columns - longest, place.rows, MOST, tall=True) or alone


def _draw_next(reading: Reading, place: Place) -> list[Row]:
    if reading.pace.tempo is Tempo.PAUSED:
        return [((reading.going_on, "beside"), _write_right(reading, place.columns - len(reading.going_on)))]
    style = "soon" if reading.is_soon else "next"
    text = reading.following
    if place.rows == 1:
        text = _shorten_next(text, place.columns - len("next: "))
    lines = wrap(f"next: {text}", place.columns) or [""]
    following, *rest = cut_block(lines, place.rows, place.columns) or [""]
    pieces = ("next:", "caption"), (following.removeprefix("next:"), style)
    if rest:
        return [pieces, *(((line, style),) for line in rest)]
    return [(*pieces, _write_right(reading, place.columns - len(following)))]


def _write_right(reading: Reading, room: int) -> tuple[str, str]:
    """Return what is counted and the time left, at the right end of the room."""
    if reading.pace.tempo is Tempo.PAUSED:
        left = reading.pace.beside
        texts = ", ".join(filter(None, (reading.unit, left))), reading.unit, left
    else:
        left = f"{reading.left} to go" if reading.left and reading.side else ""
        texts = ", ".join(filter(None, (reading.unit, left))), left, reading.unit
    return next((text.rjust(room) for text in texts if text and len(text) + 2 <= room), ""), "caption"


def _shorten_next(text: str, room: int) -> str:
    """Return what is next in so many columns, in whole words.

    A side goes first: the end of a name tells poses apart.
    """
    unsided = text.removeprefix("LEFT, ").removeprefix("RIGHT, ")
    return next((each for each in (text, unsided) if len(each) <= room), cut_sentence(text, room))


def _draw_cue(reading: Reading, place: Place, largest: TypeSize = TypeSize.LARGE) -> list[Row]:
    """Return the cue in floor type where it fits, or in plain words."""
    lines = wrap_text(reading.cue, place.columns, place.rows, largest, is_low=place.is_low)
    if not lines:
        plain = wrap(reading.cue, max(1, place.columns))
        air: list[Row] = [()] if len(plain) < place.rows else []
        return [*air, *(((line, reading.cue_style),) for line in cut_block(plain, place.rows, place.columns))]
    # A row that cannot be halved keeps the cue from the bar, which is heavier than what is below.
    above: list[Row] = [()] * ((place.rows - len(lines) + 1) // 2)
    return [*above, *(((line, reading.cue_style),) for line in lines)]


def _draw_move(reading: Reading, place: Place) -> list[Row]:
    """Return what to do now, in the middle between the time and the bar."""
    rows = [row for row in _draw_cue(reading, place, TypeSize.LARGEST) if row]
    return [*([()] * ((place.rows - len(rows) + 1) // 2)), *rows]


DRAWERS: Mapping[Part, Callable[[Reading, Place], list[Row]]] = {
    Part.COUNT: draw_count,
    Part.WORD: _draw_word,
    Part.NEXT: _draw_next,
    Part.SIDE: draw_side,
    Part.QUESTION: draw_question,
    Part.CUE: _draw_cue,
    Part.MOVE: _draw_move,
    Part.ANSWERS: draw_answers,
}
"""The function that draws each part but the bar and the breaths.

It gives its rows at a reading, at most as many as its place.
"""
