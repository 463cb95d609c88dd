"""A screen over others, which wallyoga can be left from as from everywhere."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from wallyoga.keys import EVERYWHERE

Result = TypeVar("Result")

LEAVING = frozenset({"app.suspend", "app.interrupt"})
"""What can be done from here too; the keys of the app do not reach through such a screen by themselves."""


class Over(ModalScreen[Result]):
    """A modal screen that knows the keys that leave wallyoga."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(action.keys, action.id, action.help, show=False, id=action.id)
        for action in EVERYWHERE
        if action.id in LEAVING
    ]
