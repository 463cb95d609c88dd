"""A person's own files, written and read again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wallyoga.library.library import Library, load_library

PRACTICE = """
name = "Tuesday hips"
summary = "Hips."
steps = [{ pose = "wall-figure-four" }]
"""

POSE = """
name = "Wall stand"
breaths = 5
enter = ["Stand."]
cues = ["Lean, {side}."]
leave = ["Step away."]
"""


@dataclass(frozen=True, slots=True)
class Own:
    """The folders of a person's practices and poses."""

    practices: Path
    poses: Path

    def practice(self, name: str, text: str) -> Path:
        """Write a practice and return its file."""
        return _write(self.practices, name, text)

    def pose(self, name: str, text: str) -> Path:
        """Write a pose and return its file."""
        return _write(self.poses, name, text)

    def library(self) -> Library:
        """Return the library with these files."""
        return load_library(self.practices, self.poses)

    def problems(self) -> list[str]:
        """Return everything that is wrong with these files, without where: neither the file's name nor the line."""
        reported = (problem for error in self.library().problems for problem in error.problems)
        return [str(problem._replace(line=None, column=None)) for problem in reported]


def _write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path
