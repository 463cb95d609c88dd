"""The keys that can be pressed, told by their names from what no terminal sends."""

from __future__ import annotations

from unicodedata import name

MODIFIERS = frozenset({"ctrl", "shift", "alt", "meta", "super", "hyper"})
"""The keys that are held while another is pressed."""

LATIN = map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x100)))
"""The characters of keyboards whose names are known. Others stand for themselves."""

NAMED = frozenset(
    {
        *("enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"),
        *("up", "down", "left", "right", "plus", "minus", "slash", "backslash", "at", "underscore"),
        *(f"f{number}" for number in range(1, 25)),
        *(name(each).lower().replace("-", "_").replace(" ", "_") for each in LATIN if not each.isalnum()),
    }
)
"""The names of keys that have more than a letter, as Textual has them."""


def is_key(text: str) -> bool:
    """Return whether a text is the name of a key, such as full_stop or ctrl+p."""
    *held, key = text.split("+")
    return MODIFIERS.issuperset(held) and (len(key) == 1 or key in NAMED)
