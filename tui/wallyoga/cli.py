"""The command line; Textual is loaded only for the app itself."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from wallyoga import sheets
from wallyoga.history.journal import Journal
from wallyoga.history.store import History
from wallyoga.library.library import Library, load_library
from wallyoga.paths import Places, places
from wallyoga.posture import Look
from wallyoga.practice.clock import SystemClock
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.plan import Plan
from wallyoga.settings import load_settings
from wallyoga.studio import Studio

FORMATS = ("csv", "json", "ics")
"""How sessions can be exported."""

DONE, WRONG, INTERRUPTED = 0, 1, 130
"""Exit statuses; argparse ends a misused command with 2."""

NO_TERMINAL = "This is no terminal, so here is the practice in plain lines."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `wallyoga` with these arguments, those of the process by default, and return its exit status."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        return _answer(arguments)
    except WallyogaError as error:
        print(error, file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _answer(arguments: Sequence[str] | None) -> int:
    """Do what is asked, and have it all printed, because a pipe that nobody reads shows only then."""
    try:
        return _run(_parser().parse_args(arguments))
    finally:
        sys.stdout.flush()


class _Version(argparse.Action):
    """Prints the version; looking it up takes longer than most commands, so it is done only here."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(f"wallyoga {version('wallyoga')}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wallyoga", description="A wall-yoga practice in your terminal, counted in breaths."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    start = commands.add_parser("start", help="begin a practice")
    start.add_argument("practice", help="its id or name, as `wallyoga list` shows them")
    start.add_argument("--minutes", type=_minutes, metavar="N", help="the time you have, getting up again included")
    start.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="run the clock N times as fast")
    start.add_argument("--mute", action="store_true", help="make no sound")
    start.add_argument("--plain", action="store_true", help="one line per change, without screen control")
    listing = commands.add_parser("list", help="every practice there is")
    listing.add_argument("--json", action="store_true", help="as JSON")
    show = commands.add_parser("show", help="the plan of a practice, step by step")
    show.add_argument("practice", help="its id or name")
    show.add_argument("--minutes", type=_minutes, metavar="N", help="the time you have")
    show.add_argument("--json", action="store_true", help="as JSON")
    pose = commands.add_parser("pose", help="a pose: its figure and what to do")
    pose.add_argument("pose", nargs="?", help="its id or name; without it, all of them")
    pose.add_argument("--side", choices=("left", "right"), help="the side that is stretched")
    pose.add_argument("--size", type=_size, metavar="COLSxROWS", default=(58, 24), help="how large to draw it")
    history = commands.add_parser("history", help="what you have practised, newest first")
    history.add_argument("--json", action="store_true", help="as JSON")
    history.add_argument("--limit", type=_count, metavar="N", help="at most so many")
    exporting = commands.add_parser("export", help="every session in one file, for other programs and safe keeping")
    exporting.add_argument("--format", required=True, choices=FORMATS, help="a table, everything, or a calendar")
    exporting.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a new file; without it, standard output")
    importing = commands.add_parser("import", help="sessions from `export --format json`; what is there already stays")
    importing.add_argument("file", type=Path, metavar="FILE", help="the file to take them from")
    new = commands.add_parser("new", help="a practice of your own to edit; prints its path")
    new.add_argument("name", help="what it is called")
    new.add_argument("--from", dest="source", metavar="PRACTICE", help="begin with the steps of this one")
    check = commands.add_parser("check", help="what is wrong with practices, poses and settings")
    check.add_argument("files", nargs="*", type=Path, metavar="FILE", help="these files; without any, all of yours")
    commands.add_parser("paths", help="where everything is kept")
    return parser


def _run(options: argparse.Namespace) -> int:
    where = places(os.environ)
    match options.command:
        case "list":
            studio = _studio(where, _library(where), 1.0)
            _print(sheets.practices_json(studio) if options.json else sheets.practices(studio))
        case "show":
            library = _library(where)
            sequence = library.sequence(options.practice)
            plan = _studio(where, library, 1.0).plan(sequence, options.minutes)
            _print(sheets.plan_json(plan) if options.json else sheets.plan(plan))
        case "pose":
            _print(_pose(where, options))
        case "history":
            _print(_history(History(where.sessions), options))
        case "export":
            return _export(History(where.sessions), options.format, options.file)
        case "import":
            return _import(History(where.sessions), options.file)
        case "new":
            from wallyoga.library.creating import new_practice

            source = _library(where).sequence(options.source) if options.source is not None else None
            _print(str(new_practice(where.practices, options.name, source)))
        case "check":
            return _check(where, options.files)
        case "paths":
            _print(sheets.paths(where))
        case _:
            return _open(where, options)
    return DONE


def _pose(where: Places, options: argparse.Namespace) -> str:
    """Return one pose, in colour where that is seen, or the list of them."""
    library = _library(where)
    if options.pose is None:
        return sheets.poses(library)
    studio = _studio(where, library, 1.0)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    columns, rows = options.size
    look = Look(columns, rows, studio.setup, dotted=not colour)
    return sheets.pose(library, options.pose, options.side, look)


def _history(history: History, options: argparse.Namespace) -> str | list[dict[str, Any]]:
    """Return past sessions, as lines or for JSON."""
    return list(history.documents(options.limit)) if options.json else sheets.sessions(history.entries(options.limit))


def _export(history: History, form: str, file: Path | None) -> int:
    """Write every session to a new file, or to standard output, and say which files are not among them."""
    from wallyoga.history.export import Format, export, write_export

    exported = export(history, Format(form))
    if file:
        write_export(file, exported)
        print(f"{sheets.sessions_count(exported.sessions)} written to {file}")
    else:
        sys.stdout.buffer.write(exported.text.encode())
    for line in sheets.left_out(exported):
        print(line, file=sys.stderr)
    return WRONG if exported.unreadable else DONE


def _import(history: History, file: Path) -> int:
    """Add the sessions of an export, and say what became of them."""
    from wallyoga.history.importing import import_sessions

    result = import_sessions(file, history)
    print(sheets.imported(result))
    for line in sheets.refused(str(file), result):
        print(line, file=sys.stderr)
    if result.failed:
        raise result.failed
    return WRONG if result.refused else DONE


def _check(where: Places, files: list[Path]) -> int:
    """Say what is wrong with these files, or with all of the person's own."""
    from wallyoga.checkup import checkup

    found = checkup(where, files)
    print(found, file=sys.stderr if found.errors else sys.stdout)
    return WRONG if found.errors else DONE


def _open(where: Places, options: argparse.Namespace) -> int:
    """Open the app, or narrate a practice in plain lines."""
    starting = options.command == "start"
    library = _library(where) if starting else load_library(None, where.poses)
    studio = _studio(where, library, options.speed if starting else 1.0)
    minutes = options.minutes if starting else None
    plan: Plan | None = None
    if starting:
        plan = studio.plan(library.sequence(options.practice), minutes)
        if options.plain or not sys.stdout.isatty():
            if not options.plain:
                print(NO_TERMINAL, flush=True)
            from wallyoga.narrator import narrate

            return narrate(studio, plan, minutes, sys.stdout)
    elif not sys.stdout.isatty():
        raise WallyogaError(
            "wallyoga opens in a terminal. Without one, try `wallyoga list` or `wallyoga start PRACTICE --plain`."
        )
    from wallyoga.app import WallyogaApp

    app = WallyogaApp(studio, start=plan, minutes=minutes, reads_own=not starting)
    _collect_seldom()
    app.run(mouse=False)
    return app.return_code or DONE


def _collect_seldom() -> None:
    """Look for garbage seldom, and not among what is loaded by now: each look stops the app for up to 30 ms."""
    gc.freeze()
    gc.set_threshold(5_000, 10, 100)


def _library(where: Places) -> Library:
    library = load_library(where.practices, where.poses)
    for problem in library.problems:
        print(problem, file=sys.stderr)
    return library


def _studio(where: Places, library: Library, speed: float) -> Studio:
    history = History(where.sessions)
    return Studio(
        library=library,
        history=history,
        journal=Journal(where.state, history.holds),
        settings=load_settings(where.settings),
        clock=SystemClock(speed),
        places=where,
        random=os.urandom,
    )


def _print(what: Any) -> None:
    print(what if isinstance(what, str) else json.dumps(what, indent=2, ensure_ascii=False))


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
    return _between(text, 1, 240, "minutes")


def _speed(text: str) -> float:
    return _between(text, 0.1, 1000, "a speed")


def _count(text: str) -> int:
    return _whole(text, 1, 10_000, "a whole number")


def _size(text: str) -> tuple[int, int]:
    columns, _, rows = text.partition("x")
    return _whole(columns, 20, 300, "columns"), _whole(rows, 8, 120, "rows")
