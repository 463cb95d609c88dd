"""The file editor: a file in the person's own editor, and a check of the result."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from wallyoga.building.editor import EditorError, find_editor, run_editor
from wallyoga.check.report import check_files
from wallyoga.files.problems import FileError
from wallyoga.screens.base import Page
from wallyoga.screens.questions import Question

ANSWERS = {"again": "Edit again", "leave": "Leave it"}

AROUND = 14
"""Lines of the screen that are not for problems."""

EACH = 3
"""Lines a problem takes, most of the time."""


class NotYet(Question[str]):
    """A dialog about what is wrong with a file.

    It shows as much as `lines` have room for; escape leaves the file as it is.
    """

    def __init__(self, error: FileError, lines: int) -> None:
        shown = [str(problem) for problem in error.problems[: max(1, (lines - AROUND) // EACH)]]
        more = len(error.problems) - len(shown)
        super().__init__(
            "There is something to look at again",
            ANSWERS,
            "\n".join((error.name, *shown, *([f"and {more} more"] if more else []))),
        )


def has_editor(page: Page[Any]) -> bool:
    """Return whether the person has named an editor, or tell them that there is none."""
    try:
        find_editor(os.environ)
    except EditorError as error:
        page.warn(str(error))
        return False
    return True


def open_in_editor(app: App[Any], path: Path) -> None:
    """Open `path` in the person's editor.

    The app is out of the way until they are done.

    Raises:
        EditorError: there is no editor, it does not start, or this terminal cannot be given to it.
    """
    named = find_editor(os.environ)
    try:
        with app.suspend():
            run_editor(named, path)
    except SuspendNotSupported:
        raise EditorError(f"This terminal cannot be handed to an editor. The file is {path}") from None


async def edit(page: Page[Any], path: Path) -> None:
    """Open `path` in the person's editor, then read the library again.

    It is opened until nothing is wrong with it, or they leave it. Call it in a worker.
    """
    try:
        open_in_editor(page.app, path)
        while (errors := check_files(page.studio.places, [path]).errors) and await _again(page, errors[0]):
            open_in_editor(page.app, path)
    except EditorError as error:
        page.warn(str(error))
    page.studio.reload()


async def _again(page: Page[Any], error: FileError) -> bool:
    return await page.ask(NotYet(error, page.app.size.height)) == "again"
