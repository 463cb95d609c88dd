"""The command line and its exit codes, also when something is wrong."""

from __future__ import annotations

import os
import sys
from codecs import register_error
from collections.abc import Callable, Sequence
from functools import partial
from io import StringIO, TextIOWrapper
from typing import TextIO

from wallyoga.cli.launch import open_app
from wallyoga.cli.output import printable_output
from wallyoga.exit_codes import DONE, INTERRUPTED, MISUSED, WRONG
from wallyoga.files.problems import FileError
from wallyoga.garbage_collection import no_garbage_collection
from wallyoga.paths import find_places
from wallyoga.practice.errors import WallyogaError
from wallyoga.text.ascii_twins import encode_by_twins

NO_OUTPUT = "The standard output is closed, so there is nowhere to answer."

TWINS = "wallyoga.twins"
"""The name of the error handler of output: what its encoding does not have is written as its ASCII twin."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `wallyoga` with these arguments, and return its exit code.

    They are those of the process by default.
    """
    return guard_answer(partial(_answer, arguments))


def guard_answer(answer: Callable[[], int]) -> int:
    """Run what answers, say what is wrong, and return the exit code."""
    stream = sys.stdout
    if sys.stderr is None:
        sys.stderr = StringIO()
    if stream is None:
        print(NO_OUTPUT, file=sys.stderr)
        return MISUSED
    register_error(TWINS, encode_by_twins)
    for each in (stream, sys.stderr):
        if isinstance(each, TextIOWrapper):
            each.reconfigure(errors=TWINS)
    with printable_output():
        return _status(answer, stream)


def _status(answer: Callable[[], int], stream: TextIO) -> int:
    """Do what is asked, say what is wrong, and return the exit code."""
    try:
        with no_garbage_collection():
            return answer()
    except FileError as error:
        print(error.format_for_editors(), file=sys.stderr)
        return WRONG
    except WallyogaError as error:
        print(error, file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # What the system says of a file or folder has its name; what it says of the output has none.
        return _unheard(error, stream) if error.filename is None else _refuse(error)


def _answer(arguments: Sequence[str] | None) -> int:
    """Run the command that is asked for, and flush its output.

    It is flushed here because a pipe that nobody reads shows only then. Without arguments the app opens, and what reads
    arguments is not loaded.
    """
    asked, where = sys.argv[1:] if arguments is None else arguments, find_places(os.environ)
    try:
        if not asked:
            return open_app(where)
        from wallyoga.cli.commands import run  # 11 ms, which the app does without

        return run(where, asked)
    finally:
        sys.stdout.flush()


def _refuse(error: OSError) -> int:
    """Report a file or folder that cannot be used, and return the exit code."""
    print(f"{error.filename} cannot be used: {error.strerror}", file=sys.stderr)
    return WRONG


def _unheard(error: OSError, stream: TextIO) -> int:
    """Report that the output takes nothing more, and return the exit code.

    Nothing is said where nobody reads it any more; what is left of the output goes nowhere.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if isinstance(error, BrokenPipeError):
        return DONE
    print(f"The output takes nothing more: {error.strerror}.", file=sys.stderr)
    return WRONG
