"""A history to look back at, and how to wait until it was read."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from textual.worker import Worker, WorkerCancelled

from wallyoga.history.record import Record, Reflection
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Outcome
from wallyoga.studio import Studio

from ..app_driver import AppDriver

WIDE = (140, 30)

LEFT = Hold(
    pose="strap-hamstring",
    side=Side.LEFT,
    planned_breaths=10,
    breaths=10,
    planned_seconds=100,
    seconds=100,
    revisit=False,
)

HOLDS = (
    LEFT,
    replace(LEFT, side=Side.RIGHT, breaths=9, seconds=90),
    replace(LEFT, breaths=8, seconds=80, revisit=True),
)


def session(started: datetime, number: int, **what: Any) -> Record:
    """Return a session of nine minutes with a hold on each side and one again, with what is said otherwise."""
    record = Record(
        id=f"{number:04}",
        practice="desk-break",
        name=f"Practice {number}",
        started=started,
        ended=started + timedelta(minutes=10),
        outcome=Outcome.COMPLETED,
        practised_seconds=9 * 60,
        arrived="tense",
        holds=HOLDS,
        reflection=Reflection(left="calm", tighter={"strap-hamstring": "left"}),
    )
    return replace(record, **what)


def keep_daily(studio: Studio, count: int) -> list[Record]:
    """Keep one session a day, number 0 today, and return them."""
    today = studio.clock.date()
    records = [session(today - timedelta(days=number), number) for number in range(count)]
    for record in records:
        studio.history.add(record)
    return records


async def wait_for_workers(driver: AppDriver, workers: list[Worker[Any]] | None = None) -> None:
    """Wait for workers; one that a newer one takes the place of is no trouble."""
    with suppress(WorkerCancelled):
        await driver.app.workers.wait_for_complete(workers)


async def look_back(driver: AppDriver, *keys: str) -> None:
    """Open the history, wait until it was read, and press keys there."""
    await driver.press("h")
    await driver.settle()
    await press(driver, *keys)


async def press(driver: AppDriver, *keys: str) -> None:
    """Press keys, and wait after each for what it led to, but not for a card that waits for an answer."""
    for key in keys:
        await driver.pilot.press(key)
        for _ in range(3):
            await driver.rest()
            waited = [worker for worker in driver.app.workers if worker.group != "default"]
            if waited:
                await wait_for_workers(driver, waited)
        await driver.rest()
