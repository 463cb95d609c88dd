"""The remote control: a running practice asked from another window, a key, a pedal or a phone."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from wallyoga.cli.output import format_json
from wallyoga.control.client import NoPracticeError, ask_practice, watch_practices
from wallyoga.control.protocol import NONE, STATUS, Status
from wallyoga.exit_codes import DONE, WRONG
from wallyoga.files.printable import escape_text
from wallyoga.terminal.hang_up import await_hang_up

STANDARD_OUTPUT = 1


def control_practice(folder: Path, options: argparse.Namespace) -> int:
    """Ask the running practice, print its answer, and return the exit code.

    Raises:
        NoPracticeError: there is none, or it does not answer.
        NoEndpointError: what is there is not this user's.
    """
    if options.watch:
        # While nothing changes nothing is written, and a reader that is gone would never be noticed.
        await_hang_up(STANDARD_OUTPUT, partial(os._exit, DONE))
        return _show(watch_practices(folder, options.to), as_json=options.json)
    try:
        reply = ask_practice(folder, options.verb, options.to)
    except NoPracticeError:
        if options.json:
            _show([NONE], as_json=True)
        raise
    if options.verb == STATUS:
        return _show([reply.status], as_json=options.json)
    words = escape_text(reply.answer.words)
    print(words, file=sys.stderr if reply.answer.is_refused else sys.stdout)
    return WRONG if reply.answer.is_refused else DONE


def _show(statuses: Iterable[Status], *, as_json: bool) -> int:
    """Print each status on a line at once, unless it reads like the last."""
    latest: str | None = None
    for status in statuses:
        line = format_json(status, indent=None) if as_json else escape_text(str(status["text"]))
        if line != latest:
            print(line, flush=True)
        latest = line
    return DONE
