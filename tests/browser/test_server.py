"""The server as a browser meets it: its page, its socket, and one visit at a time."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

import pytest
from aiohttp import (
    ClientResponse,
    ClientSession,
    ClientWebSocketResponse,
    CookieJar,
    WSMsgType,
    WSServerHandshakeError,
    web,
)

from wallyoga.browser import server as module
from wallyoga.browser import visit as visit_module
from wallyoga.browser.address import Address, listen
from wallyoga.browser.guard import Guard
from wallyoga.browser.pages import PARTS
from wallyoga.browser.server import Server

ECHO = """
import sys
def send(kind, payload):
    sys.stdout.buffer.write(kind + len(payload).to_bytes(4, "big") + payload)
    sys.stdout.flush()
print("__GANGLION__", flush=True)
send(b"D", b"opened")
while head := sys.stdin.buffer.read(5):
    payload = sys.stdin.buffer.read(int.from_bytes(head[1:], "big"))
    if b"quit" in payload:
        break
    send(b"D", head[:1] + payload)
"""
"""An app that paints what it is told, until it is told to quit."""

NUMBER = """
import os, time
with open(%r, "a") as log:
    print(os.getpid(), file=log)
"""
"""Writes down the number of the process."""

STUBBORN = NUMBER + ECHO.replace("while head", "time.sleep(99)\nwhile head")
"""An app that does not listen."""


LISTENING = """
import sys
print("__GANGLION__", flush=True)
heard = b""
while not heard.endswith((b'"quit"}', b'"lost"}')):
    heard += sys.stdin.buffer.read1()
open(%r, "wb").write(heard)
"""
"""An app that writes down what it is told until its page is gone."""


class Visitor:
    """A person with a browser, who was given the address."""

    def __init__(self, session: ClientSession, address: Address, guard: Guard) -> None:
        self._session = session
        self.base = address.format()
        self.printed = f"/{guard.secret}"

    async def get(self, path: str) -> ClientResponse:
        """Return the answer for a path, which is read."""
        async with self._session.get(f"{self.base}{path}") as response:
            await response.read()
            return response

    @asynccontextmanager
    async def visit(self, *, autoping: bool = True) -> AsyncIterator[ClientWebSocketResponse]:
        """Open the socket of the page."""
        address = f"{self.base}/socket?width=90&height=20"
        async with self._session.ws_connect(address, headers={"Origin": self.base}, autoping=autoping) as page:
            yield page


@asynccontextmanager
async def serve(app: str = ECHO) -> AsyncIterator[Visitor]:
    """Serve an app, to somebody who was given the address."""
    listening, address = listen("127.0.0.1", 0)
    guard = Guard(address)
    runner = web.AppRunner(Server(guard, (sys.executable, "-c", app)).make_application(), shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        # Cookies of a host that is a number are kept too.
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
            yield Visitor(session, address, guard)
    finally:
        await runner.cleanup()


async def read_painting(page: ClientWebSocketResponse) -> bytes:
    """Return what the app paints next."""
    return await page.receive_bytes(timeout=10)


async def test_a_stranger_gets_nothing() -> None:
    """Without the secret every path is refused alike, whether there is something or not."""
    async with serve() as visitor:
        answers = [await visitor.get(path) for path in ("/", "/part/page.js", "/nothing", "/aaaabbbbcccc")]
        assert [answer.status for answer in answers] == [403] * len(answers)
        with pytest.raises(WSServerHandshakeError, match="403"):
            async with visitor.visit():
                pass


async def test_the_secret_becomes_a_cookie() -> None:
    """The printed address opens the page and leaves a cookie that no script and no other site gets hold of."""
    async with serve() as visitor:
        page = await visitor.get(visitor.printed)
        assert page.status == 200
        assert re.fullmatch(r"wallyoga-\d+=[\w-]{43}; HttpOnly; Path=/; SameSite=Strict", page.headers["Set-Cookie"])
        again = await visitor.get("/")
        assert (again.status, "Set-Cookie" in again.headers) == (200, False)
        assert (await visitor.get("/nothing")).status == 404


async def test_nothing_comes_from_elsewhere() -> None:
    """Every file of the page comes from here, and its policy lets nothing else in, whatever a script tries."""
    page = "".join(files("wallyoga.browser").joinpath(f"page.{kind}").read_text() for kind in ("html", "css", "js"))
    assert "//" not in re.sub(r"// .*|ws://\$\{location\.host\}", "", page)
    async with serve() as visitor:
        answer = await visitor.get(visitor.printed)
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; ")
        assert set(re.findall(r"'[\w-]+'|data:|https?:|\*", policy)) == {"'none'", "'self'", "'unsafe-inline'", "data:"}
        for part, (_, _, kind) in PARTS.items():
            answer = await visitor.get(f"/part/{part}")
            assert (answer.status, answer.content_type) == (200, kind)
            assert answer.headers["Content-Security-Policy"] == policy


async def test_what_a_page_says() -> None:
    """Keys and sizes come to the app, sizes that no window has are bounded, and anything else is passed over."""
    async with serve() as visitor:
        await visitor.get(visitor.printed)
        async with visitor.visit() as page:
            assert await read_painting(page) == b"opened"
            for odd in (
                "",
                "{",
                "[]",
                '["stdin", 1]',
                '["resize", {"width": "x", "height": 1}]',
                '["quit"]',
                "[" * 9999,
            ):
                await page.send_str(odd)
            await page.send_bytes(b"stdin")
            await page.send_json(["stdin", "\u00e4\ud800"])
            assert await read_painting(page) == b"D\xc3\xa4?"
            await page.send_json(["resize", {"width": 10**9, "height": -1}])
            assert await read_painting(page) == b'M{"type": "resize", "width": 500, "height": 1}'


async def test_one_visit_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second visit is refused while there is one, and once that page is closed another can begin."""
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    async with serve() as visitor:
        await visitor.get(visitor.printed)
        async with visitor.visit() as page:
            assert await read_painting(page) == b"opened"
            with pytest.raises(WSServerHandshakeError, match="409"):
                async with visitor.visit():
                    pass
        monkeypatch.setattr(module, "PATIENCE", 10)
        async with visitor.visit() as page:
            assert await read_painting(page) == b"opened"


async def test_a_page_that_is_lost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where a page does not answer any more, its app is told that it is lost, and not that it is closed."""
    monkeypatch.setattr(module, "HEARTBEAT", 0.1)
    log = tmp_path / "log"
    async with serve(LISTENING % str(log)) as visitor:
        await visitor.get(visitor.printed)
        async with visitor.visit(autoping=False) as page:
            while (await page.receive(timeout=10)).type == WSMsgType.PING:
                pass
    assert re.findall(r'"type": "(lost|quit)"', log.read_text(encoding="utf-8", errors="replace")) == ["lost"]


async def test_an_app_that_ends() -> None:
    """Where the app ends, by a key or by itself, its page is closed."""
    async with serve("print('__GANGLION__', flush=True)") as visitor:
        await visitor.get(visitor.printed)
        async with visitor.visit() as page:
            assert (await page.receive(timeout=10)).type == WSMsgType.CLOSE


async def test_an_app_that_does_not_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An app that takes too long to end is ended, and then another visit can begin."""
    monkeypatch.setattr(visit_module, "PATIENCE", 0.1)
    log = tmp_path / "process"
    async with serve(STUBBORN % str(log)) as visitor:
        await visitor.get(visitor.printed)
        for _ in range(2):
            async with visitor.visit() as page:
                assert await read_painting(page) == b"opened"
        processes = log.read_text(encoding="utf-8").split()
        assert len(processes) == 2
        with pytest.raises(ProcessLookupError):
            os.kill(int(processes[0]), 0)
