"""The app: its looks, its keys everywhere, and which screen comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from wallyoga import keys
from wallyoga.files import SaveError
from wallyoga.history.draft import ReflectionDrafts
from wallyoga.history.journal import Draft, Journal
from wallyoga.keeping import Keeper
from wallyoga.library.library import load_library
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.plan import Plan
from wallyoga.practice.session import Session
from wallyoga.screens import doors
from wallyoga.screens.choose import Choose
from wallyoga.screens.page import Page, bindings
from wallyoga.strict import FileError
from wallyoga.studio import Studio
from wallyoga.themes import NIGHT, THEMES
from wallyoga.words import moment

INTERRUPTED = 130
"""The exit status after ctrl+c."""

AFTER_A_CRASH = {
    "later": "Decide later",
    "on": "Go on from that breath",
    "keep": "Keep what was done",
    "discard": "Discard it",
}


UNSAVED = {"later": "Decide later", "on": "Go on writing", "discard": "Discard it"}
"""What can become of a reflection that was cut off."""


class WallyogaApp(App[None], inherit_bindings=False):
    """Wallyoga in a terminal; with `start` it opens on that plan's card.

    With `reads_own` the person's own practices are not in the library yet, and are read while it is shown.
    A `notice` is shown first.
    """

    TITLE = "wallyoga"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.EVERYWHERE)

    def __init__(
        self,
        studio: Studio,
        *,
        start: Plan | None = None,
        minutes: float | None = None,
        reads_own: bool = False,
        notice: str = "",
    ) -> None:
        super().__init__()
        self.studio = studio
        self._start = start
        self._minutes = minutes
        self._reads_own = reads_own
        self._notice = notice
        for theme in THEMES:
            self.register_theme(theme)

    def on_mount(self) -> None:
        """Open on the practices, or on the one that was asked for."""
        settings = self.studio.settings
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        else:
            self.theme = NIGHT.name
            self.notify(f'There is no theme "{settings.theme}"; this is the usual one.', markup=False)
        if self._notice:
            self.notify(self._notice, severity="warning", timeout=20, markup=False)
        self.set_keymap(dict(settings.keys))
        self.push_screen(Choose(self.studio, reads_own=self._reads_own))
        if self._start:
            self.push_screen(doors.prepare(self.studio, self._start, self._minutes))
        elif not (settings.asked or settings.flags):
            self.push_screen(doors.cautions(self.studio))
        self.offer_abandoned()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colours for themes that do not name them."""
        return NIGHT.variables

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield everything that can be done on `screen`, for the palette."""
        actions = screen.ACTIONS if isinstance(screen, Page) else ()
        for action in (*actions, *keys.EVERYWHERE):
            owner = self if action in keys.EVERYWHERE else screen
            yield SystemCommand(
                action.label or action.method.replace("_", " "), action.help, getattr(owner, f"action_{action.method}")
            )
        yield SystemCommand("theme", "Choose other colours", self.action_change_theme)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        screen = self.screen
        if isinstance(screen, Page):
            self.push_screen(doors.keys(self.studio, screen.ACTIONS))

    def action_palette(self) -> None:
        """Search everything that can be done here."""
        self.action_command_palette()

    def action_suspend(self) -> None:
        """Go to the background."""
        self.action_suspend_process()

    def action_interrupt(self) -> None:
        """Leave at once, and keep a running practice."""
        trouble: Text | None = None
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                try:
                    screen.keep_at_once()
                except SaveError as error:
                    trouble = Text(str(error))
        self.exit(return_code=INTERRUPTED, message=trouble)

    @work
    async def offer_abandoned(self) -> None:
        """Offer to keep, or to go on with, a practice that was cut off."""
        for draft in self.studio.journal.abandoned():
            record = draft.record
            detail = f"{record.name}, {moment(record.started).strip()}, {record.practised_seconds // 60} min done"
            question = doors.question("A practice was cut off", AFTER_A_CRASH, detail)
            match await self.push_screen_wait(question):
                case "on":
                    self._go_on(draft)
                    return
                case "keep":
                    self._keep(draft)
                case "discard":
                    self._discard(draft)
                case _:
                    return
        await self._offer_words()

    async def _offer_words(self) -> None:
        """Offer to go on with a reflection that was cut off."""
        for words in self.studio.reflections.abandoned():
            try:
                record = self.studio.history.read(words.path)
            except FileError:
                continue
            detail = f"{record.name}, {moment(record.started).strip()}"
            match await self.push_screen_wait(doors.question("What you were writing was not saved", UNSAVED, detail)):
                case "on":
                    await self.push_screen_wait(doors.revise(self.studio, record, words.path))
                case "discard":
                    self._forget(self.studio.reflections, words.id)
                case _:
                    return

    def _keep(self, draft: Draft) -> None:
        try:
            self.studio.history.add(draft.record)
        except SaveError as error:
            self._warn(error)
            return
        self._discard(draft)
        self.notify("Kept.", timeout=3)

    def _discard(self, draft: Draft) -> None:
        self._forget(self.studio.journal, draft.record.id)

    def _forget(self, kept: Journal | ReflectionDrafts, record_id: str) -> None:
        try:
            kept.discard(record_id)
        except SaveError as error:
            self._warn(error)

    def _warn(self, error: WallyogaError | ValueError) -> None:
        self.notify(str(error), severity="warning", timeout=20, markup=False)

    def _go_on(self, draft: Draft) -> None:
        """Open the practice where it was cut off, if it can still be planned the same."""
        studio, record = self.studio, draft.record
        try:
            pace = Pattern.parse(draft.pace) if draft.pace else None
            if record.practice not in studio.library.sequences:
                studio.library = load_library(studio.places.practices, studio.places.poses)
            sequence = studio.library.sequence(record.practice)
            plan = studio.plan_at(sequence, draft.minutes, pace)
        except (WallyogaError, ValueError) as error:
            self._warn(error)
            return
        if plan.seconds != draft.plan_seconds:
            self.notify("This practice has changed since; what you did can still be kept.", severity="warning")
            return
        clock = studio.clock
        session = Session.replayed(plan, draft.deeds, draft.practised, clock.now(), speed=clock.speed)
        keeper = Keeper(
            studio=studio,
            session=session,
            id=record.id,
            started=record.started,
            minutes=draft.minutes,
            arrived=record.arrived,
        )
        self.push_screen(doors.practice(studio, keeper))
