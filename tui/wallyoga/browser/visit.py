"""The visit: the app in a process of its own, and the packets between it and a browser."""

from __future__ import annotations

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

PATIENCE = 3.0
"""The seconds the app has to keep what is under way and to end."""

CLOSED, LOST = "quit", "lost"
"""The words to the app for a page that is closed, and for one whose tablet fell asleep or is out of reach."""

LARGEST = 500
"""The most columns and rows a window has."""


class Visit(AppService):
    """A visit, from the opening of a page to its end.

    It is textual-serve's, but that it goes through no shell, ends in time, and believes nothing a page says.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        send_bytes: Callable[[bytes], Awaitable[None]],
        send_text: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[object]],
    ) -> None:
        async def close_page() -> None:
            await close()

        super().__init__(
            "",  # a command for a shell, and there is none
            write_bytes=send_bytes,
            write_str=send_text,
            close=close_page,
            download_manager=DownloadManager(),
        )
        self._arguments = tuple(command)
        self._answer = send_text

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        # In a session of its own, ctrl+c in the server's terminal comes to it by way of the server alone.
        self._process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env={**os.environ, **_make_surroundings(width, height)},
            start_new_session=True,
        )
        self._stdin = self._process.stdin
        return self._process

    async def run(self) -> None:
        """Pass on what the app paints, and close its page when it ends."""
        await super().run()
        await self.remote_close()

    async def obey(self, text: str) -> None:
        """Pass on what a page says.

        That is keys, a size, and whether it is looked at; anything else is passed over.
        """
        with suppress(ValueError, RecursionError):
            match json.loads(text):
                case ["stdin", str(keys)]:
                    await self.send_bytes(keys.encode(errors="replace"))
                case ["resize", {"width": int(width), "height": int(height)}]:
                    await self.set_terminal_size(limit(width), limit(height))
                case ["ping", str(moment)]:
                    await self._answer(json.dumps(["pong", moment]))
                case ["focus"]:
                    await self.focus()
                case ["blur"]:
                    await self.blur()

    async def end(self, *, is_lost: bool) -> None:
        """End the app, which keeps what is under way.

        Where its page was lost, and not closed, the next visit can go on with that. It has no more than a few seconds.
        """
        if self._process is None:
            return
        try:
            async with asyncio.timeout(PATIENCE):
                await self.send_meta({"type": LOST if is_lost else CLOSED})
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        finally:
            self.stdin.close()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.stop(), PATIENCE)


def limit(cells: int) -> int:
    """Return a number of columns or rows that a window can have."""
    return min(max(cells, 1), LARGEST)


def _make_surroundings(width: int, height: int) -> dict[str, str]:
    """Return what the app is told of the browser.

    That shows any colour and any letter.
    """
    return {
        "COLUMNS": str(width),
        "ROWS": str(height),
        "COLORTERM": "truecolor",
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        "TERM_PROGRAM": "textual",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
    }
