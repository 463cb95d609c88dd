"""The base screens: guarded screen, page, modal screen, dialog and card.

A page has its key line, help, and a word where room is too little. A guarded screen is left once, by a key that was
pressed on it, and from it one way leads on at a time.
"""

from __future__ import annotations

from asyncio import shield
from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Event, Key, Mount, Resize, ScreenResume, ScreenSuspend
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from wallyoga.figure.look import Look
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.keys import AT_ANY_TIME, Action, make_key_line
from wallyoga.settings import UNREAD, Settings
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.key_line import GAP, KeyLine

Result = TypeVar("Result")
Answer = TypeVar("Answer")

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


class Guarded(Screen[Result]):
    """The base of every screen of wallyoga, with one way out and one way on.

    Between a key and what it does, a few others can have been pressed: without a guard they would do the same to
    whatever screen lies below or above by then.
    """

    _came = inf
    """When this screen came, or came back; not yet where it is not composed, no more where another lies over it."""

    @property
    def is_gone(self) -> bool:
        """Whether this screen is left, or wallyoga is."""
        return self not in self.app.screen_stack or self.app.return_code is not None

    @property
    def is_on_top(self) -> bool:
        """Whether this is the screen that is shown, and goes on being shown."""
        return self.is_active and not self.is_gone

    def takes(self, key: Key) -> bool:
        """Return whether a key was pressed on this screen. A key from before it came or came back was not."""
        return key.time >= self._came

    async def on_event(self, event: Event) -> None:
        """Notice when this screen comes and when another comes over it.

        Once it is gone nothing is shown any more, nor looked up: what it would be shown in is gone too, or never came.
        """
        if isinstance(event, ScreenResume | ScreenSuspend):
            self._came = event.time if isinstance(event, ScreenResume) else inf
        if isinstance(event, ScreenSuspend) and self.is_gone:
            self.workers.cancel_node(self)
        if not (isinstance(event, Mount | ScreenResume | Resize) and self.is_gone):
            await super().on_event(event)

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Call something after the next painting, unless this screen is gone by then."""

        def call() -> Any:
            return None if self.is_gone else callback(*args, **kwargs)

        return super().call_after_refresh(call)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave this screen. Where it is left already, or another lies over it, nothing is."""
        return super().dismiss(result) if self.is_on_top else AwaitComplete()

    def make_way(self, screen: Screen[Any]) -> None:
        """Show another screen in place of this one, if this one is shown."""
        if self.is_on_top:
            self.app.switch_screen(screen)

    def open(self, screen: Screen[Answer], then: Callable[[Answer | None], None] | None = None) -> None:
        """Show another screen over this one, and call `then` with what it ends with.

        That is only done if this screen is shown.
        """
        if self.is_on_top:
            self.app.push_screen(screen, then)

    async def ask(self, screen: Screen[Answer]) -> Answer | None:
        """Show another screen over this one and return what it ends with.

        Return None where this one is not shown. Call it in a worker.
        """
        if not self.is_on_top:
            return None
        # A worker that is cancelled must not cancel what the other screen gives its answer to.
        return await shield(self.app.push_screen(screen, wait_for_dismiss=True))


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


class Over(ModalScreen[Result], Guarded[Result]):
    """The base modal screen. Its first base has the styles, for Textual takes them from there."""


class Dialog(Over[Result]):
    """The base dialog: a quiet box in the middle, the screen below still visible."""

    CSS_PATH = Path(__file__).with_name("dialog.tcss")


class Card(Over[Result]):
    """The base card, a small modal screen. Subclasses name their `ACTIONS` and compose their `body`."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    CSS_PATH = Path(__file__).with_name("card.tcss")

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the body above the keys."""
        pairs = make_key_line(self.ACTIONS, self.studio.settings.keys)
        with Vertical():
            yield from self.body()
            yield Static(
                Content(GAP).join(Content.assemble((key, "$foreground"), " ", label) for key, label in pairs), id="keys"
            )

    def body(self) -> ComposeResult:
        """Yield the widgets this card is made of."""
        raise NotImplementedError
