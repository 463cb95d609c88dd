"""Makes every picture in this folder by driving the app: `.venv/bin/python screenshots/make.py`.

Time stands on a manual clock and everything kept goes to a folder that is thrown away, so the same code makes
the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from animation import animate
from figures import sheet_svg
from textual.pilot import Pilot

from wallyoga.app import WallyogaApp
from wallyoga.figure.look import Look
from wallyoga.figure.palette import Palette
from wallyoga.figure.picture import Picture
from wallyoga.figure.theme_colours import DUSK
from wallyoga.history.archive import Archive
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.library.library import Library, load_library
from wallyoga.library.posture import Canvas, find_posture
from wallyoga.library.posture_pictures import draw_posture
from wallyoga.paths import find_places
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.pose import Pose, Side, Sides
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.guide.screen import Guide
from wallyoga.screens.practice.screen import Practice
from wallyoga.settings import Settings
from wallyoga.studio import Studio
from wallyoga.themes import THEMES
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.moving_figure import MovingFigure

FOLDER = Path(__file__).parent
SIZE = (100, 30)
POSE_SIZE = (58, 24)
SHEET_SIZE = (44, 18)
START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)

FRAME = 0.5
"""The seconds for which each frame of a moving picture is shown."""

STRIDE = 4.0
"""The step of the clock, in seconds; a longer gap would pause the practice."""


@dataclass
class Drive:
    """A running app and the clock it runs on."""

    pilot: Pilot[None]
    clock: ManualClock

    async def press(self, *keys: str) -> None:
        """Press keys, and let the screen settle."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def run(self, seconds: float) -> None:
        """Let the practice run for so long."""
        while seconds > 0:
            self.clock.seconds += min(STRIDE, seconds)
            seconds -= STRIDE
            match self.pilot.app.screen:
                case Practice() as screen:
                    screen.look()
                case Choose() | Guide() as screen:
                    for figure in screen.query(MovingFigure):
                        figure.breathe()
        await self.pilot.pause()

    async def film(self, name: str, seconds: float) -> None:
        """Save what is shown from now on, for so many seconds, as a picture that moves."""
        pictures = []
        for _ in range(round(seconds / FRAME)):
            pictures.append(self.pilot.app.export_screenshot(title="wallyoga"))
            self.clock.seconds += FRAME
            if isinstance(self.pilot.app.screen, Practice):
                self.pilot.app.screen.look()
            await self.pilot.pause()
        write(name, animate(pictures, FRAME))

    def save(self, name: str) -> None:
        """Save what is shown as a picture."""
        write(name, self.pilot.app.export_screenshot(title="wallyoga"))


def write(name: str, svg: str) -> None:
    """Write a picture that names no font to be fetched."""
    (FOLDER / name).write_text(re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL), encoding="utf-8")


def open_studio(folder: Path, clock: ManualClock, library: Library) -> Studio:
    """Return a studio whose files are all in `folder`."""
    return Studio(
        library=library,
        settings=Settings(asked=True, lie_down=0),
        clock=clock,
        places=find_places({"WALLYOGA_HOME": str(folder)}),
        random=bytes,
        open_archive=Archive,
    )


def keep_session(
    studio: Studio, clock: ManualClock, practice: str, side: Side, reflection: Reflection, arrived: str
) -> None:
    """Keep a session as a person would have done it."""
    session = Session(studio.plan(studio.library.sequences[practice]))
    recorder = studio.begin_recorder(session, minutes=None, arrived=arrived)
    session.start(clock.now())
    while session.look(clock.now()).state is not State.ENDED:
        session.answer(clock.now(), side)
        clock.sleep(STRIDE)
    path = recorder.keep()
    studio.history.revise_words(path, Words(reflection, arrived))


def a_few_weeks(studio: Studio, clock: ManualClock) -> None:
    """Fill the history with some sessions of the weeks before."""
    runner, legs = "runners-wall-reset", "legs-up-the-wall"
    left = {"strap-hamstring-across": "left", "wall-figure-four": "left"}
    for days, practice, arrived, reflection in (
        (17, runner, "tense", Reflection("calm", ("after a run",), "", left)),
        (14, legs, "wound up", Reflection("calm", ("evening",))),
        (11, runner, "tense", Reflection("even", ("after a run",), "Left hip slow to open.", left)),
        (6, legs, "even", Reflection("at ease", ("evening",))),
        (4, runner, "tense", Reflection("calm", ("after a run",), "Better with the knee soft.", left)),
    ):
        clock.start = START - timedelta(days=days, seconds=clock.seconds)
        keep_session(studio, clock, practice, Side.LEFT, reflection, arrived)
    clock.start = START - timedelta(seconds=clock.seconds)


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
    await drive.pilot.app.workers.wait_for_complete()
    await drive.pilot.pause()
    drive.save("reflect.svg")


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
    await drive.pilot.app.workers.wait_for_complete()
    await drive.pilot.pause()
    drive.save("guide.svg")


async def having_made(drive: Drive) -> None:
    """A practice made for hips and hamstrings, with a strap at hand."""
    await drive.press("m", "down", "down", "space", *["down"] * 15, "space", "home", "right")
    await drive.pilot.app.workers.wait_for_complete()
    await drive.pilot.pause()
    drive.save("made.svg")


async def looking_back(drive: Drive) -> None:
    """The history, and what the sessions say together."""
    for key, name in (("h", "history.svg"), ("t", "trends.svg")):
        await drive.press(key)
        await drive.pilot.app.workers.wait_for_complete()
        await drive.pilot.pause()
        drive.save(name)


async def in_the_app(scene: Callable[[Drive], Awaitable[None]], library: Library) -> None:
    """Run the app for one scene."""
    with tempfile.TemporaryDirectory() as folder:
        clock = ManualClock(START)
        studio = open_studio(Path(folder), clock, library)
        a_few_weeks(studio, clock)
        app = WallyogaApp(studio)
        async with app.run_test(size=SIZE) as pilot:
            await scene(Drive(pilot, clock))


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
    for scene in (choosing, practising, setting_out, looking_up, having_made, looking_back):
        asyncio.run(in_the_app(scene, library))
    sheets(library)
    return 0


if __name__ == "__main__":
    sys.exit(main())
