"""New practices in a person's folder, ready to edit."""

from __future__ import annotations

import re
from pathlib import Path

from wallyoga.files.printable import UNPRINTABLE, escape_text
from wallyoga.files.safe_write import write_new
from wallyoga.library.to_toml import format_practice, make_practice_id
from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.pose import REST_POSE, Range
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep

FIRST_STEPS = (
    SequenceStep(
        pose="legs-up-the-wall",
        minutes=Range(2, 5),
        breathing=(Breathing(Pattern.parse("4:8"), 5), Breathing(NATURAL)),
    ),
    SequenceStep(pose="wall-figure-four", revisit=Range(6, 10)),
    SequenceStep(pose=REST_POSE, optional=True),
)
"""The first steps of a new practice: one of each kind."""

FIRST_SUMMARY = "What it is for, in one line."


class NameTakenError(WallyogaError):
    """Error of a practice whose name is in the person's folder already."""


def write_new_practice(folder: Path, name: str, source: Sequence | None = None) -> Path:
    """Write a new practice called `name`, and return its file.

    It goes into `folder`, with the steps of `source` if it has any.

    Raises:
        NameTakenError: its file is there already, and stays as it is.
        SaveError: it could not be written.
        WallyogaError: the name has no letter or digit to make an id of.
    """
    sequence_id = make_practice_id(name)
    if not sequence_id or re.search(UNPRINTABLE, name):
        raise WallyogaError(f'"{escape_text(name)}" makes no file name: it takes letters from a to z, or digits.')
    about = source or Sequence(id="", name="", summary=FIRST_SUMMARY, steps=FIRST_STEPS)
    path = folder / f"{sequence_id}.toml"
    if not write_new(path, format_practice(about._replace(id=sequence_id, name=name.strip(), place=None), hints=True)):
        raise NameTakenError(f"{path} is there already, and stays as it is. Another name is free.")
    return path
