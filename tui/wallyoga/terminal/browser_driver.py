"""The browser driver of the app: packets to the web server that started this process, and from it."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any, ClassVar

from textual.app import App
from textual.drivers.web_driver import WebDriver
from textual.events import Resize
from textual.geometry import Size
from textual.theme import Theme

from wallyoga.exit_codes import GONE
from wallyoga.terminal.input_filter import Incoming
from wallyoga.terminal.key_parser import KeyParser
from wallyoga.terminal.paint import Paint
from wallyoga.terminal.way_out import WayOut

READY = b"__GANGLION__\n"
"""The line by which the server knows that packets follow."""

DATA, META = b"D", b"M"
"""The kinds of packets: keys and paintings, and what the two processes say of themselves."""

HEAD = 5
"""The bytes before the payload of a packet: its kind, and its size in four."""

SHOWN = "\x1b[?1049h\x1b[?25l\x1b[?2004h"
"""The codes that take the whole screen, without a cursor, and have pastes marked."""

CLOSED, LOST = "quit", "lost"
"""The server's words for a page that is closed, and for one that went without a word."""


class Browser(WebDriver):
    """The driver: Textual's, with a way out, and without a mouse."""

    way_out: ClassVar[WayOut]

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._pipe = io.BufferedWriter(Paint(self.fileno, self.way_out))
        self.way_out.at_last(self.give_back)

    def write(self, data: str) -> None:
        """Paint on the page."""
        self._send(DATA, data.encode(errors="replace"))

    def write_meta(self, data: dict[str, object]) -> None:
        """Tell the server something."""
        self._send(META, json.dumps(data).encode())

    def start_application_mode(self) -> None:
        """Take the page; signals are left to the way out."""
        self._pipe.write(READY)
        self.write(SHOWN)
        self._colour_page()
        self._app.theme_changed_signal.subscribe(self._app, self._colour_page)
        size = Size(*(self._size or (80, 24)))
        asyncio.get_running_loop().call_soon(self.process_message, Resize(size, size))
        self._key_thread.start()

    def give_back(self) -> None:
        """Have the server close the page."""
        self.write_meta({"type": "exit"})

    def run_input_thread(self) -> None:
        """Read what the server sends, and leave when it is gone."""
        incoming, keys, unread = Incoming(), KeyParser(), b""
        for raw in self._input_reader:
            text = "" if raw else incoming.wait()
            packets, unread = split_packets(unread + raw)
            for kind, payload in packets:
                if kind == DATA:
                    text += incoming.take(payload)
                else:
                    self._on_meta(kind.decode(), payload)
            for message in keys.read(text):
                self.process_message(message)
        if not self.exit_event.is_set():
            self.way_out.leave(GONE)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Do what the server says.

        Once the page is closed, leave; once it is lost, leave so that the next one can go on.
        """
        if packet_type == LOST:
            self.way_out.give_up(GONE)
        if packet_type == CLOSED:
            self.way_out.leave(GONE)
        super().on_meta(packet_type, payload)

    def _colour_page(self, _: Theme | None = None) -> None:
        """Give the page the colour of the theme.

        It is seen at the edges, where no whole cell has room.
        """
        background = self._app.theme_variables["background"]
        if background.startswith("#"):
            self.write(f"\x1b]11;{background}\x1b\\")

    def _send(self, kind: bytes, payload: bytes) -> None:
        self._pipe.write(kind + len(payload).to_bytes(4) + payload)
        self._pipe.flush()


def split_packets(raw: bytes) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Return the packets in these bytes, and what is left of them.

    Each has its kind and its payload.
    """
    packets = []
    while len(raw) >= HEAD and len(raw) >= (end := HEAD + int.from_bytes(raw[1:HEAD])):
        packets.append((raw[:1], raw[HEAD:end]))
        raw = raw[end:]
    return packets, raw


def make_browser_driver(way_out: WayOut) -> type[WebDriver]:
    """Return the driver of a process that has this way out."""
    return type("Browser", (Browser,), {"way_out": way_out})
