"""The output files of errands: where they are, how many stay, and what they tell of the time a command takes."""

from __future__ import annotations

import os
import re
import zlib
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

STAY = 20
"""The number of output files that stay; older ones go."""

LONGEST = 40
"""The most letters of a name that come from the command."""

BEGIN = "%Y-%m-%dT%H%M%S"
"""The beginning of a name: the moment the command was started."""

FEW = 5
"""The last lines among which one says something."""

CODES = re.compile(r"\x1b(?:\[[0-9;:?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9])")
"""The sequences by which a command colours what it writes, and moves about in it."""

PIECE = 65_536
"""The bytes at the end of a file in which its last lines are looked for."""


def make_output_path(folder: Path, words: Sequence[str], now: datetime) -> Path:
    """Return the path of a new output file, and let the oldest go.

    Raises:
        OSError: the folder cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in sorted(folder.glob("*.log"))[: -(STAY - 1)]:
        old.unlink(missing_ok=True)
    return folder / f"{now:{BEGIN}}-{os.getpid()}-{_mark(words)}.log"


def find_longest_run(folder: Path, words: Sequence[str]) -> float:
    """Return the longest time this command took here lately, in seconds.

    It is 0 where nobody knows.
    """
    return max((path.stat().st_mtime - _find_begin(path) for path in folder.glob(f"*-{_mark(words)}.log")), default=0.0)


def close_output(path: Path, *, counts: bool) -> None:
    """Date a file to the end of its command.

    Where the run does not count, it is dated to the start.
    """
    begun = _find_begin(path)
    os.utime(path, None if counts else (begun, begun))


def read_last_lines(path: Path, most: int) -> tuple[list[str], bool]:
    """Return the last lines of a file as seen, and whether there are more.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        begin = max(0, stream.seek(0, os.SEEK_END) - PIECE)
        stream.seek(begin)
        lines = stream.read().decode(errors="replace").split("\n")[1 if begin else 0 :]
    if not lines[-1]:
        lines.pop()
    last = deque(lines, most)
    return [CODES.sub("", line).rstrip().rpartition("\r")[2] for line in last], begin > 0 or len(lines) > most


def read_last_words(path: Path) -> str:
    """Return the last line of a file that says something, or nothing."""
    with suppress(OSError):
        lines, _ = read_last_lines(path, FEW)
        return next((line.strip() for line in reversed(lines) if line.strip()), "")
    return ""


def _find_begin(path: Path) -> float:
    """Return the moment of a file's name, in seconds since 1970."""
    return datetime.strptime("-".join(path.name.split("-")[:3]), BEGIN).astimezone().timestamp()


def _mark(words: Sequence[str]) -> str:
    """Return the mark of a command in a folder, as names of files have it."""
    letters = re.sub(r"[^A-Za-z0-9_-]", "", Path(words[0]).name)
    return f"{zlib.crc32(repr((*words, str(Path.cwd()))).encode()):08x}-{letters[:LONGEST]}"
