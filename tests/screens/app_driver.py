"""An app that is driven by keys and by a clock that is turned by hand, and read as a person reads it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker, WorkerCancelled

from wallyoga.app import WallyogaApp
from wallyoga.choosing.picked_practice import Picked
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Now, State
from wallyoga.screens.practice.screen import Practice
from wallyoga.studio import Studio
from wallyoga.widgets.key_line import KeyLine

from .quick_textual import STEPS, be_quiet, lay_out, paint, read_lines, resize

OFTEN = 4.0
"""The clock is moved on by at most this many of the person's seconds at once, which is below the gap that pauses."""

PATIENCE = 1_000
"""The number of looks for what comes by itself."""

A_MOMENT = 0.01
"""Seconds between two looks for what comes by itself a moment later."""

ROUNDS = 4
"""The number of times that work beside the painting can lead to something else."""

RUNNERS = "runners-wall-reset"

Kindred = TypeVar("Kindred", bound=Screen[Any])


@dataclass
class AppDriver:
    """A running app and what drives it."""

    app: WallyogaApp
    pilot: Pilot[None]
    studio: Studio
    holds_threads: bool = field(default=False, kw_only=True)
    """Whether the test has work in threads stand still, so that nothing waits for it."""
    paints: bool = field(default=False, kw_only=True)
    """Whether what changes is painted between one key and the next, as for a terminal, though nobody reads it."""

    @property
    def clock(self) -> ManualClock:
        """The clock that is turned by hand."""
        assert isinstance(self.studio.clock, ManualClock)
        return self.studio.clock

    async def rest(self) -> None:
        """Wait until all that came of something is done, in threads as well.

        A step leads from one widget to the next, from all that is known to its layout, or to a thread. Where the
        layout leads to nothing, nothing moves any more.
        """
        for _ in range(STEPS):
            await be_quiet()
            if not self.holds_threads:
                await self._finish(lambda worker: worker._thread_worker)  # noqa: SLF001 - others wait for the person
            if not lay_out(self.app):
                break
        await be_quiet()
        if self.paints:
            paint(self.app)

    async def _finish(self, concerns: Callable[[Worker[Any]], bool]) -> None:
        """Wait until that work is done, begun anew or not."""
        while workers := [worker for worker in self.app.workers if concerns(worker) and not worker.is_finished]:
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete(workers)

    async def press(self, *keys: str) -> None:
        """Press keys, each when all that came of the one before is done."""
        for key in keys:
            await self.press_at_once(key)

    async def press_at_once(self, *keys: str) -> None:
        """Press keys that are read at once, before anything comes of the first of them."""
        for key in keys:
            self.app.simulate_key(key)
        await self.rest()

    async def write(self, text: str) -> None:
        """Type a text, as fast as one can."""
        await self.press_at_once(*text)

    async def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        await resize(self.app, columns, rows)
        await self.rest()

    @property
    def running(self) -> Practice | None:
        """The practice that is open, on top or below other screens, if there is one."""
        return next((screen for screen in self.app.screen_stack if isinstance(screen, Practice)), None)

    async def wait(self, seconds: float) -> None:
        """Let the clock run, and the practice look at it on the way, until it is over. It is painted at the end."""
        while (opening := self.running) and not opening.is_mounted:
            await self.rest()
        until = self.clock.seconds + seconds
        while self.clock.seconds < until and (practice := self.running):
            self.clock.seconds = min(until, self.clock.seconds + OFTEN * self.clock.speed)
            practice.look(paints=self.clock.seconds == until)
        await self.rest()

    def on(self, kind: type[Kindred]) -> Kindred:
        """Return the screen that is shown, which is one of that kind."""
        screen = self.app.screen
        assert isinstance(screen, kind), screen
        return screen

    def lines(self) -> list[str]:
        """Return what is on the screen, line by line."""
        return read_lines(self.app)

    def read_screen(self) -> str:
        """Return what is on the screen as one text, so that words can be looked for in it."""
        return "\n".join(self.lines())

    def read_words(self) -> str:
        """Return the words on the screen with one space between them, without frames, so that wrapping is no matter."""
        return " ".join(re.sub(r"[│┃▌╭╮╰╯─━▁▔]", " ", self.read_screen()).split())

    def read(self, selector: str) -> str:
        """Return the words that are seen in a widget, with one space between them and without frames."""
        region = self.app.screen.query_one(selector, Widget).region
        rows = self.lines()[region.y : region.bottom]
        words = " ".join(row.ljust(region.right)[region.x : region.right] for row in rows)
        return " ".join(re.sub(r"[│┃╭╮╰╯─]", " ", words).split())

    def read_notices(self) -> str:
        """Return what the app says in passing, above the keys."""
        return "\n".join(notice for line in self.app.screen.query(KeyLine) for notice in line.notices)

    async def until(self, words: str) -> None:
        """Wait until words are on the screen, where something is searched for or read beside the painting."""
        if not await self.becomes(lambda: words in self.read_words()):
            raise AssertionError(f"{words!r} is not on the screen:\n{self.read_screen()}")

    async def becomes(self, holds: Callable[[], bool]) -> bool:
        """Return whether something comes to hold by itself, a moment later."""
        for _ in range(PATIENCE):
            if holds():
                return True
            await asyncio.sleep(A_MOMENT)
            await self.rest()
        return False

    async def settle(self) -> None:
        """Wait until everything beside the painting is done, begun anew or not, and what that led to as well."""
        for _ in range(ROUNDS):
            await self._finish(lambda _: True)
            await self.rest()

    def is_whole(self, selector: str) -> bool:
        """Return whether the widget is on the screen and no part of it is cut off."""
        widget = self.app.screen.query_one(selector, Widget)
        if not widget.is_on_screen or not widget.region.area:
            return False
        place = self.app.screen.find_widget(widget)
        return place.visible_region == place.region and self.app.screen.region.contains_region(place.region)


@dataclass
class PracticeDriver(AppDriver):
    """An app with a practice running in it."""

    plan: Plan
    session: Session
    practice: Practice

    @property
    def now(self) -> Now:
        """The present moment of the session."""
        return self.session.look(self.clock.now())

    async def reach_last(self, *, left: float) -> None:
        """Skip what is still to come, and let the clock run until `left` seconds before the end."""
        while self.now.next:
            self.session.next(self.clock.now())
        await self.wait(self.now.left - left)

    async def reach(self, kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Now:
        """Let the clock run until `into` seconds of the next such step.

        It and the step before it, from which the body comes, are painted as they begin. What lies before is looked at,
        as it is between two paintings.
        """

        def is_sought(step: PlanStep | None) -> bool:
            return step is not None and step.kind is kind and (side is None or step.side is side)

        now = self.now
        while not is_sought(now.step):
            assert now.state is State.RUNNING
            self.clock.seconds += min(OFTEN * self.clock.speed, now.settling + now.left)
            self.practice.look(paints=False)
            step, now = now.step, self.now
            if now.step is not step and (is_sought(now.step) or is_sought(now.next)):
                self.practice.look()
        await self.wait(into)
        return self.now


@asynccontextmanager
async def open_app(
    studio: Studio, *, size: tuple[int, int] = (100, 30), start: Plan | None = None
) -> AsyncIterator[AppDriver]:
    """Open the app on its first screen, or on the card of a plan."""
    app = WallyogaApp(studio, start=Picked(start) if start else None)
    async with app.run_test(size=size) as pilot:
        driver = AppDriver(app, pilot, studio)
        await driver.rest()
        yield driver


async def begin_practice(driver: AppDriver, practice: str = RUNNERS) -> PracticeDriver:
    """Begin a practice now, without its card."""
    studio = driver.studio
    plan = studio.plan(studio.library.sequence(practice))
    session = Session(plan, speed=studio.clock.speed)
    screen = Practice(studio, studio.begin_recorder(session, minutes=None, arrived=None))
    await driver.app.push_screen(screen)
    await driver.rest()
    return PracticeDriver(driver.app, driver.pilot, studio, plan, session, screen)


@asynccontextmanager
async def open_practice(
    studio: Studio, *, practice: str = RUNNERS, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[PracticeDriver]:
    """Open the app with a practice that begins now."""
    async with open_app(studio, size=size) as driver:
        yield await begin_practice(driver, practice)
