"""The parts of the pacer in a question: the question, and its answers."""

from __future__ import annotations

from wallyoga.screens.practice.pacer_layout import Place
from wallyoga.screens.practice.pacer_row import Row
from wallyoga.screens.practice.pacer_state import ANSWERS, Reading
from wallyoga.text.pace import Tempo
from wallyoga.text.practice_words import QUESTION
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size

SHORTER = "Which was tighter?", "Tighter side?"
"""The question in fewer letters, for where the whole has no room in floor type."""

GAP = 2
"""Columns between the seconds to answer and the words beside them."""


def draw_question(reading: Reading, place: Place) -> list[Row]:
    """Return the question, and below it the pose that it is about."""
    rows = place.rows - bool(reading.asked)
    words = next((each for each in (QUESTION, *SHORTER) if find_size(each, place.columns, rows)), QUESTION)
    size = find_size(words, place.columns, rows, TypeSize.LARGE)
    lines = draw_text(words, size, is_low=place.is_low) if size else (words[: place.columns],)
    return [*(((line, "cue"),) for line in lines), ((reading.asked, "caption"),)]


def draw_answers(reading: Reading, place: Place) -> list[Row]:
    """Return the answers side by side, the default underlined.

    Their keys and what they add stand below. The seconds to answer stand at the bottom, just above the bar.
    """
    pace = reading.pace
    room = place.columns - len(pace.clock) - GAP
    words = next((each for each in (pace.beside, f"{pace.beside.partition(';')[0]}.") if len(each) <= room), "")
    notes: list[Row] = [((pace.clock, "beside"), (f"{' ' * GAP}{words}", "caption"))]
    if pace.tempo is Tempo.PAUSED:
        notes = [((pace.word, "paused"), (f"  {pace.beside}", "beside"))]
    size = find_size(" ".join(ANSWERS), place.columns, place.rows - 3, TypeSize.LARGE)
    if size is None:
        pairs = zip(ANSWERS, reading.keys, strict=True)
        plain = tuple((f"{key} {word}   ", "default" if word == "SAME" else "side") for word, key in pairs)
        return [plain, *notes][: place.rows]
    drawn = [draw_text(word, size) for word in ANSWERS]
    spare = place.columns - sum(len(lines[0]) for lines in drawn)
    cells = [len(lines[0]) + spare // len(ANSWERS) for lines in drawn]
    styles = ("side", "default", "side")
    below = 3 + len(notes) if reading.answers else 2 + len(notes)
    above = max(0, min((place.rows - size.rows - 3) // 2, place.rows - size.rows - below - 1))
    rows: list[Row] = [()] * above
    rows += [_centre(row, cells, styles) for row in zip(*drawn, strict=True)]
    rows.append(_centre(("", "━" * len(drawn[1][0]), ""), cells, styles))
    rows.append(_centre(reading.keys, cells, ("key",) * len(ANSWERS)))
    if reading.answers and place.rows - len(rows) > len(notes):
        rows.append(_centre(reading.answers, cells, ("caption",) * len(ANSWERS)))
    return [*rows, *([()] * (place.rows - len(rows) - 1)), *notes]


def _centre(texts: tuple[str, ...], cells: list[int], styles: tuple[str, ...]) -> Row:
    """Return texts in the middle of their cells."""
    return tuple((text.center(cell), style) for text, cell, style in zip(texts, cells, styles, strict=True))
