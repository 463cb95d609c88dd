"""The arguments of the command line: its parser and their types."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from wallyoga.figure.look import Look
from wallyoga.practice.pose import GOALS, MOST, Liveliness

FORMATS = ("csv", "json", "ics")
"""The formats of an export."""


class _Version(argparse.Action):
    """The action of `--version`, which prints the version.

    Looking it up takes longer than most commands, so it is done only here.
    """

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(f"wallyoga {version('wallyoga')}")
        parser.exit()


def make_parser() -> argparse.ArgumentParser:
    """Return the argument parser.

    It ends the process with 2 where the arguments mean nothing.
    """
    parser = argparse.ArgumentParser(
        prog="wallyoga", description="A wall-yoga practice in your terminal, counted in breaths."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    start = commands.add_parser("start", help="begin a practice")
    start.add_argument("practice", help="its id or name, as `wallyoga list` shows them; a pose is practised alone")
    start.add_argument("--minutes", type=_minutes, metavar="N", help="the time you have, getting up again included")
    start.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="run the clock N times as fast")
    start.add_argument("--mute", action="store_true", help="make no sound")
    start.add_argument("--plain", action="store_true", help="one line per change, without screen control")
    start.add_argument("--tones", action="store_true", help="with --plain: hear bowls at changes and the breath")
    start.add_argument("--voice", action="store_true", help="with --plain: hear what to do")
    resume = commands.add_parser("resume", help="the practice that was cut off last: go on in plain lines, or keep it")
    resume.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="run the clock N times as fast")
    instead = resume.add_mutually_exclusive_group()
    instead.add_argument("--keep", action="store_true", help="keep what was done, and do not go on")
    instead.add_argument("--discard", action="store_true", help="let it go")
    listing = commands.add_parser("list", help="every practice there is")
    listing.add_argument("--json", action="store_true", help="as JSON")
    show = commands.add_parser("show", help="the plan of a practice, step by step")
    show.add_argument("practice", help="its id or name")
    show.add_argument("--minutes", type=_minutes, metavar="N", help="the time you have")
    show.add_argument("--json", action="store_true", help="as JSON")
    make = commands.add_parser("make", help="a practice made for you, with the reason for each pose")
    make.add_argument("--minutes", type=_minutes, metavar="N", default=15, help="the time you have; 15 without it")
    make.add_argument(
        "--for",
        dest="goals",
        type=_goal,
        nargs="+",
        action="extend",
        required=True,
        metavar="GOAL",
        help=", ".join(GOALS),
    )
    make.add_argument(
        "--with",
        dest="props",
        nargs="+",
        action="extend",
        default=[],
        metavar="PROP",
        help="what is at hand besides a wall, such as strap, chair or bolster",
    )
    make.add_argument(
        "--lively",
        choices=[each.value for each in Liveliness],
        default=Liveliness.EASY.value,
        help="how much you want to do; easy without it",
    )
    make.add_argument("--save", metavar="NAME", help="keep it as a practice of your own")
    make.add_argument("--json", action="store_true", help="as JSON")
    pose = commands.add_parser("pose", help="a pose: its figure and its pages")
    pose.add_argument("pose", nargs="?", help="its id or name; without it, all of them")
    pose.add_argument("--side", choices=("left", "right"), help="the side that is stretched")
    pose.add_argument("--size", type=_size, metavar="COLSxROWS", default=(58, 24), help="how large to draw it")
    pose.add_argument("--look", choices=[look.value for look in Look], help="how the body is drawn")
    history = commands.add_parser("history", help="what you have practised, newest first")
    history.add_argument("--json", action="store_true", help="as JSON")
    history.add_argument("--limit", type=_count, metavar="N", help="at most so many")
    exporting = commands.add_parser("export", help="every session in one file, for other programs and safe keeping")
    exporting.add_argument("--format", required=True, choices=FORMATS, help="a table, everything, or a calendar")
    exporting.add_argument(
        "file", nargs="?", type=_file, metavar="FILE", help="a new file; without it, standard output"
    )
    importing = commands.add_parser("import", help="sessions from `export --format json`; what is there already stays")
    importing.add_argument("file", type=_file, metavar="FILE", help="the file to take them from")
    new = commands.add_parser("new", help="a practice of your own to edit; prints its path")
    new.add_argument("name", help="what it is called")
    new.add_argument("--from", dest="source", metavar="PRACTICE", help="begin with the steps of this one")
    check = commands.add_parser("check", help="what is wrong with practices, poses and settings")
    check.add_argument("files", nargs="*", type=_file, metavar="FILE", help="these files; without any, all of yours")
    commands.add_parser("soundcheck", help="every tone and a sentence, left and right, and what plays them")
    commands.add_parser("paths", help="where everything is kept")
    return parser


def _between(text: str, low: float, high: float, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"{what} from {low:g} to {high:g}, not {text!r}")
    return number


def _whole(text: str, low: int, high: int, what: str) -> int:
    number = _between(text, low, high, what)
    if not number.is_integer():
        raise argparse.ArgumentTypeError(f"{what} from {low} to {high}, not {text!r}")
    return int(number)


def _minutes(text: str) -> float:
    return _between(text, 1, MOST, "minutes")


def _goal(text: str) -> str:
    """Return a goal, which needs no quotes where it is written with a hyphen."""
    goal = text.replace("-", " ")
    if goal not in GOALS:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(GOALS)}")
    return goal


def _speed(text: str) -> float:
    return _between(text, 0.1, 1000, "a speed")


def _count(text: str) -> int:
    return _whole(text, 1, 10_000, "a whole number")


def _file(text: str) -> Path:
    """Return the path of a file argument, with ~ as in a shell.

    Where the working folder is gone, only whole paths work.
    """
    try:
        path = Path(text).expanduser()
        path.absolute()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"whose home {text!r} is in is not known here") from None
    except FileNotFoundError:
        raise argparse.ArgumentTypeError(f"{text!r} is seen from a working folder that is gone") from None
    return path


def _size(text: str) -> tuple[int, int]:
    columns, _, rows = text.partition("x")
    return _whole(columns, 20, 300, "columns"), _whole(rows, 8, 120, "rows")
