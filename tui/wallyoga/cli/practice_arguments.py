"""The arguments of the commands that lead a practice."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from wallyoga.cli.argument_types import read_file, read_minutes, read_speed

Add = Callable[[str, str], argparse.ArgumentParser]
"""A function that adds a command by its name and its help, and returns its parser."""

VERBS = (
    *("pause", "resume", "toggle", "next", "back", "more", "fewer"),
    *("rest", "out", "left", "right", "same", "status"),
)
"""The verbs of `wallyoga ctl`."""


def add_practising(add: Add) -> None:
    """Add the commands that lead a practice."""
    start = add("start", "begin a practice")
    # No two Pythons write a choice between an option and an argument alike.
    start.usage = "%(prog)s [OPTION ...] (PRACTICE_OR_POSE | --after FILE)"
    which = start.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "practice",
        nargs="?",
        metavar="PRACTICE_OR_POSE",
        help="its id or name, as `wallyoga list` shows them; a pose is practised alone",
    )
    which.add_argument(
        "--after",
        type=read_file,
        nargs=1,
        metavar="FILE",
        help="one picked after a run, from its .gpx or .fit file, or - for standard input",
    )
    _add_leading(start)
    _add_while(add)
    resume = add("resume", "the practice that was cut off last: go on in plain lines, or keep it")
    resume.add_argument("--speed", type=read_speed, default=1.0, metavar="N", help="run the clock N times as fast")
    instead = resume.add_mutually_exclusive_group()
    instead.add_argument("--keep", action="store_true", help="keep what was done, and do not go on")
    instead.add_argument("--discard", action="store_true", help="let it go")
    ctl = add("ctl", "steer the practice that is running, or ask where it stands")
    ctl.add_argument("verb", choices=VERBS, metavar="VERB", help=", ".join(VERBS))
    ctl.add_argument("--json", action="store_true", help="with status: as JSON, on one line")
    ctl.add_argument("--watch", action="store_true", help="with status: again when its line changes, until stopped")
    ctl.add_argument("--to", default="", metavar="ID", help="where more than one is running: the end of its id")


def _add_while(add: Add) -> None:
    """Add the command that leads a practice while another command runs.

    What is after -- is cut off before the others are read, for no two Pythons read it alike.
    """
    meanwhile = add("while", "practise while a command runs, and end with its exit code")
    meanwhile.usage = "%(prog)s [OPTION ...] [PRACTICE_OR_POSE] -- COMMAND [ARGUMENT ...]"
    meanwhile.add_argument(
        "practice", nargs="?", metavar="PRACTICE_OR_POSE", help="the practice; without it, you choose in the app"
    )
    meanwhile.add_argument(
        "words", nargs="*", metavar="COMMAND", help="the command, after --; its output goes to a file"
    )
    meanwhile.add_argument(
        "--pick",
        action="store_true",
        help="take what fits: as long as the command took lately, or ten minutes, with a wall and nothing else",
    )
    _add_leading(meanwhile)


def _add_leading(command: argparse.ArgumentParser) -> None:
    """Add what can be asked of a practice, however it is begun."""
    command.add_argument("--minutes", type=read_minutes, metavar="N", help="the time you have, getting up included")
    command.add_argument("--speed", type=read_speed, default=1.0, metavar="N", help="run the clock N times as fast")
    command.add_argument("--mute", action="store_true", help="make no sound")
    command.add_argument("--plain", action="store_true", help="one line per change, without screen control")
    command.add_argument("--tones", action="store_true", help="with --plain: hear bowls at changes and the breath")
    command.add_argument("--voice", action="store_true", help="with --plain: hear what to do")
