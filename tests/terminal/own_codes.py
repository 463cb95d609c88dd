"""The codes that are wallyoga's own in what it writes to a terminal, and what else a terminal would obey."""

from __future__ import annotations

import re

from wallyoga.files.printable import UNPRINTABLE

COLUMNS, ROWS = 120, 40
"""The size of the terminal that is looked at."""

OURS = re.compile(
    r"\x1b\[[0-9;]*[mH]"  # colours and places
    r"|\x1b\[[?>=<][0-9;]*(\$p|[hlu])"  # what the terminal can do, and is to do while the app is open
    r"|\x1b\]22;default\x07"  # the shape of the pointer
    r"|\r\n"
)
"""The commands of wallyoga and Textual to a terminal; nothing of a file looks like this."""


def remove_own_codes(raw: bytes) -> str:
    """Return what a terminal was sent, without what is ours."""
    return OURS.sub(" ", raw.decode())


def find_obeyed(text: str) -> list[str]:
    """Return what of a text a terminal would obey, with what stands around it."""
    return [repr(text[max(0, match.start() - 40) : match.end() + 40]) for match in re.finditer(UNPRINTABLE, text)]
