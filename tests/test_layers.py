"""The modules each part loads, in fresh processes: the practice needs no terminal, and a list no Textual."""

from __future__ import annotations

import ast
import json
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
import setuptools

import wallyoga

ROOT = Path(__file__).parents[1]

PACKAGE = ROOT / "tui/wallyoga"

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
"""The project's own account of itself."""

SCREENS = {"textual", "rich"}
"""The packages that only the app may load."""

EXTRAS = {"aiohttp", "fitdecode", "jeepney", "miniaudio", "piper", "textual_serve", "wakepy"}
"""The packages of the extras. Each is loaded where it is used, so that no start is slower with it."""

TERMINAL = ("terminal.browser_driver", "terminal.driver", "terminal.key_parser")
"""The modules between Textual and a terminal, or what is one."""

KNOW_TEXTUAL = tuple(f"wallyoga.{name}" for name in ("__main__", "app", "screens", *TERMINAL, "themes", "widgets"))
"""The modules that load Textual, and the one that runs when it is imported."""

PRINTING = (
    "--version",
    "list",
    "list --json",
    "show legs-up-the-wall",
    "pose wall-figure-four",
    "history",
    "paths",
    "check",
    "new My-hips",
    "start legs-up-the-wall --plain --speed 1000 --minutes 5",
)
"""The commands that print."""

ASK_EACH = f"""
from contextlib import suppress
from sys import modules
from wallyoga.cli import main
first = {{}}
for words in {PRINTING}:
    with suppress(SystemExit):
        main(words.split())
    first |= dict.fromkeys(modules.keys() - first.keys(), words)
print(__import__('json').dumps(first))
"""
"""Gives one command after the other, and tells of each module with which command it was loaded."""

LOADED = "print(__import__('json').dumps(sorted(__import__('sys').modules)))"


def modules(under: str = "") -> list[str]:
    """Return the names of wallyoga's modules, or of those in one of its packages."""
    names = [module.name for module in walk_packages(wallyoga.__path__, "wallyoga.")]
    return [name for name in names if name.startswith(f"wallyoga.{under}")]


def run_afresh(*lines: str) -> Any:
    """Return what a fresh process that runs `lines` prints last, read as JSON."""
    answer = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    return json.loads(answer.stdout.splitlines()[-1])


def list_loaded(*lines: str) -> set[str]:
    """Return the names of everything a fresh process has loaded once it has run `lines`."""
    return set(run_afresh(*lines, LOADED))


def list_tops(names: Iterable[str]) -> set[str]:
    """Return the top-level packages of some modules."""
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("package", ["practice", "figure"])
def test_a_part_that_stands_on_the_standard_library(package: str) -> None:
    """Every module of the practice, and every one of the figure, loads without anything else, be it ours or not."""
    before = list_loaded()
    after = list_loaded(*(f"import {name}" for name in modules(package)))
    foreign = list_tops(after - before) - sys.stdlib_module_names
    ours = {name for name in after - before if name.startswith("wallyoga.")}
    assert foreign == {"wallyoga"}
    assert ours == set(modules(package))


def test_no_front_end_below_the_app() -> None:
    """All modules but the app, its screens, its widgets and its themes load without Textual and Rich."""
    plain = [name for name in modules() if not name.startswith(KNOW_TEXTUAL)]
    assert "wallyoga.library.library" in plain
    assert "wallyoga.cli.narrator" in plain
    assert list_tops(list_loaded(*(f"import {name}" for name in plain))).isdisjoint(SCREENS)


def test_commands_without_textual() -> None:
    """A command that prints loads neither Textual nor Rich, and nothing that an extra brings."""
    commands = run_afresh(ASK_EACH)
    assert commands["wallyoga.cli"] == PRINTING[0]
    assert [(name, words) for name, words in commands.items() if name.partition(".")[0] in SCREENS | EXTRAS] == []


def test_what_the_first_painting_does_not_wait_for() -> None:
    """The app and all it is opened with load nothing that parses TOML, draws figures or reads the history.

    No screen but the first is loaded either.
    """
    loaded = list_loaded(
        *(f"import wallyoga.{name}" for name in ("cli", "app", "screens.choose.screen", "studio", "library.library"))
    )
    assert loaded.isdisjoint({"cattrs", "attr", "tomllib", "tomli_w", "sqlite3", "importlib.resources", "argparse"})
    ours = {name.removeprefix("wallyoga.") for name in loaded if name.startswith("wallyoga.")}
    assert ours.isdisjoint({"figure.drawing", "figure.joints", "library.posture_pictures", "library.from_toml"})
    assert list_tops(loaded).isdisjoint(EXTRAS)
    assert {name for name in ours if name.startswith("history.")} == {"history.drafts", "history.drafts.unfinished"}
    rooms = {name.split(".")[1] for name in ours if name.startswith("screens.")}
    assert rooms == {"base", "choose", "guarded_screen", "key_turns", "passing_notices", "routes"}


def test_every_package_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each package there is, and the practice as data, is found, so that a wheel has it."""
    arguments: dict[str, list[str]] = {}
    monkeypatch.setattr(setuptools, "setup", arguments.update)
    monkeypatch.chdir(ROOT)
    runpy.run_path("setup.py")
    packages = {
        str(init.parent.relative_to(ROOT / "tui")).replace("/", ".") for init in (ROOT / "tui").rglob("__init__.py")
    }
    assert set(arguments["packages"]) == packages | {"wallyoga.sequences", "wallyoga.sequences.poses"}


def test_all_is_every_extra() -> None:
    """The extra `all` has each of the others but what the work on the code needs, and the README tells of each."""
    extras = PYPROJECT["project"]["optional-dependencies"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in extras if f'".[{name}]"' not in readme] == []
    assert extras["all"] == [f"wallyoga[{','.join(name for name in extras if name not in {'all', 'dev'})}]"]


def test_every_python_is_named() -> None:
    """The classifiers name each Python from the oldest one on, without a gap."""
    project, prefix = PYPROJECT["project"], "Programming Language :: Python :: 3."
    minors = [int(each.removeprefix(prefix)) for each in project["classifiers"] if each.startswith(prefix)]
    assert project["requires-python"] == f">=3.{minors[0]}"
    assert minors == list(range(11, minors[-1] + 1))


def list_touched(room: Path) -> set[str]:
    """Return the rooms whose modules those of a room import, but for the room's own family."""
    family = room.relative_to(PACKAGE).parts[0].removesuffix(".py")
    files = room.rglob("*.py") if room.is_dir() else [room]
    trees = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    names = [node.module for node in trees if isinstance(node, ast.ImportFrom) and node.module]
    return {name.split(".")[1] for name in names if name.startswith("wallyoga.")} - {family}


def test_rooms_touch_what_the_readme_says() -> None:
    """Each room's row names exactly the rooms that it imports, or says that they are all in the rows above."""
    rows = re.findall(
        r"^\| `tui/wallyoga/(.+?)` \| .+ \| (.+?) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    above: set[str] = set()
    for room, may in rows:
        touched = list_touched(PACKAGE / room)
        assert touched <= above if may.startswith("all above") else touched == set(re.findall(r"`(\w+)`", may)), room
        above.add(room.split("/")[0].removesuffix(".py"))
    code = {path.stem for path in PACKAGE.iterdir() if path.suffix in ("", ".py") and not path.stem.startswith("__")}
    assert above == code
