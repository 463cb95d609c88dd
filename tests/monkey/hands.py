"""The deeds of a monkey at a keyboard: bursts of keys, pastes, other sizes of the window, and pauses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from wallyoga.keys.all_keys import ALL

NAMED = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "space": b" ",
    "full_stop": b".",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "shift+up": b"\x1b[1;2A",
    "shift+down": b"\x1b[1;2B",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "f1": b"\x1bOP",
    "question_mark": b"?",
    "slash": b"/",
    "less_than_sign": b"<",
    "greater_than_sign": b">",
    "plus": b"+",
    "minus": b"-",
    "equals_sign": b"=",
    "ctrl+c": b"\x03",
    "ctrl+j": b"\n",
    "ctrl+p": b"\x10",
    "ctrl+s": b"\x13",
    "ctrl+z": b"\x1a",
}
"""The bytes a terminal sends for the keys that are no letters."""

LEAVING = frozenset({"ctrl+c", "ctrl+z", "q"})
"""Keys that are pressed more rarely, because they end or stop everything."""

OFTEN = ("enter", "enter", "enter", "escape", "escape", "up", "down", "down", "left", "right", "right", "space", "tab")
"""Keys that are pressed more often, because they lead somewhere."""

PASTES = (
    "after a run, long day\nmorning\ncold",
    "Zwölf Atemzüge 🧘 e\u0301 \u202eoverride",
    "hips",
    "2026-11",
    "4.5:6.5",
    "[b]x[/] \"y\" 'z'\t\r\n\n",
    "a\x07b\x1b[31mc",
    "left hip tight, " * 600,
)
"""The texts that are pasted."""

WAYS = (
    "escape h t",
    "escape h e",
    "escape h f",
    "escape h x",
    "escape s down down enter",
    "escape s f",
    "escape n escape a",
    "escape ctrl+p",
    "enter s",
    "enter q down enter",
)
"""Keys that lead from the card of a practice to what is a step or two further."""

SIZES = ((100, 30), (80, 24), (60, 20), (140, 45), (40, 12), (20, 5), (1, 1), (200, 60))
"""Sizes of the window, in columns and rows."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Bytes that are read at once, and the keys they are."""

    data: bytes
    keys: str

    def __str__(self) -> str:
        """Return the keys, as they are told when something went wrong."""
        return self.keys


@dataclass(frozen=True, slots=True)
class Size:
    """Another size of the window."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Some seconds in which nothing is pressed."""

    seconds: float


Deed = Burst | Size | Pause


def every_key() -> list[str]:
    """Return every key that does something anywhere, and every letter, those that end wallyoga left out."""
    declared = {key for actions in ALL.values() for action in actions for key in action.keys.split(",")}
    letters = {chr(code) for code in (*range(ord("a"), ord("z") + 1), *range(ord("A"), ord("Z") + 1))}
    return sorted((declared | letters | set(NAMED)) - LEAVING)


def deeds(random: Random) -> Iterator[Deed]:
    """Yield what the monkey does, for ever."""
    keys = every_key()
    kinds: tuple[Callable[[], Deed], ...] = (
        lambda: _burst(random, keys),
        lambda: _repeat_key(random, keys),
        lambda: _paste(random),
        lambda: Size(*random.choice(SIZES)),
        lambda: Pause(random.choice((0.1, 0.3, 1.0))),
        lambda: _press_keys(random.choice(sorted(LEAVING))),
    )
    while True:
        (kind,) = random.choices(kinds, (60, 14, 6, 10, 8, 2))
        yield kind()


def way(random: Random) -> tuple[Burst, ...]:
    """Return keys, one at a time, that lead to some screen."""
    return tuple(map(_press_keys, random.choice(WAYS).split()))


def _burst(random: Random, keys: list[str]) -> Burst:
    """Return some keys, most of them those that lead somewhere."""
    return _press_keys(*(random.choice(OFTEN if random.random() < 0.5 else keys) for _ in range(random.randint(1, 6))))


def _repeat_key(random: Random, keys: list[str]) -> Burst:
    """Return one key again and again, as one that is held down."""
    return _press_keys(*[random.choice(OFTEN if random.random() < 0.7 else keys)] * random.randint(2, 8))


def _paste(random: Random) -> Burst:
    text = random.choice(PASTES)
    return Burst(b"\x1b[200~" + text.encode() + b"\x1b[201~", f"paste {text[:20]!r}")


def _press_keys(*names: str) -> Burst:
    return Burst(b"".join(NAMED[name] if len(name) > 1 else name.encode() for name in names), " ".join(names))
