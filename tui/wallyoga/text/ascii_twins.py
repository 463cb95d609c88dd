"""ASCII twins of characters, for terminals that show nothing else.

Each takes as many cells as the character it stands for, so that what was laid out keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

PLAIN = ("C", "POSIX")
"""The names of the locale that has ASCII alone."""

COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
"""The values that Python itself gives to `LC_CTYPE` in that locale, by its PEP 538."""

_GROUPS = {
    "-": "─━╌┄╴╶╸╺·‧•\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}",
    "|": "│┃┊╎▏▎▍▌▐▕",
    "+": "╭╮╰╯┌┐└┘├┤┬┴┼▒",
    "%": "▓",
    "_": "▁▂▃▄▖▗",
    "=": "▅▆",
    "#": "█▇▊▉▋▙▟▛▜▚▞■▪",
    '"': "▀▔▘▝“”″",
    ":": "░",
    ">": "→▶▸»",
    "<": "←◀◂«",
    "^": "↑▲",
    "v": "↓▼",
    "*": "●◆★",
    "@": "◉◎",
    "o": "○◦°",
    "x": "✓✗\N{MULTIPLICATION SIGN}",
    "~": "…≈",
    "'": "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}",
    " ": "\N{NO-BREAK SPACE}",
}
"""The twins of what wallyoga draws and writes with: the twin, and the characters it stands for."""

_TWINS = {character: twin for twin, characters in _GROUPS.items() for character in characters}

_OTHER = r"[^\x00-\x7f]"


def to_ascii(text: str) -> str:
    """Return a text in ASCII.

    Letters lose their accents, signs become the twins they have, and all else question marks.
    """
    return text if text.isascii() else re.sub(_OTHER, lambda match: _find_twin(match[0]), text)


def encode_by_twins(error: UnicodeError) -> tuple[str, int]:
    """Return the twins of what an encoding does not have, and where it goes on: an error handler of `codecs`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end


@lru_cache(maxsize=1024)
def _find_twin(character: str) -> str:
    if character in _TWINS:
        return _TWINS[character]
    if category(character) in ("Mn", "Me", "Cf"):
        return ""
    wide = 2 if east_asian_width(character) in "WF" else 1
    plain = normalize("NFKD", character).encode("ascii", "ignore").decode()
    return plain if len(plain) == wide else "?" * wide


def is_ascii_asked(environment: Mapping[str, str]) -> bool:
    """Return whether the environment names a character set that is not UTF-8.

    Nothing named is no such set: almost every terminal shows UTF-8, whether it says so or not.
    """
    all_of_it, letters, usual = (environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    if letters in COERCED and usual in PLAIN:
        letters = ""
    return "utf" not in (all_of_it or letters or usual or "utf-8").lower()
