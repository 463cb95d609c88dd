"""The cautions screen, before the first practice: is any of this true for you?"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from wallyoga.keys.action import Action, name_actions
from wallyoga.keys.settings_keys import CAUTIONS, GOING_ON, MARKING
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens import routes
from wallyoga.screens.base import LOW_HEIGHTS, SLIM_WIDTHS, Page, make_bindings
from wallyoga.screens.settings import items
from wallyoga.screens.settings.setting_list import SettingList
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.widgets.grouped_list import Group, Line
from wallyoga.widgets.head import Head
from wallyoga.widgets.moving_figure import MovingFigure

GO_ON = "go-on"

TITLE = "Welcome to wallyoga"

WHAT = "It leads you through wall yoga, breath by breath."

QUESTION = "Is any of this true for you?"

WHY = "Mark it, and your practices change to suit you.\nIt never leaves this machine."

UNKNOWN = "Your settings cannot be read:\nwhat you mark holds until you leave wallyoga."

BREATHES = OutlinePart("legs-up-the-wall", None, 0)
"""The pose of the figure beside the question."""


class CautionsScreen(Page[None]):
    """The cautions screen, with the cautions to mark. It is shown once, and leaving it is an answer too."""

    ACTIONS = CAUTIONS
    BINDINGS = make_bindings(CAUTIONS)
    CSS_PATH = "settings.tcss"
    HORIZONTAL_BREAKPOINTS = SLIM_WIDTHS
    VERTICAL_BREAKPOINTS = LOW_HEIGHTS
    AUTO_FOCUS = "#cautions"

    def body(self) -> ComposeResult:
        """Lay out what wallyoga is, the question and the cautions, and a figure beside them."""
        why = UNKNOWN if self.studio.doubt else WHY
        yield Head(TITLE)
        with Horizontal(id="panels"):
            with Vertical(id="asked"):
                yield Static(Content.styled(TITLE, "bold"), id="title")
                yield Static(WHAT, id="what")
                yield Static(Content.assemble((QUESTION, "bold"), f"\n{why}"), id="why")
                yield SettingList(id="cautions")
            yield MovingFigure(self.studio)

    def on_mount(self) -> None:
        """List the cautions with the cursor on the way on, and let the figure breathe."""
        self.query_one(MovingFigure).show_parts((BREATHES,))
        self._show()
        self.query_one(SettingList).choose(GO_ON)

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys of the line under the cursor."""
        leads_on = self.query_one(SettingList).chosen == GO_ON
        return name_actions(CAUTIONS, GOING_ON if leads_on else MARKING)

    @on(OptionList.OptionHighlighted)
    def follow_cursor(self) -> None:
        """Show the keys of the line under the cursor."""
        self.show_keys()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Do with the line what enter does."""
        event.stop()
        self.action_choose()

    def suit(self) -> None:
        """Show what is marked now."""
        self._show()

    def action_up(self) -> None:
        """Move the cursor to the line above."""
        self.query_one(SettingList).action_cursor_up()

    def action_down(self) -> None:
        """Move the cursor to the line below."""
        self.query_one(SettingList).action_cursor_down()

    def action_take(self) -> None:
        """Mark the caution under the cursor. The way on is no caution, and stays unmarked."""
        chosen = self.query_one(SettingList).chosen
        if chosen and chosen != GO_ON:
            self.change(**items.mark_caution(chosen, self.studio.settings, self.studio.library.cautions))
            self._show()

    def action_choose(self) -> None:
        """Mark the caution under the cursor, or go on from the last line."""
        if self.query_one(SettingList).chosen == GO_ON:
            self.action_back()
        else:
            self.action_take()

    def action_back(self) -> None:
        """Go on: to what is heard, once, and to the practices. Neither is asked again."""
        if not self.studio.settings.asked:
            self.change(asked=True)
        if self.studio.settings.sound is None and not (self.studio.is_muted or self.studio.doubt):
            self.open(routes.make_sound_card(self.studio), self._hear)
        else:
            self._lead_on()

    def _hear(self, sound: Sound | None) -> None:
        """Keep what is to be heard, and go on. Who does not say wants it quiet."""
        self.change(sound=sound or Sound.QUIET)
        self._lead_on()

    def _lead_on(self) -> None:
        """Show the practices over this for good. They are loaded only now, so that the question is there sooner."""
        self.open(routes.make_choose(self.studio))

    def _show(self) -> None:
        settings = self.studio.settings
        marked = len(settings.flags)
        lines = items.list_cautions(settings, self.studio.library.cautions)
        last = Line(GO_ON, f"Go on with {marked} marked" if marked else "None of these, go on", "")
        self.query_one(SettingList).show((Group("", lines), Group("", (last,))))
