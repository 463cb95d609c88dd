"""The README, and all that it says to type."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]

README = (ROOT / "README.md").read_text(encoding="utf-8")

BLOCKS: list[tuple[str, str]] = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
"""The languages and texts of what stands in blocks."""

TEXT = re.sub(r"^```.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)
"""The README without its blocks."""

PROGRAM = re.compile(r"(?:[A-Z_]+=\S+ )?(?:\.venv/bin/|(?:wallyoga|python|python3|pytest|pipx|uv|man)(?: |$))")
"""The beginning of what is a command, when it stands in a text."""


def list_typed() -> list[str]:
    """Return each line that is typed into a shell, from the blocks and from the text, without its comment."""
    lines = [line for language, text in BLOCKS if language == "sh" for line in text.splitlines()]
    inline = [code for code in re.findall(r"`([^`\n]+)`", TEXT) if PROGRAM.match(code)]
    return sorted({re.sub(r" +# .*", "", line) for line in [*lines, *inline]})
