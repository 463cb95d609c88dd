"""The option list that also takes the vim keys j and k."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
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
