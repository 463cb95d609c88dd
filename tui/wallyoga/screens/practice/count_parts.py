"""The parts of the pacer that count: the count with what it is of, and the breaths as dots."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.screens.practice.pacer_layout import Place
from wallyoga.screens.practice.pacer_row import Row
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.text.pace import Pace, Tempo
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size, measure_text

GAP = 2
"""Columns between a count and what stands beside it."""

DOTS = "●", "◉", "○"
"""The marks of a breath that is done, under way and to come."""

BLOCKS = "██", "▐▌", "▂▂"
"""The same where columns are many. They differ in shape, so that they are told apart without colour from two metres."""

APART = 3
"""Columns from one dot to the next at the most."""

WIDE = 36
"""Columns from which the marks of breaths are blocks, which are read from further away."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it is drawn in its place."""

    lines: tuple[str, ...]
    columns: int
    """The columns of the widest count of as many digits, so that nothing beside it moves."""
    caption: tuple[str, ...]
    """The words on it that its letters do not say."""

    def has_room_beside(self, place: Place) -> bool:
        """Return whether the caption has room beside it."""
        widest = max(map(len, self.caption), default=0)
        return len(self.caption) <= place.rows and self.columns + GAP + widest <= place.columns

    def has_room_below(self, place: Place, pace: Pace) -> bool:
        """Return whether the caption of a time at ease has a row below it."""
        return pace.is_quiet and place.is_high and len(self.lines) < place.rows


def draw_count(reading: Reading, place: Place) -> list[Row]:
    """Return the count at the bottom or the top of its place, with its caption."""
    pace = reading.pace
    count = _fit_count(pace, place)
    caption = count.caption if count.has_room_beside(place) else ()
    style = "caption" if pace.is_quiet or pace.tempo is Tempo.PAUSED else "count"
    above = len(count.lines) - len(caption)
    free = 0 if place.is_high else place.rows - len(count.lines)
    rows: list[Row] = [()] * free
    for number, line in enumerate(count.lines):
        words = caption[number - above] if number >= above else ""
        rows.append(((line.ljust(count.columns + GAP), style), (words, "caption")))
    if count.has_room_below(place, pace) and not caption:
        rows.append(((" ".join(count.caption), "caption"),))
    if not caption and "/" in pace.count and free > len(count.caption):
        first = free - 1 - len(count.caption)
        rows[first : free - 1] = [((words, "caption"),) for words in count.caption]
    return rows if pace.count else []


def has_caption_beside(pace: Pace, place: Place) -> bool:
    """Return whether the caption of a count has room beside it."""
    return _fit_count(pace, place).has_room_beside(place)


def draw_breaths(reading: Reading, place: Place, above: Place) -> list[Row]:
    """Return the breaths as dots, below the place of their count.

    Beside them is its caption where that has no room above.
    """
    pace = reading.pace
    count = _fit_count(pace, above)
    is_told = "/" in pace.count or count.has_room_beside(above) or count.has_room_below(above, pace)
    words = [" ".join(count.caption), *count.caption[-1:]] if count.caption and not is_told else []
    apart = _find_step(pace, place.columns)
    if not apart:
        return [((words[0] if words else "", "caption"),)]
    is_wide = apart == APART and place.columns >= WIDE
    for text in words:
        step = _find_step(pace, place.columns - len(text) - GAP)
        # A time goes before dots that stand further apart, other words do not.
        if step == apart or (step and not is_wide and text.endswith("to go")):
            dots = _draw_dots(pace, step, is_wide=is_wide)
            width = sum(len(piece) for piece, _ in dots)
            return [(*dots, (text.rjust(place.columns - width), "caption"))]
    return [_draw_dots(pace, apart, is_wide=is_wide)]


def _find_step(pace: Pace, room: int) -> int:
    """Return the columns from one dot to the next.

    It is 0 without breaths, and without room for them.
    """
    of = pace.breaths[1] if pace.breaths else 0
    return next((step for step in range(APART, 0, -1) if 0 < step * of - step + 1 <= room), 0)


def _draw_dots(pace: Pace, step: int, *, is_wide: bool) -> Row:
    """Return the breaths as dots or wider marks: done, under way and to come."""
    number, of = pace.breaths or (0, 0)
    done, under_way, to_come = BLOCKS if is_wide else DOTS
    gap = " " * (step - len(under_way))
    past, now = ("caption", "caption") if pace.tempo is Tempo.PAUSED else ("past", "count")
    return ((done + gap) * (number - 1), past), (under_way, now), ((gap + to_come) * (of - number), "caption")


def _fit_count(pace: Pace, place: Place) -> Count:
    """Return the count with what it is of, or alone where that has no room."""
    number, slash, of = pace.count.partition("/")
    if not slash and pace.breaths:
        of = f"{pace.breaths[1]}"
    if of and (lines := _draw_share(number, of, place)):
        widest = _draw_share("0" * len(of), of, place)
        first, *others = pace.caption or ("",)
        caption = tuple(filter(None, (first.removeprefix(f"of {of}").strip(), *others)))
        return Count(lines, len(widest[-1]), caption)
    size = find_size(_blank(pace.count), place.columns, place.rows, _find_most(pace, place))
    lines = draw_text(pace.count, size, is_low=place.is_low) if size else (pace.count[: place.columns],)
    return Count(lines, len(lines[0]), pace.caption)


def _find_most(pace: Pace, place: Place) -> TypeSize:
    """Return the largest size of a count: a time at ease is smaller than the breaths are."""
    if not pace.is_quiet:
        return TypeSize.GIANT
    return TypeSize.LARGE if place.rows > TypeSize.LARGER.rows else TypeSize.SMALL


def _draw_share(number: str, of: str, place: Place) -> tuple[str, ...]:
    """Return a count and what it is of, at one size or the latter smaller.

    There are no lines where both have no room.
    """
    digits = "0" * len(of)
    large = find_size(digits, place.columns, place.rows)
    if large and measure_text(f"{digits}/{digits}", large)[0] <= place.columns:
        return draw_text(f"{number}/{of}", large, is_low=place.is_low)
    while large:
        room, smaller = place.columns - measure_text(digits, large)[0] - GAP, _find_smaller(large)
        small = find_size(f"/{of}", room, large.rows, smaller) if smaller else None
        if small and (small >= TypeSize.SMALL or large <= TypeSize.LARGE):
            return _join_share(number, large, f"/{of}", small, is_low=place.is_low)
        large = smaller
    return ()


def _find_smaller(size: TypeSize) -> TypeSize | None:
    """Return the next smaller size for a count."""
    return max((each for each in TypeSize if each < size and each is not TypeSize.TALL), default=None)


def _join_share(number: str, large: TypeSize, of: str, small: TypeSize, *, is_low: bool) -> tuple[str, ...]:
    """Return a count and what it is of beside each other, both on one foot."""
    after = draw_text(of, small, is_low=is_low or bool(large.air))
    ends = [""] * (large.rows - small.rows) + list(after)
    lines = draw_text(number, large, is_low=is_low)
    return tuple(f"{line}{' ' * GAP}{end}" for line, end in zip(lines, ends, strict=True))


def _blank(count: str) -> str:
    """Return a count as wide as any of as many digits."""
    return "".join("0" if each.isdigit() else each for each in count)
