"""The start of the app, and of what commands work with.

Each is loaded only where it is asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from wallyoga.cli.output import find_output
from wallyoga.exit_codes import DONE, MISUSED
from wallyoga.files.problems import FileError
from wallyoga.paths import Places

if TYPE_CHECKING:
    from textual.driver import Driver

    from wallyoga.choosing.picked_practice import Picked
    from wallyoga.files.parsed_cache import Readings
    from wallyoga.history.archive import Archive
    from wallyoga.library.library import Library
    from wallyoga.settings import Settings
    from wallyoga.studio import Studio
    from wallyoga.terminal.way_out import WayOut

NO_APP = "wallyoga opens in a terminal. Without one, try `wallyoga list` or `wallyoga start PRACTICE --plain`."
NO_SCREENS = "This terminal (TERM={term}) shows no screens. `wallyoga start PRACTICE --plain` leads you in lines."
LINES_ONLY = ("dumb", "unknown")
"""The terminals, by their TERM, in which nothing can be written but lines."""


def open_app(where: Places, *, in_browser: bool = False) -> int:
    """Open the app on the practices, and return its exit code.

    The person's own are read while it is shown. It is shown in a terminal, or by the web server that started us.

    Raises:
        WallyogaError: something of the person's is wrong.
    """
    from wallyoga.files.parsed_cache import open_cache  # 22 ms
    from wallyoga.library.library import load_library
    from wallyoga.library.loader import load_settings, salvage_settings
    from wallyoga.settings import UNREAD

    if not (in_browser or is_terminal()):
        print(NO_SCREENS.format(term=os.environ["TERM"]) if _is_interactive() else NO_APP, file=sys.stderr)
        return MISUSED
    with open_cache(where.cache) as readings:
        library = load_library(None, where.poses, readings)
        try:
            settings, notice = load_settings(where.settings, readings), ""
        except FileError as error:
            settings, notice = salvage_settings(where.settings)[0], f"{UNREAD}\n{error}"
        studio = _studio(where, library, settings, readings)
        studio.awaits_own = True
        if notice:
            studio.refresh()
        return run_app(studio, notice=notice, in_browser=in_browser)


def is_terminal() -> bool:
    """Return whether this is a terminal that shows screens, and keys can be taken."""
    return _is_interactive() and os.environ.get("TERM") not in LINES_ONLY


def _is_interactive() -> bool:
    """Return whether a person types and reads."""
    return sys.stdin is not None and sys.stdin.isatty() and find_output().is_terminal


def run_app(studio: Studio, picked: Picked | None = None, *, notice: str = "", in_browser: bool = False) -> int:
    """Run the app, and return its exit code.

    It opens on the card of a practice that was picked. In a browser, and where there are signals and terminals as on
    Unix, the process ends with the app, and this does not return.
    """
    # We open no connection that is encrypted, and asyncio does without where Python cannot: it takes 6 ms.
    with _hidden("ssl"):
        from asyncio import new_event_loop  # 14 ms

    from wallyoga.app import WallyogaApp  # 140 ms, most of it Textual

    way_out = open_way_out(studio, always=True) if in_browser or os.name == "posix" else None
    driver = _make_driver(way_out, in_browser=in_browser) if way_out else None
    is_ascii = find_output().is_ascii and not in_browser
    app = WallyogaApp(studio, start=picked, notice=notice, way_out=way_out, driver=driver, is_ascii=is_ascii)
    # With a loop of its own the app does not wait at its end for what its threads still read.
    with closing(new_event_loop()) as loop:
        app.run(mouse=False, loop=loop)
        status = app.return_code or DONE
        if way_out:
            # Only an error of ours ends the app before its process.
            way_out.give_up(status)
    return status


@contextmanager
def _hidden(module: str) -> Iterator[None]:
    """Hide a module from what is loaded meanwhile, as if there were none."""
    modules: dict[str, Any] = sys.modules
    if module in modules:
        yield
        return
    modules[module] = None
    try:
        yield
    finally:
        del modules[module]


def _make_driver(way_out: WayOut, *, in_browser: bool) -> type[Driver]:
    """Return the driver, with this way out.

    It is that of a terminal, or of a page in a browser.
    """
    if in_browser:
        from wallyoga.terminal.browser_driver import make_browser_driver  # 8 ms

        return make_browser_driver(way_out)
    from wallyoga.terminal.driver import make_driver  # 4 ms, and only Unix has it

    return make_driver(way_out)


def open_way_out(studio: Studio, *, always: bool = False) -> WayOut:
    """Return a way out of a studio, which signals take.

    With `always` those we were to ignore take it too.
    """
    from wallyoga.terminal.way_out import WayOut  # 2 ms

    way_out = WayOut(studio.unfinished)
    way_out.at_last(studio.readings.save)
    way_out.watch(always=always)
    return way_out


@contextmanager
def open_library(where: Places) -> Iterator[Library]:
    """Open the library, and print what of the person's own cannot be used."""
    from wallyoga.files.parsed_cache import open_cache  # 3 ms

    with open_cache(where.cache) as readings:
        yield _library(where, readings)


@contextmanager
def open_studio(where: Places, *, speed: float = 1.0) -> Iterator[Studio]:
    """Open a studio, with the person's library and settings.

    Raises:
        FileError: their settings cannot be read.
    """
    from wallyoga.files.parsed_cache import open_cache  # 18 ms
    from wallyoga.library.loader import load_settings

    with open_cache(where.cache) as readings:
        library = _library(where, readings)
        yield _studio(where, library, load_settings(where.settings, readings), readings, speed)


def _library(where: Places, readings: Readings) -> Library:
    from wallyoga.library.library import load_library  # 21 ms

    library = load_library(where.practices, where.poses, readings)
    for problem in library.problems:
        print(problem.format_for_editors(), file=sys.stderr)
    return library


def _studio(where: Places, library: Library, settings: Settings, readings: Readings, speed: float = 1.0) -> Studio:
    from wallyoga.practice.clock import SystemClock  # 33 ms
    from wallyoga.studio import Studio

    return Studio(
        library=library,
        settings=settings,
        clock=SystemClock(speed),
        places=where,
        random=os.urandom,
        open_archive=_open_archive,
        readings=readings,
    )


def _open_archive(**parts: Any) -> Archive:
    from wallyoga.history.archive import Archive  # 75 ms, which neither a list nor the first painting needs

    return Archive(**parts)
