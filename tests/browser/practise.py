"""A practice in a real browser, seen and steered as on a tablet: `python -m tests.browser.practise [PICTURE.png]`."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import which

import aiohttp
from aiohttp import web

from tests.browser.chromium import PATIENCE, PROGRAM, REBOUND, Chromium, Tab, start_chromium, wait_until
from wallyoga.exit_codes import INTERRUPTED
from wallyoga.history.record import MINIMUM_SECONDS

SETTINGS = 'asked = true\nsound = "quiet"\n'
"""A home in which no question comes first."""

SOCKET = """
new Promise(done => {
  const socket = new WebSocket(%r);
  socket.onopen = () => done("opened");
  socket.onerror = () => done("refused");
})
"""
"""Tries to open a socket, as any page can."""

CLOSED = """
new Promise(done => {
  const look = () => document.body.classList.contains("-closed") ? done(document.body.innerText) : setTimeout(look, 50);
  look();
})
"""
"""Answers with the words of the page once wallyoga is gone from it."""

Result = tuple[str, bool]


class Visited:
    """A served wallyoga: its process, its address, and its home."""

    def __init__(self, process: Process, address: str, home: Path) -> None:
        self.process = process
        self.address = address
        self.base, _, self.secret = address.rpartition("/")
        self.socket = f"ws{self.base.removeprefix('http')}/socket"
        self._home = home

    def count_visits(self) -> int:
        """Return how many processes of visits there are."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return len(children.read_text().split()) if children.exists() else 0

    def count_sessions(self) -> int:
        """Return how many sessions are kept."""
        return len(list(self._home.glob("sessions/*/*.toml")))


@asynccontextmanager
async def serve_wallyoga(home: Path) -> AsyncIterator[Visited]:
    """Serve wallyoga at a free port."""
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    command = (sys.executable, "-m", "wallyoga", "serve", "--port", "0")
    process = await asyncio.create_subprocess_exec(
        *command, stdout=PIPE, env={**os.environ, "WALLYOGA_HOME": str(home)}
    )
    try:
        assert process.stdout
        line = (await process.stdout.readline()).decode()
        yield Visited(process, line.split()[-1], home)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def practise(tab: Tab, visited: Visited, picture: Path | None) -> AsyncIterator[Result]:
    """Begin a practice and pause it, by keys alone."""
    await tab.open(visited.address)
    await tab.until("Legs Up the Wall")
    yield "the practices are shown", True
    yield "the address shows no secret", await tab.ask("location.pathname") == "/"
    yield "the page has the keyboard", await tab.ask("document.activeElement.className") == "xterm-helper-textarea"
    yield "its letters are its own", await tab.ask("document.fonts.check('16px \"Roboto Mono\"')")
    await tab.press("\r", "read on")
    await tab.press("\r", "come to the wall")
    await tab.press("\r", "begin now")
    await tab.press("\r", "pause")
    yield "a practice is begun by keys", visited.count_visits() == 1
    await tab.press(" ", "paused")
    yield "a practice is paused by keys", True
    if picture:
        await asyncio.to_thread(picture.write_bytes, await tab.take_picture())
    await tab.press(" ", "space pause")
    yield "it goes on by a key", True


async def intrude(browser: Chromium, visited: Visited) -> AsyncIterator[Result]:
    """Try to get in from a page of another origin, by another name, and for a second time."""
    async with open_foreign_page() as page:
        tab = await browser.open_tab(400, 300)
        await tab.open(page)
        answer = await tab.ask(SOCKET % visited.socket)
        await wait_until(lambda: bool(tab.refused))
        yield f"a foreign page gets {tab.refused}", (answer, tab.refused) == ("refused", [403])
        await tab.close()
    rebound = await browser.open_tab(400, 300)
    await rebound.open(visited.address.replace("127.0.0.1", REBOUND))
    await wait_until(lambda: bool(rebound.statuses))
    yield f"a name that was made to lead here gets {rebound.statuses}", rebound.statuses == [403]
    await rebound.close()
    async with aiohttp.ClientSession() as session:
        for name, headers in {
            "a foreign origin": {"Origin": "http://elsewhere.example"},
            "a foreign name": {"Host": f"elsewhere.example:{visited.base.rpartition(':')[2]}"},
        }.items():
            async with session.get(visited.address, headers=headers) as response:
                yield f"{name} gets {response.status}", response.status == 403
    second = await browser.open_tab(400, 300)
    await second.open(visited.address)
    await wait_until(lambda: bool(second.refused))
    yield f"a second tab gets {second.refused}", second.refused == [409] and visited.count_visits() == 1
    await second.close()


async def leave(tab: Tab, visited: Visited) -> AsyncIterator[Result]:
    """Close the tab, and end the server while another visit is there."""
    foreign = [each for each in tab.asked if not each.startswith((f"{visited.base}/", visited.socket, "data:"))]
    yield f"nothing is asked of another host ({len(tab.asked)} requests) {foreign or ''}", not foreign
    await asyncio.sleep(MINIMUM_SECONDS)
    await tab.close()
    yield "a closed tab ends its process", await wait_until(lambda: not visited.count_visits())
    yield "a closed tab keeps the practice", visited.count_sessions() == 1


async def end(tab: Tab, visited: Visited) -> AsyncIterator[Result]:
    """End the server by ctrl+c while a practice is under way."""
    await tab.open(visited.address)
    await tab.until("Legs Up the Wall")
    visited.process.send_signal(signal.SIGINT)
    status = await asyncio.wait_for(visited.process.wait(), PATIENCE)
    yield (
        f"ctrl+c ends it ({status}), and its processes",
        status == INTERRUPTED and await wait_until(lambda: not visited.count_visits()),
    )
    yield "the page says so", "What you practised is kept" in str(await tab.ask(CLOSED))


@asynccontextmanager
async def open_foreign_page() -> AsyncIterator[str]:
    """Serve an empty page from elsewhere, and yield its address."""

    async def show(_: web.Request) -> web.Response:
        return web.Response(text="<title>elsewhere</title>", content_type="text/html")

    application = web.Application()
    application.router.add_get("/", show)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://localhost:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


async def look(home: Path, picture: Path | None) -> AsyncIterator[Result]:
    """Yield each thing that is to be seen, and whether it was."""
    async with serve_wallyoga(home) as visited, start_chromium() as browser:
        tab = await browser.open_tab(1280, 800)
        for part in (
            practise(tab, visited, picture),
            intrude(browser, visited),
            leave(tab, visited),
            end(await browser.open_tab(1280, 800), visited),
        ):
            async for result in part:
                yield result


async def main() -> int:
    """Practise in a browser, print what was seen, and return 1 where something was not."""
    if not which(PROGRAM):
        print(f"skipped: there is no {PROGRAM}")
        return 0
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as home:
        async for words, seen in look(Path(home), Path(sys.argv[1]) if sys.argv[1:] else None):
            print(f"{'seen' if seen else 'MISSED'}  {words}", flush=True)
            results.append((words, seen))
    return 0 if all(seen for _, seen in results) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
