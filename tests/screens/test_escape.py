"""Escape, by which nothing changes in whatever lies over a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from textual.screen import ModalScreen, Screen

from wallyoga import screens
from wallyoga.errand.errand_news import CommandEnd
from wallyoga.files.problems import FileError, Problem
from wallyoga.keys.choose_keys import CHOOSE
from wallyoga.screens.build.name_card import NameCard
from wallyoga.screens.checklist import Checklist
from wallyoga.screens.command_palette import Palette
from wallyoga.screens.file_editor import NotYet
from wallyoga.screens.help import Help
from wallyoga.screens.history.export_card import ExportCard
from wallyoga.screens.modals import Card, Dialog, Modal
from wallyoga.screens.practice.errand_card import ErrandCard
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.screens.questions import Question
from wallyoga.screens.settings.items import Item
from wallyoga.screens.settings.own_breath import OwnBreath
from wallyoga.screens.settings.own_command import OwnCommand
from wallyoga.screens.settings.runs_folder import RunsFolder
from wallyoga.screens.settings.tap_breath import Follow
from wallyoga.screens.sound_card import SoundCard
from wallyoga.studio import Studio

from .app_driver import open_app

MAKERS: dict[type[Screen[Any]], Callable[[Studio], Screen[Any]]] = {
    Checklist: lambda _: Checklist("What is at hand?", {"strap": "strap or belt"}, ["strap"]),
    ExportCard: ExportCard,
    ErrandCard: lambda studio: ErrandCard(studio, "make test", CommandEnd(2, 9.0), "1 failed"),
    Follow: Follow,
    Help: lambda studio: Help(studio, CHOOSE),
    NameCard: lambda studio: NameCard(studio, "Tuesday hips"),
    NotYet: lambda _: NotYet(FileError("tuesday.toml", (Problem("steps", "none", "at least one"),)), 20),
    OwnBreath: OwnBreath,
    OwnCommand: lambda studio: OwnCommand(studio, Item.ON_END),
    Palette: lambda _: Palette(()),
    Question: lambda _: Question("Which?", {"one": "One", "two": "Two"}),
    RunsFolder: RunsFolder,
    SoundCard: SoundCard,
    StopSigns: StopSigns,
}
"""The makers of the screens that lie over another."""

BASES = {Modal, Dialog, Card}


def list_over_others(kind: type[Any] = ModalScreen) -> Iterator[type[Any]]:
    """Yield the screens of wallyoga that lie over another, of the modules that are loaded."""
    for screen in kind.__subclasses__():
        if screen.__module__.startswith("wallyoga") and screen not in BASES:
            yield screen
        yield from list_over_others(screen)


def test_every_screen_over_another_is_here() -> None:
    """No screen that lies over another is left out below."""
    for module in walk_packages(screens.__path__, f"{screens.__name__}."):
        import_module(module.name)
    assert set(list_over_others()) == set(MAKERS)


async def test_escape_changes_nothing(studio: Studio) -> None:
    """Escape leaves each of them with no answer, also after something was ticked, typed or moved to."""
    async with open_app(studio) as driver:
        below = driver.app.screen
        for kind, make in MAKERS.items():
            answers: list[object] = []
            driver.app.push_screen(make(studio), answers.append)
            await driver.rest()
            driver.on(kind)
            await driver.press("down", "space", "1", "escape")
            assert driver.app.screen is below
            assert not list(studio.places.settings.parent.rglob("*.csv"))
            assert (kind, answers) in ((kind, [None]), (kind, [False]))
