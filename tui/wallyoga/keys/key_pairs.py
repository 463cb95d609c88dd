"""The key line: pairs of keys and what they do, fitted to its room."""

from collections.abc import Mapping
from typing import NamedTuple

from wallyoga.keys.action import Action
from wallyoga.keys.key_names import format_key


class KeyPair(NamedTuple):
    """A pair of the key line: keys, and what they do."""

    key: str
    label: str
    rank: int


def make_key_line(actions: tuple[Action, ...], keymap: Mapping[str, str], *, types: bool = False) -> list[KeyPair]:
    """Return the key line at the foot of a screen.

    It is pairs of keys and label, neighbours of one label as one.
    """
    line: list[KeyPair] = []
    for action in actions:
        if not action.label:
            continue
        key = format_key(action, keymap, types=types)
        if line and line[-1].label == action.label:
            together = "" if len(line[-1].key) == len(key) == 1 else " "
            line[-1] = KeyPair(f"{line[-1].key}{together}{key}", action.label, min(line[-1].rank, action.rank))
        else:
            line.append(KeyPair(key, action.label, action.rank))
    return line


def fit_key_line(pairs: list[KeyPair], width: int, gap: int) -> list[KeyPair]:
    """Return the pairs there is room for, with a gap between them.

    Whole pairs go: of the highest rank first, and of one rank the last. Where even those of rank 0 are too many, the
    last of them, which is help, is its key alone, and those before it go.
    """
    pairs = list(pairs)

    def is_too_wide() -> bool:
        return sum(len(f"{pair.key} {pair.label}".rstrip()) + gap for pair in pairs) - gap > width

    while is_too_wide() and max(pair.rank for pair in pairs):
        del pairs[max(range(len(pairs)), key=lambda at: (pairs[at].rank, at))]
    if is_too_wide():
        pairs[-1] = pairs[-1]._replace(label="")
    while is_too_wide() and len(pairs) > 1:
        del pairs[-2]
    return pairs
