"""An app that is driven to make pictures, on a manual clock and with files of its own."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from animation import animate
from textual.pilot import Pilot

from wallyoga.history.archive import Archive
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.library.library import Library
from wallyoga.paths import find_places
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.guide.screen import Guide
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.settings import Settings
from wallyoga.studio import Studio
from wallyoga.widgets.moving_figure import MovingFigure

FOLDER = Path(__file__).parent
START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)

NOBODY = 99_999_999
"""The number of a process that is not there."""

FRAME = 0.5
"""The seconds for which each frame of a moving picture is shown."""

STRIDE = 4.0
"""The step of the clock, in seconds; a longer gap would pause the practice."""


@dataclass
class Drive:
    """A running app and the clock it runs on."""

    pilot: Pilot[None]
    clock: ManualClock
    studio: Studio

    async def press(self, *keys: str) -> None:
        """Press keys, and let the screen settle."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait for what is read beside the painting."""
        await self.pilot.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def run(self, seconds: float) -> None:
        """Let the practice run for so long."""
        while seconds > 0:
            self.clock.seconds += min(STRIDE, seconds)
            seconds -= STRIDE
            match self.pilot.app.screen:
                case Practice() | Prepare() as screen:
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


def first_start(studio: Studio, _: ManualClock) -> None:
    """Let it be the first start of all."""
    studio.settings = studio.settings._replace(asked=False)


def half_a_minute(studio: Studio, clock: ManualClock) -> None:
    """Let there be half a minute to come to the wall."""
    a_few_weeks(studio, clock)
    studio.settings = studio.settings._replace(lie_down=30)


def cut_off(studio: Studio, clock: ManualClock) -> None:
    """Let a practice of this morning have been cut off, and its process be there no more."""
    a_few_weeks(studio, clock)
    session = Session(studio.plan(studio.library.sequences["runners-wall-reset"]))
    recorder = studio.begin_recorder(session, minutes=None, arrived="tense")
    session.start(clock.now())
    while session.look(clock.now()).practised < 400:
        clock.sleep(STRIDE)
    recorder.note()
    recorder.write_down()
    for path in studio.places.state.glob("*.toml"):
        words = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"\b{os.getpid()}\b", f"{NOBODY}", words), encoding="utf-8")
