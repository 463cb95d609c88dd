"""The key line in a text field, where letters are no keys."""

from __future__ import annotations

from functools import cache

from wallyoga.keys.action import Action, Foot, name_actions

WHILE_TYPING: dict[str, Foot] = {
    "choose": {"choose.begin": ("to the list", 0), "choose.all": ("every practice", 0)},
    "history": {"history.open": ("to the list", 0), "history.back": ("every session", 0)},
    "build": {
        "build.up": ("line", 1),
        "build.down": ("line", 1),
        "build.save": ("save", 0),
        "build.back": ("to the steps", 0),
    },
    "pick": {
        "pick.up": ("pose", 1),
        "pick.down": ("pose", 1),
        "pick.take": ("to the list", 0),
        "pick.back": ("every pose", 0),
    },
    "guide": {"guide.practise": ("to the list", 0), "guide.back": ("every pose", 0)},
}
"""The key line in a text field, by what a screen's ids begin with."""


@cache
def list_typing_actions(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Return the key line's actions in a field where one types."""
    screen = actions[0].id.partition(".")[0] if actions else ""
    return name_actions(actions, WHILE_TYPING[screen]) if screen in WHILE_TYPING else actions
