"""The commands of the command line, one function each.

Each loads what it needs and no more, so that the others answer sooner; what that saves stands beside it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from wallyoga.cli.argument_types import NAMES
from wallyoga.cli.arguments import read_arguments
from wallyoga.cli.file_commands import check_own_files, export_history, import_history, list_history, make_practice_file
from wallyoga.cli.launch import open_app, open_studio
from wallyoga.cli.output import complain, print_json, print_lines, use_ascii
from wallyoga.cli.practice_commands import resume_practice, start_practice
from wallyoga.exit_codes import DONE, MISUSED
from wallyoga.paths import Places


def run(where: Places, arguments: Sequence[str]) -> int:
    """Run the command these arguments ask for, and return the exit code.

    Raises:
        WallyogaError: something of the person's is wrong.
    """
    options = read_arguments(arguments)
    if options.ascii:
        use_ascii()
    return COMMANDS[options.command](where, options) if options.command else open_app(where)


def _while(where: Places, options: argparse.Namespace) -> int:
    """Practise while another command runs."""
    from wallyoga.cli.while_command import practise_meanwhile  # 6 ms

    return practise_meanwhile(where, options)


def _ctl(where: Places, options: argparse.Namespace) -> int:
    """Ask the practice that is running, in another process."""
    from wallyoga.cli.remote_control import control_practice  # 20 ms

    if (options.json or options.watch) and options.verb != "status":
        complain(["--json and --watch go with `wallyoga ctl status`."])
        return MISUSED
    return control_practice(where.runtime, options)


def _list(where: Places, options: argparse.Namespace) -> int:
    """Print every practice."""
    from wallyoga.cli import practices  # 1 ms

    with open_studio(where) as studio:
        if options.json:
            return print_json(practices.make_practices_json(studio))
        return print_lines(practices.list_practices(studio))


def _show(where: Places, options: argparse.Namespace) -> int:
    """Print the plan of a practice."""
    from wallyoga.cli import practices  # 1 ms

    with open_studio(where) as studio:
        plan = studio.plan(studio.library.sequence(options.practice), options.minutes)
    return print_json(practices.make_plan_json(plan)) if options.json else print_lines(practices.list_plan(plan))


def _make(where: Places, options: argparse.Namespace) -> int:
    """Print a practice made for this person, and keep it where asked to."""
    from wallyoga.cli.composition import make_practice  # 46 ms

    with open_studio(where) as studio:
        composition = make_practice(studio, options)
    return print_json(composition.make_json()) if options.json else print_lines(composition.list_lines())


def _pose(where: Places, options: argparse.Namespace) -> int:
    """Print one pose, in colour where that is seen, or the list of them."""
    from wallyoga.cli import poses, terminal_colours  # 41 ms
    from wallyoga.figure.look import Look
    from wallyoga.library.posture import Canvas, find_posture

    with open_studio(where) as studio:
        if options.pose is None:
            return print_lines(poses.list_poses(studio.library))
        columns, rows = options.size
        pose, side = poses.find_pose(studio, options.pose, options.side)
        depth = terminal_colours.detect_depth()
        look = terminal_colours.choose_look(Look(options.look or studio.settings.figures), depth)
        canvas = Canvas(columns, rows, studio.setup, look, dotted=depth < terminal_colours.Depth.INDEXED)
        poses.draw_pose(find_posture(studio.library, pose.id, side), canvas, depth, studio.settings.theme)
        return print_lines(poses.describe_pose(studio, pose, side))


def _soundcheck(where: Places, _: argparse.Namespace) -> int:
    """Play every tone and a sentence, and print what plays them."""
    from wallyoga.cli.soundcheck import check_sound  # 37 ms
    from wallyoga.sound.practice_sound import find_sound_folder

    return check_sound(find_sound_folder(where.cache), sys.stdout)


def _serve(_: Places, options: argparse.Namespace) -> int:
    """Serve the app to a browser."""
    from wallyoga.cli.browser_service import serve_app  # 21 ms

    return serve_app(options.host, options.port)


def _paths(where: Places, _: argparse.Namespace) -> int:
    """Print where everything is kept."""
    return print_lines(f"{name:10} {path}" for name, path in where.list_named())


def _names(where: Places, options: argparse.Namespace) -> int:
    """Print ids of practices and poses, or names of props."""
    from wallyoga.cli.name_list import list_names  # 0.3 ms

    return print_lines(name for kind in options.kinds or NAMES[:2] for name in list_names(where, kind))


def _completion(_: Places, options: argparse.Namespace) -> int:
    """Print what a shell needs for completion."""
    from wallyoga.cli.completion import make_completion  # 1 ms

    print(make_completion(options.shell), end="")
    return DONE


def _man(*_: object) -> int:
    """Print the man page."""
    from wallyoga.cli.man_page import make_man_page  # 16 ms

    print(make_man_page(), end="")
    return DONE


COMMANDS: dict[str, Callable[[Places, argparse.Namespace], int]] = {
    "start": start_practice,
    "while": _while,
    "resume": resume_practice,
    "ctl": _ctl,
    "list": _list,
    "show": _show,
    "make": _make,
    "pose": _pose,
    "history": list_history,
    "export": export_history,
    "import": import_history,
    "new": make_practice_file,
    "check": check_own_files,
    "soundcheck": _soundcheck,
    "serve": _serve,
    "paths": _paths,
    "names": _names,
    "completion": _completion,
    "man": _man,
}
"""The function of each command."""
