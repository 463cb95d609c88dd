"""Seat: what a body sits on, and that it is flat there."""

from __future__ import annotations

from wallyoga.figure.frame import Box, around
from wallyoga.figure.joints import is_profile, lies
from wallyoga.figure.props import support
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import Point


def find_seat(scene: Scene) -> Box | None:
    """Return what a body seen from its side sits on.

    There is none where it stands or lies.
    """
    if not scene.standing or not is_profile(scene.figure) or lies(scene.figure):
        return None
    pieces = [piece.outline for piece in support(scene.figure, scene.joints, scene.floor)]
    return around(pieces) if pieces else None


def press(scene: Scene, outline: list[Point]) -> list[Point]:
    """Return the outline of a part in dots, pressed onto the floor and the seat."""
    dots, seat = scene.flatten(outline), find_seat(scene)
    if seat is None:
        return dots
    left, top = scene.frame.dot((seat.left, seat.top))
    right, _ = scene.frame.dot((seat.right, seat.top))
    return [(x, min(y, top) if left < x < right else y) for x, y in dots]
