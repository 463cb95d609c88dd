"""The web server of the app: one page, one socket, one visit at a time."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from aiohttp import WSCloseCode, WSMsgType, web
from aiohttp.http import HttpProcessingError
from aiohttp.log import server_logger

from wallyoga.browser.guard import Guard, Request
from wallyoga.browser.pages import HEADERS, show_page, show_part
from wallyoga.browser.visit import PATIENCE, Visit, limit

SOCKET = "/socket"
"""The path of the socket."""

HEARTBEAT = 10.0
"""The seconds between two looks at whether a page is still there."""

ENDING = ("SIGHUP", "SIGINT", "SIGTERM")
"""The signals that end the server."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """The server, which runs `command` for each visit."""

    def __init__(self, guard: Guard, command: Sequence[str]) -> None:
        self._guard = guard
        self._command = command
        self._turn = asyncio.Lock()
        self._pages: set[web.WebSocketResponse] = set()

    def make_application(self) -> web.Application:
        """Return the web application."""

        @web.middleware
        async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
            refusal = self._find_refusal(request)
            return web.Response(status=403, text=f"{refusal}\n") if refusal else await handler(request)

        application = web.Application(middlewares=[admit])
        application.on_shutdown.append(self._close_pages)
        application.on_response_prepare.append(_add_headers)
        application.router.add_get("/", self._show_page)
        application.router.add_get(SOCKET, self._serve_visit)
        application.router.add_get("/part/{part}", show_part)
        application.router.add_get("/{secret}", self._show_page)
        return application

    def _find_refusal(self, request: web.Request) -> str:
        """Return why the guard refuses a request, or nothing."""
        return self._guard.find_refusal(
            Request(
                path=request.path,
                hosts=tuple(request.headers.getall("Host", ())),
                origins=tuple(request.headers.getall("Origin", ())),
                cookie=request.cookies.get(self._guard.cookie, ""),
                opens_socket=request.path == SOCKET,
            )
        )

    async def _show_page(self, request: web.Request) -> web.StreamResponse:
        """Show the page; where the secret was brought, it is exchanged for a cookie."""
        response = show_page()
        if self._guard.has_secret(request.path):
            response.set_cookie(self._guard.cookie, self._guard.token, httponly=True, samesite="Strict")
        elif request.path != "/":
            raise web.HTTPNotFound
        return response

    async def _serve_visit(self, request: web.Request) -> web.StreamResponse:
        """Serve a visit; while there is another, it is refused.

        A page that is loaded anew comes before its old visit has ended, and waits for that.
        """
        try:
            await asyncio.wait_for(self._turn.acquire(), PATIENCE)
        except TimeoutError:
            raise web.HTTPConflict(text="wallyoga is open elsewhere.\n") from None
        try:
            page = web.WebSocketResponse(heartbeat=HEARTBEAT, timeout=PATIENCE)
            await page.prepare(request)
            await self._run_visit(page, _read_size(request, "width", 80), _read_size(request, "height", 24))
        finally:
            self._turn.release()
        return page

    async def _run_visit(self, page: web.WebSocketResponse, width: int, height: int) -> None:
        """Run the app until it or its page is gone."""
        visit = Visit(self._command, send_bytes=page.send_bytes, send_text=page.send_str, close=page.close)
        self._pages.add(page)
        try:
            await visit.start(width, height)
            async for message in page:
                if message.type == WSMsgType.TEXT:
                    await visit.obey(message.data)
        finally:
            self._pages.discard(page)
            await visit.end(is_lost=page.close_code == WSCloseCode.ABNORMAL_CLOSURE)

    async def _close_pages(self, _: web.Application) -> None:
        for page in tuple(self._pages):
            await page.close(code=WSCloseCode.GOING_AWAY)


async def serve(guard: Guard, listening: socket.socket, command: Sequence[str]) -> int:
    """Serve until a signal says to end, and return its number."""
    server_logger.addFilter(_is_ours)
    runner = web.AppRunner(
        Server(guard, command).make_application(), access_log=None, shutdown_timeout=2 * PATIENCE, handle_signals=False
    )
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        return await _wait_for_signal()
    finally:
        await runner.cleanup()


def _is_ours(record: logging.LogRecord) -> bool:
    """Return whether an error is one of ours.

    Of a request that is none nothing is said: anybody can send one, and would write on this terminal.
    """
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


async def _wait_for_signal() -> int:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[int] = loop.create_future()

    def end(number: int) -> None:
        if not ended.done():
            ended.set_result(number)

    for name in ENDING:
        # Windows has no handlers in a loop: there ctrl+c is a KeyboardInterrupt.
        with suppress(AttributeError, NotImplementedError):
            loop.add_signal_handler(number := getattr(signal, name), end, number)
    return await ended


def _read_size(request: web.Request, name: str, usual: int) -> int:
    text = request.query.get(name, "")
    return limit(int(text)) if text.isdecimal() and len(text) < len(str(10_000)) else usual


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
