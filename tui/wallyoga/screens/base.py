"""The base page, a screen that fills the window.

It has its key line, help, and a word where room is too little.
"""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from rich.console import RenderableType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from wallyoga.figure.look import Look
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.keys.action import Action, Foot, name_actions
from wallyoga.keys.app_keys import AT_ANY_TIME
from wallyoga.keys.field_keys import list_typing_actions
from wallyoga.keys.keymap import make_keymap
from wallyoga.screens.guarded_screen import Guarded
from wallyoga.settings import UNREAD, Settings
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.key_line import KeyLine, Notice
from wallyoga.widgets.still_lines import Ground, Still

Result = TypeVar("Result")

SLIM_WIDTHS = [(0, "-tiny"), (40, "-slim"), (56, "-narrow"), (80, "-middling"), (100, "-wide"), (140, "-vast")]
LOW_HEIGHTS = [(0, "-flat"), (12, "-low"), (18, "-short"), (24, "-medium"), (30, "-tall"), (40, "-lofty")]
"""The classes of sizes of a screen that has no room for a figure in fewer than 56 columns, or 18 lines."""

TOO_SMALL = "Make the window 40 by 12 or larger to see it all. A running practice goes on."


def make_bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Return the key bindings of these actions, each remappable by its id. Some come before whatever has the keys."""
    return [
        Binding(
            action.keys,
            action.method,
            action.label or action.help,
            show=False,
            id=action.id,
            priority=action.id in AT_ANY_TIME,
        )
        for action in actions
    ]


# Ground comes last: the styles know a screen by its first base.
class Page(Guarded[Result], Ground):
    """The base screen of wallyoga. Subclasses name their `ACTIONS` and compose their `body`."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    FEET: ClassVar[dict[str, Foot]] = {}
    """The key line's foot, by the id of the screen's part that has the focus."""
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (80, "-middling"), (100, "-wide"), (140, "-vast")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (12, "-short"), (24, "-medium"), (30, "-tall"), (40, "-lofty")]  # noqa: RUF012

    class Shown(Message):
        """The message that this screen is shown now, or again."""

    class Preparing(Message):
        """The message that a practice is prepared from here, by its name."""

        def __init__(self, practice: str) -> None:
            super().__init__()
            self.practice = practice

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.leads_on = False
        """Whether the palette opens practices and poses from here, by name."""

    def compose(self) -> ComposeResult:
        """Lay out the body above the key line.

        With the classes of its size from the beginning a screen is laid out and painted once, and not twice.
        """
        columns, rows = self.app.size
        sizes = (columns, self.HORIZONTAL_BREAKPOINTS), (rows, self.VERTICAL_BREAKPOINTS)
        self.add_class(*(max(limit for limit in limits if limit[0] <= length)[1] for length, limits in sizes))
        yield from self.body()
        yield KeyLine(self.ACTIONS, self.studio.settings.keys)

    def render(self) -> RenderableType:
        """Return the ground, with a word on it where there is little room."""
        return TOO_SMALL if self._is_too_small else super().render()

    def paint(self, crop: Region) -> list[Strip]:
        """Paint the ground, alike in every line unless a word is on it."""
        return Still.paint(self, crop) if self._is_too_small else super().paint(crop)

    @property
    def _is_too_small(self) -> bool:
        return bool(self.classes & {"-tiny", "-flat"})

    def on_screen_resume(self) -> None:
        """Take over what the settings file says now. Another window or an editor may have written it."""
        self.post_message(self.Shown())
        self.take_over()
        self.query_one(KeyLine).remap(self.studio.settings.keys)

    def take_over(self) -> bool:
        """Take over what the settings file says now, and return whether anything changed."""
        before, trouble = self.studio.settings, self.studio.unread
        if not self.studio.refresh():
            return False
        if self.studio.unread and str(trouble) != str(self.studio.unread):
            self.warn(f"{UNREAD}\n{self.studio.unread}")
        self._follow(before)
        self.suit()
        return True

    def on_descendant_focus(self) -> None:
        """Name the keys of where the person is now."""
        self.show_keys()

    def on_descendant_blur(self) -> None:
        """Name the keys of where the person is now."""
        self.show_keys()

    @property
    def moves(self) -> bool:
        """Whether a person wants things to move, as wallyoga and Textual are told."""
        return self.studio.settings.motion and self.app.animation_level != "none"

    @property
    def types(self) -> bool:
        """Whether a person types here now, and letters are no keys."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    def list_keys(self) -> tuple[Action, ...]:
        """Return the actions that the key line names in the state this screen is in."""
        foot = self.FEET.get(str(self.focused.id)) if self.focused else None
        if foot:
            return name_actions(self.ACTIONS, foot)
        return list_typing_actions(self.ACTIONS) if self.types else self.ACTIONS

    def show_keys(self) -> None:
        """Show the keys of the state this screen is in."""
        for line in self.query(KeyLine):
            line.show(self.list_keys(), types=self.types)

    def show_notices(self, notices: list[Notice]) -> None:
        """Show what is said in passing, above the keys; nothing where that is over."""
        for line in self.query(KeyLine):
            line.notice(notices)

    def suit(self) -> None:
        """Show anew what follows from the settings, because they are others now. On most screens that is nothing."""

    def body(self) -> ComposeResult:
        """Yield the widgets this screen is made of."""
        raise NotImplementedError

    def change(self, **values: Any) -> None:
        """Change settings by their names.

        Where they could not be written, that is said and they hold until the end.
        """
        before = self.studio.settings
        try:
            self.studio.change(**values)
        except (SaveError, FileError) as error:
            self.warn(f"Your choice holds until you leave wallyoga.\n{error}")
        self._follow(before)

    def _follow(self, before: Settings) -> None:
        """Apply the keys, colours and figures of the settings to the app, where they changed."""
        settings = self.studio.settings
        if settings.keys != before.keys:
            self.app.set_keymap(make_keymap(settings.keys))
            self.query_one(KeyLine).remap(settings.keys)
        if settings.theme != before.theme and settings.theme in self.app.available_themes:
            self.app.theme = settings.theme
        if settings.figures != before.figures:
            for screen in self.app.screen_stack:
                for view in screen.query(FigureView):
                    view.dress(settings.figures)

    def action_look(self) -> None:
        """Draw the figures in the next look."""
        looks = tuple(Look)
        self.change(figures=looks[(looks.index(self.studio.settings.figures) + 1) % len(looks)])

    def warn(self, words: str) -> None:
        """Show a warning about what did not work."""
        self.notify(words, severity="warning")


class TerminalCode(Message):
    """The message that a terminal is to be sent a code.

    At the end it is sent another, which takes that back.
    """

    def __init__(self, code: str, undone: str) -> None:
        super().__init__()
        self.code, self.undone = code, undone
