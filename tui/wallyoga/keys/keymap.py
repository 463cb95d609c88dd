"""The keymap: the keys of a person, as Textual takes them."""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.keys.practice_keys import PRACTICE, QUESTION


def make_keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """Return a person's keys, and beside them those that two actions share in a practice.

    Textual takes a key that is moved away from every action that has it. What answers the question keeps its keys.
    """
    moved = {key for name, value in keys.items() if name.startswith("practice.") for key in _split(value)}
    asked = {key for action in QUESTION for key in _split(action.keys)}
    shared = [action for action in PRACTICE if asked & set(_split(action.keys)) - moved]
    return {action.id: action.keys for action in (*QUESTION, *shared)} | dict(keys) if keys else {}


def _split(keys: str) -> list[str]:
    """Return keys one by one."""
    return [key.strip() for key in keys.split(",")]
