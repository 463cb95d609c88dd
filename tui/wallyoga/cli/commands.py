"""What each command of the command line does; it loads what it needs and no more, so that it answers soon."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from wallyoga.cli.arguments import parser
from wallyoga.cli.opening import open_library, open_studio, run_app
from wallyoga.loading import loaded
from wallyoga.paths import Places
from wallyoga.status import DONE, WRONG

if TYPE_CHECKING:
    from wallyoga.history.store import History

NO_TERMINAL = "This is no terminal, so here is the practice in plain lines."


def run(where: Places, arguments: Sequence[str]) -> int:
    """Do what these arguments ask for, and return the exit status.

    Raises:
        WallyogaError: something of the person's is wrong.
    """
    options = parser().parse_args(arguments)
    return COMMANDS[options.command](where, options)


def _list(where: Places, options: argparse.Namespace) -> int:
    """Print every practice."""
    from wallyoga.cli import practices

    with open_studio(where) as studio:
        return _print(practices.practices_json(studio) if options.json else practices.practices(studio))


def _show(where: Places, options: argparse.Namespace) -> int:
    """Print the plan of a practice."""
    from wallyoga.cli import practices

    with open_studio(where) as studio:
        plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
    return _print(practices.plan_json(plan) if options.json else practices.plan(plan))


def _pose(where: Places, options: argparse.Namespace) -> int:
    """Print one pose, in colour where that is seen, or the list of them."""
    from wallyoga.cli import poses
    from wallyoga.posture import Look

    with open_studio(where) as studio:
        if options.pose is None:
            return _print(poses.poses(studio.library))
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        columns, rows = options.size
        look = Look(columns, rows, studio.setup, dotted=not colour)
        return _print(poses.pose(studio, options.pose, options.side, look))


def _history(where: Places, options: argparse.Namespace) -> int:
    """Print past sessions, as lines or as JSON."""
    from wallyoga.cli import sessions

    history, limit = _sessions(where), options.limit
    return _print(list(history.documents(limit)) if options.json else sessions.sessions(history.entries(limit)))


def _export(where: Places, options: argparse.Namespace) -> int:
    """Write every session to a new file, or to standard output, and say which files are not among them."""
    from wallyoga.cli import sessions
    from wallyoga.history.export import Format, export, write_export
    from wallyoga.words import sessions as counted

    exported = export(_sessions(where), Format(options.format))
    if options.file:
        write_export(options.file, exported)
        print(f"{counted(exported.sessions)} written to {options.file}")
    else:
        sys.stdout.buffer.write(exported.text.encode())
    for line in sessions.left_out(exported):
        print(line, file=sys.stderr)
    return WRONG if exported.unreadable else DONE


def _import(where: Places, options: argparse.Namespace) -> int:
    """Add the sessions of an export, and say what became of them."""
    from wallyoga.cli import sessions
    from wallyoga.history.importing import import_sessions

    result = import_sessions(options.file, _sessions(where))
    print(sessions.imported(result))
    for line in sessions.refused(str(options.file), result):
        print(line, file=sys.stderr)
    if result.failed:
        raise result.failed
    return WRONG if result.refused else DONE


def _new(where: Places, options: argparse.Namespace) -> int:
    """Make a practice of the person's own, and print where it is."""
    from wallyoga.library.creating import new_practice

    source = None
    if options.source is not None:
        with open_library(where) as library:
            source = library.sequence(options.source)
    return _print(str(new_practice(where.practices, options.name, source)))


def _check(where: Places, options: argparse.Namespace) -> int:
    """Say what is wrong with these files, or with all of the person's own."""
    from wallyoga.making.checkup import checkup

    found = checkup(where, options.files)
    print(found, file=sys.stderr if found.errors else sys.stdout)
    return WRONG if found.errors else DONE


def _paths(where: Places, _: argparse.Namespace) -> int:
    """Print where everything is kept."""
    return _print("\n".join(f"{name:10} {path}" for name, path in where.named()))


def _start(where: Places, options: argparse.Namespace) -> int:
    """Open the app on a practice, or narrate it in plain lines."""
    with open_studio(where, speed=options.speed) as studio:
        plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
        if options.plain or not sys.stdout.isatty():
            from wallyoga.narrator import narrate

            if not options.plain:
                print(NO_TERMINAL, flush=True)
            loaded()
            return narrate(studio, plan, options.minutes, sys.stdout)
        return run_app(studio, plan, options.minutes)


def _sessions(where: Places) -> History:
    from wallyoga.history.store import History

    return History(where.sessions)


def _print(what: Any) -> int:
    """Print a text, or anything else as JSON."""
    if not isinstance(what, str):
        import json

        what = json.dumps(what, indent=2, ensure_ascii=False)
    print(what)
    return DONE


COMMANDS: dict[str, Callable[[Places, argparse.Namespace], int]] = {
    "start": _start,
    "list": _list,
    "show": _show,
    "pose": _pose,
    "history": _history,
    "export": _export,
    "import": _import,
    "new": _new,
    "check": _check,
    "paths": _paths,
}
"""What each command does."""
