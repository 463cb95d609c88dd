"""The person's own editor, as `$VISUAL` or `$EDITOR` names it."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from wallyoga.practice.errors import WallyogaError


class EditorError(WallyogaError):
    """An error of a person's editor: there is none, or it does not start."""


def find_editor(environ: Mapping[str, str]) -> list[str]:
    """Return the editor and its arguments.

    Raises:
        EditorError: none is named, or the name is no command.
    """
    named = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    if not named:
        raise EditorError("No editor is named. Set $VISUAL or $EDITOR to the one you like.")
    try:
        return shlex.split(named)
    except ValueError:
        raise EditorError(f"The editor {named!r} has a quote that does not close.") from None


def run_editor(command: list[str], path: Path) -> None:
    """Open `path` in an editor, and wait for the person.

    How it ended is no matter.

    Raises:
        EditorError: it does not start.
    """
    try:
        subprocess.run([*command, str(path)], check=False)
    except OSError as error:
        raise EditorError(f"The editor {command[0]!r} does not start: {error.strerror or error}.") from None
