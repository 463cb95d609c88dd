"""The TOML files of a folder, and the folder of those that are shipped.

It loads so little that the ids of everything are listed while a shell waits for them.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

File = TypeVar("File", Path, "Traversable")


def _find_shipped() -> Traversable:
    """Return the folder that holds the practice as data.

    It may be one inside an archive.
    """
    folder = Path(import_module("wallyoga.sequences").__path__[0])
    if folder.is_dir():
        return folder
    from importlib.resources import files  # 3 ms, which a folder does not need

    return files("wallyoga.sequences")


SHIPPED = _find_shipped()
"""The folder that holds the practice as data."""

CAUTIONS_FILE = "cautions.toml"
"""The file in it that the cautions are in."""


def list_toml_files(folder: File) -> list[File]:
    """Return the TOML files of a folder by name.

    Those with a leading dot are left out: each is an editor's or a system's own file.
    """
    files = (path for path in folder.iterdir() if path.name.endswith(".toml") and not path.name.startswith("."))
    return sorted(files, key=lambda path: path.name)


def get_file_id(path: Traversable) -> str:
    """Return the id of the pose or practice in a file, which is its name."""
    return path.name.removesuffix(".toml")
