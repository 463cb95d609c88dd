"""The command palette: a search for everything that can be done, to do one of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from wallyoga.keys.action import ELSEWHERE, Action
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.choose_keys import PRACTISE
from wallyoga.keys.key_names import format_key
from wallyoga.keys.key_pairs import KeyPair
from wallyoga.screens import routes
from wallyoga.screens.base import Page
from wallyoga.screens.modals import Modal
from wallyoga.themes import THEMES
from wallyoga.widgets.key_row import KeyRow
from wallyoga.widgets.spread import SpreadSentence

COLOURS = {"dusk": "dark default", "dawn": "light day", "ember": "night warm dim", "ink": "high contrast"}
"""Other words the themes of ours are found by."""

KEYS = [KeyPair("↑↓", "move", 0), KeyPair("⏎", "do it", 0), KeyPair("esc", "back", 0)]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it does, its key, and all it is found by."""

    label: str
    key: str
    words: str
    do: Callable[[], object]

    def rank(self, terms: list[str]) -> int | None:
        """Return how well it fits the terms: 0 where each is a word of it, then beginnings, None not at all."""
        text = f"{self.label} {self.words}".lower()
        words = re.findall(r"\w+", text)
        if not all(term in text for term in terms):
            return None
        if all(term in words for term in terms):
            return 0
        return 1 if all(any(word.startswith(term) for word in text.split()) for term in terms) else 2


def list_commands(page: Page[Any], app: App[Any]) -> Iterator[Command]:
    """Yield everything that can be done now, on a page and everywhere.

    What is offered and was done last comes first, then the other screens; practices, poses and colours come last.
    """
    keymap = page.studio.settings.keys
    possible = (action for action in page.ACTIONS if page.check_action(action.method, ()))
    places = sorted(possible, key=lambda action: (action.group != PRACTISE, action.group != ELSEWHERE))
    for actions, owner in ((places, page), (EVERYWHERE, app)):
        for action in actions:
            yield Command(
                action.help, format_key(action, keymap), _name(action), getattr(owner, f"action_{action.method}")
            )
    if page.leads_on:
        yield from _list_practices(page)
        yield from _list_poses(page)
    ours = [theme.name for theme in THEMES]
    for name in (*ours, *sorted(set(app.available_themes) - set(ours))):
        words = f"theme colors {COLOURS.get(name, '')}"
        yield Command(f"Colours: {name}", "", words, partial(page.change, theme=name))


def _list_practices(page: Page[Any]) -> Iterator[Command]:
    """Yield every practice, to be prepared by its name."""
    for sequence in page.studio.library.sequences.values():
        words = f"practice start {' '.join(sequence.goals)}"
        do = partial(routes.prepare_practice, page, sequence.id)
        yield Command(f"Practise: {sequence.name}", "", words, do)


def _list_poses(page: Page[Any]) -> Iterator[Command]:
    """Yield every pose, to be looked up by its name."""
    for pose in page.studio.library.poses.values():
        words = f"look up guide {pose.sanskrit} {pose.id}"
        yield Command(f"Pose: {pose.name}", "", words, partial(_open_pose, page, pose.id))


def _open_pose(page: Page[Any], pose: str) -> None:
    page.open(routes.make_guide(page.studio, pose))


def find_commands(commands: tuple[Command, ...], text: str) -> list[Command]:
    """Return the commands that have every word of a text in them.

    Those that have each as a word come first, then those in which each begins one.
    """
    terms = text.lower().split()
    ranked = [(rank, command) for command in commands if (rank := command.rank(terms)) is not None]
    return [command for _, command in sorted(ranked, key=lambda each: each[0])]


def _name(action: Action) -> str:
    """Return the words an action is found by, besides what it does."""
    return f"{action.label} {action.id} {action.id.replace('.', ' ').replace('_', ' ')} {action.words}"


BESIDE = 8
"""Lines beside the list: the search, the keys, the frame, and air."""


class Palette(Modal[Command | None]):
    """The command palette, a search line above what it finds. It ends with what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", show=False),
        Binding("up", "move('cursor_up')", "up", show=False),
        Binding("down", "move('cursor_down')", "down", show=False),
        Binding("pageup", "move('page_up')", "page up", show=False),
        Binding("pagedown", "move('page_down')", "page down", show=False),
    ]
    CSS_PATH = "command_palette.tcss"

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = commands
        self._shown: list[Command] = []

    def compose(self) -> ComposeResult:
        """Lay out the search line above the commands."""
        with Vertical():
            yield Input(placeholder="What would you like to do?", compact=True)
            commands = OptionList()
            commands.can_focus = False
            # Its first layout may come before it is told its size, and has more lines than the window.
            commands.styles.max_height = self._count_lines(self.app.size.height)
            yield commands
            yield Static("Nothing here has these words.", id="nothing")
            yield KeyRow(KEYS)

    def on_mount(self) -> None:
        """List every command."""
        self.query_one(Input).cursor_blink = False
        self.search()

    def on_resize(self) -> None:
        """Leave room for the search and the keys, and air around the box. The cursor stays in view."""
        commands = self.query_one(OptionList)
        commands.styles.max_height = self._count_lines(self.size.height)
        self.call_after_refresh(commands.scroll_to_highlight)

    def _count_lines(self, rows: int) -> int:
        """Return how many lines the list has at the most."""
        return max(1, rows - BESIDE)

    @on(Input.Changed)
    def search(self) -> None:
        """List what has the words in it, as they are typed."""
        self._shown = find_commands(self._commands, self.query_one(Input).value)
        commands = self.query_one(OptionList)
        commands.clear_options()
        commands.add_options(Option(SpreadSentence(each.label, each.key, "$focus")) for each in self._shown)
        commands.highlighted = 0 if self._shown else None
        self.set_class(not self._shown, "-nothing")

    @on(Input.Submitted)
    def take(self) -> None:
        """End with the command under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._shown):
            self.dismiss(self._shown[at])

    def action_move(self, way: str) -> None:
        """Move in the list while words are typed."""
        getattr(self.query_one(OptionList), f"action_{way}")()

    def action_back(self) -> None:
        """Do nothing."""
        self.dismiss(None)
