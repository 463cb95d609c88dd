"""The media keys and headset buttons of a Linux desktop.

They come by jeepney, which the extra `media` installs; without it, or without a bus, nothing happens.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from threading import Thread
from typing import Any

from wallyoga.control.media_player import IDLE, PATH, PLAYER, ROOT, ROOT_PROPERTIES, VERBS, Properties
from wallyoga.control.order import Allowance, Order

LOOK = 0.25
"""The seconds between two looks at what is to be said on the bus."""

JUMP = 2 * LOOK * 1_000_000
"""The microseconds by which a position that was not played to has jumped."""

DBUS_PROPERTIES = "org.freedesktop.DBus.Properties"

INTROSPECTION = (
    '<node><interface name="org.freedesktop.DBus.Properties"/>'
    f'<interface name="{ROOT}"/><interface name="{PLAYER}">'
    + "".join(f'<method name="{name}"/>' for name in VERBS)
    + "</interface></node>"
)


class MediaKeys:
    """The media keys of one practice, taken in a thread of its own."""

    def __init__(self, look: Callable[[], Properties], give: Callable[[Order], None]) -> None:
        """Make media keys. `look` says how things are, and `give` takes an order."""
        self._look, self._give = look, give
        self._allowance = Allowance()
        self._is_over = False
        self._jeepney: Any = None
        self._bus: Any = None
        self._shown: Properties = {}

    def open(self) -> None:
        """Take keys from now on, where there is a bus."""
        if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
            Thread(target=self._run, name="media-keys", daemon=True).start()

    def close(self) -> None:
        """Take no more; nothing is waited for."""
        self._is_over = True

    def _run(self) -> None:
        with suppress(ImportError, OSError, ValueError, RuntimeError):
            self._jeepney = import_module("jeepney")
            with import_module("jeepney.io.blocking").open_dbus_connection() as self._bus:
                self._bus.bus_proxy.RequestName(f"{ROOT}.wallyoga.instance{os.getpid()}", _timeout=2.0)
                while not self._is_over:
                    self._say_changes()
                    with suppress(TimeoutError):
                        self._answer(self._bus.receive(timeout=LOOK))

    def _say_changes(self) -> None:
        """Say on the bus what is another than before, and where the position has jumped."""
        before, self._shown = self._shown, self._look()
        changed = {
            name: value for name, value in self._shown.items() if name != "Position" and before.get(name) != value
        }
        if changed:
            self._signal(DBUS_PROPERTIES, "PropertiesChanged", "sa{sv}as", (PLAYER, changed, []))
        elif self._shown["Position"][1] < before["Position"][1] - JUMP:
            self._signal(PLAYER, "Seeked", "x", (self._shown["Position"][1],))

    def _signal(self, interface: str, name: str, signature: str, body: tuple[Any, ...]) -> None:
        emitter = self._jeepney.DBusAddress(PATH, interface=interface)
        self._bus.send(self._jeepney.new_signal(emitter, name, signature, body))

    def _answer(self, message: Any) -> None:
        """Answer a call, and give the order it stands for."""
        if message.header.message_type is not self._jeepney.MessageType.method_call:
            return
        fields = self._jeepney.HeaderFields
        member = message.header.fields.get(fields.member, "")
        if member in VERBS and self._allowance.take():
            self._give(Order(VERBS[member]))
        reply = self._find_reply(member, message.body)
        if reply is None:
            error = self._jeepney.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
            self._bus.send(error)
        else:
            self._bus.send(self._jeepney.new_method_return(message, *reply))

    def _find_reply(self, member: str, body: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """Return the signature and the body of a reply.

        It is None where there is no such thing.
        """
        tables: dict[str, Properties] = {ROOT: ROOT_PROPERTIES, PLAYER: self._look()}
        match member, body:
            case "GetAll", (str(interface),) if interface in tables:
                return "a{sv}", (dict(tables[interface]),)
            case "Get", (str(interface), str(name)) if name in tables.get(interface, {}):
                return "v", (tables[interface][name],)
            case "Introspect", ():
                return "s", (INTROSPECTION,)
            case (("Set" | "Ping"), _):
                return None, ()
        return (None, ()) if member in VERBS or member in IDLE else None
