"""Readers of practices, poses, cautions and settings."""

from __future__ import annotations

import json
import tomllib
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from tests.studios import make_studio
from wallyoga.check.file_check import Sort, inspect_file
from wallyoga.check.report import check_settings
from wallyoga.cli import poses as cli_poses
from wallyoga.cli import practices as cli_practices
from wallyoga.cli.terminal_colours import Depth
from wallyoga.figure.drawing import forget
from wallyoga.figure.look import Look
from wallyoga.figure.setup import HAMSTRINGS, Setup
from wallyoga.files.parsed_cache import NO_CACHE
from wallyoga.files.problems import FileError
from wallyoga.keys.all_keys import ALL
from wallyoga.keys.key_names import format_key
from wallyoga.library.library import Library, load_own_practices
from wallyoga.library.loader import load_own_pose, load_settings, salvage_settings
from wallyoga.library.posture import Canvas, Posture, find_posture
from wallyoga.library.posture_pictures import draw_between, draw_posture
from wallyoga.library.to_toml import format_practice
from wallyoga.practice.errors import PlanError, WallyogaError
from wallyoga.practice.planner import make_plan

from .documents import load_shipped
from .verdicts import expect_ours, read_or_refuse, write


def read_practice(home: Path, raw: bytes) -> None:
    """Load, check, plan, show and write a practice."""
    path = home / "practices" / "mine.toml"
    write(path, raw)
    studio = make_studio(home, library=load_shipped().join_own(load_own_practices(path.parent, load_shipped().poses)))
    read_or_refuse(lambda: inspect_file(path, Sort.PRACTICE, load_shipped().poses, load_shipped().cautions.by_id))
    expect_ours(studio.library.problems)
    list(cli_practices.list_practices(studio))
    json.dumps(cli_practices.make_practices_json(studio), allow_nan=False)
    if "mine" in studio.library.own:
        sequence = studio.library.sequences["mine"]
        tomllib.loads(format_practice(sequence, hints=True))
        for minutes in (None, 1, 20, 240):
            try:
                plan = studio.plan(sequence, minutes)
            except PlanError:
                return
            list(cli_practices.list_plan(plan))
            json.dumps(cli_practices.make_plan_json(plan), allow_nan=False)


def read_pose(home: Path, raw: bytes) -> None:
    """Load and check a pose, plan with it, and draw it in every way."""
    path = home / "poses" / "mine.toml"
    write(path, raw)
    shipped = load_shipped()
    read_or_refuse(lambda: inspect_file(path, Sort.POSE, shipped.poses, shipped.cautions.by_id))
    try:
        pose, figure = load_own_pose(NO_CACHE, path, {*shipped.poses, "mine"}, shipped.cautions.by_id)
    except FileError as error:
        expect_ours((error,))
        return
    library = shipped._replace(poses={**shipped.poses, "mine": pose}, figures={**shipped.figures, "mine": figure})
    studio = make_studio(home, library=library)
    forget()
    list(cli_poses.list_poses(library))
    for side in ("left", "right", None):
        shown = cli_poses.find_pose(studio, "mine", side)
        list(cli_poses.describe_pose(studio, *shown))
        canvas = Canvas(40, 20, look=Look.SOLID)
        with redirect_stdout(StringIO()):
            cli_poses.draw_pose(find_posture(library, shown[0].id, shown[1]), canvas, Depth.FULL, "dusk")
    sequence = next(iter(studio.library.sequences.values()))
    make_plan(sequence, {**studio.library.poses, sequence.steps[0].pose: studio.library.poses["mine"]})
    drawn = find_posture(studio.library, "mine", None)
    if drawn:
        _draw(studio.library, drawn)


def _draw(library: Library, drawn: Posture) -> None:
    for hamstrings in HAMSTRINGS:
        for gentle in (False, True):
            draw_posture(drawn, Canvas(20, 8, Setup(hamstrings, "bolster", gentle), dotted=True), 1.0)
    for look in Look:
        draw_posture(drawn, Canvas(110, 45, look=look), 0.5)
    other = find_posture(library, "wall-figure-four", "left")
    assert other
    for fraction in (0.3, 0.7):
        draw_between(drawn, other, fraction, Canvas(20, 8))
        draw_between(other, drawn, fraction, Canvas(20, 8))


def read_cautions(home: Path, raw: bytes) -> None:
    """Check cautions."""
    path = home / "cautions.toml"
    write(path, raw)
    read_or_refuse(lambda: inspect_file(path, Sort.CAUTIONS, {}, ()))


def read_settings(home: Path, raw: bytes) -> None:
    """Load, check, take over and change settings, and show the keys they give."""
    studio = make_studio(home, library=load_shipped())
    path = studio.places.settings
    write(path, raw)
    read_or_refuse(lambda: check_settings(path, load_shipped().cautions.by_id))
    salvage_settings(path)
    studio.refresh()
    if studio.unread:
        expect_ours((studio.unread,))
        return
    settings = load_settings(path)
    assert studio.settings == settings
    try:
        studio.change(motion=not settings.motion, theme="dusk")
    except WallyogaError as error:
        expect_ours((error,))
        return
    assert load_settings(path) == settings._replace(motion=not settings.motion, theme="dusk")
    for actions in ALL.values():
        for action in actions:
            format_key(action, settings.keys, every=True)
    for sequence in load_shipped().sequences.values():
        try:
            studio.plan(sequence)
        except PlanError:
            continue
