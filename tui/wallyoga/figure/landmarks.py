"""Landmarks of a body: the places a hand can hold or rest on."""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.figure.vectors import Point, between_points, towards

_ENDS = {
    "thigh": ("hip", "knee"),
    "shin": ("knee", "ankle"),
    "lower shin": ("knee", "ankle"),
    "foot": ("ankle", "toes"),
}
"""The joints at both ends of a segment of a leg."""
_HOLDS = {"thigh": 0.6, "shin": 0.32, "lower shin": 0.74, "foot": 0.4}
"""The place of a hand on each segment of a leg. It is a share of the segment's length: beyond the middle, below the
knee, above the ankle, on the arch."""
_BEHIND_THIGH = {"hamstrings": (0.7, 0.085), "back of thigh": (0.5, 0.08)}
"""The place of hands clasped behind a thigh, and of one that goes around its middle. It is a share of its length, and
the distance from its bone in metres, so that they are seen behind it."""
_KNEECAP, _BELOW_KNEECAP = 0.072, 0.026
"""The distances of a palm before a kneecap from the knee, in metres: to the front, and towards the hip."""
_SOLE = 0.04
"""The distance of the sole under the toes from the line of the foot, in metres."""


def landmark(places: Mapping[str, Point], angles: Mapping[str, float], name: str) -> Point:
    """Return the landmark of the body that a hand can hold.

    It is a joint, `left thigh` beyond its middle, `left kneecap` before the knee, `left shin` below it, `left toes` at
    their sole ...
    """
    side, _, segment = name.partition(" ")
    if segment in _ENDS:
        start, end = _ENDS[segment]
        return between_points(places[f"{side} {start}"], places[f"{side} {end}"], _HOLDS[segment])
    if segment in _BEHIND_THIGH:
        share, behind = _BEHIND_THIGH[segment]
        thigh = between_points(places[f"{side} hip"], places[f"{side} knee"], share)
        return towards(thigh, angles[f"{side} thigh"] - 90, behind)
    if segment == "kneecap":
        along = angles[f"{side} thigh"]
        return towards(towards(places[f"{side} knee"], along + 180, _BELOW_KNEECAP), along + 90, _KNEECAP)
    if segment == "toes":
        return towards(places[name], angles[f"{side} shin"], _SOLE)
    return places[name]
