"""The app: its looks, its keys everywhere, and the screen that comes first."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import Console, RenderableType
from rich.text import Text
from textual import on, work
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.filter import ANSIToTruecolor, LineFilter
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from wallyoga.exit_codes import INTERRUPTED
from wallyoga.files.sight import is_there, list_matching
from wallyoga.garbage_collection import SETTLED, collect_garbage_seldom
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.keymap import make_keymap
from wallyoga.screens import routes
from wallyoga.screens.base import Page, TerminalCode, make_bindings
from wallyoga.screens.guarded_screen import Guarded
from wallyoga.screens.passing_notices import PassingNotices
from wallyoga.studio import Studio
from wallyoga.terminal.way_out import WayOut
from wallyoga.themes import DAWN, DUSK, THEMES, derive_tokens
from wallyoga.widgets.ascii_lines import ASCII, AsciiLines
from wallyoga.widgets.printable_lines import Shown
from wallyoga.widgets.thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from wallyoga.choosing.picked_practice import Picked
    from wallyoga.screens.command_palette import Command


class WallyogaApp(PassingNotices, inherit_bindings=False):
    """The app: wallyoga in a terminal.

    With `start` it opens on that practice's card. A `notice` is shown first. With a `way_out` the process ends with the
    app; without one, as in tests, only the app. The `driver` is that of a terminal by default. The app `is_ascii` where
    the terminal shows nothing else.
    """

    TITLE = "wallyoga"
    ENABLE_COMMAND_PALETTE = False  # Textual's own, which comes over everything; ours has a key as all else has
    BINDINGS: ClassVar[list[BindingType]] = make_bindings(EVERYWHERE)

    def __init__(
        self,
        studio: Studio,
        *,
        start: Picked | None = None,
        notice: str = "",
        way_out: WayOut | None = None,
        driver: type[Driver] | None = None,
        is_ascii: bool = False,
    ) -> None:
        self._way_out = way_out
        is_new = studio.doubt or not is_there(studio.places.sessions)
        self._asks = bool(is_new and not (start or studio.settings.asked or studio.settings.flags))
        # Textual does not read the file of a default screen.
        super().__init__(
            driver_class=driver,
            css_path=["app.tcss", f"screens/{'settings/settings' if self._asks else 'choose/choose'}.tcss"],
        )
        # What is said stands above the keys, and nothing has a tip: Textual's widgets for that would only cost time.
        self._disable_notifications = self._disable_tooltips = True
        # Colours would come out as the escapes they are: what is written after the app is guarded like all output.
        self.error_console = Console(markup=False, highlight=False, stderr=True, color_system=None)
        ScrollBar.renderer = ThinScrollBar
        self.studio = studio
        self._start, self._notice = start, notice
        self._text_filters: list[LineFilter] = [Shown(), AsciiLines()] if is_ascii else [Shown()]
        self.set_class(is_ascii, ASCII)
        for theme in THEMES:
            self.register_theme(theme)
        # Colours that are there before anything is styled need not be taken again.
        exists = studio.settings.theme in self.available_themes
        self.set_reactive(App.theme, studio.settings.theme if exists else DUSK.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Return the screen everything else lies over: the practices, or before them the first question."""
        return routes.make_cautions(self.studio) if self._asks else routes.make_choose(self.studio, self._start)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the line filters, those for printable text and for ASCII last.

        Every line passes them. Textual's for a terminal's sixteen colours is none of them: no theme needs it.
        """
        colours = [each for each in super().get_line_filters() if not isinstance(each, ANSIToTruecolor)]
        return [*colours, *self._text_filters]

    def on_mount(self) -> None:
        """Open on the practices, or on the one that was asked for."""
        settings = self.studio.settings
        if self.theme != settings.theme:
            self.notify(f'There is no theme "{settings.theme}"; this is the usual one.')
        get_running_loop().call_later(SETTLED, collect_garbage_seldom)
        if self._notice:
            self.notify(self._notice, severity="warning")
        self.set_keymap(make_keymap(settings.keys))
        if first := self._start:
            self.push_screen(routes.make_prepare(self.studio, first.plan, first.minutes, first.why))
        if self.studio.errand:
            routes.follow_errand(self, self.studio.errand)
        if list_matching(self.studio.places.state, "*.toml"):
            self.offer_abandoned()

    def on_app_focus(self) -> None:
        """Take over the settings file when the window has focus again.

        It may have been written into while the person was in another window.
        """
        screen = self.screen
        if isinstance(screen, Page):
            screen.take_over()

    async def on_event(self, event: Event) -> None:
        """Pass each key to the screen it was pressed on, until wallyoga is left."""
        if isinstance(event, Key | Paste) and self.return_code is not None:
            return
        if isinstance(event, Key) and event.is_forwarded and isinstance(self.screen, Guarded):
            await self._follow_key(event, self.screen)
        else:
            await super().on_event(event)

    async def _follow_key(self, event: Key, screen: Guarded[Any]) -> None:
        """Follow a key on a screen, and note it where it leads to another."""
        if not screen.takes(event):
            return
        self._lower(event)
        self.let_go(event)
        await super().on_event(event)
        if self.return_code is None and self.screen is not screen and isinstance(self.screen, Guarded):
            self.screen.lead_here(event)

    @on(TerminalCode)
    def send_code(self, message: TerminalCode) -> None:
        """Send the terminal a code, and see that it is taken back however wallyoga ends."""
        if self._way_out and self._driver:
            self._way_out.codes = message.undone
            self._driver.write(message.code)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colours for themes that do not name them."""
        return (DUSK if self.current_theme.dark else DAWN).variables

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme by their names, our tokens among them."""
        if DUSK.name not in self.available_themes:
            return {}  # Textual asks before ours can be there, and styles nothing by then.
        variables = super().get_css_variables()
        if self.current_theme not in THEMES:
            variables |= derive_tokens(variables)
        self.theme_variables = variables
        return variables

    def action_help(self) -> None:
        """Show the keys of this screen."""
        if isinstance(screen := self.screen, Page):
            screen.open(routes.make_help(self.studio, screen.ACTIONS, self.last_notices))

    def action_palette(self) -> None:
        """Search everything that can be done here."""
        if isinstance(screen := self.screen, Page):
            screen.open(routes.make_palette(screen, self), self._do)

    def action_suspend(self) -> None:
        """Suspend: go to the background, with everything written down by then.

        A process that stops runs no threads.
        """
        self.studio.unfinished.note()
        self.action_suspend_process()

    def action_interrupt(self) -> None:
        """Leave, and keep a running practice. That is at once, unless a screen asks first."""
        if any(screen.holds_back() for screen in self.screen_stack if isinstance(screen, Guarded)):
            return
        refused = self.studio.unfinished.keep()
        self.exit(return_code=INTERRUPTED, message=Text("\n".join(map(str, refused))) if refused else None)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave wallyoga: the process ends here.

        Nothing that was pressed after that is done.
        """
        if self._way_out:
            self._way_out.leave(return_code)
        super().exit(result, return_code, message)

    def _lower(self, event: Key) -> None:
        """Take an upper-case letter for the lower-case one.

        It comes with shift or caps lock, named by some terminals, and stays where it means something by itself.
        """
        bound, letter = self.screen.active_bindings, event.key.removeprefix("shift+")
        if event.key not in bound and len(letter) == 1 and (letter != event.key or letter.isupper()):
            event.key = letter.upper() if letter.upper() in bound else letter.lower()

    def _do(self, command: Command | None) -> None:
        """Do what was chosen in the palette, once that is gone."""
        if command:
            self.call_later(command.do)

    @work
    async def offer_abandoned(self) -> None:
        """Offer recovery of what was cut off and left its file."""
        await routes.offer_recovery(self, self.studio, is_awaited=self._start is not None)
