"""Seat: what a body sits on, flat there, and the buttock of who lies, which stays round."""

from __future__ import annotations

from wallyoga.figure.frame import Box, around
from wallyoga.figure.joints import is_profile, lies
from wallyoga.figure.parts import Part
from wallyoga.figure.props import support
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import Point, between_points


def find_seat(scene: Scene) -> Box | None:
    """Return what a body seen from its side sits on.

    There is none where it stands or lies.
    """
    if not scene.standing or not is_profile(scene.figure) or lies(scene.figure):
        return None
    pieces = [piece.outline for piece in support(scene.figure, scene.joints, scene.floor)]
    return around(pieces) if pieces else None


def press(scene: Scene, part: Part) -> list[Point]:
    """Return the outline of a part in dots, pressed onto the floor and the seat."""
    dots, seat = scene.flatten(part.outline), find_seat(scene)
    if seat is None:
        return _keep_round(scene, part, dots) if part.roundness and lies(scene.figure) else dots
    left, top = scene.frame.dot((seat.left, seat.top))
    right, _ = scene.frame.dot((seat.right, seat.top))
    return [(x, min(y, top) if left < x < right else y) for x, y in dots]


def _keep_round(scene: Scene, part: Part, pressed: list[Point]) -> list[Point]:
    """Return a part of who lies in dots, round down to the floor."""
    floor = scene.frame.dot((0.0, scene.floor))[1]
    whole = [(x, min(floor, y)) for x, y in scene.frame.dots(part.outline)]
    return list(map(between_points, pressed, whole, part.roundness))
