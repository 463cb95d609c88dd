"""Tone of a cell.

It says what in the picture the cell belongs to, for the screens to colour.
"""

from __future__ import annotations

from enum import IntEnum


class Tone(IntEnum):
    """Tone: the kind of a cell.

    It is the body, a part that stretches or works (stronger is higher), a prop, the room, a mark on a filled body, or
    a limb behind another.
    """

    PLAIN = 0
    STRETCH_1 = 1
    STRETCH_2 = 2
    STRETCH_3 = 3
    EFFORT_1 = 4
    EFFORT_2 = 5
    EFFORT_3 = 6
    PROP = 7
    GROUND = 8
    MARK = 9
    BEHIND = 10

    @classmethod
    def stretch(cls, strength: int) -> Tone:
        """Return the tone of a part that stretches; strength is 1 to 3."""
        return cls(strength)

    @classmethod
    def effort(cls, strength: int) -> Tone:
        """Return the tone of a part that works; strength is 1 to 3."""
        return cls(strength + 3)
