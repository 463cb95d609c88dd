"""The keys that can be pressed."""

from __future__ import annotations

import pytest
from textual.keys import Keys

from wallyoga.check.pressed_keys import is_key
from wallyoga.keys.all_keys import ALL

OTHER_NAMES = {"return", "ctrl-at"}
"""The names Textual has for keys that it tells of by another, which is bound."""


def test_every_key_there_is_has_a_name() -> None:
    """What is bound, and whatever a terminal can send, is a key."""
    bound = [key for actions in ALL.values() for action in actions for key in action.keys.split(",")]
    sent = [key.value for key in Keys if not key.value.startswith("<") and key.value not in OTHER_NAMES]
    assert [key for key in (*bound, *sent) if not is_key(key.strip())] == []


@pytest.mark.parametrize("name", ["", "ctrl+", "esc", "strg+p", "not_a_key", "+p", "pp", "full stop"])
def test_a_name_that_is_no_key(name: str) -> None:
    """What no terminal sends is no key."""
    assert not is_key(name)
