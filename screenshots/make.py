"""Makes every picture in this folder by driving the app: `.venv/bin/python screenshots/make.py`.

Time stands on a manual clock and everything kept goes to a folder that is thrown away, so the same code makes
the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from drive import FOLDER, START, Drive, a_few_weeks, cut_off, first_start, half_a_minute, open_studio, write
from figures import sheet_svg

from wallyoga.app import WallyogaApp
from wallyoga.figure.look import Look
from wallyoga.figure.palette import Palette
from wallyoga.figure.picture import Picture
from wallyoga.figure.theme_colours import DUSK
from wallyoga.library.library import Library, load_library
from wallyoga.library.posture import Canvas, find_posture
from wallyoga.library.posture_pictures import draw_posture
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.pose import Pose, Sides
from wallyoga.settings import Settings
from wallyoga.studio import Studio
from wallyoga.themes import THEMES
from wallyoga.widgets.figure_view import FigureView

SIZE = (100, 30)
POSE_SIZE = (58, 24)
SHEET_SIZE = (44, 18)

Scene = Callable[[Drive], Awaitable[None]]
Furnish = Callable[[Studio, ManualClock], None]


async def choosing(drive: Drive) -> None:
    """The first screen."""
    await drive.press("end", "home")
    await drive.run(9.5)
    drive.save("choose.svg")
    await drive.press("enter", "right", "left")
    drive.save("prepare.svg")


async def practising(drive: Drive) -> None:
    """The practice, on the left side of wall figure four."""
    await drive.press("home", "down", "down", "enter", "enter")
    await drive.run(18 * 60 + 45 + 57)
    drive.save("practice.svg")
    for theme in THEMES[1:]:
        drive.pilot.app.theme = theme.name
        await drive.pilot.pause()
        drive.save(f"practice-{theme.name}.svg")
    drive.pilot.app.theme = THEMES[0].name
    for _ in Look:
        await drive.press("v")
        look = drive.pilot.app.screen.query_one(FigureView).look
        if look is not Settings().figures:
            drive.save(f"practice-{look}.svg")
    await drive.film("breathing.svg", 10)
    await drive.press("z")
    drive.save("bigger.svg")
    await drive.press("z")
    await drive.run(24 * 60 + 27 - (18 * 60 + 45 + 57 + 10))
    drive.save("question.svg")
    await drive.press("left")
    await drive.run(8 * 60)
    await drive.press("4")
    await drive.settle()
    drive.save("reflect.svg")


async def beginning(drive: Drive) -> None:
    """The question before the first practice of all."""
    await drive.press("down", "space")
    drive.save("first-run.svg")


async def coming_to_the_wall(drive: Drive) -> None:
    """The time to come to the wall before a practice."""
    await drive.press("home", "down", "down", "enter", "enter")
    await drive.run(8)
    drive.save("lie-down.svg")


async def coming_back(drive: Drive) -> None:
    """The question about a practice that was cut off."""
    drive.save("recovery.svg")
    await drive.press("escape")


async def building(drive: Drive) -> None:
    """The builder, on a step of a copy."""
    await drive.press("home", "down", "down", "c", "down", "down", "enter")
    drive.save("build.svg")


async def setting_out(drive: Drive) -> None:
    """The settings, the building, the palette and the help."""
    for keys, name in (
        (["s"], "settings.svg"),
        (["escape", "n"], "pick.svg"),
        (["escape", "escape", "ctrl+p"], "palette.svg"),
        (["escape", "question_mark"], "help.svg"),
    ):
        await drive.press(*keys)
        drive.save(name)


async def looking_up(drive: Drive) -> None:
    """The guide, where wall figure four is felt."""
    await drive.press("i", "slash", *"wall", "space", *"figure", "enter", "escape", "tab")
    await drive.run(9.5)
    await drive.settle()
    drive.save("guide.svg")


async def having_made(drive: Drive) -> None:
    """A practice made for hips and hamstrings, with a strap at hand."""
    await drive.press("m", "down", "down", "space", *["down"] * 15, "space", "home", "right")
    await drive.settle()
    drive.save("made.svg")


async def looking_back(drive: Drive) -> None:
    """The history, a reflection that is edited, and what the sessions say together."""
    await drive.press("h")
    await drive.settle()
    drive.save("history.svg")
    await drive.press("e")
    drive.save("edit.svg")
    await drive.press("escape", "t")
    await drive.settle()
    drive.save("trends.svg")


async def in_the_app(scene: Scene, library: Library, furnish: Furnish = a_few_weeks) -> None:
    """Run the app for one scene, in a studio with what belongs to it."""
    with tempfile.TemporaryDirectory() as folder:
        clock = ManualClock(START)
        studio = open_studio(Path(folder), clock, library)
        furnish(studio, clock)
        app = WallyogaApp(studio)
        async with app.run_test(size=SIZE) as pilot:
            await scene(Drive(pilot, clock, studio))


def sheets(library: Library) -> None:
    """Save a picture of every pose, and a sheet of all of them in each look that is filled."""
    palette = Palette.of(DUSK)
    for look in (Look.SOLID, Look.ASCII):
        small = [
            (pose.name, draw_pose(library, pose, Canvas(*SHEET_SIZE, look=look))) for pose in library.poses.values()
        ]
        write(f"poses-{look}.svg", sheet_svg(small, 4, palette))
    for pose in library.poses.values():
        large = draw_pose(library, pose, Canvas(*POSE_SIZE, look=Look.SOLID))
        write(f"poses/{pose.id}.svg", sheet_svg([(pose.name, large)], 1, palette))


def draw_pose(library: Library, pose: Pose, canvas: Canvas) -> Picture:
    """Return a pose on the side it begins on, lungs half full."""
    shown = find_posture(library, pose.id, pose.first if pose.sides is Sides.EACH else None)
    picture = draw_posture(shown, canvas, 0.5) if shown else None
    if picture is None:
        raise SystemExit(f"{pose.id} has no figure")
    return picture


def main() -> int:
    """Make all pictures."""
    # What a terminal with all colours says of itself.
    os.environ["COLORTERM"] = "truecolor"
    (FOLDER / "poses").mkdir(exist_ok=True)
    library = load_library()
    for scene in (choosing, practising, setting_out, building, looking_up, having_made, looking_back):
        asyncio.run(in_the_app(scene, library))
    for scene, furnish in ((beginning, first_start), (coming_to_the_wall, half_a_minute), (coming_back, cut_off)):
        asyncio.run(in_the_app(scene, library, furnish))
    sheets(library)
    return 0


if __name__ == "__main__":
    sys.exit(main())
