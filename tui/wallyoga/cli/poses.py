"""The poses as the command line prints them, and one with its figure."""

from __future__ import annotations

from collections.abc import Iterator

from wallyoga.cli.output import find_output
from wallyoga.cli.terminal_colours import Depth, Piece, colour_rows, make_colour_key
from wallyoga.files.sight import is_there
from wallyoga.library.library import Library
from wallyoga.library.posture import Canvas, Posture
from wallyoga.library.posture_pictures import draw_posture
from wallyoga.practice.pose import Pose, Side, Sides
from wallyoga.studio import Studio
from wallyoga.text.pose_pages import describe_strength, write_pages


def list_poses(library: Library) -> Iterator[str]:
    """Yield every pose with its id and its Sanskrit name, where it has one."""
    return (f"{pose.id:28} {', '.join(filter(None, (pose.name, pose.sanskrit)))}" for pose in library.poses.values())


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


def describe_pose(studio: Studio, pose: Pose, side: Side | None) -> Iterator[str]:
    """Yield the pages of a pose, as the guide has them."""
    yield pose.name + (f" ({pose.sanskrit})" if pose.sanskrit else "") + (f", {side} side" if side else "")
    pages = write_pages(studio.library, pose, side, studio.settings.flags, _describe_past(studio, pose))
    for name, parts in pages.items():
        yield from ("", name.upper())
        for part in parts:
            yield from ("", part.title)
            for item in part.items:
                mark = f"{item.mark}  " if item.mark else ""
                strength = describe_strength(part, item)
                yield f"  {mark}{item.text}{f', {strength}' if strength else ''}"


def _describe_past(studio: Studio, pose: Pose) -> Iterator[str]:
    """Yield what there is to tell of when the person did a pose. Who has no sessions is told nothing."""
    if is_there(studio.places.sessions):
        from wallyoga.history.statistics.pose_past import LOOKED_BACK, gather_pose_past
        from wallyoga.text.pose_past_words import describe_pose_past  # 90 ms with the archive

        past = gather_pose_past(studio.archive.list_records(LOOKED_BACK))
        yield from describe_pose_past(past, pose, studio.clock.date(), studio.settings.day_starts)


def _write(pieces: list[Piece]) -> None:
    """Print the pieces of a line, each in its colour."""
    out = find_output()
    for text, colour in pieces:
        if colour:
            out.paint(text, colour)
        else:
            out.write(text)
    out.write("\n")
