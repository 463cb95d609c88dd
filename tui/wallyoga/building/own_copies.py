"""The writer of a person's own practices and poses as files.

A new one is given a name here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from wallyoga.files.numbered_names import number_names
from wallyoga.files.problems import FileError
from wallyoga.files.regular_file import is_missing
from wallyoga.files.safe_write import write_new, write_safely
from wallyoga.files.text_file import read_text
from wallyoga.files.toml_edit import edit_toml
from wallyoga.library.to_toml import HINTS, POSE_SCHEMA, format_practice, format_schema_line, make_practice_id
from wallyoga.library.toml_folder import SHIPPED
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence

LONGEST_ID = 60
"""The most characters of an id made from a name."""

OURS = frozenset(HINTS.splitlines())
"""The comments that wallyoga writes itself."""

QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'""")
"""A text in a line of TOML, in which a # begins no comment."""


def write_new_copy(folder: Path, sequence: Sequence, taken: Collection[str]) -> tuple[Path, Sequence]:
    """Write a practice to a new file, and return both.

    It goes into `folder`; its id is none of those `taken`.

    Raises:
        SaveError: it could not be written.
    """
    wanted = make_practice_id(sequence.name)[:LONGEST_ID].strip("-") or "practice"
    placeless = sequence._replace(place=None)
    named = placeless._replace(id=_write_free(folder, format_practice(placeless, hints=True), wanted, taken))
    return folder / f"{named.id}.toml", named


def overwrite_copy(path: Path, sequence: Sequence) -> None:
    """Write a practice in place of what is in its file.

    Raises:
        SaveError: it could not be written; what was there is still there.
    """
    write_safely(path, format_practice(sequence, hints=True))


def read_written(path: Path | None) -> str:
    """Return the text of a practice's file.

    It is empty where there is none or it cannot be read.
    """
    try:
        return read_text(path) if path else ""
    except FileError:
        return ""


def has_comments(path: Path) -> bool:
    """Return whether a file has comments, which a person wrote.

    They are lost when it is written anew.

    Raises:
        FileError: it cannot be read.
    """
    lines = [] if is_missing(path) else read_text(path).splitlines()
    return any("#" in QUOTED.sub("", line) for line in lines if line not in OURS and not line.startswith("#:schema"))


def copy_pose(folder: Path, pose: Pose, taken: Collection[str]) -> Path:
    """Write a copy of a pose to a new file, and return its path.

    It goes into `folder`, named as the person's own.

    Raises:
        SaveError: it could not be written.
        FileError: the file of the pose cannot be read.
    """
    own = folder / f"{pose.id}.toml"
    text = read_text(SHIPPED / "poses" / f"{pose.id}.toml" if is_missing(own) else own)
    name = f"My {pose.name[:1].lower()}{pose.name[1:]}"
    renamed = edit_toml(text, {"name": name})
    line = "" if renamed.startswith("#:schema") else f"{format_schema_line(POSE_SCHEMA)}\n\n"
    return folder / f"{_write_free(folder, line + renamed, f'my-{pose.id}', taken)}.toml"


def _write_free(folder: Path, text: str, wanted: str, taken: Collection[str]) -> str:
    """Write `text` under an id that is free, and return that id.

    It is the one that is wanted, or the first numbered one that is free.
    """
    paths = number_names(folder / f"{wanted}.toml")
    return next(path.stem for path in paths if path.stem not in taken and write_new(path, text))
