"""Escaping of texts, so that they are safe to show.

A terminal obeys some characters, and others are not seen.
"""

from __future__ import annotations

import re

UNPRINTABLE = (
    "[\x00-\x1f\x7f-\x9f"  # controls, with what begins an escape sequence among them
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"  # ends of lines, and what turns the order of one
    "\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"  # not seen
    "\ud800-\udfff]"  # half characters, which no output can be given
)
"""The pattern of the characters that are unsafe to show.

A terminal obeys them, they turn the order of a line, or they hide in one.

What joins letters (U+200C, U+200D) is not among them: names in many languages, and figures, are written with it.
"""

LAID_OUT = "\n\t"
"""The characters that a text that was laid out holds besides letters."""


def escape_text(text: str) -> str:
    """Return a text escaped on one line.

    Everything that is no letter is written as an escape.
    """
    return text if text.isprintable() else re.sub(UNPRINTABLE, _escape, text)


def escape_lines(text: str) -> str:
    """Return a text escaped, its lines and tabs kept.

    Everything else that is no letter is written as an escape.
    """
    return re.sub(UNPRINTABLE, lambda match: match[0] if match[0] in LAID_OUT else _escape(match), text)


def _escape(match: re.Match[str]) -> str:
    return ascii(match[0])[1:-1]
