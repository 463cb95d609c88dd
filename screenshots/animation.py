"""An animated picture: the app's own pictures of itself, of which each later one draws the lines that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LINE = re.compile(r'<(?:rect|text)[^>]* y="(?P<y>[\d.]+)"[^>]*?(?:/>|>[^<]*</text>)')
RULE = re.compile(r"\.(?P<name>terminal-[\w-]+-r\d+) \{ (?P<style>[^}]*?) \}")
CELL_HEIGHT = 24.4
"""The height of a line of such a picture."""

ABOVE = 0.5
"""A height above the background of the first line, so that no rounding puts one into the line before."""


@dataclass(frozen=True)
class Frame:
    """A frame: what a picture has around its lines, and the lines."""

    head: str
    lines: dict[int, str]
    tail: str


def animate(pictures: Sequence[str], seconds: float) -> str:
    """Return pictures of one size as one that shows each for so many seconds, again and again."""
    frames = [_read_frame(picture) for picture in pictures]
    first = frames[0]
    body = [*first.lines.values()]
    for number, frame in enumerate(frames[1:], 1):
        changed = [line for row, line in frame.lines.items() if line != first.lines.get(row)]
        body += _show_during(changed, number, len(frames), seconds)
    return "\n".join((first.head, *body, first.tail))


def _show_during(lines: Sequence[str], number: int, count: int, seconds: float) -> Iterator[str]:
    """Yield lines that are seen during one frame of many."""
    begin, end = number / count, (number + 1) / count
    values, times = ("hidden;visible;hidden", f"0;{begin:.4f};{end:.4f}")
    if number + 1 == count:
        values, times = "hidden;visible", f"0;{begin:.4f}"
    yield '<g visibility="hidden">'
    yield (
        f'<animate attributeName="visibility" values="{values}" keyTimes="{times}" dur="{count * seconds:g}s"'
        ' calcMode="discrete" repeatCount="indefinite"/>'
    )
    yield from lines
    yield "</g>"


def _read_frame(picture: str) -> Frame:
    """Return a picture in parts; its lines carry their styles, so that they mean the same in another picture."""
    styles = {rule["name"]: rule["style"] for rule in RULE.finditer(picture)}
    matches = list(LINE.finditer(picture, picture.index("-clip-terminal)")))
    begin, end = matches[0].start(), matches[-1].end()
    matrix = re.search(r'<g class="[^"]*-matrix">', picture)
    lines: dict[int, str] = {}
    for match in matches:
        row = int((float(match["y"]) - ABOVE) // CELL_HEIGHT)
        lines[row] = lines.get(row, "") + _carry_style(match[0], styles)
    return Frame(picture[:begin] + (matrix[0] if matrix else ""), lines, picture[end:])


def _carry_style(element: str, styles: dict[str, str]) -> str:
    """Return an element with its style in place of its class, and without what it is clipped by."""
    element = re.sub(r' clip-path="[^"]*"', "", element)
    return re.sub(r'class="([\w-]+)"', lambda match: f'style="{styles.get(match[1], "")}"', element)
