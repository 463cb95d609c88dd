"""The poses there are, and one of them with its figure, as the command line prints them."""

from __future__ import annotations

from collections.abc import Iterator

from wallyoga.figure.picture import Picture
from wallyoga.figure.tone import Tone
from wallyoga.library.library import Library
from wallyoga.outline import span
from wallyoga.posture import Look, posture
from wallyoga.practice.pose import Pose, Side, Sides, sided
from wallyoga.studio import Studio
from wallyoga.words import felt

COLOURS = {
    Tone.STRETCH_1: "\x1b[33m",
    Tone.STRETCH_2: "\x1b[33m",
    Tone.STRETCH_3: "\x1b[1;33m",
    Tone.EFFORT_1: "\x1b[34m",
    Tone.EFFORT_2: "\x1b[34m",
    Tone.EFFORT_3: "\x1b[1;34m",
    Tone.PROP: "\x1b[32m",
    Tone.GROUND: "\x1b[90m",
}
"""The terminal's own colours, so that they fit whatever it looks like."""

PLAIN = "\x1b[0m"


def poses(library: Library) -> str:
    """Return every pose with its id and its Sanskrit name."""
    return "\n".join(f"{pose.id:28} {pose.name}, {pose.sanskrit}" for pose in library.poses.values())


def pose(studio: Studio, name: str, side: str | None, look: Look) -> str:
    """Return a pose: its figure, and everything there is to say of it; in colour unless the look is dotted."""
    found = studio.wording.pose(studio.library.pose(name))
    shown = Side(side) if side else found.first if found.sides is Sides.EACH else None
    return "\n".join(_pose_lines(studio.library, found, shown, look))


def _pose_lines(library: Library, pose: Pose, side: Side | None, look: Look) -> Iterator[str]:
    drawn = posture(library, pose.id, side)
    picture = drawn.drawn(look) if drawn else None
    if picture:
        yield from picture.text.splitlines() if look.dotted else _coloured(picture)
        yield ""
    yield f"{pose.name} ({pose.sanskrit})" + (f", {side} side" if side else "")
    if pose.meaning:
        yield f"{pose.pronunciation}: {pose.meaning}"
    held = f"{span(pose.breaths)} breaths" if pose.breaths else f"{span(pose.minutes)} minutes" if pose.minutes else ""
    yield from _part("Hold", (held,) if held else ())
    yield from _part("Into it", pose.enter, side)
    yield from _part("In it", pose.cues, side)
    yield from _part("Gentler", pose.ease, side)
    yield from _part("To the other side", pose.change, side.other if side else None)
    yield from _part("Out of it", pose.leave, side)
    yield from _part("Bring", tuple(map(str, pose.props)))
    where = felt(pose, side)
    yield from _part("Where", (f"{where}.",) if where else ())
    yield from _part("Leave it out, or ask first", tuple(_avoided(library, pose)))
    yield from _part("From", (pose.source,) if pose.source else ())


def _coloured(picture: Picture) -> Iterator[str]:
    """Yield the rows of a picture with the terminal's colours."""
    for row in range(len(picture.lines)):
        pieces = (f"{COLOURS[tone]}{text}{PLAIN}" if tone in COLOURS else text for text, tone in picture.runs(row))
        yield "".join(pieces).rstrip()


def _avoided(library: Library, pose: Pose) -> Iterator[str]:
    for avoid in pose.avoid:
        gentler = library.poses.get(avoid.instead or "")
        instead = f": {gentler.name} instead" if gentler else ""
        yield f"{library.cautions.by_id[avoid.caution].name}{instead}"


def _part(title: str, lines: tuple[str, ...], side: Side | None = None) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        for line in lines:
            yield f"  {sided(line, side)}"
