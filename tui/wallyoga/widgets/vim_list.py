"""The option list that also takes the vim keys j and k."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.reactive import Reactive
from textual.widgets import OptionList


class VimList(OptionList, inherit_css=False):
    """An option list in a quiet frame, with j and k beside the arrow keys.

    It is styled here alone: half of Textual's own rules for such a list are about mice.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "down", show=False),
        Binding("k", "cursor_up", "up", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = OptionList.COMPONENT_CLASSES - {"option-list--option-hover"}
    """The parts that are styled: there is no mouse to hover with."""

    DEFAULT_CSS: ClassVar[str] = """
    VimList {
      width: 1fr; height: auto; max-height: 100%; padding: 0 0 0 1; overflow-x: hidden; overflow-y: auto;
      border: round $faint; border-title-color: $quiet; color: $foreground; background: $surface;
      scrollbar-gutter: stable; scrollbar-color: $scrollbar; scrollbar-background: $scrollbar-background;
      scrollbar-size-vertical: 2; scrollbar-size-horizontal: 1;
    }
    VimList > .option-list--option-highlighted { background: $block-cursor-blurred-background; }
    VimList > .option-list--option-disabled { color: $quiet; }
    VimList:focus { border: round $focus; border-title-color: $focus; }
    VimList:focus > .option-list--option-highlighted {
      color: $block-cursor-foreground; background: $block-cursor-background; text-style: $block-cursor-text-style;
    }
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
        """Have the options measured anew only in another width, and keep the cursor in view.

        The first painting has measured them already.
        """
        if self._width in (None, event.size.width):
            event.prevent_default()
        if self._width is not None:
            self.call_after_refresh(self.scroll_to_highlight)
        self._width = event.size.width
