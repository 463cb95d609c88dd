"""The changelog, held to what there is, so that nobody reads of more or of less."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import pytest

from wallyoga.cli.commands import COMMANDS
from wallyoga.themes import THEMES

from .library.shipped import LIBRARY

CHANGELOG = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")

NUMBERS = {"Twelve": 12, "Thirty": 30}
"""The numbers it writes as words."""


def test_the_version_is_the_newest() -> None:
    """The first version it tells of is the one that is installed."""
    assert re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)[0] == version("wallyoga")


def test_every_command_is_told() -> None:
    """Each command and each theme there is stands in it by name."""
    names = set(re.findall(r"`([a-z]+)`", CHANGELOG))
    assert names >= {*COMMANDS, *(theme.name for theme in THEMES)}


@pytest.mark.parametrize(("title", "there"), [("Practices", LIBRARY.sequences), ("Poses", LIBRARY.poses)])
def test_numbers_are_right(title: str, there: Mapping[str, object]) -> None:
    """It counts as many practices and poses as there are."""
    numbered = re.search(rf"^- \*\*{title}\.\*\* (\w+)", CHANGELOG, re.MULTILINE)
    assert numbered
    assert NUMBERS[numbered[1]] == len(there)
