"""The cautions screen, before the first practice: is any of this yours?"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static

from wallyoga import keys
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.settings import item_words, items
from wallyoga.screens.settings.item_words import About
from wallyoga.screens.settings.setting_list import SettingList
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.widgets.grouped_list import Group, Line
from wallyoga.widgets.head import Head
from wallyoga.widgets.moving_figure import MovingFigure

GO_ON = "go-on"

WHY = (
    "Some poses are not for everyone. Mark what is yours, and your practices change to suit you. It stays on this "
    "machine and is never sent anywhere."
)

UNKNOWN = (
    "Your settings file cannot be read, so nobody knows here what you marked before. Mark what is yours: it holds "
    "until you leave wallyoga."
)

HOW = "Space marks what is yours.\nEnter on the first line goes on."

BREATHES = OutlinePart("legs-up-the-wall", None, 0)
"""The pose of the figure beside the question."""

FREE = "None of it is yours, or you would like to go on without saying? That is fine too."

SETTINGS = next(action for action in keys.CHOOSE if action.id == "choose.settings")

CHANGEABLE = (
    "You can change this any time: press {key} among the practices. There you can also say how tight your hamstrings "
    "are, and words and figures follow."
)


class CautionsScreen(Page[None]):
    """The cautions screen, with the cautions to mark. It is shown once, and leaving it is an answer too."""

    ACTIONS = keys.CAUTIONS
    BINDINGS = make_bindings(keys.CAUTIONS)
    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "#cautions"

    def body(self) -> ComposeResult:
        """Lay out the question beside a figure, the cautions, and what each changes."""
        yield Head("Is any of this yours?", "", "wallyoga")
        with Horizontal(id="question"):
            yield Static(f"{UNKNOWN if self.studio.doubt else WHY}\n\n{HOW}", id="asked")
            yield MovingFigure(self.studio)
        yield SettingList(id="cautions")
        yield Static(id="about")

    def on_mount(self) -> None:
        """List the cautions, and let the figure breathe."""
        self.query_one(MovingFigure).show_parts((BREATHES,))
        self._show()

    @on(OptionList.OptionHighlighted)
    def explain(self) -> None:
        """Say what the caution under the cursor changes."""
        chosen = self.query_one(SettingList).chosen
        caution = self.studio.library.cautions.by_id.get(chosen or "")
        about = item_words.explain_caution(caution) if caution else self._afterwards()
        paragraphs = [*map(Content, about.words), *(Content.styled(text, "$quiet") for text in about.quietly)]
        self.query_one("#about", Static).update(Content("\n").join(paragraphs))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Do with the line what the space bar does."""
        event.stop()
        self.action_take()

    def suit(self) -> None:
        """Show what is marked now."""
        self._show()

    def action_take(self) -> None:
        """Mark the caution under the cursor, or go on from the first line."""
        chosen = self.query_one(SettingList).chosen
        if chosen == GO_ON:
            self.action_back()
        elif chosen:
            self.change(**items.mark_caution(chosen, self.studio.settings, self.studio.library.cautions))
            self._show()

    def action_back(self) -> None:
        """Go on: to what is heard, once, and to the practices. Neither is asked again."""
        if not self.studio.settings.asked:
            self.change(asked=True)
        if self.studio.settings.sound is None and not (self.studio.is_muted or self.studio.doubt):
            self.open(routes.make_sound_card(self.studio), self._hear)
        else:
            self.dismiss()

    def _hear(self, sound: Sound | None) -> None:
        """Keep what is to be heard, and go on. Who does not say wants it quiet."""
        self.change(sound=sound or Sound.QUIET)
        self.dismiss()

    def _afterwards(self) -> About:
        """Say that nothing has to be said, and where it can be changed."""
        key = keys.format_key(SETTINGS, self.studio.settings.keys)
        return About((FREE, CHANGEABLE.format(key=key)))

    def _show(self) -> None:
        settings = self.studio.settings
        first = Line(GO_ON, "That is all, go on" if settings.flags else "None of this, go on", "⏎")
        lines = items.list_cautions(settings, self.studio.library.cautions)
        self.query_one(SettingList).show((Group("", (first, *lines)),))
        self.explain()
