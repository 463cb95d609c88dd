"""The names a person types: ids of practices and poses, and names of props."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from wallyoga.cli.launch import open_library
from wallyoga.library.toml_folder import CAUTIONS_FILE, SHIPPED, get_file_id, list_toml_files
from wallyoga.paths import Places

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def list_names(where: Places, kind: str) -> Iterable[str]:
    """Return the names of a kind.

    Ids are those of files, so that no file is read while a shell waits.
    """
    if kind == "props":
        with open_library(where) as library:
            props = [prop for pose in library.poses.values() for prop in pose.props]
        return sorted({name for prop in props for name in (prop.name, *prop.stand_ins)})
    shipped, own = (SHIPPED, where.practices) if kind == "practices" else (SHIPPED / "poses", where.poses)
    ids = _list_ids(shipped)
    with suppress(OSError):
        ids |= _list_ids(own)
    return sorted(ids)


def _list_ids(folder: Traversable) -> set[str]:
    """Return the ids of the files in a folder."""
    return {get_file_id(path) for path in list_toml_files(folder) if path.name != CAUTIONS_FILE}
