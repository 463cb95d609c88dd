"""The names of keys as a person reads them."""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.keys.action import Action

LISTS = (("↑ ↓  j k", "Move in a list"), ("home end", "To its first or last line"), ("pgup pgdn", "A page up or down"))

SYMBOLS = {
    "enter": "⏎",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "escape": "esc",
    "slash": "/",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "full_stop": ".",
    "pageup": "pgup",
    "pagedown": "pgdn",
}
"""The symbols of keys that are not written as Textual names them."""

TYPED = frozenset(
    {"plus", "minus", "equals_sign", "question_mark", "slash", "less_than_sign", "greater_than_sign", "space"}
)
"""The keys that write something where one types, besides those of one letter."""


def format_key(action: Action, keymap: Mapping[str, str], *, every: bool = False, types: bool = False) -> str:
    """Return the key of an action as a person reads it, of the person's keymap.

    With `every` it is all of its keys; where a person `types` it is the first that writes nothing, if there is one.
    """
    names = [key.strip() for key in keymap.get(action.id, action.keys).split(",")]
    if types:
        names.sort(key=lambda name: len(name) == 1 or name in TYPED)
    return " ".join(SYMBOLS.get(name, name) for name in (names if every else names[:1]))
