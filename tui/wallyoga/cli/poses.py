"""The poses as the command line prints them, and one with its figure."""

from __future__ import annotations

from collections.abc import Iterator

from wallyoga.cli.output import find_output
from wallyoga.cli.terminal_colours import Depth, Piece, colour_rows, make_colour_key
from wallyoga.library.library import Library
from wallyoga.library.posture import Canvas, Posture
from wallyoga.library.posture_pictures import draw_posture
from wallyoga.practice.pose import Pose, Side, Sides, fill_in_side
from wallyoga.studio import Studio
from wallyoga.text.amounts import describe_felt
from wallyoga.text.plan_outline import format_span


def list_poses(library: Library) -> Iterator[str]:
    """Yield every pose with its id and its Sanskrit name."""
    return (f"{pose.id:28} {pose.name}, {pose.sanskrit}" for pose in library.poses.values())


def find_pose(studio: Studio, name: str, side: str | None) -> tuple[Pose, Side | None]:
    """Return the pose of that name, and the side it is shown on.

    It is worded for this person.
    """
    pose = studio.wording.pose(studio.library.pose(name))
    return pose, Side(side) if side else pose.first if pose.sides is Sides.EACH else None


def draw_pose(posture: Posture | None, canvas: Canvas, colours: Depth, theme: str) -> None:
    """Print a figure in so many colours, and its legend."""
    picture = draw_posture(posture, canvas) if posture else None
    if posture is None or picture is None:
        return
    for row in colour_rows(picture, colours, theme):
        _write(row)
    key = make_colour_key(posture.stretches, posture.works) if colours else []
    _write([])
    if key:
        _write(key)
        _write([])


def describe_pose(library: Library, pose: Pose, side: Side | None) -> Iterator[str]:
    """Yield everything there is to say of a pose."""
    yield f"{pose.name} ({pose.sanskrit})" + (f", {side} side" if side else "")
    if pose.meaning:
        yield f"{pose.pronunciation}: {pose.meaning}"
    held = (
        f"{format_span(pose.breaths)} breaths"
        if pose.breaths
        else f"{format_span(pose.minutes)} minutes"
        if pose.minutes
        else ""
    )
    yield from _part("Hold", (held,) if held else ())
    yield from _part("Into it", pose.enter, side)
    yield from _part("In it", pose.cues, side)
    yield from _part("Gentler", pose.ease, side)
    yield from _part("To the other side", pose.change, side.other if side else None)
    yield from _part("Out of it", pose.leave, side)
    yield from _part("Bring", tuple(map(str, pose.props)))
    where = describe_felt(pose, side)
    yield from _part("Where", (f"{where}.",) if where else ())
    yield from _part("Leave it out, or ask first", tuple(_avoided(library, pose)))
    yield from _part("From", (pose.source,) if pose.source else ())


def _write(pieces: list[Piece]) -> None:
    """Print the pieces of a line, each in its colour."""
    out = find_output()
    for text, colour in pieces:
        if colour:
            out.paint(text, colour)
        else:
            out.write(text)
    out.write("\n")


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
            yield f"  {fill_in_side(line, side)}"
