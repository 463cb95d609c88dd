"""Every key that is declared does something, and every key that does something is declared."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from wallyoga import screens
from wallyoga.app import WallyogaApp
from wallyoga.keys.action import Action
from wallyoga.keys.all_keys import ALL
from wallyoga.keys.app_keys import EVERYWHERE


def of_ours(kind: type[Any] = Screen) -> Iterator[type[Any]]:
    """Yield the screens of wallyoga that have actions of their own."""
    for screen in kind.__subclasses__():
        if screen.__module__.startswith(screens.__name__) and hasattr(screen, "ACTIONS"):
            yield screen
        yield from of_ours(screen)


for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}."):
    import_module(module.name)
SCREENS = sorted({screen for screen in of_ours() if screen.ACTIONS}, key=lambda screen: screen.__name__)
"""Every screen that has actions."""

EVERY = [*((screen.__name__, screen, screen.ACTIONS) for screen in SCREENS), ("app", WallyogaApp, EVERYWHERE)]


@pytest.mark.parametrize(("owner", "actions"), [each[1:] for each in EVERY], ids=[each[0] for each in EVERY])
def test_every_action_has_its_method_and_its_key(owner: type[Any], actions: tuple[Action, ...]) -> None:
    """Each action is bound by its id to its keys, and the screen has the method that its id names."""
    bound = {binding.id: binding for binding in owner.BINDINGS if isinstance(binding, Binding)}
    for action in actions:
        assert callable(getattr(owner, f"action_{action.method}")), action.id
        assert (bound[action.id].key, bound[action.id].action) == (action.keys, action.method)


@pytest.mark.parametrize(("owner", "actions"), [each[1:] for each in EVERY], ids=[each[0] for each in EVERY])
def test_nothing_is_bound_that_help_does_not_list(owner: type[Any], actions: tuple[Action, ...]) -> None:
    """A screen binds no key that is not declared, so that help shows all of them and each can be changed."""
    assert {binding.id for binding in owner.BINDINGS if isinstance(binding, Binding)} <= {
        action.id for action in actions
    }


def test_every_declared_group_belongs_to_a_screen() -> None:
    """No actions are declared that no screen has."""
    declared = {action for actions in ALL.values() for action in actions}
    assert declared == {action for _, _, actions in EVERY for action in actions}
