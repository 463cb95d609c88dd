"""The person's own files of the tests of check, and the problems that are reported in them."""

from __future__ import annotations

import re
from pathlib import Path

from wallyoga.check.report import check_files
from wallyoga.paths import Places

POSE = """name = "Stand"
breaths = 5
enter = ["Stand."]
cues = ["Stay."]
leave = ["Step away."]
"""

PRACTICE = """name = "Mine"
summary = "Mine."

[[steps]]
pose = "wall-figure-four"
"""


def write_file(path: Path, text: str | bytes) -> Path:
    """Return a new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def list_file_problems(where: Places, *paths: Path) -> list[str]:
    """Return what is wrong, a line each, without the folder."""
    return [line for line in str(check_files(where, paths)).splitlines() if line.startswith("/")]


def list_problems(where: Places, *paths: Path) -> list[str]:
    """Return what is wrong, without the files' names and columns."""
    return [re.sub(r"^.*?\.toml(?::(\d+):\d+)?: ", _name_line, line) for line in list_file_problems(where, *paths)]


def _name_line(place: re.Match[str]) -> str:
    return f"line {place[1]}: " if place[1] else ""
