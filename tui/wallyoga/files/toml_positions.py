"""Positions of keys in a TOML text, by line.

They let a problem be pointed at.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_BLANK = re.compile(r"(?:[ \t\n\r]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*'""")
_TEXT = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}' r"|'''(?:[^']|'(?!''))*'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]*")


@dataclass(frozen=True, slots=True)
class Spot:
    """Position of a key in a text.

    A table and an item of a list of tables have no value; they start and end at their heading.
    """

    line: int
    """The key's line, counted from 1."""
    column: int
    """The key's column in that line, in characters from 1."""
    start: int
    """The start of the value, in characters from 0."""
    end: int
    """The end of the value, in characters from 0."""


def find_spots(text: str) -> Mapping[str, Spot]:
    """Return the position of each key of a TOML document, by its path: `name`, `steps[2].pose`, `avoid[1]`.

    `text` is valid TOML with line ends of one character; items of lists are counted from 1.
    """
    return _Scan(text).document()


def find_nearest_spot(spots: Mapping[str, Spot], place: str) -> Spot | None:
    """Return the position of `place`, or of what is nearest around it.

    That is the innermost table or list; None stands for the whole file.
    """
    place = place.replace('"', "")
    while place and place not in spots:
        place = place[: max(place.rfind("."), place.rfind("["), 0)]
    return spots.get(place)


@dataclass
class _Scan:
    """Scan of a text: one pass over it."""

    text: str
    at: int = 0
    """The position the scan has come to."""
    spots: dict[str, Spot] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Find the line ends, once."""
        self.ends = [match.start() for match in re.finditer("\n", self.text)]

    def document(self) -> dict[str, Spot]:
        """Read the whole text."""
        table = ""
        while self.skip(_BLANK) < len(self.text):
            if self.text[self.at] == "[":
                table = self.heading()
            else:
                self.pair(table)
        return self.spots

    def heading(self) -> str:
        """Read the heading of a table, and return the table's path."""
        start, many = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        *outer, last = self.keys()
        path = ""
        for key in outer:
            path = _join_path(path, key)
            self.note(path, start, start)
            path = self.inside(path)
        path = _join_path(path, last)
        if many:
            self.counts[path] = self.counts.get(path, 0) + 1
            self.note(path, start, start)
            path = self.inside(path)
        self.at += 2 if many else 1
        self.note(path, start, self.at)
        return path

    def inside(self, path: str) -> str:
        """Return the path of a table.

        Of a list of tables it is the path of the last one.
        """
        return f"{path}[{self.counts[path]}]" if path in self.counts else path

    def pair(self, table: str) -> None:
        """Read a key and its value."""
        line = self.at
        path = table
        for key in self.keys():
            if path != table:
                self.note(path, line, line)
            path = _join_path(path, key)
        self.at += 1
        self.skip(_SPACE)
        start = self.at
        self.value(path)
        self.note(path, start, self.at, line)

    def value(self, path: str) -> None:
        """Read a value, and note what is inside it."""
        match self.text[self.at]:
            case "[":
                for number in self.items("]"):
                    start = self.at
                    self.value(f"{path}[{number}]")
                    self.note(f"{path}[{number}]", start, self.at)
            case "{":
                for _ in self.items("}"):
                    self.pair(path)
            case '"' | "'":
                self.skip(_TEXT)
            case _:
                self.skip(_SCALAR)

    def items(self, end: str) -> Iterator[int]:
        """Yield the number of each item up to `end`.

        It comes when the scan has come to the item.
        """
        self.at += 1
        number = 0
        while self.text[self.skip(_BLANK)] != end:
            number += 1
            yield number
            if self.text[self.skip(_BLANK)] == ",":
                self.at += 1
        self.at += 1

    def keys(self) -> list[str]:
        """Read a key, with the dots in it."""
        names = [self.key()]
        while self.text[self.at] == ".":
            self.at += 1
            names.append(self.key())
        return names

    def key(self) -> str:
        """Read one part of a key, and the space around it."""
        start = self.skip(_SPACE)
        name = self.text[start : self.skip(_KEY)]
        self.skip(_SPACE)
        return str(tomllib.loads(f"key = {name}")["key"]) if name[0] in "\"'" else name

    def skip(self, what: re.Pattern[str]) -> int:
        """Skip past `what`, and return where that is."""
        match = what.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at

    def note(self, path: str, start: int, end: int, at: int | None = None) -> None:
        """Note where a key is, the first time it is met."""
        begins = start if at is None else at
        line = bisect_left(self.ends, begins)
        column = begins - (self.ends[line - 1] + 1 if line else 0)
        self.spots.setdefault(path, Spot(line + 1, column + 1, start, end))


def _join_path(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
