"""Copies of poses, as files of the person's own."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.studios import shipped_library
from wallyoga.building.own_copies import copy_pose

FIGURE_FOUR = shipped_library().poses["wall-figure-four"]


def test_a_copy_is_another_pose_by_its_name_alone(tmp_path: Path) -> None:
    """A copy has another name, and everything else of the pose."""
    copied = tomllib.loads(copy_pose(tmp_path, FIGURE_FOUR, ()).read_text(encoding="utf-8"))
    assert copied.pop("name") == "My wall figure four"
    again = tomllib.loads(copy_pose(tmp_path, FIGURE_FOUR._replace(name="It"), ()).read_text(encoding="utf-8"))
    assert again.pop("name") == "My it"
    assert again == copied


def test_the_name_of_a_prop_stays(tmp_path: Path) -> None:
    """However a person writes the name of their pose, a copy changes that name, and not the one of a prop."""
    own = tmp_path / "stand.toml"
    own.write_text(' name = "Stand"\n\n[[props]]\nname = "strap"\n', encoding="utf-8")
    copied = tomllib.loads(copy_pose(tmp_path, FIGURE_FOUR._replace(id="stand", name="Stand"), ()).read_text("utf-8"))
    assert copied == {"name": "My stand", "props": [{"name": "strap"}]}
