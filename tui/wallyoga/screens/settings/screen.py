"""The settings screen: your cautions, your breath, your poses, and how things look.

Of the poses it has how you do them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList

from wallyoga.keys.action import Action, name_actions
from wallyoga.keys.settings_keys import OPENING, SETTINGS, TURNING, YOURS
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.settings import item_words, items
from wallyoga.screens.settings.explanation import Explained
from wallyoga.screens.settings.item_words import About
from wallyoga.screens.settings.items import Item
from wallyoga.screens.settings.own_breath import OwnBreath
from wallyoga.screens.settings.own_command import OwnCommand
from wallyoga.screens.settings.runs_folder import RunsFolder
from wallyoga.screens.settings.setting_list import SettingList
from wallyoga.screens.settings.tap_breath import Follow
from wallyoga.screens.sound_card import SoundCard
from wallyoga.themes import THEMES
from wallyoga.widgets.head import Head

AT_THE_COMPUTER = "A command is typed at the computer itself, or in its settings file, and not in a browser."


class SettingsScreen(Page[None]):
    """The settings screen, a list of settings beside their explanation. Every change is written at once."""

    ACTIONS = SETTINGS
    BINDINGS = make_bindings(SETTINGS)
    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "#settings"

    def body(self) -> ComposeResult:
        """Lay out the list and the words beside it."""
        yield Head("Settings", "", "kept as you change them")
        with Horizontal(id="panels"):
            yield SettingList(id="settings")
            yield Explained(self.studio)

    def on_mount(self) -> None:
        """Show how everything is set."""
        self._show()

    @on(OptionList.OptionHighlighted)
    def explain(self) -> None:
        """Say what the line under the cursor means."""
        chosen = self._chosen
        if chosen:
            about = self._about(chosen)
            self.query_one(Explained).show(about.words, about.quietly, about.pose, colours=about.colours)
            self.show_keys()

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys that do something on the line under the cursor."""
        item = self._item
        return name_actions(SETTINGS, YOURS if item is None else OPENING if item in items.OPENED else TURNING)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Do with the line what the space bar does."""
        event.stop()
        self.action_take()

    def action_before(self) -> None:
        """Take the value before."""
        self._turn(-1)

    def action_after(self) -> None:
        """Take the value after."""
        self._turn(1)

    def action_take(self) -> None:
        """Mark a caution, open an item's card, or take the value after. It opens what has a card of its own."""
        match self._item:
            case Item.FOLLOW:
                self.action_follow()
            case Item.HEAR:
                self.open(SoundCard(self.studio), partial(self._answer, "sound"))
            case Item.OWN:
                self.open(OwnBreath(self.studio), partial(self._answer, "pace"))
            case item if item in items.COMMANDS and self.app.is_web:
                self.notify(AT_THE_COMPUTER)
            case item if item in items.COMMANDS:
                self.open(OwnCommand(self.studio, item), partial(self._answer, item.name.lower()))
            case Item.RUNS:
                self.open(RunsFolder(self.studio), partial(self._answer, "runs"))
            case None if self._chosen:
                cautions = self.studio.library.cautions
                self._set(**items.mark_caution(self._chosen, self.studio.settings, cautions))
            case _:
                self._turn(1)

    def action_follow(self) -> None:
        """Find the breath by tapping along with it."""
        self.open(Follow(self.studio), partial(self._answer, "pace"))

    def action_back(self) -> None:
        """Return to the practices."""
        self.dismiss()

    @property
    def _chosen(self) -> str:
        return self.query_one(SettingList).chosen or ""

    @property
    def _item(self) -> Item | None:
        """The item under the cursor, or None on a caution."""
        return Item.__members__.get(self._chosen)

    def _turn(self, by: int) -> None:
        if self._item:
            ours = [theme.name for theme in THEMES]
            themes = [*ours, *sorted(set(self.app.available_themes) - set(ours))]
            self._set(**items.turn_item(self._item, by, self.studio.settings, themes))

    def suit(self) -> None:
        """Show how everything is set now."""
        self._show()

    def _answer(self, setting: str, value: object) -> None:
        """Take what a card ended with. That is nothing where it was left."""
        if value is not None:
            self._set(**{setting: value})

    def _set(self, **values: object) -> None:
        """Change settings and show them. Nothing to change is no change."""
        if values:
            self.change(**values)
            self._show()

    def _show(self) -> None:
        studio = self.studio
        self.query_one(SettingList).show(items.list_groups(studio.settings, studio.library.cautions))
        self.explain()

    def _about(self, chosen: str) -> About:
        if item := self._item:
            return item_words.explain_item(item, self.studio.settings)
        library = self.studio.library
        about = item_words.explain_caution(chosen, library.cautions.by_id[chosen], library.poses)
        return replace(about, quietly=(*about.quietly, items.PRIVATE))
