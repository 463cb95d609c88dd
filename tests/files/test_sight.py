"""The sight of files and folders: what is out of reach is not there, and nothing fails over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.far import FAR
from wallyoga.files.sight import is_folder, is_there, list_matching


def test_what_can_be_seen(tmp_path: Path) -> None:
    """A file and a folder are there, a folder alone is one, and its files are listed by name, as their pattern says."""
    for name in ("b.toml", "a.toml", "c.txt"):
        (tmp_path / name).touch()
    assert (is_there(tmp_path), is_there(tmp_path / "c.txt")) == (True, True)
    assert (is_folder(tmp_path), is_folder(tmp_path / "c.txt")) == (True, False)
    assert [path.name for path in list_matching(tmp_path, "*.toml")] == ["a.toml", "b.toml"]


@pytest.mark.parametrize("name", ["none", FAR, f"{FAR}/inside", "a\0b"])
def test_what_cannot_be_seen(tmp_path: Path, name: str) -> None:
    """What is missing, out of reach, or of a name that is none is not there, and has nothing in it."""
    path = tmp_path / name
    assert (is_there(path), is_folder(path)) == (False, False)
    assert list_matching(path, "*") == []
