"""Files of runs, written as watches write them."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

ENDED = datetime(2026, 11, 22, 7, 10, tzinfo=UTC)
"""The end of the runs, twenty minutes before the morning the clock stands at."""

DEGREE = 111_195.0
"""The metres between two degrees of latitude."""

FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)

NIBBLES = (
    0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
)  # fmt: skip
"""The table of a FIT file's checksum, for half a byte each."""


def write_track(
    *,
    metres: float = 12_000,
    minutes: float = 60,
    heights: Iterable[float] = (300, 340, 310, 350),
    ended: datetime = ENDED,
) -> str:
    """Return a track northwards, with a point for each height, evenly in time and way."""
    heights = tuple(heights)
    steps = max(1, len(heights) - 1)
    points = []
    for number, height in enumerate(heights):
        moment = ended.astimezone(UTC) - timedelta(minutes=minutes * (1 - number / steps))
        latitude = 48 + metres / DEGREE * number / steps
        time = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
        points.append(f'<trkpt lat="{latitude}" lon="11"><ele>{height}</ele><time>{time}</time></trkpt>')
    return f"<trk><trkseg>{''.join(points)}</trkseg></trk>"


def write_gpx(*tracks: str) -> bytes:
    """Return a GPX file of these tracks, or of the usual one."""
    inner = "\n".join(tracks or (write_track(),))
    return f'<?xml version="1.0"?>\n<gpx xmlns="http://www.topografix.com/GPX/1/1">\n{inner}\n</gpx>\n'.encode()


def write_fit(*, kilometres: float = 12, minutes: int = 60, climb: int = 80, ended: datetime = ENDED) -> bytes:
    """Return a FIT file with one session."""
    end = int((ended - FIT_EPOCH).total_seconds())
    definition = struct.pack("<BBBHB", 0x40, 0, 0, 18, 4) + bytes((253, 4, 0x86, 7, 4, 0x86, 9, 4, 0x86, 22, 2, 0x84))
    session = struct.pack("<BIIIH", 0, end, minutes * 60_000, round(kilometres * 100_000), climb)
    body = definition + session
    head = struct.pack("<BBHI4s", 14, 0x20, 2100, len(body), b".FIT")
    whole = head + struct.pack("<H", sum_up(head)) + body
    return whole + struct.pack("<H", sum_up(whole))


def sum_up(raw: bytes) -> int:
    """Return the checksum of a part of a FIT file."""
    checksum = 0
    for byte in raw:
        for half in (byte & 15, byte >> 4):
            checksum = (checksum >> 4) ^ NIBBLES[checksum & 15] ^ NIBBLES[half]
    return checksum
