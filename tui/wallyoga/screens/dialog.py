"""What every question over a screen looks like."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from wallyoga.screens.over import Over

Result = TypeVar("Result")


class Dialog(Over[Result]):
    """A quiet box in the middle, the screen below it still to be seen."""

    CSS_PATH = Path(__file__).with_name("dialog.tcss")
