"""Draws the golden pictures anew.

Run `python -m tests.figure.renew_golden` in the project's folder after a change of look, and look at the difference:
every change of every figure shows in review.
"""

from __future__ import annotations

from pathlib import Path

from .shipped import SHIPPED, Shipped

GOLDEN = Path(__file__).parent / "golden"
"""Where the pictures are kept, one text file a pose."""


def golden_text(shipped: Shipped) -> str:
    """A pose at 58x24 with empty lungs, and the same with full ones, without blanks at the ends of rows."""
    return "\n".join(f"{shipped.drawn(58, 24, breath=breath).text}\n{'=' * 58}" for breath in (0.0, 1.0)) + "\n"


def renew() -> None:
    """Write the picture of every shipped pose, and take away those of poses that are no more."""
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob("*.txt"):
        if old.stem not in SHIPPED:
            old.unlink()
    for pose, shipped in SHIPPED.items():
        (GOLDEN / f"{pose}.txt").write_text(golden_text(shipped), encoding="utf-8")


if __name__ == "__main__":
    renew()
