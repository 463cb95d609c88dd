"""The project's account of itself: extras, classifiers and links, as whoever installs it sees them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

EXTRAS = ("sound", "run", "voice", "media", "web")
"""The extras for people; `all` has every one, and `dev` is for the code."""

LINKS = sorted(PROJECT["urls"].items())

LONGEST_LABEL = 32
"""The most letters of a link's label, by the rules of package metadata."""


def test_the_extras() -> None:
    """There is an extra for each purpose, and `all` asks for every one."""
    extras = PROJECT["optional-dependencies"]
    assert set(extras) == {*EXTRAS, "all", "dev"}
    assert extras["all"] == [f"wallyoga[{','.join(EXTRAS)}]"]


def test_the_classifiers() -> None:
    """It names a terminal, and each Python that `.ci/run` looks for, from the oldest that is let in."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (versions,) = re.findall(r"^for version in (.+); do$", script, re.MULTILINE)
    classifiers = PROJECT["classifiers"]
    pythons = [name.rpartition(" ")[2] for name in classifiers if re.search(r":: 3\.\d+$", name)]
    assert pythons == versions.split()[::-1]
    assert PROJECT["requires-python"] == f">={pythons[0]}"
    assert "Environment :: Console" in classifiers


@pytest.mark.parametrize(("label", "address"), LINKS)
def test_a_link_is_told_of(label: str, address: str) -> None:
    """Each link has a label that metadata can hold, and stands in the README; a paper also where its number is."""
    assert len(label) <= LONGEST_LABEL
    assert "," not in label
    assert f"]({address})" in (ROOT / "README.md").read_text(encoding="utf-8")
    _, is_paper, doi = address.partition("https://doi.org/")
    if is_paper:
        texts = [*(ROOT / "sequences").rglob("*.toml"), *(ROOT / "tui").rglob("*.py")]
        assert any(doi in path.read_text(encoding="utf-8") for path in texts)
