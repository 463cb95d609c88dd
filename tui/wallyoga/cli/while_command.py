"""The command `while`: practise while another command runs.

The process becomes two: one in which the person practises, and its parent, which waits for that and for the command.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial

from wallyoga.choosing.picked_practice import Picked
from wallyoga.cli.errand_report import list_report
from wallyoga.cli.launch import is_terminal, open_studio
from wallyoga.cli.output import print_lines
from wallyoga.cli.practice_commands import lead_practice
from wallyoga.errand.errand_news import Errand
from wallyoga.errand.output_file import close_output, find_longest_run, make_output_path
from wallyoga.errand.running_command import CommandError, RunningCommand, start_command
from wallyoga.errand.supervisor import Supervisor, hold_signals, release_signals
from wallyoga.exit_codes import MISUSED
from wallyoga.files.safe_write import saving
from wallyoga.paths import Places
from wallyoga.studio import Studio
from wallyoga.terminal.hang_up import await_hang_up
from wallyoga.terminal.progress_report import CLEARED
from wallyoga.text.errand_words import shorten_command

NO_FORK = "`wallyoga while` is for Linux, macOS and their like."

RUNS_ON = "{command} still runs. Its end is waited for; ctrl+c ends it."

ENDING = "{command} is told to end; after five seconds, or another ctrl+c, it has to."

STANDARD_OUTPUT = 1

FOLDER = "errands"
"""The folder of the outputs, in that of what is under way."""

USUAL = 10.0
"""The minutes of a practice where nobody knows how long the command takes."""

SHORTEST, LONGEST = 5.0, 60.0
"""The least and the most minutes of a practice that is as long as the command was lately."""


def practise_meanwhile(where: Places, options: argparse.Namespace) -> int:
    """Run a command, lead a practice meanwhile, and return the command's exit code."""
    if not hasattr(os, "fork"):
        print(NO_FORK, file=sys.stderr)
        return MISUSED
    folder = where.state / FOLDER
    with open_studio(where, speed=options.speed) as studio:
        minutes = options.minutes or _expect_minutes(find_longest_run(folder, options.words))
        picked = _choose_practice(studio, options, minutes)
        restore = _save_terminal(studio, options)
        reading, writing = os.pipe()
        sys.stdout.flush()
        hold_signals()
        try:
            command = _start(where, options.words)
        except CommandError as error:
            release_signals()
            print(error, file=sys.stderr)
            return error.status
        process = os.fork()
        if not process:
            release_signals()
            os.close(writing)
            await_hang_up(reading, partial(_hang_up, command))
            studio.errand = Errand(command.name, command.output, reading)
            return lead_practice(studio, picked, options)
    os.close(reading)
    return _wait(command, process, writing, restore)


def _choose_practice(studio: Studio, options: argparse.Namespace, minutes: float) -> Picked | None:
    """Return the practice, or None where the person chooses in the app."""
    if options.practice is not None:
        return Picked(studio.plan(studio.library.sequence(options.practice), options.minutes), options.minutes)
    if not options.pick and not options.plain and is_terminal():
        return None
    from wallyoga.choosing.fitting_practice import pick_fitting  # 10 ms

    return pick_fitting(studio, minutes)


def _expect_minutes(seconds: float) -> float:
    """Return the minutes of a practice beside a command that takes so long."""
    return min(max(SHORTEST, round(seconds / 60)), LONGEST) if seconds >= 1 else USUAL


def _start(where: Places, words: list[str]) -> RunningCommand:
    """Start the command.

    Raises:
        CommandError: it could not be started.
        SaveError: there is no room for its output.
    """
    folder = where.state / FOLDER
    with saving(folder):
        output = make_output_path(folder, words, datetime.now().astimezone())
    return start_command(words, output)


def _save_terminal(studio: Studio, options: argparse.Namespace) -> Callable[[], None]:
    """Return what gives the terminal back, should the practice be killed."""
    from wallyoga.terminal.restoration import GIVEN_BACK, read_modes, restore_terminal  # 1 ms, and only Unix has it

    if sys.stdin is None or not sys.stdin.isatty():
        return lambda: None
    codes = GIVEN_BACK if is_terminal() and not options.plain else ""
    codes += CLEARED if studio.settings.terminal_progress else ""
    keyboard = sys.stdin.fileno()
    return partial(restore_terminal, keyboard, read_modes(keyboard), STANDARD_OUTPUT, codes)


def _hang_up(command: RunningCommand) -> None:
    """End the command and the practice, because the process that waits for both was killed."""
    command.signal(signal.SIGHUP)
    command.signal(signal.SIGCONT)
    os.kill(os.getpid(), signal.SIGHUP)


def _wait(command: RunningCommand, process: int, news: int, restore: Callable[[], None]) -> int:
    """Wait for the command and the practice, and return the exit code."""
    supervisor = Supervisor(command, process, news, restore, lambda is_ending: _tell_left(command, is_ending=is_ending))
    status = supervisor.wait()
    with suppress(OSError):
        close_output(command.output, counts=supervisor.ended_by is None)
    if supervisor.end:
        _say(list_report(command.name, supervisor.end, command.output))
    return status


def _tell_left(command: RunningCommand, *, is_ending: bool) -> None:
    """Say that the command has not ended, and what ends it."""
    words = ENDING if is_ending else RUNS_ON
    _say([words.format(command=shorten_command(command.name))])


def _say(lines: Iterable[str]) -> None:
    """Print lines at once. Where nobody sees them any more, that is no matter."""
    try:
        print_lines(lines)
        sys.stdout.flush()
    except OSError:
        # What is left of them goes nowhere, also when Python flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), STANDARD_OUTPUT)
