"""The base screen: its key line, help, and a word where room is too little."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from wallyoga.figure.look import Look
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.keys import AT_ANY_TIME, Action
from wallyoga.screens.guard import Guarded
from wallyoga.settings import UNREAD, Settings
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.key_line import KeyLine

Result = TypeVar("Result")

TOO_SMALL = "Make the window 40 by 12 or larger to see it all. A running practice goes on."


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
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


class Page(Guarded[Result]):
    """The base screen of wallyoga. Subclasses name their `ACTIONS` and compose their `body`."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (80, "-middling"), (100, "-wide"), (140, "-vast")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (12, "-short"), (24, "-medium"), (30, "-tall"), (40, "-lofty")]  # noqa: RUF012

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the body above the key line.

        With the classes of its size from the beginning a screen is laid out and painted once, and not twice.
        """
        columns, rows = self.app.size
        for length, limits in ((columns, self.HORIZONTAL_BREAKPOINTS), (rows, self.VERTICAL_BREAKPOINTS)):
            self.add_class(max(limit for limit in limits if limit[0] <= length)[1], update=False)
        yield from self.body()
        yield KeyLine(self.ACTIONS, self.studio.settings.keys)
        yield Static(TOO_SMALL, id="too-small")

    def on_screen_resume(self) -> None:
        """Take over what the settings file says now. Another window or an editor may have written it."""
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
            self.warn(f"{error}\nYour choice holds until you leave wallyoga.")
        self._follow(before)

    def _follow(self, before: Settings) -> None:
        """Apply the keys, colours and figures of the settings to the app, where they changed."""
        settings = self.studio.settings
        if settings.keys != before.keys:
            self.app.set_keymap(dict(settings.keys))
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
        """Show a warning about what did not work, for long enough to read it."""
        self.notify(words, severity="warning", timeout=20, markup=False)
