"""What each command of the command line does; it loads what it needs and no more, so that it answers soon."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wallyoga.documents.problems import FileError
from wallyoga.loading import loaded
from wallyoga.paths import Places, places
from wallyoga.practice.errors import WallyogaError

if TYPE_CHECKING:
    from wallyoga.history.store import History
    from wallyoga.library.library import Library
    from wallyoga.practice.plan import Plan
    from wallyoga.settings import Settings
    from wallyoga.studio import Studio

DONE, WRONG = 0, 1
"""Exit statuses: all is well; something of the person's is wrong."""

UNREAD = "Your settings file stays as it is, and nothing in it holds until it can be read."

NO_TERMINAL = "This is no terminal, so here is the practice in plain lines."


def run(options: argparse.Namespace) -> int:
    """Do what the command line asks for, and return the exit status.

    Raises:
        WallyogaError: something of the person's is wrong.
    """
    return COMMANDS[options.command](places(os.environ), options)


def _list(where: Places, options: argparse.Namespace) -> int:
    """Print every practice."""
    from wallyoga.sheets import practices

    studio = _studio(where)
    return _print(practices.practices_json(studio) if options.json else practices.practices(studio))


def _show(where: Places, options: argparse.Namespace) -> int:
    """Print the plan of a practice."""
    from wallyoga.sheets import practices

    studio = _studio(where)
    plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
    return _print(practices.plan_json(plan) if options.json else practices.plan(plan))


def _pose(where: Places, options: argparse.Namespace) -> int:
    """Print one pose, in colour where that is seen, or the list of them."""
    from wallyoga.posture import Look
    from wallyoga.sheets import poses

    studio = _studio(where)
    if options.pose is None:
        return _print(poses.poses(studio.library))
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    columns, rows = options.size
    look = Look(columns, rows, studio.setup, dotted=not colour)
    return _print(poses.pose(studio, options.pose, options.side, look))


def _history(where: Places, options: argparse.Namespace) -> int:
    """Print past sessions, as lines or as JSON."""
    from wallyoga.sheets import sessions

    history, limit = _sessions(where), options.limit
    return _print(list(history.documents(limit)) if options.json else sessions.sessions(history.entries(limit)))


def _export(where: Places, options: argparse.Namespace) -> int:
    """Write every session to a new file, or to standard output, and say which files are not among them."""
    from wallyoga.history.export import Format, export, write_export
    from wallyoga.sheets import sessions

    exported = export(_sessions(where), Format(options.format))
    if options.file:
        write_export(options.file, exported)
        print(f"{sessions.sessions_count(exported.sessions)} written to {options.file}")
    else:
        sys.stdout.buffer.write(exported.text.encode())
    for line in sessions.left_out(exported):
        print(line, file=sys.stderr)
    return WRONG if exported.unreadable else DONE


def _import(where: Places, options: argparse.Namespace) -> int:
    """Add the sessions of an export, and say what became of them."""
    from wallyoga.history.importing import import_sessions
    from wallyoga.sheets import sessions

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

    source = _library(where).sequence(options.source) if options.source is not None else None
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
    studio = _studio(where, speed=options.speed)
    plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
    if options.plain or not sys.stdout.isatty():
        from wallyoga.narrator import narrate

        if not options.plain:
            print(NO_TERMINAL, flush=True)
        loaded()
        return narrate(studio, plan, options.minutes, sys.stdout)
    return _app(studio, plan, options.minutes)


def _open(where: Places, _: argparse.Namespace) -> int:
    """Open the app on the practices; the person's own are read while it is shown."""
    from wallyoga.library.library import load_library
    from wallyoga.settings import Settings

    library, notice = load_library(None, where.poses), ""
    try:
        studio = _studio(where, library)
    except FileError as error:
        notice = f"{UNREAD}\n{error}"
        studio = _studio(where, library, Settings())
    if not sys.stdout.isatty():
        raise WallyogaError(
            "wallyoga opens in a terminal. Without one, try `wallyoga list` or `wallyoga start PRACTICE --plain`."
        )
    return _app(studio, notice=notice)


def _app(studio: Studio, plan: Plan | None = None, minutes: float | None = None, notice: str = "") -> int:
    from wallyoga.app import WallyogaApp

    app = WallyogaApp(studio, start=plan, minutes=minutes, reads_own=plan is None, notice=notice)
    app.run(mouse=False)
    return app.return_code or DONE


def _sessions(where: Places) -> History:
    from wallyoga.history.store import History

    return History(where.sessions)


def _library(where: Places) -> Library:
    """Return everything there is, and print what of the person's own cannot be used."""
    from wallyoga.library.library import load_library

    library = load_library(where.practices, where.poses)
    for problem in library.problems:
        print(problem, file=sys.stderr)
    return library


def _studio(
    where: Places, library: Library | None = None, settings: Settings | None = None, *, speed: float = 1.0
) -> Studio:
    """Return what a practice happens in, with the person's library and settings unless there are others.

    Raises:
        FileError: their settings cannot be read.
    """
    from wallyoga.practice.clock import SystemClock
    from wallyoga.settings import load_settings
    from wallyoga.studio import Studio

    return Studio(
        library=library or _library(where),
        settings=settings or load_settings(where.settings),
        clock=SystemClock(speed),
        places=where,
        random=os.urandom,
    )


def _print(what: Any) -> int:
    """Print a text, or anything else as JSON."""
    print(what if isinstance(what, str) else json.dumps(what, indent=2, ensure_ascii=False))
    return DONE


COMMANDS: dict[str | None, Callable[[Places, argparse.Namespace], int]] = {
    None: _open,
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
"""What each command does; without one, the app opens."""
