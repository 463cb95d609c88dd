"""`wallyoga check`: everything that is wrong with a person's files, at once, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.personal_files import POSE, PRACTICE, list_file_problems, list_problems, write_file
from wallyoga.check.report import check_files
from wallyoga.cli import main
from wallyoga.paths import Places

RANGE = "a number up to 240, or two, the least and the most, such as [8, 10]"

ROOT = Path(__file__).parents[2]


def test_nothing(where: Places, capsys: pytest.CaptureFixture[str]) -> None:
    """Without files all is well, and that is said."""
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("You have no practices, poses or settings of your own yet")
    assert not where.settings.parent.exists()


def test_all_is_well(where: Places, capsys: pytest.CaptureFixture[str]) -> None:
    """Files without mistakes are counted."""
    write_file(where.settings, 'flags = ["eyes"]\n[keys]\n"practice.pause" = "p"\n')
    write_file(where.poses / "stand.toml", POSE)
    write_file(where.practices / "a.toml", PRACTICE)
    write_file(where.practices / "b.toml", PRACTICE.replace("wall-figure-four", "stand"))
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well: settings, 1 pose and 2 practices.\n"


@pytest.mark.parametrize("keys", ["", "esc", "p,", "ctrl+"])
def test_a_key_that_cannot_be_pressed(where: Places, keys: str) -> None:
    """A key of the settings that no terminal sends is told, for it would do nothing."""
    write_file(where.settings, f'[keys]\n"practice.pause" = "{keys}"\n"practice.back" = "p, ?"\n')
    (error,) = check_files(where, ()).errors
    (problem,) = error.problems
    assert (problem.place, problem.actual) == ("keys.practice.pause", f'"{keys}"')
    assert problem.expected.startswith("a key such as p,")


def test_what_is_shipped(where: Places) -> None:
    """Every shipped file is without mistakes."""
    paths = [*(ROOT / "sequences").glob("*.toml"), *(ROOT / "sequences" / "poses").glob("*.toml")]
    assert len(paths) > 20
    assert check_files(where, paths).errors == ()


def test_everything_at_once(where: Places, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong kinds, misspelt keys and what values mean are all said, file by file, in the order of the lines."""
    practice = write_file(
        where.practices / "bad.toml",
        'nam = "x"\nsummary = 3\npace = "fast"\n[[steps]]\npose = "wall-buterfly"\nbreaths = [16, 12]\n'
        '[[steps]]\npose = "side-rest"\noptinal = true\nrevisit = 2\n[[steps]]\nbreaths = 3\n',
    )
    settings = write_file(
        where.settings, 'theme = 1\nflags = ["eye"]\nruns = "/nowhere"\n[keys]\n"practice.paus" = "p"\n'
    )
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        f"{settings}:1:1: theme: found 1, expected a text",
        f'{settings}:2:10: flags[1]: found "eye", expected "eyes"',
        f'{settings}:3:1: runs: found "/nowhere", expected a folder that is there',
        f'{settings}:5:1: keys.practice.paus: found "practice.paus", expected "practice.pause"',
        f"{practice}:1:1: name: expected this key, which is missing",
        f'{practice}:1:1: nam: found a key nobody reads, expected "name"',
        f"{practice}:2:1: summary: found 3, expected a text",
        f'{practice}:3:1: pace: found "fast", expected "natural", "in:out" such as "4:8", or "in:hold:out:hold"',
        f'{practice}:5:1: steps[1].pose: found "wall-buterfly", expected "wall-butterfly"',
        f"{practice}:6:1: steps[1].breaths: found [16, 12], expected {RANGE}",
        f'{practice}:9:1: steps[2].optinal: found a key nobody reads, expected "optional"',
        f"{practice}:10:1: steps[2].revisit: found a pose that has no sides, expected no revisit",
        f"{practice}:11:1: steps[3].pose: expected this key, which is missing",
    ]


def test_these_files(where: Places, tmp_path: Path) -> None:
    """Files are taken for what is in them, wherever they are; others of the person's are not looked at."""
    write_file(where.practices / "bad.toml", "")
    pose = write_file(tmp_path / "stand.toml", POSE)
    practice = write_file(tmp_path / "mine.toml", PRACTICE.replace("wall-figure-four", "stand"))
    assert list_file_problems(where, practice, pose) == []
    assert list_problems(where, practice)[0].startswith('line 5: steps[1].pose: found "stand", expected ')
    assert list_problems(where, write_file(tmp_path / "settings.toml", "pace = 3")) == [
        'line 1: pace: found 3, expected a breath pattern such as "4:8"'
    ]
