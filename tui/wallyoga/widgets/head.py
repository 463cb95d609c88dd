"""The head line of a screen: parts at the left, middle and right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from wallyoga.widgets.cells import cut_text
from wallyoga.widgets.still_lines import Still

GAP = 2
"""The cells between two parts."""


class Head(Still):
    """The head line at the top of a screen.

    The middle goes first where there is no room. Then the left is cut, or with `left_first` the right is left out.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Head { height: 1; padding: 0 2; }
    """

    def __init__(
        self,
        left: str = "",
        middle: str = "",
        right: str = "",
        id: str | None = None,  # noqa: A002 - Textual's own name
        *,
        left_first: bool = False,
        middle_colour: str = "$focus",
    ) -> None:
        super().__init__(id=id)
        self._middle_colour = middle_colour
        self._left_first = left_first
        self._parts = (left, middle, right)

    def measure_middle(self, left: str, right: str) -> int:
        """Return the cells there are for a middle between two other parts."""
        return self.size.width - cell_len(left) - cell_len(right) - 2 * GAP

    def fit(self, lefts: Sequence[str], right: str) -> str:
        """Return the first of some left parts that stands whole, or the last.

        It has the right part beside it.
        """
        return next((left for left in lefts if self.measure_middle(left, right) + GAP >= 0), lefts[-1])

    def show(self, left: str, middle: str, right: str) -> None:
        """Show other parts; it repaints only when one is new."""
        if (left, middle, right) != self._parts:
            self._parts = (left, middle, right)
            self.refresh()

    def render(self) -> Content:
        """Return the parts, spread over the width."""
        left, middle, right = self._parts
        width = self.size.width
        if cell_len(middle) > self.measure_middle(left, right):
            middle = ""
        if self._left_first and cell_len(left) + cell_len(right) + GAP > width:
            right = ""
        left, right = _fit_parts(left, right, width)
        room = width - cell_len(left) - cell_len(middle) - cell_len(right)
        centred = max(GAP, (width - cell_len(middle)) // 2 - cell_len(left))
        before = min(room - GAP, centred) if middle else room
        return Content.assemble(
            (left, "bold $foreground"),
            " " * before,
            (middle, self._middle_colour),
            " " * (room - before),
            (right, "$quiet"),
        )


def _fit_parts(left: str, right: str, width: int) -> tuple[str, str]:
    """Return the left and the right part fitted into `width` cells.

    The left is cut first, and stands alone if that is too little.
    """
    if cell_len(left) + cell_len(right) + GAP <= width:
        return left, right
    if width > cell_len(right) + 8:
        return cut_text(left, width - cell_len(right) - GAP), right
    return set_cell_size(left, min(width, cell_len(left))), ""
