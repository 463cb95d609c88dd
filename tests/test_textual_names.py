"""The names inside Textual and textual-serve that wallyoga needs, of which they promise nothing."""

from __future__ import annotations

from inspect import isfunction

import pytest
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.web_driver import WebDriver
from textual.widgets import OptionList
from textual_serve.app_service import AppService

NEEDED: dict[type, set[str]] = {
    App: {"_check_bindings", "_disable_notifications", "_disable_tooltips", "_driver"},
    OptionList: {"_heights", "_index_to_line"},
    LinuxDriver: {"_file", "_sigcont_application"},
    WebDriver: {"_app", "_input_reader", "_key_thread", "_on_meta", "_size"},
    AppService: {"_open_app_process", "_process", "_stdin"},
}
"""What our classes take over or reach for, by the class that they derive from."""


def list_names(kind: type) -> set[str]:
    """Return the names of a class and of everything that its methods reach for."""
    methods = [each for parent in kind.__mro__ for each in vars(parent).values() if isfunction(each)]
    return set(dir(kind)).union(*(method.__code__.co_names for method in methods))


@pytest.mark.parametrize("kind", NEEDED, ids=lambda kind: kind.__name__)
def test_what_nobody_promises_is_there(kind: type) -> None:
    """Each of these names is in its class: an update that renames one is known by it, not by a blank screen."""
    assert NEEDED[kind] - list_names(kind) == set()
