"""The option list that also takes the vim keys j and k."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.reactive import Reactive
from textual.widgets import OptionList


class VimList(OptionList):
    """An option list in a quiet frame, with j and k beside the arrow keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "down", show=False),
        Binding("k", "cursor_up", "up", show=False),
    ]

    DEFAULT_CSS: ClassVar[str] = """
    VimList {
      border: round $faint; border-title-color: $quiet; padding: 0 0 0 1;
      scrollbar-gutter: stable;
    }
    VimList:focus { border: round $focus; border-title-color: $focus; background-tint: transparent 0%; }
    VimList > .option-list--separator { color: $faint; }
    """

    highlighted: Reactive[int | None] = Reactive(None, layout=False, repaint=False)
    """The index of the option under the cursor. Only the options it leaves and comes to are painted."""

    _width: int | None = None
    """The width in which the options are measured, None before the first painting."""

    def _watch_highlighted(self, before: int | None, highlighted: int | None) -> None:
        """Paint the cursor where it is now. What Textual itself does then comes after it."""
        for index in (before, highlighted):
            if index in self._heights:
                self.refresh_lines(self._index_to_line[index], self._heights[index])

    def on_resize(self, event: Resize) -> None:
        """Have the options measured anew only in another width. The first painting has measured them already."""
        if self._width in (None, event.size.width):
            event.prevent_default()
        self._width = event.size.width
