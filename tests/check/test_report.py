"""`wallyoga check`: everything that is wrong with a person's files, at once, line by line."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from wallyoga.check.report import check_files
from wallyoga.cli import main
from wallyoga.library.library import load_library
from wallyoga.paths import Places, find_places

POSE = """name = "Stand"
breaths = 5
enter = ["Stand."]
cues = ["Stay."]
leave = ["Step away."]
"""

PRACTICE = """name = "Mine"
summary = "Mine."

[[steps]]
pose = "wall-figure-four"
"""

FIGURE = """
[figure]
view = "side"
torso = 180
left_leg = [90, 90, 165]
right_leg = [90, 90, 165]
left_arm = [345, 358]
right_arm = [345, 358]
"""

RANGE = "a number up to 240, or two, the least and the most, such as [8, 10]"

ROOT = Path(__file__).parents[2]


@pytest.fixture
def where() -> Places:
    """Return where the person's files are; there are none yet."""
    return find_places(os.environ)


def write_file(path: Path, text: str | bytes) -> Path:
    """Return a new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def list_problems(where: Places, *paths: Path) -> list[str]:
    """Return what is wrong, a line each, without the folder."""
    return [line for line in str(check_files(where, paths)).splitlines() if line.startswith("/")]


def problems(where: Places, *paths: Path) -> list[str]:
    """Return what is wrong, without the files' names and columns."""
    return [re.sub(r"^.*?\.toml(?::(\d+):\d+)?: ", _name_line, line) for line in list_problems(where, *paths)]


def _name_line(place: re.Match[str]) -> str:
    return f"line {place[1]}: " if place[1] else ""


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
    assert list_problems(where, practice, pose) == []
    assert problems(where, practice)[0].startswith('line 5: steps[1].pose: found "stand", expected ')
    assert problems(where, write_file(tmp_path / "settings.toml", "pace = 3")) == [
        'line 1: pace: found 3, expected a breath pattern such as "4:8"'
    ]


def test_a_pose_with_steps(where: Places, tmp_path: Path) -> None:
    """What says how to get in is a pose wherever it is, and its steps are the mistake."""
    pose = write_file(tmp_path / "stand.toml", POSE + '[[steps]]\npose = "corpse-pose"\n')
    assert [line.split(", expected")[0] for line in problems(where, pose)] == [
        "line 6: steps: found a key nobody reads"
    ]


def test_a_pose_that_is_broken_itself(where: Places) -> None:
    """A practice is not blamed for a pose whose own file is wrong."""
    write_file(where.poses / "stand.toml", POSE.replace("breaths = 5", "breaths = -5"))
    write_file(where.practices / "mine.toml", PRACTICE.replace("wall-figure-four", "stand"))
    assert [line.split(": ")[0] for line in problems(where)] == ["line 2"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: t + 'sides = "each"\n', "line 1: change: found no way from one side to the other, expected lines"),
        (lambda t: t + 'sides = "each"\nchange = ["x"]\n', "line 3: enter: found no {side}, expected the side it is"),
        (
            lambda t: t + '[tight]\nenter = ["Lie {5-9 cm} off, {sid}."]\n',
            'line 7: tight.enter[1]: found "{sid}", expected',
        ),
        (lambda t: t.replace("Stay.", "Stay {side}."), 'line 4: cues[1]: found "{side}", expected no side'),
        (
            lambda t: t.replace("Stay.", "Stay {sid}."),
            'line 4: cues[1]: found "{sid}", expected {side}, {other}, or a distance such as {10-13 cm}',
        ),
        (lambda t: t.replace("away.", "{side}."), 'line 5: leave[1]: found "{side}", expected no side'),
        (lambda t: t + "revisit = 3\n", "line 6: revisit: found a pose that is done together"),
        (lambda t: t + 'works = { "other hips" = 1 }\n', 'line 6: works."other hips": found a pose that has no other'),
        (lambda t: t.replace('["Step away."]', "[]"), "line 5: leave: found an empty list, expected at least one line"),
        (lambda t: t + FIGURE, 'line 1: avoid: found legs up or head down, and no "eyes", expected caution'),
        (lambda t: t + "by_the_side = false\n" + FIGURE, "line 6: by_the_side: found legs up and no way out"),
        (lambda t: t + FIGURE.replace("[90, 90, 165]", "[90, 270, 165]"), "line 7: figure: found left knee: bends"),
        (lambda t: t + FIGURE.replace('"side"', '"sid"'), 'line 8: figure.view: found "sid", expected "side"'),
        (lambda t: t + FIGURE + 'props = ["walll"]\n', 'line 14: figure.props: found "walll", expected "wall"'),
        (lambda t: t + '[[props]]\nname = "bolstr"\n', 'line 7: props[1].name: found "bolstr", expected "bolster"'),
        (lambda t: t + '[[props]]\nname = "xyz"\n', 'line 7: props[1].name: found "xyz", expected one of belt, block'),
    ],
)
def test_a_pose(change: Callable[[str], str], problem: str, where: Places) -> None:
    """What is most likely a mistake in a pose is said, although the pose could be used."""
    write_file(where.poses / "stand.toml", change(POSE))
    assert any(line.startswith(problem) for line in problems(where)), problems(where)


def test_a_pose_with_everything_wrong(where: Places) -> None:
    """What is wrong with the figure hides nothing of the rest, and a missing name is told once."""
    text = POSE.replace('["Stay."]', "[]") + '[[props]]\nnam = "wall"\n' + FIGURE.replace('"side"', '"sid"')
    write_file(where.poses / "stand.toml", text + 'front = ["left lg"]\n')
    assert problems(where) == [
        "line 4: cues: found an empty list, expected at least one line",
        "line 6: props[1].name: expected this key, which is missing",
        'line 7: props[1].nam: found a key nobody reads, expected "name"',
        'line 10: figure.view: found "sid", expected "side"',
        'line 16: figure.front: found "left lg", expected "left leg"',
    ]


def test_a_loop_of_swaps(where: Places) -> None:
    """Poses that stand in for one another in a circle are told, each at its key; wallyoga still works."""
    for one, other in (("a", "b"), ("b", "a")):
        avoid = f'[[avoid]]\ncaution = "eyes"\ninstead = "{other}"\n'
        write_file(where.poses / f"{one}.toml", POSE + avoid)
    assert problems(where) == [
        'line 8: avoid[1].instead: found "b", which leads back to "a", expected a way to a gentler pose',
        'line 8: avoid[1].instead: found "a", which leads back to "b", expected a way to a gentler pose',
    ]
    assert load_library(None, where.poses).problems == ()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: t + "minutes = [60, 70]\n", "line 1: minutes: found 142 minutes in all, expected an hour at most"),
        (lambda t: "minutes = 70\n" + t + "minutes = [10, 80]\n", "line 1: minutes: found 70 minutes in all"),
        (
            lambda t: t + 'enter = ["{sid}"]\n',
            'line 6: steps[1].enter[1]: found "{sid}", expected {side}, {other}, or a distance',
        ),
        (lambda t: t + "enter_seconds = 0\n", "line 6: steps[1].enter_seconds: found 0.0, expected 1 to 600 seconds"),
        (
            lambda t: t.replace("wall-figure-four", "side-rest") + 'enter = ["To the {side}."]\n',
            'line 6: steps[1].enter[1]: found "{side}", expected no side',
        ),
    ],
)
def test_a_practice(change: Callable[[str], str], problem: str, where: Places) -> None:
    """What is most likely a mistake in a practice is said."""
    write_file(where.practices / "mine.toml", change(PRACTICE))
    assert any(line.startswith(problem) for line in problems(where)), problems(where)


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", ":1:1: name: expected this key, which is missing"),
    "binary": (b"\x00\x01\x7f" * 99, ":1:1: found invalid statement, expected TOML"),
    "image": (bytes(range(256)), ":2:118: byte 129: found no UTF-8, expected a UTF-8 text file"),
    "large": (b"#" * 10_000_000, "found more than a megabyte, expected a small TOML file"),
    "latin-1": (b'name = "x"\nsummary = "\xe9"', ":2:12: byte 23: found no UTF-8, expected a UTF-8 text file"),
    "syntax": (b"name = 'x'\nsteps = [[\n", ":3:1: found invalid value, expected TOML"),
    "deep": (b"x = " + b"[" * 900 + b"]" * 900, "expected "),
    "deeper": (b"x = " + b"[" * 100_000, "found too deep a nesting, expected at most 50"),
    "twice": (b'name = "x"\nname = "y"\n', ":2:11: found cannot overwrite a value, expected TOML"),
    "negative": (PRACTICE.encode() + b"breaths = -3\n", ":6:1: steps[1].breaths: found -3, expected a number up to"),
    "huge": (PRACTICE.encode() + b"breaths = 99999999999999999999\n", ":6:1: steps[1].breaths: found 999"),
    "endless": (PRACTICE.encode() + b"breaths = inf\n", ":6:1: steps[1].breaths: found inf, expected a number"),
    "digits": (b"minutes = " + b"9" * 5000, "expected TOML"),
    "nan": (b"minutes = nan\n" + PRACTICE.encode(), ":1:1: minutes: found nan, expected a number"),
    "missing": (
        PRACTICE.replace("-four", "").encode(),
        ':5:1: steps[1].pose: found "wall-figure", expected "wall-fig',
    ),
    "controls": (
        PRACTICE.replace('"Mine"', r'"\u001b[2J"').encode(),
        r':1:1: name: found "\x1b[2J", expected a text of',
    ),
    "bad key": (b'"\\u001b[2J" = 1\n' + PRACTICE.encode(), r":1:1: \x1b[2J: found a key nobody reads"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files(name: str, where: Places) -> None:
    """Whatever is in a file, it is refused in clear words that are safe to print, and the library is whole."""
    raw, problem = BAD[name]
    path = write_file(where.practices / "bad.toml", raw)
    lines = str(check_files(where, ())).splitlines()
    assert any(line.startswith(f"{path}:") and problem in line for line in lines), lines
    assert all(line.isprintable() for line in lines)
    library = load_library(where.practices, where.poses)
    assert [error.file for error in library.problems] == [str(path)]
    assert "legs-up-the-wall" in library.sequences


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf" + PRACTICE.encode(), PRACTICE.replace("\n", "\r\n").encode()])
def test_files_from_elsewhere(raw: bytes, where: Places) -> None:
    """A byte order mark and the line ends of Windows are all right."""
    write_file(where.practices / "mine.toml", raw)
    assert list_problems(where) == []


@pytest.mark.skipif(os.name == "nt", reason="links and rights are others there")
def test_what_is_no_file(where: Places, tmp_path: Path) -> None:
    """A link to nowhere and a folder with the name of a file are said, and the library is whole."""
    where.practices.mkdir(parents=True)
    (where.practices / "link.toml").symlink_to(tmp_path / "nowhere")
    (where.practices / "folder.toml").mkdir()
    assert problems(where) == [
        "found Is a directory, expected a file that can be read",
        "found No such file or directory, expected a file that can be read",
    ]
    assert len(load_library(where.practices).problems) == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(where: Places) -> None:
    """A file one may not read is said."""
    write_file(where.practices / "mine.toml", PRACTICE).chmod(0)
    assert problems(where) == ["found Permission denied, expected a file that can be read"]


def test_a_copy_of_a_conflict(where: Places) -> None:
    """A copy beside a practice is said, whether all are checked or it alone; what is wrong inside it is no matter."""
    write_file(where.practices / "mine.toml", PRACTICE)
    copy = write_file(where.practices / "mine (conflicted copy).toml", PRACTICE)
    for paths in ((), (copy,)):
        [error] = check_files(where, paths).errors
        assert (error.file, str(error.problems[0]).partition(",")[0]) == (str(copy), "found a copy of mine.toml")
