"""The README: what it shows is there, and what it says to type does what it says."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command_driver import run_well
from tests.practice.session_driver import Practised
from tests.practice.small_plans import small_plan
from tests.readme import BLOCKS, README, ROOT, list_typed
from tests.studios import make_studio, shipped_library
from wallyoga.cli.arguments import make_parser
from wallyoga.control.hooks import make_facts
from wallyoga.control.status import make_status
from wallyoga.keys.all_keys import ALL
from wallyoga.keys.key_names import SYMBOLS
from wallyoga.library.library import load_own_practices
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


SCREENS = {
    "everywhere": "app",
    "choosing": "choose",
    "made for you": "make",
    "preparing": "prepare",
    "practising": "practice",
    "which side was tighter": "question",
    "looking poses up": "guide",
    "reflecting": "reflect",
    "looking back": "history",
}
"""The screens, as the table of keys calls them and as the ids of keys do."""

INSIDE = {"up", "down", "left", "right", "j", "k", "1", "5", "escape"}
"""The keys inside lists and questions, and the one that every screen has for itself."""

NAMES = {symbol: name for name, symbol in SYMBOLS.items()} | {"page up": "pageup", "page down": "pagedown"}
"""The keys by how they are written."""


def list_key_rows() -> Iterator[tuple[str, str]]:
    """Yield the screen and the keys of each row of the table of keys."""
    screen = ""
    for where, keys in re.findall(r"^\| (.*?) ?\| (`.+?) \| ", README.partition("## Keys")[2], re.MULTILINE):
        screen = SCREENS.get(where, screen)
        if where and where not in SCREENS:
            return
        yield screen, keys


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


def test_a_link_leads_somewhere() -> None:
    """Each picture and each file that is pointed to is there, and what is elsewhere is a link of the project."""
    links = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"].values()
    for path in set(re.findall(r"\]\(([^)]+)\)", README)):
        assert path in links or (ROOT / path).exists(), path


def test_a_key_is_one() -> None:
    """Each key of the table does something on its screen."""
    for screen, keys in list_key_rows():
        written = [
            word for code in re.findall("`([^`]+)`", keys) for word in ([code] if code in NAMES else code.split())
        ]
        there = {key.strip() for action in ALL[screen] for key in action.keys.split(",")}
        assert {NAMES.get(word, word.lower()) for word in written} <= there | INSIDE, (screen, keys)


def test_what_other_programs_read_is_told() -> None:
    """Each key of the status and each variable of a command stands in the README, and no other variable."""
    plan, codes = small_plan(), set(re.findall("`([^`\n]+)`", README))
    now = Practised(plan).now
    assert make_status("id", plan, now).keys() <= codes
    variables = {code for code in codes if re.fullmatch("WALLYOGA_[A-Z]+", code)}
    assert variables == {*make_facts("start", plan, now), "WALLYOGA_HOME"}


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
    library = shipped_library()
    studio = make_studio(tmp_path, library=library.join_own(load_own_practices(path.parent, library.poses)))
    assert studio.library.problems == ()
    assert studio.plan(studio.library.sequence("tuesday-hips")).seconds > 0
