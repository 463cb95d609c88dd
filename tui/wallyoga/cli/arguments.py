"""The arguments of the command line: its parser, a command at a time.

The completion of shells and the man page are made from it. A metavar in capitals says what an argument is, and with
that how it is completed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from wallyoga.browser.default_address import LOOPBACK, PORT
from wallyoga.cli.argument_types import (
    NAMES,
    read_count,
    read_file,
    read_goal,
    read_kind,
    read_minutes,
    read_port,
    read_size,
)
from wallyoga.cli.practice_arguments import Add, add_practising
from wallyoga.figure.look import Look
from wallyoga.practice.pose import GOALS, Liveliness

FORMATS = ("csv", "json", "ics")
"""The formats of an export."""

SHELLS = ("bash", "zsh", "fish", "powershell")
"""The shells there is a completion for."""

SEPARATOR = "--"
"""The word after which a command begins that is not ours."""


class _Version(argparse.Action):
    """The action of `--version`, which prints the version.

    Looking it up takes longer than most commands, so it is done only here.
    """

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version  # 15 ms

        print(f"wallyoga {version('wallyoga')}")
        parser.exit()


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return the arguments of a command line.

    Where they mean nothing the process ends with 2.
    """
    parser = make_parser()
    cut = list(words).index(SEPARATOR) if SEPARATOR in words else len(words)
    if "while" not in words[:cut]:
        return parser.parse_args(words)
    options = parser.parse_args(words[:cut])
    if options.command != "while":
        return parser.parse_args(words)
    if options.words or not words[cut + 1 :]:
        parser.error("while: the command comes after --, as in wallyoga while -- make test")
    if options.pick and options.practice:
        parser.error("while: name a practice, or have one picked with --pick")
    options.words = list(words[cut + 1 :])
    return options


def make_parser() -> argparse.ArgumentParser:
    """Return the argument parser.

    It ends the process with 2 where the arguments mean nothing.
    """
    parser = argparse.ArgumentParser(
        prog="wallyoga", description="A wall-yoga practice in your terminal, counted in breaths."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version, and exit")
    parser.add_argument("--ascii", action="store_true", help="draw and write in ASCII alone, where a font has no more")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")

    add_practising(add)
    _add_practices(add)
    _add_make(add)
    _add_pose(add)
    _add_history(add)
    _add_own_files(add)
    _add_surroundings(add)
    return parser


def _add_practices(add: Add) -> None:
    """Add the commands that list practices."""
    listing = add("list", "every practice there is")
    listing.add_argument("--json", action="store_true", help="as JSON")
    show = add("show", "the plan of a practice, step by step")
    show.add_argument("practice", metavar="PRACTICE", help="its id or name")
    show.add_argument("--minutes", type=read_minutes, metavar="N", help="the time you have")
    show.add_argument("--json", action="store_true", help="as JSON")


def _add_make(add: Add) -> None:
    """Add the command that makes a practice."""
    make = add("make", "a practice made for you, with the reason for each pose")
    make.add_argument("--minutes", type=read_minutes, metavar="N", default=15, help="the time you have; 15 without it")
    make.add_argument(
        "--for",
        dest="goals",
        type=read_goal,
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


def _add_pose(add: Add) -> None:
    """Add the command that shows a pose."""
    pose = add("pose", "a pose: its figure and its pages")
    pose.add_argument("pose", nargs="?", metavar="POSE", help="its id or name; without it, all of them")
    pose.add_argument("--side", choices=("left", "right"), help="the side that is stretched")
    pose.add_argument("--size", type=read_size, metavar="COLSxROWS", default=(58, 24), help="how large to draw it")
    pose.add_argument("--look", choices=[look.value for look in Look], help="how the body is drawn")


def _add_history(add: Add) -> None:
    """Add the commands that read and write the history."""
    history = add("history", "what you have practised, newest first")
    history.add_argument("--json", action="store_true", help="as JSON")
    history.add_argument("--limit", type=read_count, metavar="N", help="at most so many")
    exporting = add("export", "every session in one file, for other programs and safe keeping")
    exporting.add_argument("--format", required=True, choices=FORMATS, help="a table, everything, or a calendar")
    exporting.add_argument(
        "file", nargs="?", type=read_file, metavar="FILE", help="a new file; without it, or with -, standard output"
    )
    importing = add("import", "sessions from `export --format json`; what is there already stays")
    importing.add_argument(
        "file", type=read_file, metavar="FILE", help="the file to take them from, or - for standard input"
    )


def _add_own_files(add: Add) -> None:
    """Add the commands about a person's own files."""
    new = add("new", "a practice of your own to edit; prints its path")
    new.add_argument("name", metavar="NAME", help="what it is called")
    new.add_argument("--from", dest="source", metavar="PRACTICE", help="begin with the steps of this one")
    check = add("check", "what is wrong with practices, poses and settings, as FILE:LINE:COLUMN: message")
    check.add_argument(
        "files",
        nargs="*",
        type=read_file,
        metavar="FILE",
        help="these files, - for standard input; without any, all of yours",
    )


def _add_surroundings(add: Add) -> None:
    """Add the commands about the computer wallyoga runs on."""
    add("soundcheck", "every tone and a sentence, left and right, and what plays them")
    serve = add("serve", "the app in a browser, for a tablet by the wall; ctrl+c ends it")
    serve.add_argument("--port", type=read_port, default=PORT, metavar="N", help=f"its port; {PORT} without it")
    serve.add_argument(
        "--host", default=LOOPBACK, metavar="ADDRESS", help="an address that others reach, such as 0.0.0.0; with care"
    )
    add("paths", "where everything is kept")
    names = add("names", "the ids of practices and poses, one a line, for programs")
    names.add_argument(
        "kinds", nargs="*", type=read_kind, metavar="KIND", help=f"{', '.join(NAMES)}; without it, practices and poses"
    )
    completion = add("completion", "what a shell needs to complete commands, options, practices and poses")
    completion.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    add("man", "this help as a man page: `wallyoga man | man -l -`")
