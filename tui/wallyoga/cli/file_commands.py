"""The commands that read and write files of a person's."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from wallyoga.cli.argument_types import STANDARD
from wallyoga.cli.launch import open_library
from wallyoga.cli.output import complain, find_output, print_json, print_lines
from wallyoga.cli.standard_input import name_input, open_input
from wallyoga.exit_codes import DONE, WRONG
from wallyoga.paths import Places

if TYPE_CHECKING:
    from wallyoga.history.session_files import History


def list_history(where: Places, options: argparse.Namespace) -> int:
    """Print past sessions, and apart from them what was cut off."""
    from wallyoga.cli import sessions  # 54 ms
    from wallyoga.cli.cut_off import list_unfinished
    from wallyoga.history.drafts.journal import Journal
    from wallyoga.history.drafts.reflection_drafts import ReflectionDrafts

    history, limit = _open_history(where), options.limit
    complain(list_unfinished(Journal(where.state, history.holds), ReflectionDrafts(where.state), history))
    if options.json:
        return print_json(list(history.documents(limit)))
    return print_lines(sessions.list_sessions(history.entries(limit)))


def export_history(where: Places, options: argparse.Namespace) -> int:
    """Export every session to a new file, or to standard output.

    It says which files are not among them.
    """
    from wallyoga.cli import sessions  # 41 ms
    from wallyoga.history.exchange.export import Format, export, write_export
    from wallyoga.text.amounts import format_sessions as counted

    exported = export(_open_history(where), Format(options.format))
    if options.file:
        write_export(options.file, exported)
        print_lines([f"{counted(exported.sessions)} written to {options.file}"])
    else:
        find_output().write_whole(exported.text)
    complain(sessions.list_left_out(exported))
    return WRONG if exported.unreadable else DONE


def import_history(where: Places, options: argparse.Namespace) -> int:
    """Import the sessions of an export, and say what became of them."""
    from wallyoga.cli import sessions  # 41 ms
    from wallyoga.history.exchange.import_json import import_sessions

    with open_input(options.file) as path:
        result = import_sessions(path, _open_history(where))
    print(sessions.describe_import(result))
    complain(sessions.list_refused(str(options.file or STANDARD), result))
    if result.failed:
        raise result.failed
    return WRONG if result.refused else DONE


def make_practice_file(where: Places, options: argparse.Namespace) -> int:
    """Make a practice of the person's own, and print where it is."""
    from wallyoga.library.own_files import write_new_practice  # 2 ms

    source = None
    if options.source is not None:
        with open_library(where) as library:
            source = library.sequence(options.source)
    return print_lines([str(write_new_practice(where.practices, options.name, source))])


def check_own_files(where: Places, options: argparse.Namespace) -> int:
    """Check these files, or all of the person's own, and report the problems."""
    from wallyoga.check.report import check_files  # 47 ms

    with ExitStack() as opened:
        paths = [opened.enter_context(open_input(path)) for path in options.files]
        report = check_files(where, paths)
    report = replace(report, errors=tuple(map(name_input, report.errors)))
    print(report, file=sys.stderr if report.errors else sys.stdout)
    return WRONG if report.errors else DONE


def _open_history(where: Places) -> History:
    from wallyoga.history.session_files import History  # 40 ms

    return History(where.sessions)
