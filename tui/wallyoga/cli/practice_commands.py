"""The commands that lead a practice."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from typing import TYPE_CHECKING

from wallyoga.cli.launch import is_terminal, open_studio, open_way_out, run_app
from wallyoga.cli.output import complain, print_lines
from wallyoga.garbage_collection import collect_garbage_seldom
from wallyoga.paths import Places

if TYPE_CHECKING:
    from wallyoga.choosing.picked_practice import Picked
    from wallyoga.studio import Studio

NO_TERMINAL = "No screens can be shown here, so this is the practice in plain lines."


def start_practice(where: Places, options: argparse.Namespace) -> int:
    """Open the app on a practice, or narrate it in plain lines."""
    from wallyoga.cli.practice_to_begin import pick_practice  # 3 ms

    with open_studio(where, speed=options.speed) as studio:
        return lead_practice(studio, pick_practice(studio, options), options)


def lead_practice(studio: Studio, picked: Picked | None, options: argparse.Namespace) -> int:
    """Lead a practice in the app or in plain lines, and return the exit code.

    Where none is picked the app opens on all of them.
    """
    if picked is None or (is_terminal() and not options.plain):
        studio.is_muted = options.mute
        return run_app(studio, picked)
    from wallyoga.cli.cut_off import list_unfinished  # 70 ms
    from wallyoga.cli.keyboard import Keyboard
    from wallyoga.cli.narrator import narrate
    from wallyoga.cli.plain_remote import make_progress, open_remote
    from wallyoga.cli.plain_sound import open_sound

    if not options.plain:
        print(NO_TERMINAL, flush=True)
    complain(list_unfinished(studio.journal, studio.reflections, studio.history))
    collect_garbage_seldom()
    with open_sound(studio, picked.plan, options) as sound:
        keyboard = Keyboard(sys.stdin) if sys.stdin is not None else None
        return narrate(
            studio,
            picked,
            sys.stdout,
            open_way_out(studio),
            keyboard=keyboard,
            sound=sound,
            open_remote=partial(open_remote, studio),
            progress=make_progress(studio),
        )


def resume_practice(where: Places, options: argparse.Namespace) -> int:
    """Resume the practice that was cut off last.

    It is kept, let go, or gone on with in plain lines.
    """
    from wallyoga.choosing import cut_off_practice  # 73 ms
    from wallyoga.cli.cut_off import describe_going_on, find_newest
    from wallyoga.cli.keyboard import KEYS, Keyboard
    from wallyoga.cli.narrator import Narrator
    from wallyoga.cli.plain_remote import make_progress, open_remote

    with open_studio(where, speed=options.speed) as studio:
        draft = find_newest(studio)
        if options.keep:
            return print_lines([f"Kept as {cut_off_practice.keep_draft(studio, draft)}"])
        if options.discard:
            cut_off_practice.discard_draft(studio, draft)
            return print_lines([f"Discarded: {cut_off_practice.describe_draft(draft)}."])
        recorder = cut_off_practice.resume_draft(studio, draft)
        complain(filter(None, [studio.doubt]))
        collect_garbage_seldom()
        keyboard = Keyboard(sys.stdin) if sys.stdin is not None else None
        remote, progress = open_remote(studio, recorder), make_progress(studio)
        narrator = Narrator(recorder, sys.stdout, keyboard, remote=remote, progress=progress)
        status = narrator.tell(describe_going_on(recorder, KEYS if keyboard else ""), open_way_out(studio))
        narrator.reflect(studio.library.poses)
        return status
