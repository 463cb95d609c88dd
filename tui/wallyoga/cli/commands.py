"""The commands of the command line, one function each.

Each loads what it needs and no more, 5 to 80 ms for a room, so that the others answer sooner.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from wallyoga.cli.arguments import make_parser
from wallyoga.cli.launch import is_terminal, open_library, open_studio, open_way_out, run_app
from wallyoga.cli.output import find_output, wrap_line
from wallyoga.exit_codes import DONE, WRONG
from wallyoga.files.printable import escape_text
from wallyoga.garbage_collection import collect_garbage_seldom
from wallyoga.paths import Places

if TYPE_CHECKING:
    from wallyoga.history.session_files import History

NO_TERMINAL = "This is no terminal, so here is the practice in plain lines."


def run(where: Places, arguments: Sequence[str]) -> int:
    """Run the command these arguments ask for, and return the exit code.

    Raises:
        WallyogaError: something of the person's is wrong.
    """
    options = make_parser().parse_args(arguments)
    return COMMANDS[options.command](where, options)


def _list(where: Places, options: argparse.Namespace) -> int:
    """Print every practice."""
    from wallyoga.cli import practices

    with open_studio(where) as studio:
        if options.json:
            return _print_json(practices.make_practices_json(studio))
        return _print(practices.list_practices(studio))


def _show(where: Places, options: argparse.Namespace) -> int:
    """Print the plan of a practice."""
    from wallyoga.cli import practices

    with open_studio(where) as studio:
        plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
    return _print_json(practices.make_plan_json(plan)) if options.json else _print(practices.list_plan(plan))


def _make(where: Places, options: argparse.Namespace) -> int:
    """Print a practice made for this person, and keep it where asked to."""
    from wallyoga.cli.composition import make_practice

    with open_studio(where) as studio:
        composition = make_practice(studio, options)
    return _print_json(composition.make_json()) if options.json else _print(composition.list_lines())


def _pose(where: Places, options: argparse.Namespace) -> int:
    """Print one pose, in colour where that is seen, or the list of them."""
    from wallyoga.cli import poses, terminal_colours
    from wallyoga.figure.look import Look
    from wallyoga.library.pose_figure import find_posture
    from wallyoga.library.posture import Canvas

    with open_studio(where) as studio:
        if options.pose is None:
            return _print(poses.list_poses(studio.library))
        columns, rows = options.size
        pose, side = poses.find_pose(studio, options.pose, options.side)
        depth = terminal_colours.detect_depth()
        look = terminal_colours.choose_look(Look(options.look or studio.settings.figures), depth)
        canvas = Canvas(columns, rows, studio.setup, look, dotted=depth < terminal_colours.Depth.INDEXED)
        poses.draw_pose(find_posture(studio.library, pose.id, side), canvas, depth, studio.settings.theme)
        return _print(poses.describe_pose(studio, pose, side))


def _history(where: Places, options: argparse.Namespace) -> int:
    """Print past sessions, and apart from them what was cut off."""
    from wallyoga.cli import sessions
    from wallyoga.cli.cut_off import list_unfinished
    from wallyoga.history.drafts.journal import Journal
    from wallyoga.history.drafts.reflection_drafts import ReflectionDrafts

    history, limit = _sessions(where), options.limit
    _complain(list_unfinished(Journal(where.state, history.holds), ReflectionDrafts(where.state), history))
    if options.json:
        return _print_json(list(history.documents(limit)))
    return _print(sessions.list_sessions(history.entries(limit)))


def _export(where: Places, options: argparse.Namespace) -> int:
    """Export every session to a new file, or to standard output.

    It says which files are not among them.
    """
    from wallyoga.cli import sessions
    from wallyoga.history.exchange.export import Format, export, write_export
    from wallyoga.text.amounts import format_sessions as counted

    exported = export(_sessions(where), Format(options.format))
    if options.file:
        write_export(options.file, exported)
        _print([f"{counted(exported.sessions)} written to {options.file}"])
    else:
        find_output().write_whole(exported.text)
    _complain(sessions.list_left_out(exported))
    return WRONG if exported.unreadable else DONE


def _import(where: Places, options: argparse.Namespace) -> int:
    """Import the sessions of an export, and say what became of them."""
    from wallyoga.cli import sessions
    from wallyoga.history.exchange.import_json import import_sessions

    result = import_sessions(options.file, _sessions(where))
    print(sessions.describe_import(result))
    _complain(sessions.list_refused(str(options.file), result))
    if result.failed:
        raise result.failed
    return WRONG if result.refused else DONE


def _new(where: Places, options: argparse.Namespace) -> int:
    """Make a practice of the person's own, and print where it is."""
    from wallyoga.library.own_files import write_new_practice

    source = None
    if options.source is not None:
        with open_library(where) as library:
            source = library.sequence(options.source)
    return _print([str(write_new_practice(where.practices, options.name, source))])


def _check(where: Places, options: argparse.Namespace) -> int:
    """Check these files, or all of the person's own, and report the problems."""
    from wallyoga.check.report import check_files

    report = check_files(where, options.files)
    print(report, file=sys.stderr if report.errors else sys.stdout)
    return WRONG if report.errors else DONE


def _soundcheck(where: Places, _: argparse.Namespace) -> int:
    """Play every tone and a sentence, and print what plays them."""
    from wallyoga.cli.soundcheck import check_sound
    from wallyoga.sound.practice_sound import find_sound_folder

    return check_sound(find_sound_folder(where.cache), sys.stdout)


def _paths(where: Places, _: argparse.Namespace) -> int:
    """Print where everything is kept."""
    return _print(f"{name:10} {path}" for name, path in where.named())


def _start(where: Places, options: argparse.Namespace) -> int:
    """Open the app on a practice, or narrate it in plain lines."""
    with open_studio(where, speed=options.speed) as studio:
        plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
        if options.plain or not is_terminal():
            from wallyoga.cli.cut_off import list_unfinished
            from wallyoga.cli.keyboard import Keyboard
            from wallyoga.cli.narrator import narrate
            from wallyoga.cli.plain_sound import open_sound

            if not options.plain:
                print(NO_TERMINAL, flush=True)
            _complain(list_unfinished(studio.journal, studio.reflections, studio.history))
            collect_garbage_seldom()
            with open_sound(studio, plan, options) as sound:
                keyboard = Keyboard(sys.stdin) if sys.stdin is not None else None
                way_out = open_way_out(studio)
                return narrate(studio, plan, options.minutes, sys.stdout, way_out, keyboard=keyboard, sound=sound)
        studio.is_muted = options.mute
        return run_app(studio, plan, options.minutes)


def _resume(where: Places, options: argparse.Namespace) -> int:
    """Resume the practice that was cut off last.

    It is kept, let go, or gone on with in plain lines.
    """
    from wallyoga.choosing import cut_off_practice
    from wallyoga.cli.cut_off import describe_going_on, find_newest
    from wallyoga.cli.narrator import Narrator

    with open_studio(where, speed=options.speed) as studio:
        draft = find_newest(studio)
        if options.keep:
            return _print([f"Kept as {cut_off_practice.keep_draft(studio, draft)}"])
        if options.discard:
            cut_off_practice.discard_draft(studio, draft)
            return _print([f"Discarded: {cut_off_practice.describe_draft(draft)}."])
        recorder = cut_off_practice.resume_draft(studio, draft)
        _complain(filter(None, [studio.doubt]))
        collect_garbage_seldom()
        return Narrator(recorder, sys.stdout).tell(describe_going_on(recorder), open_way_out(studio))


def _sessions(where: Places) -> History:
    from wallyoga.history.session_files import History

    return History(where.sessions)


def _print(lines: Iterable[str]) -> int:
    """Print some lines, which stay as many whatever a name holds."""
    for line in lines:
        print(*wrap_line(escape_text(line)), sep="\n")
    return DONE


def _print_json(value: Any) -> int:
    """Print a value as JSON."""
    from wallyoga.files.json_text import escape_json  # 2 ms

    print(escape_json(value))
    return DONE


def _complain(lines: Iterable[str]) -> None:
    """Print lines of what is wrong, apart from the rest."""
    for line in lines:
        print(escape_text(line), file=sys.stderr)


COMMANDS: dict[str, Callable[[Places, argparse.Namespace], int]] = {
    "start": _start,
    "resume": _resume,
    "list": _list,
    "show": _show,
    "make": _make,
    "pose": _pose,
    "history": _history,
    "export": _export,
    "import": _import,
    "new": _new,
    "check": _check,
    "soundcheck": _soundcheck,
    "paths": _paths,
}
"""The function of each command."""
