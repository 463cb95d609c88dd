"""Draws the golden pictures anew.

Run `python -m tests.figure.renew_golden` in the project's folder after a change of look, and look at the difference:
every change of every figure shows in review.
"""

from __future__ import annotations

from pathlib import Path

from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.tint import Tint

from .shipped import SHIPPED, Shipped

GOLDEN = Path(__file__).parent / "golden"
"""The folder of the pictures, one text file a pose."""
FILLED_GOLDEN = GOLDEN / "filled"
"""The folder of those of the looks that are filled."""
FILLED = (Look.ASCII, Look.SOLID)
LEAST, MUCH = 12, 35
"""From how much of a colour on, in hundredths, it has a letter, and a capital one."""


def golden_text(shipped: Shipped) -> str:
    """A pose at 58x24 with empty lungs, and the same with full ones, without blanks at the ends of rows."""
    return "\n".join(f"{shipped.drawn(58, 24, breath=breath).text}\n{'=' * 58}" for breath in (0.0, 1.0)) + "\n"


def filled_text(shipped: Shipped) -> str:
    """A pose at 40x17 with full lungs in the looks that are filled: its characters, and a letter for each tint."""
    return "\n".join(map(_filled_text, (shipped.drawn(40, 17, breath=1.0, look=look) for look in FILLED))) + "\n"


def renew() -> None:
    """Write the pictures of every shipped pose, and take away those of poses that are no more."""
    FILLED_GOLDEN.mkdir(parents=True, exist_ok=True)
    for old in (*GOLDEN.glob("*.txt"), *FILLED_GOLDEN.glob("*.txt")):
        if old.stem not in SHIPPED:
            old.unlink()
    for pose, shipped in SHIPPED.items():
        (GOLDEN / f"{pose}.txt").write_text(golden_text(shipped), encoding="utf-8")
        (FILLED_GOLDEN / f"{pose}.txt").write_text(filled_text(shipped), encoding="utf-8")


def _filled_text(picture: Picture) -> str:
    rows = []
    for row, line in enumerate(picture.lines):
        runs = list(picture.runs(row))
        papers, inks = (
            "".join(_letter(getattr(paint, tint)) * len(text) for text, paint in runs) for tint in ("paper", "ink")
        )
        rows.append(f"{line} {papers} {inks}".rstrip())
    return "\n".join((*rows, "=" * 40))


def _letter(tint: Tint) -> str:
    """Return the letter of what a tint is most: a capital for much of it, a digit for skin."""
    for letter, share in zip("wchbp", (tint.warm, tint.cool, tint.hair, tint.breath, tint.prop), strict=True):
        if share >= LEAST:
            return letter.upper() if share >= MUCH else letter
    return str(min(9, tint.skin // 8)) if tint.skin else " "


if __name__ == "__main__":
    renew()
