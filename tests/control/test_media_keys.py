"""Media keys reach a practice over a bus of their own, and the bus is told how the practice stands."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from shutil import which
from typing import Any

import pytest

from tests.practice.session_driver import Practised
from tests.practice.small_plans import small_plan
from wallyoga.control.media_keys import MediaKeys
from wallyoga.control.media_player import PATH, PLAYER, ROOT, VERBS, make_player_properties
from wallyoga.control.order import Order
from wallyoga.practice.plan import Kind

WITHIN = 20.0
"""The seconds within which something comes, on a machine that is busy."""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Give a connection to a bus that nobody else is on, where this machine can have one."""
    blocking = pytest.importorskip("jeepney.io.blocking")
    if which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon")
    address = f"unix:path={tmp_path}/bus"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as daemon:
        assert daemon.stdout is not None
        assert daemon.stdout.readline()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with blocking.open_dbus_connection() as connection:
            yield connection
        daemon.terminate()


def test_a_player_on_the_bus(bus: Any) -> None:
    """Each button is an order, and title, position and state are told when asked, and at each change."""
    jeepney: Any = pytest.importorskip("jeepney")
    practised = Practised(small_plan())
    practised.reach(Kind.HOLD, into=3)
    orders: Queue[Order] = Queue()
    keys = MediaKeys(lambda: make_player_properties(practised.session.plan, practised.now, 1.0), orders.put)
    bus.bus_proxy.AddMatch(jeepney.MatchRule(type="signal", interface="org.freedesktop.DBus.Properties"))
    keys.open()
    changes = jeepney.MatchRule(type="signal", member="PropertiesChanged")
    with bus.filter(changes, bufsize=9) as heard:
        first = bus.recv_until_filtered(heard, timeout=WITHIN)
        sender = first.header.fields[jeepney.HeaderFields.sender]
        assert f"{ROOT}.wallyoga.instance" in " ".join(bus.bus_proxy.ListNames()[0])

        def call(member: str, *body: str, interface: str = PLAYER) -> Any:
            address = jeepney.DBusAddress(PATH, sender, interface)
            message = jeepney.new_method_call(address, member, "s" * len(body) or None, body)
            return bus.send_and_get_reply(message, timeout=WITHIN).body

        for member, verb in VERBS.items():
            call(member)
            assert orders.get(timeout=WITHIN).verb is verb
        (properties,) = call("GetAll", PLAYER, interface="org.freedesktop.DBus.Properties")
        assert properties["PlaybackStatus"] == ("s", "Playing")
        assert properties["Position"] == ("x", 3_000_000)
        assert properties["Metadata"][1]["xesam:title"] == ("s", "Wall")
        assert call("Get", ROOT, "Identity", interface="org.freedesktop.DBus.Properties") == (("s", "wallyoga"),)
        practised.session.pause(practised.at)
        (_, changed, _) = bus.recv_until_filtered(heard, timeout=WITHIN).body
        assert changed == {"PlaybackStatus": ("s", "Paused")}
    keys.close()
