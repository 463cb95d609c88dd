"""The base dialog, with the looks of every question over a screen."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from wallyoga.screens.over import Over

Result = TypeVar("Result")


class Dialog(Over[Result]):
    """The base dialog: a quiet box in the middle, the screen below still visible."""

    CSS_PATH = Path(__file__).with_name("dialog.tcss")
