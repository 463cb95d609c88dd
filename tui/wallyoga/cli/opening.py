"""What a command works with, and the app itself; each is loaded only where it is asked for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from wallyoga.documents.problems import FileError
from wallyoga.paths import Places
from wallyoga.practice.errors import WallyogaError
from wallyoga.status import DONE

if TYPE_CHECKING:
    from wallyoga.library.library import Library
    from wallyoga.practice.plan import Plan
    from wallyoga.settings import Settings
    from wallyoga.studio import Studio

UNREAD = "Your settings file stays as it is, and nothing in it holds until it can be read."

NO_APP = "wallyoga opens in a terminal. Without one, try `wallyoga list` or `wallyoga start PRACTICE --plain`."


def open_app(where: Places) -> int:
    """Open the app on the practices, and return its exit status; the person's own are read while it is shown.

    Raises:
        WallyogaError: this is no terminal, or something of the person's is wrong.
    """
    from wallyoga.library.library import load_library
    from wallyoga.settings import Settings

    if not sys.stdout.isatty():
        raise WallyogaError(NO_APP)
    library, notice = load_library(None, where.poses), ""
    try:
        studio = open_studio(where, library)
    except FileError as error:
        notice = f"{UNREAD}\n{error}"
        studio = open_studio(where, library, Settings())
    return run_app(studio, notice=notice)


def run_app(studio: Studio, plan: Plan | None = None, minutes: float | None = None, notice: str = "") -> int:
    """Run the app, on the card of a plan where there is one, and return its exit status."""
    from wallyoga.app import WallyogaApp

    app = WallyogaApp(studio, start=plan, minutes=minutes, reads_own=plan is None, notice=notice)
    app.run(mouse=False)
    return app.return_code or DONE


def open_library(where: Places) -> Library:
    """Return everything there is, and print what of the person's own cannot be used."""
    from wallyoga.library.library import load_library

    library = load_library(where.practices, where.poses)
    for problem in library.problems:
        print(problem, file=sys.stderr)
    return library


def open_studio(
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
        library=library or open_library(where),
        settings=settings or load_settings(where.settings),
        clock=SystemClock(speed),
        places=where,
        random=os.urandom,
    )
