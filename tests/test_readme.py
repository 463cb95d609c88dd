"""The README: what it shows is there, and what it says to type does what it says."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tests.cli.command_driver import run_well
from tests.readme import BLOCKS, README, ROOT, list_typed
from tests.studios import make_studio
from wallyoga.cli.arguments import make_parser
from wallyoga.library.library import load_library, load_own_practices
from wallyoga.library.loader import load_settings

EXAMPLES = {
    "ADDRESS": "127.0.0.1",
    "COMMAND": "true",
    "CxR": "40x20",
    "FILE": "tuesday-hips.toml",
    "GOAL": "hips",
    "L": "solid",
    "N": "7",
    "NAME": "Tuesday",
    "POSE": "wall-butterfly",
    "PRACTICE": "legs-up-the-wall",
    "PROP": "strap",
    "RUN": "run.gpx",
    "S": "left",
    "VERB": "pause",
}
"""The words typed in place of what stands in capitals."""

ANSWER = {"list", "show", "make", "pose", "history", "export", "check", "paths", "names", "completion", "man"}
"""The commands that only answer, without a person, a sound or a network."""


def list_synopses() -> list[str]:
    """Return the forms of each command of the overview, without brackets and with the first of what can be chosen."""
    overview = next(text for language, text in BLOCKS if not language and text.startswith("wallyoga  "))
    forms = [re.split(r" {2,}", line)[0] for line in overview.splitlines()]
    return [re.sub(r" ?\| ?[^\s\]]+", "", form).replace("[", "").replace("]", "").replace("...", "") for form in forms]


def list_commands() -> list[str]:
    """Return each command that stands in a text or a block, as it is typed."""
    return [re.sub(r" *[|>].*", "", line) for line in list_typed() if line.startswith("wallyoga ")]


def find_practice() -> str:
    """Return the practice that is shown."""
    return next(text for language, text in BLOCKS if language == "toml" and "[[steps]]" in text)


COMMANDS = sorted({*list_synopses(), *list_commands()})


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_one(command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each command that is told of means something to wallyoga, and those that only answer do."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / EXAMPLES["RUN"]).touch()
    if "export" not in command:
        (tmp_path / EXAMPLES["FILE"]).write_text(find_practice(), encoding="utf-8")
    _, *words = [EXAMPLES.get(word, word) for word in shlex.split(command)]
    if not words:
        return
    options = make_parser().parse_args(words)
    if options.command in ANSWER:
        run_well(*words)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)]+)\)", README))))
def test_a_link_leads_somewhere(path: str) -> None:
    """Each picture and each file that is pointed to is there, and what is elsewhere is a link of the project."""
    links = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"].values()
    assert path in links or (ROOT / path).exists()


def test_the_settings_shown_are_settings(tmp_path: Path) -> None:
    """Every line of settings that is shown is read, under the name and with the kind of value it has there."""
    shown = "".join(text for language, text in BLOCKS if language == "toml" and "[[steps]]" not in text)
    path = tmp_path / "settings.toml"
    for text in re.split(r"(?=^sound = )", shown, flags=re.MULTILINE):
        path.write_text(text, encoding="utf-8")
        settings = load_settings(path)
        for key, value in tomllib.loads(text).items():
            if key in ("theme", "hamstrings", "units", "support", "lie_down", "today", "talk", "loudness"):
                assert str(getattr(settings, key)) == str(value), key


def test_the_practice_shown_is_a_practice(tmp_path: Path) -> None:
    """The practice that is shown can be begun."""
    path = tmp_path / "practices" / "tuesday-hips.toml"
    path.parent.mkdir()
    path.write_text(find_practice(), encoding="utf-8")
    library = load_library()
    studio = make_studio(tmp_path, library=library.join_own(load_own_practices(path.parent, library.poses)))
    assert studio.library.problems == ()
    assert studio.plan(studio.library.sequence("tuesday-hips")).seconds > 0
