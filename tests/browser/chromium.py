"""A real Chromium without a window, driven by its own protocol."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp

from tests.terminal_process import CODES

PROGRAM = "chromium"

PATIENCE = 30.0
"""The longest wait for what is sure to come, in seconds, on a busy machine."""

READING = 1.0
"""The seconds before a key: what comes sooner may be for the screen before, and is passed over."""

LOOK = 0.05
"""The seconds between two looks."""

REBOUND = "rebound.example"
"""A name of somebody else, which leads here."""

OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--enable-unsafe-swiftshader",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    f"--host-resolver-rules=MAP {REBOUND} 127.0.0.1",
)

REFUSED = re.compile(r"Unexpected response code: (\d+)")
"""The words in which it tells that a socket was not opened."""

KEYS = {"\r": ("Enter", 13), " ": ("Space", 32), "\x1b": ("Escape", 27)}
"""The keys that have names."""


async def wait_until(holds: Callable[[], bool]) -> bool:
    """Wait until something holds that another program sees to, and say so."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 - another program sets no event of ours
            await asyncio.sleep(LOOK)
    return True


def read_lines(path: Path) -> list[str]:
    """Return the lines of a file, or none where it is not there yet."""
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


class Tab:
    """A tab, and what came over its wires."""

    def __init__(self, browser: Chromium, target: str, session: str) -> None:
        self._browser = browser
        self._target = target
        self._session = session
        self._painted = b""
        self._pressed_at = 0
        self.asked: list[str] = []
        """The address of everything it asked for."""
        self.statuses: list[int] = []
        """The status of each answer but those of sockets."""
        self.refused: list[int] = []
        """The status of each socket that was not opened."""
        browser.tabs[session] = self

    @property
    def words(self) -> str:
        """The text painted since the last key, in its order."""
        return CODES.sub("", self._painted[self._pressed_at :].decode(errors="replace"))

    async def do(self, method: str, **params: Any) -> Any:
        """Have the tab do something, and return its answer."""
        return await self._browser.do(method, session=self._session, **params)

    async def open(self, address: str) -> None:
        """Go to an address."""
        await self.do("Page.navigate", url=address)

    async def press(self, key: str, *words: str) -> None:
        """Press a key, once what is shown could be read, and wait until these words were painted since."""
        await asyncio.sleep(READING)
        self._pressed_at = len(self._painted)
        code, number = KEYS.get(key, (key, ord(key.upper())))
        event = {"key": code if key in "\r\x1b" else key, "code": code, "windowsVirtualKeyCode": number}
        await self.do("Input.dispatchKeyEvent", type="keyDown", text=key, **event)
        await self.do("Input.dispatchKeyEvent", type="keyUp", **event)
        await self.until(*words)

    async def until(self, *words: str) -> None:
        """Wait until all of these words were painted since the last key."""
        try:
            await wait_until(lambda: all(word in self.words for word in words))
        except TimeoutError:
            raise TimeoutError(f"no {words} in {self.words[-2000:]!r}") from None

    async def ask(self, script: str) -> Any:
        """Return what a script in the page answers."""
        answer = await self.do("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    async def take_picture(self) -> bytes:
        """Return what the tab shows, as a PNG."""
        answer = await self.do("Page.captureScreenshot")
        return base64.b64decode(answer["data"])

    async def close(self) -> None:
        """Close the tab, as a person does."""
        await self._browser.do("Target.closeTarget", targetId=self._target)

    def note(self, method: str, params: Any) -> None:
        """Note what came over its wires."""
        match method:
            case "Network.requestWillBeSent":
                self.asked.append(params["request"]["url"])
            case "Network.responseReceived":
                self.statuses.append(params["response"]["status"])
            case "Network.webSocketCreated":
                self.asked.append(params["url"])
            case "Network.webSocketFrameError" if status := REFUSED.search(params["errorMessage"]):
                self.refused.append(int(status[1]))
            case "Network.webSocketFrameReceived" if params["response"]["opcode"] == 2:
                self._painted += base64.b64decode(params["response"]["payloadData"])


class Chromium:
    """A Chromium."""

    def __init__(self, wire: aiohttp.ClientWebSocketResponse) -> None:
        self._wire = wire
        self._numbers = count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self.tabs: dict[str, Tab] = {}
        self._listening = asyncio.create_task(self._listen())

    async def do(self, method: str, session: str | None = None, **params: Any) -> Any:
        """Have it do something, and return its answer."""
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        ask = {"id": number, "method": method, "params": params}
        await self._wire.send_json(ask | ({"sessionId": session} if session else {}))
        return await asyncio.wait_for(self._answers[number], PATIENCE)

    async def open_tab(self, width: int, height: int) -> Tab:
        """Open an empty tab of that size."""
        target = (await self.do("Target.createTarget", url="about:blank", newWindow=True, width=width, height=height))[
            "targetId"
        ]
        session = (await self.do("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]
        tab = Tab(self, target, session)
        for part in ("Network", "Page", "Runtime"):
            await tab.do(f"{part}.enable")
        return tab

    async def _listen(self) -> None:
        async for message in self._wire:
            news = json.loads(message.data)
            if "id" in news:
                answer = self._answers.pop(news["id"])
                if "error" in news:
                    answer.set_exception(RuntimeError(news["error"]["message"]))
                else:
                    answer.set_result(news["result"])
            elif news.get("sessionId") in self.tabs:
                self.tabs[news["sessionId"]].note(news["method"], news["params"])


@asynccontextmanager
async def start_chromium() -> AsyncIterator[Chromium]:
    """Start a Chromium with a profile of its own, and end it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            PROGRAM,
            *OPTIONS,
            f"--user-data-dir={profile}",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            place = Path(profile, "DevToolsActivePort")
            await wait_until(lambda: len(read_lines(place)) > 1)
            address = "ws://127.0.0.1:{}{}".format(*read_lines(place))
            async with aiohttp.ClientSession() as session, session.ws_connect(address, max_msg_size=0) as wire:
                yield Chromium(wire)
        finally:
            with suppress(ProcessLookupError):
                process.terminate()
            await process.wait()
