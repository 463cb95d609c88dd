"""The marks of a face that is drawn in characters."""

from __future__ import annotations

import pytest

from wallyoga.figure.look import Look
from wallyoga.figure.tone import Tone

from .shipped import SHIPPED


@pytest.mark.parametrize(
    ("pose", "face"),
    [
        ("easy-pose", ["- -", "--"]),
        ("wall-straddle", ["--", "- -"]),
        ("legs-up-the-wall", ["'", "'"]),
        ("doorway-leg-stretch", ["'"]),
    ],
)
def test_a_face_has_closed_eyes_and_a_mouth(pose: str, face: list[str]) -> None:
    """From the front two eyes are above a mouth, below it where the head hangs; of who lies it is one eye.

    A mouth that would be beside that is left out.
    """
    picture = SHIPPED[pose].drawn(58, 24, look=Look.ASCII)
    rows = [
        "".join(
            character if tone == Tone.MARK and character in "-'" else " "
            for character, tone in zip(line, tones, strict=True)
        ).strip()
        for line, tones in zip(picture.lines, picture.tones, strict=True)
    ]
    assert [" ".join(row.split()) for row in rows if row] == face
